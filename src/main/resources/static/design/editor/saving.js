// Saves a draft every few seconds; what the site has not acknowledged stays on this device.
(function () {
  "use strict";
  var form = document.getElementById("brouillon");
  if (!form) { return; }
  var PAUSE = 2000, RETRY = 10000;
  var key = "draft-" + form.dataset.draft;
  var saved = document.getElementById("saved"), unsaved = document.getElementById("unsaved"), kept = document.getElementById("kept");
  var timer = 0, sending = false, changed = false, pressed = null, mine = form.dataset.mine === "yes";

  function fields() {
    var all = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string" && name !== "_csrf") { all.append(name, value); }
    });
    return all;
  }
  function keep() {
    var all = fields().toString();
    try { localStorage.setItem(key, all); } catch (full) { /* the site still gets it */ }
    toDisk(all);
  }
  function forget() {
    try { localStorage.removeItem(key); } catch (closed) { /* nothing was kept */ }
    toDisk(null);
  }

  // A browser that is killed loses the last seconds of that storage: a second copy is forced to the disk.
  var disk = new Promise(function (done) {
    var opening = indexedDB.open("drafts", 1);
    opening.onupgradeneeded = function () { opening.result.createObjectStore("kept"); };
    opening.onsuccess = function () { done(opening.result); };
    opening.onerror = function () { done(null); };
  });
  var wanted, writing = false;
  function toDisk(all) {
    wanted = all;
    form.dataset.kept = "writing";
    if (!writing) { writing = true; disk.then(write); }
  }
  function write(there) {
    var all = wanted;
    function next() {
      if (wanted !== all) { write(there); return; }
      writing = false;
      form.dataset.kept = all === null ? "nothing" : "yes";
    }
    if (!there) { writing = false; return; }
    var change = there.transaction("kept", "readwrite", { durability: "strict" });
    if (all === null) { change.objectStore("kept").delete(key); } else { change.objectStore("kept").put(all, key); }
    change.oncomplete = next;
    change.onabort = function () { writing = false; };
  }
  function fromDisk() {
    return disk.then(function (there) {
      return there && new Promise(function (done) {
        var asked = there.transaction("kept").objectStore("kept").get(key);
        asked.onsuccess = function () { done(asked.result || null); };
        asked.onerror = function () { done(null); };
      });
    });
  }

  function refuse(sentence) {
    mine = false;
    document.getElementById("unsaved-why").textContent = sentence;
    unsaved.hidden = false;
    saved.textContent = "";
  }
  function send(typed) {
    typed.set("_csrf", (form.elements._csrf || {}).value || "");
    return fetch(form.dataset.save, { method: "POST", body: typed, credentials: "same-origin" });
  }
  function save() {
    clearTimeout(timer);
    if (!changed || sending || !mine) { return; }
    sending = true;
    changed = false;
    saved.textContent = form.dataset.typing;
    send(fields()).then(function (answer) {
      return answer.text().then(function (sentence) {
        if (answer.ok) {
          form.elements.saves.value = answer.headers.get("Saves");
          saved.textContent = sentence;
          document.dispatchEvent(new Event("draft-saved"));
          if (changed) { keep(); later(); } else { forget(); }
        } else if (answer.status === 409) {
          refuse(sentence);
        } else if (answer.status === 404) {
          refuse(form.dataset.gone);
        } else {
          lost();
        }
      });
    }).catch(lost).then(function () {
      sending = false;
      if (pressed) { form.requestSubmit(pressed); }
    });
  }
  function lost() {
    changed = true;
    saved.textContent = form.dataset.lost;
    timer = setTimeout(save, RETRY);
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }
  function touched() {
    changed = true;
    keep();
    later();
  }
  form.addEventListener("input", touched);
  form.addEventListener("change", function (event) {
    touched();
    // The lines of a rule and the fields of a kind come from the site.
    if (mine && (event.target.name === "kind" || (event.target.type === "radio" && event.target.value === "chosen"))) {
      form.requestSubmit(form.querySelector("button[value=save]"));
    }
  });
  form.addEventListener("focusout", save);
  addEventListener("pagehide", function () { if (changed) { keep(); } });
  // A submitted form is acknowledged by the page that follows: its counter has grown.
  // A button waits for the save under way: sent beside it, the form would be over an older counter.
  form.addEventListener("submit", function (event) {
    if (sending) {
      event.preventDefault();
      pressed = event.submitter || form.querySelector("button[value=save]");
      return;
    }
    clearTimeout(timer);
    mine = false;
    keep();
  });

  // Presses a button without leaving the page: answers with the page that follows and what was sent.
  form.press = function (button, extra) {
    if (sending) {
      return new Promise(function (done) { setTimeout(done, 100); }).then(function () { return form.press(button, extra); });
    }
    clearTimeout(timer);
    sending = true;
    changed = false;
    var all = fields();
    all.append("do", button);
    Object.keys(extra).forEach(function (name) { all.append(name, extra[name]); });
    all.set("_csrf", (form.elements._csrf || {}).value || "");
    return fetch(form.getAttribute("action"), { method: "POST", body: all, credentials: "same-origin" }).then(function (answer) {
      // Without room for a file, what was typed is saved all the same, and the page says so.
      if (answer.status !== 507 && (!answer.ok || !answer.redirected)) { throw answer; }
      return answer.text();
    }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html");
      form.elements.saves.value = page.querySelector("#brouillon input[name=saves]").value;
      if (changed) { keep(); later(); } else { forget(); }
      document.dispatchEvent(new Event("draft-saved"));
      return { page: page, sent: all };
    }).catch(function (failure) {
      changed = true;
      later();
      throw failure;
    }).finally(function () {
      sending = false;
      if (pressed) { form.requestSubmit(pressed); }
    });
  };

  var before = null;
  try { before = localStorage.getItem(key); } catch (closed) { /* nothing is kept */ }
  if (before) { offer(before); } else { fromDisk().then(function (kept) { if (kept && !changed) { offer(kept); } }); }

  function offer(before) {
    var was = new URLSearchParams(before);
    var same = function (all) { var copy = new URLSearchParams(all); copy.delete("saves"); copy.delete("do"); return copy.toString(); };
    if (!mine || same(was) === same(fields()) || Number(was.get("saves")) < Number(form.elements.saves.value)) {
      if (mine) { forget(); }
      return;
    }
    kept.hidden = false;
    document.getElementById("kept-back").addEventListener("click", function () {
      was.set("saves", form.elements.saves.value);
      send(was).then(function (answer) {
        if (answer.ok) { forget(); location.reload(); } else { refuse(form.dataset.lost); }
      });
    });
    document.getElementById("kept-forget").addEventListener("click", function () { forget(); kept.hidden = true; });
  }
})();
