// A narrow window shows one part of the page at a time; the tabs choose which.

import { byId } from "/dom.js";

const NARROW = matchMedia("(max-width: 800px)");

export class Tabs {
  constructor() {
    this.buttons = [...byId("tabs").querySelectorAll("button")];
    for (const button of this.buttons) button.onclick = () => this.open(button.dataset.pane);
    byId("tabs").onkeydown = (event) => this.key(event);
    NARROW.addEventListener("change", () => this.name());
    this.open("phone");
  }

  // With a forum there is more than fits; without one the page is as it always was.
  show(hasDesk) {
    document.body.classList.toggle("with-desk", hasDesk);
    byId("tabs").hidden = byId("desk").hidden = !hasDesk;
    if (!hasDesk) this.open("phone");
    this.name();
  }

  open(pane) {
    document.body.dataset.pane = pane;
    for (const button of this.buttons) {
      const chosen = button.dataset.pane === pane;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    }
  }

  // Only where there are tabs are the parts their panels.
  name() {
    const tabbed = NARROW.matches && document.body.classList.contains("with-desk");
    for (const button of this.buttons) {
      const panel = byId(button.getAttribute("aria-controls"));
      if (tabbed) panel.setAttribute("role", "tabpanel"); else panel.removeAttribute("role");
    }
  }

  mark(pane, unread) {
    const button = this.buttons.find((one) => one.dataset.pane === pane);
    button.querySelector(".dot").hidden = !unread;
  }

  key(event) {
    const at = this.buttons.indexOf(document.activeElement);
    const count = this.buttons.length;
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const next = this.buttons.at(steps[event.key] % count);
    next.focus();
    this.open(next.dataset.pane);
  }
}
