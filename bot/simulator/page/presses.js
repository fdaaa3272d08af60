// Pressed inline buttons that wait for the bot's answer, and reactions that were given.

import { send } from "/dom.js";

const WAIT = 10000; // milliseconds a button looks as if it waits
const EARLY = 50; // answers that came before the server told the press its id

export class Presses {
  constructor() {
    this.waiting = new Map(); // callback id -> what to do with the answer
    this.early = new Map();
  }

  async press(node, body, answered) {
    node.classList.add("waiting");
    const settle = () => node.classList.remove("waiting");
    setTimeout(settle, WAIT);
    const { callback_id: id } = await send("POST", "/sim/press", body);
    this.waiting.set(id, (event) => { settle(); answered(event); });
    if (this.early.has(id)) this.answer(this.early.get(id));
  }

  answer(event) {
    const id = event.callback_id;
    const known = this.waiting.get(id);
    if (known) {
      this.waiting.delete(id);
      this.early.delete(id);
      known(event);
      return;
    }
    this.early.set(id, event);
    if (this.early.size > EARLY) this.early.delete(this.early.keys().next().value);
  }
}

// One reaction of a person on a message; the server does not tell the page whose one is.
export class Reactions {
  constructor() {
    this.given = new Map();
  }

  of(user, message) {
    if (message.chat.type === "private") return message.reactions?.find((one) => !one.from_bot)?.emoji ?? null;
    const emoji = this.given.get(this.key(user, message));
    return message.reactions?.some((one) => one.emoji === emoji) ? emoji : null;
  }

  // The same emoji again takes it back.
  async toggle(user, message, emoji) {
    const wanted = this.of(user, message) === emoji ? null : emoji;
    const chat = message.chat.type === "private" ? {} : { chat: { id: message.chat.id } };
    const key = this.key(user, message);
    this.given.set(key, wanted);
    await send("POST", "/sim/react", { user, ...chat, message_id: message.message_id, emoji: wanted });
  }

  key(user, message) {
    return `${message.chat.id}/${message.message_id}/${user.id}`;
  }
}
