// Dialogs that ask for something and the one that tells something.

import { byId } from "/dom.js";

// Gives what was filled in, or null when it was called off.
export function ask(name, filled = {}) {
  const dialog = byId(`${name}-dialog`);
  const form = dialog.querySelector("form");
  form.reset();
  for (const [field, value] of Object.entries(filled)) form.elements[field].value = value;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === "ok" ? Object.fromEntries(new FormData(form)) : null);
  });
}

export function confirmed(question) {
  byId("confirm-text").textContent = question;
  return ask("confirm");
}

export function tell(words) {
  byId("alert-text").textContent = words;
  byId("alert-dialog").showModal();
}

// Not a submit button, so that Enter in a field means "ok".
for (const button of document.querySelectorAll("[data-cancel]")) {
  button.onclick = () => button.closest("dialog").close("");
}
