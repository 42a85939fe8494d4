// Sends the files that are chosen in pieces: a cut goes on by itself, a closed window by choosing again.
(function () {
  "use strict";
  var form = document.getElementById("brouillon");
  var parts = document.getElementById("uploading");
  if (!form || !parts || !form.press || !window.tus || !tus.isSupported) { return; }
  var words = parts.dataset, PIECE = 8 * 1024 * 1024, PAUSE = 5000;
  var delays = [0, 1000, 3000].concat(Array.from({ length: 200 }, function () { return PAUSE; }));

  function size(bytes) {
    var megabytes = bytes / 1e6;
    return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "megabyte", maximumFractionDigits: megabytes < 10 ? 1 : 0 }).format(megabytes);
  }
  function fill(sentence) {
    var given = arguments;
    return sentence.replace(/%(\d)/g, function (all, n) { return given[n]; });
  }

  function line(input, file) {
    var one = parts.content.firstElementChild.cloneNode(true);
    one.setAttribute("aria-label", file.name);
    one.querySelector(".upload-name").textContent = file.name;
    one.querySelector("progress").setAttribute("aria-label", file.name);
    // What stopped before is gone on with here.
    input.closest(".field").querySelectorAll(".upload[data-stopped]").forEach(function (old) {
      if (old.getAttribute("aria-label") === file.name) { old.remove(); }
    });
    input.closest(".field").append(one);
    return {
      element: one,
      tell: function (sentence) { var told = one.querySelector(".upload-told"); if (told.textContent !== sentence) { told.textContent = sentence; } },
      show: function (sent, all) {
        one.querySelector("progress").value = all ? 100 * sent / all : 100;
        var part = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(all ? sent / all : 1);
        one.querySelector(".upload-how").textContent = fill(words.how, part, size(sent), size(all));
      },
      cancel: one.querySelector(".upload-cancel")
    };
  }

  // Nothing is sent that the site would have to refuse in the end.
  function impossible(file) {
    if (file.size > Number(words.most)) { return fill(words.large, file.name, size(file.size), size(Number(words.most))); }
    return file.size > Number(words.room) ? fill(words.full, file.name, size(file.size)) : "";
  }

  function send(input, file) {
    var shown = line(input, file);
    var refused = impossible(file);
    var block = input.name.replace(/^upload\./, "");
    shown.show(0, file.size);
    if (refused) {
      shown.tell(refused);
      shown.element.querySelector("progress").remove();
      shown.cancel.textContent = words.close;
      shown.cancel.addEventListener("click", function () { shown.element.remove(); });
      return;
    }
    var upload = new tus.Upload(file, {
      endpoint: words.to, chunkSize: PIECE, retryDelays: delays, removeFingerprintOnSuccess: true,
      metadata: { filename: file.name, block: block },
      headers: { "X-CSRF-TOKEN": (form.elements._csrf || {}).value || "" },
      onProgress: function (sent, all) { shown.show(sent, all); shown.tell(""); },
      onShouldRetry: function (error) {
        var status = error.originalResponse ? error.originalResponse.getStatus() : 0;
        var again = status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
        if (again) { shown.tell(words.lost); }
        return again;
      },
      onError: function (error) {
        shown.element.dataset.stopped = "";
        var status = error.originalResponse ? error.originalResponse.getStatus() : 0;
        shown.tell(status === 507 ? fill(words.filled, file.name, size(file.size))
          : status === 413 ? fill(words.large, file.name, size(file.size), size(Number(words.most))) : words.broken);
      },
      onSuccess: function () {
        shown.show(file.size, file.size);
        shown.tell(words.taking);
        shown.cancel.hidden = true;
        take(block, upload.url.replace(/.*\//, ""), shown);
      }
    });
    shown.cancel.addEventListener("click", function () {
      upload.abort(true).catch(function () { /* it is gone in a day */ });
      shown.element.remove();
      input.focus();
    });
    upload.findPreviousUploads().then(function (before) {
      if (before.length) { upload.resumeFromPreviousUpload(before[0]); }
      upload.start();
    });
  }

  function take(block, id, shown) {
    var extra = {};
    extra["received." + block] = id;
    form.press("upload." + block, extra).then(function (answer) {
      replace("refused", answer.page, answer.sent);
      replace("b." + block, answer.page, answer.sent);
    }).catch(function (answer) {
      if (answer && answer.status) {
        // Saved elsewhere meanwhile: the page that says so takes the file with it.
        var field = document.createElement("input");
        field.type = "hidden";
        field.name = "received." + block;
        field.value = id;
        form.append(field);
        form.requestSubmit(form.querySelector("button[value='upload." + CSS.escape(block) + "']"));
      } else {
        shown.tell(words.lost);
        setTimeout(take, PAUSE, block, id, shown);
      }
    });
  }

  // What was typed while the answer was on its way stays; other files of the block go on.
  function replace(id, page, sent) {
    var old = document.getElementById(id), other = page.getElementById(id);
    if (!old || !other) { return; }
    var fresh = document.importNode(other, true);
    old.querySelectorAll("input[name], textarea[name], select[name]").forEach(function (field) {
      var twin = field.type !== "file" && field.type !== "radio" && field.type !== "checkbox" && sent.get(field.name) !== field.value
        && fresh.querySelector("[name='" + CSS.escape(field.name) + "']");
      if (twin) { twin.value = field.value; }
    });
    var focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    var going = Array.from(old.querySelectorAll(".upload")).filter(function (one) { return !one.querySelector(".upload-cancel").hidden; });
    old.replaceWith(fresh);
    dress(fresh);
    var input = fresh.querySelector("input[type=file]");
    if (input) { going.forEach(function (one) { input.closest(".field").append(one); }); }
    var again = focused && document.getElementById(focused);
    if (again) { again.focus({ preventScroll: true }); }
    fresh.dispatchEvent(new Event("draft-replaced", { bubbles: true }));
  }

  // Sending begins when a file is chosen.
  function dress(part) {
    part.querySelectorAll("button[value^='upload.']").forEach(function (button) { button.hidden = true; });
  }

  form.addEventListener("change", function (event) {
    var input = event.target;
    if (input.type !== "file" || !/^upload\./.test(input.name)) { return; }
    event.stopImmediatePropagation();
    Array.from(input.files).forEach(function (file) { send(input, file); });
    input.value = "";
  }, true);
  dress(form);

  // What a closed window left: its file is to be chosen again, nobody else can read it.
  tus.defaultOptions.urlStorage.findAllUploads().then(function (all) {
    all.forEach(function (one) {
      var input = one.metadata && document.getElementById("upload." + one.metadata.block);
      if (!input) { return; }
      var told = document.createElement("p");
      told.className = "field-hint upload-left";
      told.textContent = fill(words.left, one.metadata.filename);
      input.before(told);
    });
  });
})();
