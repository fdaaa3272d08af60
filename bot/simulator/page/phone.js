// The phone: the chat of the chosen person with the bot.

import { Composer } from "/composer.js";
import { tell } from "/dialogs.js";
import { byId, element, send, toast } from "/dom.js";
import { MessageList } from "/message_list.js";
import { messageMenu } from "/message_menu.js";
import { People } from "/people.js";

const TYPING_FOR = 5000; // milliseconds, as Telegram shows it
const NOTHING = new Map();

export class Phone {
  // `world` is {bot: () => User, commands: () => [], presses, reactions, within}; `onChoose` hears of a
  // choice, `onShow` when another person's phone is shown.
  constructor(world, onChoose, onShow) {
    Object.assign(this, { world, onShow });
    this.chats = new Map(); // chat id -> {user, blocked, deactivated, messages, unread, typing, keyboard, loaded}
    this.chosen = null;
    this.people = new People((id) => { onChoose(); return this.show(id).catch(this.complain); });
    this.complain = (problem) => toast(byId("toast"), problem);
    this.composer = new Composer({
      root: byId("phone-composer"), label: "Pesan", commands: world.commands, complain: this.complain,
      target: () => ({ user: this.chat().user }), keyboardUsed: () => this.keyboardUsed(),
    });
    this.list = new MessageList({
      box: byId("messages"), toEnd: byId("to-end"), view: this.view(),
      all: () => this.chat()?.messages ?? NOTHING, empty: () => [this.empty()],
    });
    this.connect();
  }

  view() {
    const { bot, reactions, within } = this.world;
    const pane = { user: () => this.chat().user, composer: this.composer, reactions, complain: this.complain };
    const actions = {
      ...messageMenu(pane),
      press: (message, button, node) => this.press(message, button, node),
      command: (text) => this.composer.say({ text }),
      within,
    };
    return { bot, me: () => this.chosen, names: false, revealed: new Set(), actions };
  }

  connect() {
    const act = (name) => () => send("POST", `/sim/${name}`, { user: this.chat().user }).catch(this.complain);
    byId("block").onclick = act("block");
    byId("unblock").onclick = act("unblock");
    byId("start-button").onclick = () => this.start(new URLSearchParams(location.search).get("start") ?? "");
  }

  chat() {
    return this.chats.get(this.chosen);
  }

  empty() {
    return element("p", { class: "empty" }, `Belum ada pesan.\nTekan MULAI untuk berbicara dengan ${this.world.bot().first_name}.`);
  }

  clear() {
    this.chats.clear();
    this.people.clear();
  }

  meet(user, blocked, deactivated) {
    const fresh = { messages: new Map(), unread: 0, typing: 0, keyboard: { rows: [] }, loaded: false };
    const chat = Object.assign(this.chats.get(user.id) ?? fresh, { user, blocked, deactivated });
    this.chats.set(user.id, chat);
    this.people.draw(chat, this.chosen);
    if (user.id === this.chosen) this.drawState();
  }

  async show(chatId) {
    const before = this.chat();
    this.chosen = chatId;
    if (before) this.people.draw(before, chatId);
    const chat = this.chat();
    chat.unread = 0;
    this.people.draw(chat, chatId);
    if (!chat.loaded) {
      const { messages } = await send("GET", `/sim/chats/${chatId}/messages`);
      const later = [...chat.messages];
      chat.messages = new Map([...messages.map((message) => [message.message_id, message]), ...later]);
      chat.loaded = true;
    }
    if (this.chosen !== chatId) return; // somebody else was chosen meanwhile
    this.list.view.revealed.clear();
    this.composer.moveTo(chatId);
    this.composer.drawKeyboard(chat.keyboard.rows);
    this.list.open();
    this.drawState();
    this.onShow();
  }

  keep(message, isNew) {
    const chat = this.chats.get(message.chat.id);
    if (!chat) return;
    const reactions = message.reactions ?? chat.messages.get(message.message_id)?.reactions;
    const known = chat.messages.has(message.message_id);
    chat.messages.set(message.message_id, { ...message, reactions });
    const counts = isNew && !known && message.from.id === this.world.bot().id;
    if (counts) chat.typing = 0;
    if (chat === this.chat()) { this.list.put(chat.messages.get(message.message_id)); this.drawState(); }
    else if (counts) { chat.unread += 1; this.people.draw(chat, this.chosen); }
  }

  remove(chatId, messageId) {
    this.chats.get(chatId)?.messages.delete(messageId);
    if (chatId === this.chosen) { this.list.remove(messageId); this.drawState(); }
  }

  react(chatId, messageId, reactions) {
    const message = this.chats.get(chatId)?.messages.get(messageId);
    if (message) this.keep({ ...message, reactions }, false);
  }

  keyboard(chatId, keyboard) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    chat.keyboard = keyboard;
    if (chat === this.chat()) this.composer.drawKeyboard(keyboard.rows);
  }

  keyboardUsed() {
    if (this.chat().keyboard.once) this.keyboard(this.chosen, { rows: [] });
  }

  typing(chatId) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    chat.typing = Date.now() + TYPING_FOR;
    this.drawTyping();
    setTimeout(() => this.drawTyping(), TYPING_FOR + 50);
  }

  drawTyping() {
    byId("bot-status").textContent = (this.chat()?.typing ?? 0) > Date.now() ? "mengetik…" : "bot";
  }

  drawState() {
    const { blocked, deactivated, messages } = this.chat();
    const silent = blocked || deactivated;
    this.drawTyping();
    byId("deactivated").hidden = !deactivated;
    byId("blocked").hidden = !blocked || deactivated;
    byId("start").hidden = silent || messages.size > 0;
    byId("block").hidden = silent || messages.size === 0;
    byId("phone-composer").hidden = silent;
  }

  // Opens the bot as a link t.me/<bot>?start=<payload> does.
  start(payload) {
    return this.composer.say({ start: payload });
  }

  press(message, button, node) {
    const { user } = this.chat();
    const body = { user, message_id: message.message_id, data: button.callback_data };
    this.world.presses.press(node, body, ({ text, alert }) => {
      if (!text || this.chosen !== user.id) return;
      if (alert) tell(text); else this.complain(text);
    }).catch(this.complain);
  }
}
