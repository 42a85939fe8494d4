// Kits: what is moved by its buttons moves without leaving the page, and may be dragged. Both send
// the form of what is moved; without this script the form is sent as it is.
(() => {
  "use strict";
  const desk = document.getElementById("kit-desk");
  if (!desk) return;
  const order = () => document.getElementById("kit-order");

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const fresh = page.getElementById("kit-order");
    if (!fresh) throw new Error("no kit");
    const said = page.getElementById("kit-said");
    order().replaceWith(fresh);
    document.getElementById("kit-live").replaceChildren(...(said ? [said] : []));
    // Over what someone else changed, the other forms keep the version they were typed over.
    if (!(said && said.dataset.warning)) {
      const version = fresh.querySelector("[name=version]");
      if (version) desk.querySelectorAll("[name=version]").forEach((field) => { field.value = version.value; });
    }
    handles();
    const held = desk.querySelector("[autofocus]");
    if (held) held.focus();
  };

  let busy = false;
  const send = async (form, fields) => {
    if (busy) return;
    busy = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), redirect: "follow" });
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.text());
    } catch (failure) {
      window.location.reload();
    } finally {
      busy = false;
    }
  };

  desk.addEventListener("submit", (event) => {
    if (!event.target.classList.contains("kit-move")) return;
    event.preventDefault();
    send(event.target, new FormData(event.target, event.submitter));
  });

  let dragged = null;
  const handles = () => {
    order().querySelectorAll(".kit-sheet, .kit-family-head").forEach((row) => {
      if (!row.querySelector("form[action$='/place']")) return;
      const handle = document.createElement("span");
      handle.className = "kit-handle";
      handle.draggable = true;
      handle.textContent = "⠿";
      handle.title = desk.dataset.handle;
      handle.setAttribute("aria-hidden", "true");
      row.prepend(handle);
    });
  };

  // The index among the others of what is let go at this height.
  const index = (others, y) => others.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.top + box.height / 2 < y;
  }).length;

  const target = (event) => {
    if (!dragged || !(event.target instanceof Element)) return null;
    if (dragged.matches(".kit-family")) return order().contains(event.target) ? order() : null;
    const family = event.target.closest(".kit-family");
    return family && family.querySelector(".kit-sheets");
  };

  const leave = () => desk.querySelectorAll(".kit-over").forEach((one) => one.classList.remove("kit-over"));

  desk.addEventListener("dragstart", (event) => {
    if (!event.target.classList || !event.target.classList.contains("kit-handle")) return;
    dragged = event.target.closest(".kit-sheet") || event.target.closest(".kit-family");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 10, 10);
    dragged.classList.add("kit-dragged");
  });
  desk.addEventListener("dragover", (event) => {
    const over = target(event);
    if (!over) return;
    event.preventDefault();
    leave();
    over.classList.add("kit-over");
  });
  desk.addEventListener("drop", (event) => {
    const over = target(event);
    if (!over) return;
    event.preventDefault();
    const form = dragged.querySelector("form[action$='/place']");
    const others = [...over.children].filter((one) => one !== dragged);
    const fields = new FormData(form);
    fields.set("vers", "rang");
    if (over.dataset.family) fields.set("famille", over.dataset.family);
    fields.set("rang", index(others, event.clientY));
    send(form, fields);
  });
  desk.addEventListener("dragend", () => {
    leave();
    if (dragged) dragged.classList.remove("kit-dragged");
    dragged = null;
  });

  handles();
})();
