// The list of topics. A change touches one line; new activity moves that line up.

import { serviceWords, summary } from "/attachments.js";
import { element } from "/dom.js";
import { GENERAL } from "/forum.js";

export class Topics {
  // `look` gives {chosen: thread, unread: topic => bool}.
  constructor(list, choose, look) {
    Object.assign(this, { list, choose, look });
    this.lines = new Map(); // thread -> {item, button, icon, name, preview, lock, dot}
    list.onkeydown = (event) => this.key(event);
  }

  show(topics) {
    this.lines.clear();
    this.list.replaceChildren(...topics.map((topic) => this.begin(topic).item));
    for (const topic of topics) this.draw(topic);
  }

  draw(topic) {
    const line = this.lines.get(topic.id);
    if (!line) return;
    const { chosen, unread } = this.look;
    const newest = [...topic.messages.values()].at(-1);
    line.name.textContent = topic.name;
    line.icon.textContent = topic.id === GENERAL ? "#" : [...topic.name][0]?.toUpperCase() ?? "?";
    if (topic.color) line.icon.style.backgroundColor = `#${topic.color.toString(16).padStart(6, "0")}`;
    line.preview.textContent = newest ? preview(newest) : "";
    line.lock.hidden = !topic.closed;
    line.dot.hidden = !unread(topic);
    line.item.classList.toggle("closed", topic.closed);
    line.button.setAttribute("aria-current", String(topic.id === chosen()));
    line.button.tabIndex = topic.id === chosen() ? 0 : -1;
  }

  begin(topic) {
    const line = {
      item: element("li", {}),
      button: element("button", { type: "button" }),
      icon: element("span", { class: "icon", "aria-hidden": "true" }),
      name: element("strong", {}),
      preview: element("small", {}),
      lock: element("span", { class: "lock", role: "img", "aria-label": "ditutup", title: "ditutup" }, "🔒"),
      dot: element("span", { class: "dot", role: "img", "aria-label": "belum dibaca", title: "belum dibaca" }),
    };
    line.button.append(line.icon, element("span", { class: "names" }, line.name, line.preview), line.lock, line.dot);
    line.button.onclick = () => this.choose(topic.id);
    line.item.append(line.button);
    this.lines.set(topic.id, line);
    return line;
  }

  // A new topic or new activity: right below General.
  raise(topic) {
    const { item, button } = this.lines.get(topic.id) ?? this.begin(topic);
    const general = this.lines.get(GENERAL).item;
    const focused = document.activeElement === button;
    if (item !== general && general.nextElementSibling !== item) general.after(item);
    if (focused) button.focus({ preventScroll: true });
    this.draw(topic);
  }

  remove(thread) {
    this.lines.get(thread)?.item.remove();
    this.lines.delete(thread);
  }

  key(event) {
    const buttons = [...this.list.querySelectorAll("button")];
    const at = buttons.indexOf(event.target);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    buttons[steps[event.key]]?.focus();
  }
}

function preview(message) {
  return serviceWords(message) ?? `${message.from.first_name}: ${summary(message).slice(0, 80)}`;
}
