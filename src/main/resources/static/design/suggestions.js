// Suggestions below search boxes: the ARIA combobox with a listbox, whose focus stays in the field.
// Without this script the box is a plain form, and nothing is missing.
"use strict";
document.querySelectorAll("[data-suggest]").forEach((field, n) => {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let at = -1, timer, asking;
  const set = (element, values) => Object.entries(values).forEach(([k, v]) => element.setAttribute(k, v));
  const open = () => !list.hidden;

  set(list, { id: "suggestions-" + n, class: "suggestions", role: "listbox", "aria-label": field.dataset.suggestions });
  set(status, { class: "visually-hidden", role: "status" });
  list.hidden = true;
  // A search field may not be a combobox.
  field.type = "text";
  set(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id });
  field.parentNode.append(list, status);

  function close() {
    clearTimeout(timer);
    asking?.abort();
    choose(-1);
    list.hidden = true;
    field.setAttribute("aria-expanded", false);
  }

  function choose(index) {
    list.children[at]?.setAttribute("aria-selected", "false");
    const option = list.children[(at = index)];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function show(answer) {
    list.replaceChildren(...answer.suggestions.map((one, i) => {
      const option = document.createElement("li");
      const what = document.createElement("span");
      set(option, { id: list.id + "-" + i, role: "option", "aria-selected": false, "data-path": one.path });
      what.textContent = one.what;
      option.append(one.label + " ", what);
      return option;
    }));
    choose(-1);
    list.hidden = !list.children.length;
    field.setAttribute("aria-expanded", open());
    status.textContent = answer.told;
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(field.dataset.suggest + "?q=" + encodeURIComponent(field.value), { signal: asking.signal });
      if (answer.ok && document.activeElement === field) show(await answer.json());
      // A newer question, or no network: the form still works.
    } catch {}
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim().length < 2) close();
    else timer = setTimeout(ask, 90);
  });
  field.addEventListener("keydown", event => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && open()) close();
    else if (event.key === "ArrowDown" && open()) choose(at < last ? at + 1 : -1);
    else if (event.key === "ArrowUp" && open()) choose(at < 0 ? last : at - 1);
    else if (event.key === "ArrowDown" && field.value.trim().length > 1) ask();
    else if (event.key === "Enter" && open() && at >= 0) location.assign(list.children[at].dataset.path);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.path);
  });
  field.form.addEventListener("submit", close);
});
