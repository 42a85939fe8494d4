// Shows what checks say of each save, beside the text and at the fields it is about.
(function () {
  "use strict";
  var form = document.getElementById("brouillon");
  var panel = document.getElementById("checks");
  if (!form || !panel) { return; }
  var asking = false, again = false;

  function ask() {
    if (asking) { again = true; return; }
    asking = true;
    fetch(form.dataset.checks, { credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (html) {
      var told = html && new DOMParser().parseFromString(html, "text/html").getElementById("checks-told");
      if (told) { show(document.importNode(told, true)); }
    }).catch(function () { /* the next save asks again */ }).then(function () {
      asking = false;
      if (again) { again = false; ask(); }
    });
  }

  // What has the focus keeps it: the same link in the new list, else nothing is moved.
  function show(told) {
    var old = document.getElementById("checks-told");
    var link = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : "";
    old.replaceWith(told);
    var same = link && Array.from(told.querySelectorAll("a")).find(function (a) { return a.getAttribute("href") === link; });
    if (same) { same.focus({ preventScroll: true }); }
    say("checks-counts", told.dataset.counts);
    say("checks-brief", told.dataset.brief);
    mark(told);
  }

  // A region that is written again with the same words is read again by some readers.
  function say(id, words) {
    var there = document.getElementById(id);
    if (there && there.textContent !== words) { there.textContent = words; }
  }

  function mark(told) {
    form.querySelectorAll(".marks").forEach(function (old) {
      form.querySelectorAll("[aria-describedby~='" + CSS.escape(old.id) + "']").forEach(function (one) { describe(one, old.id, false); });
      old.remove();
    });
    var sentences = Array.from(told.querySelectorAll(".finding-told")).map(function (one) { return one.textContent; });
    form.querySelectorAll(".field-error[id]").forEach(function (error) {
      if (sentences.indexOf(error.textContent) >= 0) { return; }
      form.querySelectorAll("[aria-describedby~='" + CSS.escape(error.id) + "']").forEach(function (one) {
        describe(one, error.id, false);
        one.removeAttribute("aria-invalid");
      });
      error.parentElement.classList.remove("field-wrong");
      error.remove();
    });
    told.querySelectorAll(".finding").forEach(function (finding) {
      var there = document.getElementById(finding.querySelector("a").hash.slice(1));
      var words = finding.querySelector(".finding-told").textContent;
      if (there && form.contains(there) && !isTold(there, words)) { add(there, finding, words); }
    });
  }
  function isTold(there, words) {
    var error = document.getElementById(there.id + "-error");
    return error !== null && error.textContent === words;
  }
  function add(there, finding, words) {
    var id = "marks-" + there.id;
    var marks = document.getElementById(id);
    if (!marks) {
      marks = document.createElement("div");
      marks.className = "marks";
      marks.id = id;
      var field = there.closest(".field");
      if (field) { field.append(marks); } else { (there.querySelector(":scope > .block-head") || there).after(marks); }
      describe(there.matches("h2") ? there.closest("section") : there, id, true);
    }
    var line = document.createElement("p");
    line.className = "mark mark-" + finding.className.replace(/.*finding-/, "");
    var sentence = document.createElement("span");
    sentence.textContent = words;
    line.append(finding.querySelector(".finding-state").cloneNode(true), " ", sentence);
    marks.append(line);
  }
  function describe(element, id, on) {
    var ids = (element.getAttribute("aria-describedby") || "").split(/\s+/).filter(function (one) { return one && one !== id; });
    if (on) { ids.push(id); }
    if (ids.length) { element.setAttribute("aria-describedby", ids.join(" ")); } else { element.removeAttribute("aria-describedby"); }
  }

  // A link leads to the field itself; where texts are dressed, to where they are written.
  panel.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    var there = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!there) { return; }
    var field = there.matches("input, select, textarea") ? there : null;
    if (field && !field.hidden) {
      event.preventDefault();
      field.focus({ preventScroll: true });
      field.scrollIntoView({ block: "center" });
    }
  });
  document.addEventListener("draft-saved", ask);
})();
