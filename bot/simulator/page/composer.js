// Where a person writes: text, commands, attachments, edits, the keyboard the bot shows.

import { byId, element, send } from "/dom.js";

// Telegram's limit (Bot API, sendMediaGroup).
const ALBUM = 10;

export class Composer {
  constructor({ chat, commands, complain }) {
    this.chat = chat;
    this.commands = commands;
    this.complain = complain;
    this.edited = null;
    this.sendText = this.sendText.bind(this);
    this.startEditing = this.startEditing.bind(this);
    this.connect();
  }

  connect() {
    const text = byId("text");
    byId("composer").onsubmit = (event) => { event.preventDefault(); this.submit(); };
    text.oninput = () => this.grow();
    text.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
      if (event.key === "Escape") this.stopEditing();
    };
    byId("stop-editing").onclick = () => this.stopEditing();
    byId("open-commands").onclick = () => { this.drawCommands(); this.open("commands"); };
    byId("open-attach").onclick = () => this.open("attach");
    for (const button of byId("attach").querySelectorAll("button")) button.onclick = () => this.attach(button.dataset.kind);
    for (const kind of ["photo", "document"]) byId(`${kind}-file`).onchange = (event) => this.upload(kind, event.target);
    for (const kind of ["location", "contact"]) byId(`${kind}-dialog`).onclose = () => this.sendForm(kind);
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".sheet, #open-commands, #open-attach")) this.open(null);
    });
  }

  open(name) {
    for (const sheet of ["commands", "attach"]) byId(sheet).hidden = sheet !== name || !byId(sheet).hidden;
  }

  grow() {
    const text = byId("text");
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight + 2, 130)}px`;
  }

  submit() {
    const words = byId("text").value.trim();
    if (!words) return;
    byId("text").value = "";
    this.grow();
    if (this.edited === null) this.sendText(words);
    else this.say({ text: words, edit_of: this.edited });
    this.stopEditing();
  }

  sendText(text) {
    return this.say({ text });
  }

  say(said) {
    return send("POST", "/sim/messages", { user: this.chat().user, ...said }).catch(this.complain);
  }

  startEditing(message) {
    this.edited = message.message_id;
    byId("editing-text").textContent = message.text;
    byId("editing").hidden = false;
    byId("text").value = message.text;
    byId("text").focus();
    this.grow();
  }

  stopEditing() {
    if (this.edited !== null) byId("text").value = "";
    this.edited = null;
    byId("editing").hidden = true;
    this.grow();
  }

  attach(kind) {
    this.open(null);
    if (kind === "photo" || kind === "document") byId(`${kind}-file`).click();
    else if (kind === "location" || kind === "contact") byId(`${kind}-dialog`).showModal();
    else this.say({ kind });
  }

  // Several files are an album: a message each, in order, the caption on the first.
  async upload(kind, input) {
    const chosen = [...input.files].slice(0, ALBUM);
    const album = chosen.length > 1 ? String(Date.now()) : null;
    let caption = byId("text").value.trim();
    input.value = "";
    if (!chosen.length) return;
    byId("text").value = "";
    this.grow();
    const user = JSON.stringify(this.chat().user);
    for (const file of chosen) {
      const form = new FormData();
      form.append("user", user);
      form.append("kind", kind);
      if (caption) form.append("caption", caption);
      if (album) form.append("media_group_id", album);
      form.append("file", file);
      caption = "";
      try { await send("POST", "/sim/messages", form); } catch (problem) { return this.complain(problem); }
    }
  }

  sendForm(kind) {
    const dialog = byId(`${kind}-dialog`);
    if (dialog.returnValue !== "ok") return;
    const values = Object.fromEntries(new FormData(dialog.querySelector("form")));
    if (kind === "location") {
      const [latitude, longitude] = values.place.split(",").map(Number);
      this.say({ kind, latitude, longitude });
    } else this.say({ kind, ...values });
    dialog.returnValue = "";
  }

  drawCommands() {
    const rows = this.commands().map(({ command, description }) => {
      const button = element("button", { type: "button" }, element("b", {}, `/${command}`), description);
      button.onclick = () => { this.open(null); this.sendText(`/${command}`); };
      return button;
    });
    byId("commands").replaceChildren(...(rows.length ? rows : [element("p", {}, "Bot belum memasang perintah.")]));
  }

  drawKeyboard(rows) {
    const lines = rows.map((row) => element("div", {}, ...row.map((key) => {
      const label = typeof key === "string" ? key : key.text;
      const button = element("button", { type: "button" }, label);
      button.onclick = () => this.press(key, label);
      return button;
    })));
    byId("keyboard").replaceChildren(...lines);
    byId("keyboard").hidden = rows.length === 0;
  }

  press(key, label) {
    if (key.request_location) return byId("location-dialog").showModal();
    if (key.request_contact) return this.say({ kind: "contact", phone_number: "+62 812 0000 0000" });
    return this.sendText(label);
  }
}
