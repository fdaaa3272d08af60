// The list of people. A change touches the line of one person.

import { avatar, byId, element } from "/dom.js";

const NUMBER = new Intl.NumberFormat("id-ID");

export class People {
  constructor(choose) {
    this.choose = choose;
    this.lines = new Map(); // user id -> {button, name, detail, badge}
  }

  clear() {
    this.lines.clear();
    byId("people").replaceChildren();
  }

  // There can be too many people to list them all.
  rest(count) {
    if (count > 0) byId("people").append(element("li", { class: "rest" }, `dan ${NUMBER.format(count)} orang lain`));
  }

  // `chat` is {user, blocked, deactivated, unread}.
  draw(chat, chosen) {
    const { user, unread } = chat;
    const line = this.lines.get(user.id) ?? this.begin(user);
    line.name.textContent = user.first_name;
    line.detail.textContent = detail(chat);
    line.badge.textContent = unread;
    if (unread) line.button.append(line.badge); else line.badge.remove();
    line.button.setAttribute("aria-current", String(user.id === chosen));
  }

  begin(user) {
    const line = {
      button: element("button", { type: "button" }),
      name: element("strong", {}),
      detail: element("small", {}),
      badge: element("span", { class: "badge" }),
    };
    line.button.append(avatar(user), element("span", { class: "names" }, line.name, line.detail));
    line.button.onclick = () => this.choose(user.id);
    this.lines.set(user.id, line);
    byId("people").append(element("li", {}, line.button));
    return line;
  }
}

function detail({ user, blocked, deactivated }) {
  if (deactivated) return "akun dihapus";
  if (blocked) return "memblokir bot";
  return user.username ? `@${user.username}` : `id ${user.id}`;
}
