// The messages of one chat or topic. A change draws one message again, never the whole list.

import { authorOf } from "/authors.js";
import { element } from "/dom.js";
import { drawMessage } from "/messages.js";

const STEP = 300; // so many of the newest messages at first; more would only slow the page down
const SPARE = 100; // so many more may come before the oldest go out of sight again
const NEAR_END = 60; // pixels: who reads there wants to see what comes next
const FAR_FROM_END = 200; // pixels: from here on a button leads back
const DAY = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long" });

export class MessageList {
  // `all` gives the messages by id, oldest first; `empty` the node that stands for none.
  constructor({ box, toEnd, view, all, empty }) {
    Object.assign(this, { box, toEndButton: toEnd, view, all, empty });
    this.nodes = new Map();
    this.pinned = true;
    this.limit = STEP;
    view.actions.jump = (id) => this.jump(id);
    box.onscroll = () => this.scrolled();
    box.onclick = (event) => this.clicked(event);
    box.onkeydown = (event) => this.key(event);
    toEnd.onclick = () => { this.pinned = true; this.toEnd(); box.focus(); };
    new ResizeObserver(() => { if (this.pinned) this.toEnd(); }).observe(box);
  }

  // Draws everything: another chat or topic, or other eyes.
  open() {
    this.limit = STEP;
    this.pinned = true;
    this.draw();
    this.toEnd();
  }

  draw() {
    const messages = [...this.all().values()].slice(-this.limit);
    this.box.setAttribute("aria-live", "off"); // only what is new is read aloud
    this.nodes.clear();
    this.lastDay = null;
    this.box.replaceChildren();
    if (this.all().size > messages.length) this.box.append(this.older());
    for (const message of messages) this.append(message);
    if (!messages.length) this.box.append(...this.empty());
    requestAnimationFrame(() => this.box.setAttribute("aria-live", "polite"));
  }

  older() {
    const button = element("button", { class: "older", type: "button" }, "Tampilkan pesan sebelumnya");
    button.onclick = () => {
      const below = this.box.scrollHeight - this.box.scrollTop;
      this.limit += STEP;
      this.draw();
      this.box.scrollTop = this.box.scrollHeight - below;
    };
    return button;
  }

  put(message) {
    const old = this.nodes.get(message.message_id);
    if (old) this.replace(old, message);
    else if (message.message_id < this.newest()) this.draw();
    else {
      if (!this.nodes.size) this.box.replaceChildren();
      this.append(message);
      if (authorOf(message).id === this.view.me()) this.pinned = true;
      if (this.pinned && this.nodes.size > this.limit + SPARE) this.draw();
    }
    if (this.pinned) this.toEnd();
    this.scrolled();
  }

  newest() {
    return [...this.nodes.keys()].at(-1) ?? 0;
  }

  replace(old, message) {
    const focused = old.contains(document.activeElement);
    const node = drawMessage(message, this.view);
    old.replaceWith(node);
    this.nodes.set(message.message_id, node);
    if (focused) node.focus();
  }

  append(message) {
    const day = DAY.format(message.date * 1000);
    if (day !== this.lastDay) this.box.append(element("div", { class: "day" }, day));
    this.lastDay = day;
    const node = drawMessage(message, this.view);
    this.nodes.set(message.message_id, node);
    this.place(message, node).append(node);
  }

  // The pictures of an album stand together.
  place(message, node) {
    const { media_group_id: album, photo } = message;
    if (!album || !photo) return this.box;
    const last = this.box.lastElementChild;
    if (last?.dataset.album === album) return last;
    const group = element("div", { class: authorOf(message).id === this.view.me() ? "album mine" : "album", "data-album": album });
    this.box.append(group);
    return group;
  }

  remove(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    this.nodes.delete(id);
    const group = node.closest(".album");
    node.remove();
    if (group && !group.childElementCount) group.remove();
    if (!this.nodes.size) this.draw();
  }

  toEnd() {
    this.box.scrollTop = this.box.scrollHeight;
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.box;
    if (!clientHeight) return; // not on the screen
    const left = scrollHeight - scrollTop - clientHeight;
    this.pinned = left < NEAR_END;
    this.toEndButton.hidden = left < FAR_FROM_END;
  }

  jump(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
  }

  clicked(event) {
    const node = event.target.closest(".bubble")?.parentElement;
    const more = event.target.closest(".more");
    if (!node || (!more && event.target.closest("a, button, .spoiler"))) return;
    if (!more && !getSelection().isCollapsed) return; // words were marked, to be copied
    this.menu(node, event);
  }

  menu(node, point) {
    const message = this.all().get(Number(node.dataset.message));
    if (message) this.view.actions.menu(message, node, point);
  }

  key(event) {
    const focused = event.target.closest("[data-message]");
    if (event.target !== this.box && event.target !== focused) return;
    const nodes = [...this.nodes.values()];
    const at = nodes.indexOf(focused);
    const steps = { ArrowUp: at < 0 ? nodes.length - 1 : at - 1, ArrowDown: at + 1, Home: 0, End: nodes.length - 1 };
    if (event.key in steps && nodes[steps[event.key]] && !(at < 0 && event.key === "ArrowDown")) nodes[steps[event.key]].focus();
    else if (["Enter", " ", "ContextMenu"].includes(event.key) && focused?.matches(".row")) this.menu(focused, null);
    else return;
    event.preventDefault();
  }
}
