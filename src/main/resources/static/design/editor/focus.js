// What stays in sight of a cropped picture is pointed at; the fields stay, for who points at nothing.
(function () {
  "use strict";
  var form = document.getElementById("brouillon");
  if (!form) { return; }

  function ready() {
    form.querySelectorAll(".focus").forEach(function (one) { one.classList.add("focus-ready"); });
  }
  function field(one, axis) {
    return one.querySelector("[name$='.focus." + axis + "']");
  }
  function show(one) {
    ["x", "y"].forEach(function (axis) {
      var typed = Math.round(Math.min(100, Math.max(0, Number(field(one, axis).value))) / 10);
      one.querySelectorAll(".focus-whole, .cropped").forEach(function (shown) {
        for (var step = 0; step <= 10; step++) { shown.classList.toggle("focus-" + axis + "-" + step, step === typed); }
      });
    });
  }
  function point(one, event) {
    var frame = one.querySelector(".focus-whole img").getBoundingClientRect();
    var at = { x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height };
    ["x", "y"].forEach(function (axis) {
      field(one, axis).value = 10 * Math.round(10 * Math.min(1, Math.max(0, at[axis])));
    });
    field(one, "x").dispatchEvent(new Event("input", { bubbles: true }));
  }

  form.addEventListener("pointerdown", function (event) {
    var whole = event.target.closest(".focus-whole");
    if (!whole || event.button || event.pointerType !== "mouse") { return; }
    event.preventDefault();
    whole.setPointerCapture(event.pointerId);
    point(whole.closest(".focus"), event);
  });
  form.addEventListener("pointermove", function (event) {
    var whole = event.target.closest(".focus-whole");
    if (whole && whole.hasPointerCapture(event.pointerId)) { point(whole.closest(".focus"), event); }
  });
  // A finger that scrolls past the picture changes nothing; one that taps it does.
  form.addEventListener("click", function (event) {
    var whole = event.target.closest(".focus-whole");
    if (whole) { point(whole.closest(".focus"), event); }
  });
  form.addEventListener("input", function (event) {
    var one = event.target.closest(".focus");
    if (one) { show(one); }
  });
  document.addEventListener("draft-replaced", ready);
  ready();
})();
