// The channels on the phone, beside the chat with the bot: their posts, joining and leaving.

import { Composer } from "/composer.js";
import { tell } from "/dialogs.js";
import { byId, element, send, toast } from "/dom.js";
import { MessageList } from "/message_list.js";
import { messageMenu } from "/message_menu.js";
import { Subscribed } from "/subscribers.js";

const NOTHING = new Map();
const NUMBER = new Intl.NumberFormat("id-ID");

export class Channels {
  // `world` is {bot, person: () => User, presses, reactions, within, openBot: () => void}.
  constructor(world) {
    this.world = world;
    this.known = new Map(); // chat id -> Subscribed
    this.shown = null; // chat id; null is the chat with the bot
    this.botUnread = false; // the bot wrote to the person who looks at a channel
    this.complain = (problem) => toast(byId("channel-toast"), problem);
    this.composer = new Composer({
      root: byId("channel-writing"), prefix: "channel-", label: "Kabar baru", complain: this.complain,
      target: () => ({ user: world.person(), chat: { id: this.shown } }),
    });
    this.list = new MessageList({
      box: byId("channel-messages"), toEnd: byId("channel-to-end"), view: this.view(),
      all: () => (this.channel()?.isOpenTo(world.person()) ? this.channel().messages : NOTHING),
      empty: () => [element("p", { class: "empty" }, "Belum ada kabar.")],
    });
    byId("channel-join-button").onclick = () => this.stand("member");
    byId("channel-leave").onclick = () => this.stand("left");
  }

  view() {
    const { bot, person, reactions, within } = this.world;
    const joined = () => this.channel().hasJoined(person());
    const leads = () => this.channel().isLedBy(person());
    const actions = {
      ...messageMenu({
        user: person, composer: this.composer, reactions, complain: this.complain,
        mayReact: joined, mayAnswer: leads, mayEdit: leads, forward: (message) => this.forward(message),
      }),
      press: (message, button, node) => this.press(message, button, node),
      command: () => this.complain("Perintah hanya untuk obrolan dengan bot."),
      within,
    };
    return { bot, me: () => null, names: false, revealed: new Set(), actions };
  }

  channel() {
    return this.known.get(this.shown);
  }

  chats() {
    return [...this.known.values()].map(({ chat }) => chat);
  }

  clear() {
    this.known.clear();
  }

  // A channel as GET /sim/people lists it; its posts come with one request.
  async meet(described) {
    const { messages } = await send("GET", `/sim/chats/${described.id}/messages`);
    this.known.set(described.id, new Subscribed(described, messages));
    this.draw();
  }

  // `chatId` null is the chat with the bot; `post` is one to look at.
  open(chatId, post) {
    this.shown = chatId;
    this.draw();
    if (post) this.list.jump(post);
  }

  // Everything: another channel, another person, or all was loaded again.
  draw() {
    if (!this.channel()) this.shown = null;
    this.botUnread = false;
    byId("phone").dataset.view = this.shown === null ? "bot" : "channel";
    byId("channel").hidden = this.shown === null;
    if (this.shown !== null) {
      this.composer.moveTo(`${this.shown}/${this.world.person()?.id}`);
      this.list.view.revealed.clear();
      this.list.open();
    }
    this.drawState();
  }

  drawState() {
    const channel = this.channel();
    const person = this.world.person();
    if (channel && person) {
      const joined = channel.hasJoined(person);
      byId("channel-title").textContent = channel.chat.title;
      byId("channel-count").textContent = `${NUMBER.format(channel.subscribers)} pelanggan`;
      byId("channel-join").hidden = joined;
      byId("channel-leave").hidden = !joined;
      byId("channel-writing").hidden = !channel.isLedBy(person);
      channel.see(person);
    }
    this.drawChats(person);
  }

  // The line of chats; who has the focus there keeps it.
  drawChats(person) {
    const focused = document.activeElement?.dataset.chat;
    const line = (id, name, unread) => {
      const button = element("button", {
        type: "button", "aria-current": String(id === this.shown), "data-chat": id ?? "bot",
      }, element("span", {}, name));
      if (unread) button.append(element("span", { class: "dot", role: "img", "aria-label": "belum dibaca" }));
      button.onclick = () => this.open(id);
      return button;
    };
    const channels = [...this.known.values()].map((one) => line(one.chat.id, `📢 ${one.chat.title}`, person && one.isUnread(person)));
    byId("chats").replaceChildren(line(null, this.world.bot().first_name, this.botUnread), ...channels);
    byId("chats").hidden = channels.length === 0;
    if (focused) byId("chats").querySelector(`[data-chat="${focused}"]`)?.focus();
  }

  // Anything that is said anywhere: what the bot says while a channel is shown waits to be read.
  heard({ chat, from }) {
    if (this.shown === null || chat.id !== this.world.person()?.id || from?.id !== this.world.bot().id) return;
    this.botUnread = true;
    this.drawState();
  }

  keep(message) {
    const channel = this.known.get(message.chat.id);
    const kept = channel.put(message);
    if (channel === this.channel() && channel.isOpenTo(this.world.person())) this.list.put(kept);
    this.drawState();
  }

  remove(chatId, messageId) {
    this.known.get(chatId).messages.delete(messageId);
    if (chatId === this.shown) this.list.remove(messageId);
  }

  react(chatId, messageId, reactions) {
    const message = this.known.get(chatId).messages.get(messageId);
    if (message) this.keep({ ...message, reactions });
  }

  change(chatId, apply) {
    const channel = this.known.get(chatId);
    const before = channel.isOpenTo(this.world.person());
    apply(channel);
    if (channel === this.channel() && before !== channel.isOpenTo(this.world.person())) this.list.open();
    this.drawState();
  }

  stand(status) {
    return send("POST", "/sim/members", { user: this.world.person(), chat: { id: this.shown }, status }).catch(this.complain);
  }

  forward(message) {
    const given = { chat_id: message.chat.id, message_id: message.message_id };
    return send("POST", "/sim/messages", { user: this.world.person(), forward_of: given }).then(this.world.openBot, this.complain);
  }

  press(message, button, node) {
    const user = this.world.person();
    const body = { user, chat: { id: message.chat.id }, message_id: message.message_id, data: button.callback_data };
    this.world.presses.press(node, body, ({ text, alert }) => {
      if (!text || this.world.person()?.id !== user.id) return;
      if (alert) tell(text); else this.complain(text);
    }).catch((problem) => { node.classList.remove("waiting"); this.complain(problem); });
  }
}
