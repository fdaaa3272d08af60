// Where a person writes: text, commands, attachments, replies, edits, the keyboard the bot shows.

import { authorOf } from "/authors.js";
import { ask } from "/dialogs.js";
import { byId, element, send } from "/dom.js";
import { summary } from "/attachments.js";

// Telegram's limit (Bot API, sendMediaGroup).
const ALBUM = 10;
const TALLEST = 130; // pixels; longer texts scroll
const SHEETS = ["commands", "attach"];

export class Composer {
  // `target` gives who writes where: {user, chat?, thread?}; `complain` shows what went wrong.
  constructor({ root, prefix = "", label, target, commands, complain, keyboardUsed = () => {} }) {
    Object.assign(this, { root, target, commands, complain, keyboardUsed });
    this.about = null; // {message, edits: bool}
    this.drafts = new Map();
    this.place = null;
    this.parts = {};
    root.append(byId("composer-template").content.cloneNode(true));
    for (const node of root.querySelectorAll("[data-part]")) {
      node.id = prefix + node.dataset.part;
      this.parts[node.dataset.part] = node;
    }
    this.parts.text.setAttribute("aria-label", label);
    this.connect();
  }

  connect() {
    const { composer, text, stop, attach } = this.parts;
    composer.onsubmit = (event) => { event.preventDefault(); this.submit(); };
    text.oninput = () => this.grow();
    text.onkeydown = (event) => this.key(event);
    stop.onclick = () => { this.stop(); text.focus(); };
    if (this.commands) this.parts["open-commands"].onclick = () => { this.drawCommands(); this.open("commands"); };
    else this.parts["open-commands"].remove();
    this.parts["open-attach"].onclick = () => this.open("attach");
    for (const button of attach.querySelectorAll("button")) button.onclick = () => this.attach(button.dataset.kind);
    for (const kind of ["photo", "document"]) {
      this.parts[`${kind}-file`].onchange = (event) => this.upload(kind, event.target);
    }
    document.addEventListener("click", (event) => {
      if (!this.root.contains(event.target.closest(".sheet, .opens-sheet"))) this.open(null);
    });
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
    if (event.key === "Escape") this.stop();
  }

  // Sheets close with Escape too, and their first entry takes the focus.
  open(name) {
    for (const sheet of SHEETS) {
      const node = this.parts[sheet];
      node.hidden = sheet !== name || !node.hidden;
      this.parts[`open-${sheet}`].setAttribute("aria-expanded", String(!node.hidden));
      node.onkeydown = (event) => {
        if (event.key !== "Escape") return;
        this.open(null);
        this.parts[`open-${sheet}`].focus();
      };
      if (!node.hidden) node.querySelector("button")?.focus();
    }
  }

  // Another chat or topic: what was begun here waits here, so that nobody else gets it.
  moveTo(place) {
    if (place === this.place) return;
    this.stop();
    if (this.place !== null) this.drafts.set(this.place, this.parts.text.value);
    this.place = place;
    this.write(this.drafts.get(place) ?? "");
  }

  write(words) {
    this.parts.text.value = words;
    this.grow();
  }

  grow() {
    const { text } = this.parts;
    text.style.height = "auto";
    if (!text.scrollHeight) return; // not on the screen: it has no height to go by
    text.style.height = `${Math.min(text.scrollHeight + 2, TALLEST)}px`;
  }

  submit() {
    const words = this.parts.text.value.trim();
    if (!words) return;
    const { about, place } = this;
    const said = about?.edits ? { text: words, edit_of: about.message.message_id } : { text: words, ...this.answered() };
    this.write("");
    this.stop();
    this.deliver(said).catch((problem) => { if (this.place === place) this.takeBack(words); this.complain(problem); });
  }

  takeBack(words) {
    if (!this.parts.text.value) this.write(words);
  }

  say(said) {
    return this.deliver(said).catch((problem) => this.complain(problem));
  }

  deliver(said) {
    return send("POST", "/sim/messages", { ...this.target(), ...said });
  }

  answered() {
    return this.about && !this.about.edits ? { reply_to: this.about.message.message_id } : {};
  }

  answer(message) {
    this.speakOf(message, false, `Balas ${authorOf(message).first_name}`);
  }

  edit(message) {
    this.speakOf(message, true, "Edit pesan");
    this.write(message.text ?? message.caption);
  }

  speakOf(message, edits, title) {
    this.stop();
    this.about = { message, edits };
    this.parts["about-title"].textContent = title;
    this.parts["about-text"].textContent = summary(message);
    this.parts.about.hidden = false;
    this.parts.text.focus();
  }

  stop() {
    if (this.about?.edits) this.write("");
    this.about = null;
    this.parts.about.hidden = true;
  }

  async attach(kind) {
    this.open(null);
    if (kind === "photo" || kind === "document") this.parts[`${kind}-file`].click();
    else if (kind === "location") await this.sendPlace();
    else if (kind === "contact") {
      const contact = await ask("contact");
      if (contact) await this.sendWith({ kind, ...contact });
    } else await this.sendWith({ kind });
  }

  async sendPlace() {
    const filled = await ask("location");
    if (!filled) return false;
    const [latitude, longitude] = filled.place.split(",").map(Number);
    await this.sendWith({ kind: "location", latitude, longitude });
    return true;
  }

  sendWith(said) {
    const answered = this.answered();
    this.stop();
    return this.say({ ...said, ...answered });
  }

  // Several files are an album: a message each, in order, the caption on the first.
  async upload(kind, input) {
    const chosen = [...input.files].slice(0, ALBUM);
    input.value = "";
    if (!chosen.length) return;
    const fields = { ...this.target(), kind, ...this.answered() };
    if (chosen.length > 1) fields.media_group_id = String(Date.now());
    let caption = this.about?.edits ? "" : this.parts.text.value.trim();
    if (caption) this.write("");
    this.stop();
    for (const file of chosen) {
      try { await send("POST", "/sim/messages", filledForm({ ...fields, caption }, file)); } catch (problem) { return this.complain(problem); }
      caption = "";
    }
  }

  drawCommands() {
    const rows = this.commands().map(({ command, description }) => {
      const button = element("button", { type: "button" }, element("b", {}, `/${command}`), description);
      button.onclick = () => { this.open(null); this.say({ text: `/${command}` }); };
      return button;
    });
    this.parts.commands.replaceChildren(...(rows.length ? rows : [element("p", {}, "Bot belum memasang perintah.")]));
  }

  drawKeyboard(rows) {
    const lines = rows.map((row) => element("div", {}, ...row.map((key) => {
      const label = typeof key === "string" ? key : key.text;
      const button = element("button", { type: "button" }, label);
      button.onclick = () => this.press(key, label);
      return button;
    })));
    this.parts.keyboard.replaceChildren(...lines);
    this.parts.keyboard.hidden = rows.length === 0;
  }

  async press(key, label) {
    if (key.request_location) { if (!await this.sendPlace()) return; }
    else if (key.request_contact) await this.say({ kind: "contact", phone_number: "+62 812 0000 0000" });
    else await this.say({ text: label });
    this.keyboardUsed();
  }
}

function filledForm(fields, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== "") form.append(name, typeof value === "object" ? JSON.stringify(value) : value);
  }
  form.append("file", file);
  return form;
}
