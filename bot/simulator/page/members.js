// The dialog with the members of the group: who they are, and letting them in and out.

import { avatar, byId, element, send } from "/dom.js";

const WORDS = {
  creator: "Pemilik", administrator: "Admin", member: "Anggota", restricted: "Dibatasi", left: "Keluar", kicked: "Dikeluarkan",
};

export class Members {
  // `desk` is {forum: () => Forum, viewer: () => User, complain}; `everybody` gives all users.
  constructor(desk, everybody) {
    Object.assign(this, { desk, everybody });
    byId("add-member").onclick = () => this.add();
  }

  open() {
    this.draw();
    byId("members-dialog").showModal();
  }

  draw() {
    const forum = this.desk.forum();
    byId("members").replaceChildren(...forum.members.map((member) => this.line(member)));
    const listed = new Set(forum.members.map(({ user }) => user.id));
    const outside = this.everybody().filter(({ id }) => !listed.has(id));
    byId("outsider").replaceChildren(...outside.map((user) => element("option", { value: user.id }, user.first_name)));
    byId("outsiders").hidden = !outside.length;
  }

  line({ user, status }) {
    const self = user.id === this.desk.viewer()?.id;
    const names = element("span", { class: "names" },
      element("strong", {}, self ? `${user.first_name} (Anda)` : user.first_name),
      element("small", {}, WORDS[status] ?? status));
    const acts = element("span", { class: "acts" });
    for (const [name, wanted] of choices(status, self)) {
      const button = element("button", { type: "button", "aria-label": `${name}: ${user.first_name}` }, name);
      button.onclick = () => this.set(user, wanted);
      acts.append(button);
    }
    return element("li", {}, avatar(user), names, acts);
  }

  add() {
    const user = this.everybody().find(({ id }) => id === Number(byId("outsider").value));
    if (user) this.set(user, "member");
  }

  set(user, status) {
    const by = this.desk.viewer();
    const others = by && by.id !== user.id ? { by } : {};
    return send("POST", "/sim/members", { chat: { id: this.desk.forum().chat.id }, user, status, ...others })
      .catch((problem) => { byId("members-dialog").close(); this.desk.complain(problem); });
  }
}

// What can be done with somebody of this status: the label and the status it leads to.
function choices(status, self) {
  if (status === "creator") return self ? [["Keluar", "left"]] : [];
  if (status === "left" || status === "kicked") return [["Masukkan", "member"]];
  const out = self ? ["Keluar", "left"] : ["Keluarkan", "kicked"];
  return [status === "administrator" ? ["Jadikan anggota", "member"] : ["Jadikan admin", "administrator"], out];
}
