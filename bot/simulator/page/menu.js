// One small menu for the whole page: emoji in a line, then items. Keys: arrows, Home, End, Escape.

import { byId, element } from "/dom.js";

let back = null; // where the focus returns to

// `point` is where it was clicked, or null: then the menu opens at the anchor.
export function openMenu(anchor, point, { label, emojis = [], chosen = null, react, items }) {
  const menu = byId("menu");
  const line = element("div", { class: "emojis", role: "group", "aria-label": "Reaksi" },
    ...emojis.map((emoji) => entry("menuitemradio", emoji, () => react(emoji), emoji === chosen)));
  menu.replaceChildren(...(emojis.length ? [line] : []), ...items.map(({ name, run }) => entry("menuitem", name, run)));
  menu.setAttribute("aria-label", label);
  menu.hidden = false;
  back = anchor;
  place(menu, anchor, point);
  menu.querySelector("button").focus();
}

function entry(role, name, run, chosen) {
  const button = element("button", { type: "button", role, tabindex: "-1" }, name);
  if (role === "menuitemradio") button.setAttribute("aria-checked", String(chosen));
  button.onclick = () => { close(true); run(); };
  return button;
}

function place(menu, anchor, point) {
  const box = anchor.getBoundingClientRect();
  const [x, y] = point?.clientX ? [point.clientX, point.clientY] : [box.left + 20, Math.min(box.bottom, innerHeight - 20)];
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
}

function close(returnFocus) {
  if (byId("menu").hidden) return;
  byId("menu").hidden = true;
  if (returnFocus && back?.isConnected) back.focus({ preventScroll: true });
}

byId("menu").onkeydown = (event) => {
  const buttons = [...byId("menu").querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  if (event.key in steps) buttons.at(steps[event.key] % buttons.length).focus();
  else if (event.key === "Escape" || event.key === "Tab") close(true);
  else return;
  event.preventDefault();
};
document.addEventListener("pointerdown", (event) => { if (!event.target.closest("#menu")) close(false); });
addEventListener("resize", () => close(false));
