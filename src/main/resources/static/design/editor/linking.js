// Tells which resource a line names as it is typed, or offers those whose title has its words.
(function () {
  "use strict";
  var form = document.getElementById("brouillon");
  if (!form) { return; }
  var PAUSE = 300, timer = 0, asking = null;
  var isLine = function (field) { return /^relation\.[0-9]+\.target$/.test(field.id); };

  // What is found is offered below the field; a second list over it would hide it.
  form.querySelectorAll("[list=known-resources]").forEach(function (field) {
    field.removeAttribute("list");
    document.getElementById(field.id.replace("target", "meant")).setAttribute("role", "status");
  });

  function ask(field) {
    if (asking) { asking.abort(); }
    asking = new AbortController();
    var line = field.id.split(".")[1];
    var address = form.dataset.meant + "?ligne=" + line + "&cible=" + encodeURIComponent(field.value);
    fetch(address, { credentials: "same-origin", signal: asking.signal }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (html) {
      var told = html && new DOMParser().parseFromString(html, "text/html").querySelector(".draft-meant");
      if (told) { show(field, told); }
    }).catch(function () { /* a newer question, or no network: saving tells as much */ });
  }

  function show(field, told) {
    var there = document.getElementById(told.id);
    there.dataset.error = told.dataset.error;
    there.replaceChildren.apply(there, Array.from(document.importNode(told, true).childNodes));
    wrong(field, told.dataset.error);
  }

  // In the words and at the place of what a save says, so that it is not said twice.
  function wrong(field, words) {
    var id = field.id + "-error";
    var error = document.getElementById(id);
    if (error) { error.remove(); }
    field.closest(".field").classList.toggle("field-wrong", words !== "");
    describe(field, id, words !== "");
    describe(field, "marks-" + field.id, false);
    var marks = document.getElementById("marks-" + field.id);
    if (marks) { marks.remove(); }
    if (!words) { field.removeAttribute("aria-invalid"); return; }
    error = document.createElement("p");
    error.className = "field-error";
    error.id = id;
    error.textContent = words;
    field.before(error);
    field.setAttribute("aria-invalid", "true");
  }
  function describe(field, id, on) {
    var ids = (field.getAttribute("aria-describedby") || "").split(/\s+/).filter(function (one) { return one && one !== id; });
    if (on) { ids.unshift(id); }
    field.setAttribute("aria-describedby", ids.join(" "));
  }

  form.addEventListener("input", function (event) {
    if (!isLine(event.target)) { return; }
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE, event.target);
  });
  form.addEventListener("click", function (event) {
    var choice = event.target.closest("[data-relation]");
    if (!choice) { return; }
    event.preventDefault();
    var field = document.getElementById(choice.dataset.relation);
    field.value = choice.dataset.number;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
