// The desk: the operators' group with its topics, seen through the eyes of one member.

import { Composer } from "/composer.js";
import { tell } from "/dialogs.js";
import { byId, element, send, toast } from "/dom.js";
import { Forum, GENERAL } from "/forum.js";
import { Members } from "/members.js";
import { MessageList } from "/message_list.js";
import { messageMenu } from "/message_menu.js";
import { openTopicMenu } from "/topic_menu.js";
import { Topics } from "/topics.js";

const NOTHING = new Map();
const ON_PHONE = "Tautan ini membuka obrolan pribadi dengan bot atau kanal; pakai teleponnya.";

export class Desk {
  // `world` is {bot: () => User, users: () => [User], presses, reactions, within, changed: () => void}.
  constructor(world) {
    this.world = world;
    this.forums = new Map(); // chat id -> Forum
    this.shown = null; // chat id
    this.thread = GENERAL;
    this.acting = null; // User
    this.complain = (problem) => toast(byId("desk-toast"), problem);
    const hands = { forum: () => this.forum(), viewer: () => this.acting, complain: this.complain };
    this.hands = hands;
    this.members = new Members(hands, world.users);
    this.composer = new Composer({
      root: byId("desk-composer"), prefix: "desk-", label: "Pesan di topik", complain: this.complain,
      target: () => ({ user: this.acting, chat: { id: this.shown }, ...this.inThread() }),
    });
    this.topics = new Topics(byId("topics"), (thread) => this.open(thread), {
      chosen: () => this.thread, unread: (topic) => this.forum().isUnread(this.acting, topic),
    });
    this.list = new MessageList({
      box: byId("desk-messages"), toEnd: byId("desk-to-end"), view: this.view(),
      all: () => this.topic()?.messages ?? NOTHING, empty: () => [element("p", { class: "empty" }, "Belum ada pesan di topik ini.")],
    });
    this.connect();
  }

  view() {
    const { bot, reactions } = this.world;
    const actions = {
      ...messageMenu({ user: () => this.acting, composer: this.composer, reactions, complain: this.complain }),
      press: (message, button, node) => this.press(message, button, node),
      within: (address) => (this.world.within(address) ? () => this.complain(ON_PHONE) : null),
      command: (text) => this.composer.say({ text }),
    };
    return { bot, me: () => this.acting?.id, names: true, revealed: new Set(), actions };
  }

  connect() {
    byId("desk-viewer").onchange = ({ target }) => this.actAs(Number(target.value));
    byId("desk-group").onchange = ({ target }) => this.choose(Number(target.value));
    byId("desk-members").onclick = () => this.members.open();
    byId("desk-back").onclick = () => this.goBack();
    byId("topic-menu").onclick = ({ target }) => openTopicMenu(target.closest("button"), this.topic(), this.hands);
    byId("join-again").onclick = () => this.members.set(this.acting, "member");
    new ResizeObserver(() => this.see()).observe(byId("desk-messages"));
  }

  forum() {
    return this.forums.get(this.shown);
  }

  topic() {
    return this.forum()?.topics.get(this.thread);
  }

  inThread() {
    return this.thread === GENERAL ? {} : { thread: this.thread };
  }

  clear() {
    this.forums.clear();
    this.shown = null;
  }

  // A group as GET /sim/people lists it; its messages come with one request.
  async meet({ members = [], topics = [], bot_status: _, ...chat }) {
    const { messages } = await send("GET", `/sim/chats/${chat.id}/messages`);
    const forum = new Forum(chat, members, topics);
    forum.fill(messages);
    this.forums.set(chat.id, forum);
    if (this.shown === null) this.choose(chat.id);
    else this.drawHeader();
  }

  choose(chatId) {
    this.shown = chatId;
    const forum = this.forum();
    if (!forum.topics.has(this.thread)) this.thread = GENERAL;
    const known = forum.present().find(({ user }) => user.id === this.acting?.id);
    this.acting = (known ?? forum.present()[0])?.user ?? null;
    this.draw();
  }

  actAs(userId) {
    this.acting = this.forum().members.find(({ user }) => user.id === userId)?.user ?? this.acting;
    this.draw();
  }

  open(thread) {
    const before = this.topic();
    this.thread = thread;
    byId("desk").dataset.view = "thread";
    if (before) this.topics.draw(before);
    this.drawThread();
    // Where the list of topics gave way to the messages, the focus goes along.
    if (!byId("topics").checkVisibility()) byId("desk-messages").focus();
  }

  goBack() {
    byId("desk").dataset.view = "topics";
    byId("topics").querySelector("[aria-current=true]")?.focus();
  }

  draw() {
    this.drawHeader();
    this.topics.show(this.forum().sorted());
    this.drawThread();
  }

  drawHeader() {
    const forum = this.forum();
    byId("desk-title").textContent = forum.chat.title;
    byId("desk-members").textContent = `${forum.present().length} anggota`;
    const groups = [...this.forums.values()].map(({ chat }) => option(chat.id, chat.title, chat.id === this.shown));
    byId("desk-group").replaceChildren(...groups);
    byId("desk-group").hidden = groups.length < 2;
    const people = forum.present().map(({ user }) => user);
    if (this.acting && !forum.isInside(this.acting)) people.push(this.acting);
    byId("desk-viewer").replaceChildren(...people.map((user) =>
      option(user.id, forum.isInside(user) ? user.first_name : `${user.first_name} (keluar)`, user.id === this.acting?.id)));
  }

  drawThread() {
    this.list.view.revealed.clear();
    this.composer.moveTo(`${this.shown}/${this.thread}/${this.acting?.id}`);
    this.list.open();
    this.drawState();
    this.see();
  }

  drawState() {
    const [forum, topic] = [this.forum(), this.topic()];
    const inside = forum.isInside(this.acting);
    const shut = inside && topic.closed && !forum.isAdministrator(this.acting);
    byId("topic-name").textContent = topic.name;
    byId("topic-state").textContent = topic.closed ? "ditutup" : "";
    byId("topic-menu").hidden = topic.id === GENERAL || !inside;
    byId("topic-closed").hidden = !shut;
    byId("not-member").hidden = inside || !this.acting;
    byId("not-member-name").textContent = this.acting?.first_name ?? "";
    byId("desk-composer").hidden = shut || !inside;
  }

  // What stands on the screen has been read by the one who looks.
  see() {
    const topic = this.topic();
    if (topic && this.acting && byId("desk-messages").checkVisibility()) this.forum().see(this.acting, topic);
    if (topic) this.topics.draw(topic);
    this.world.changed();
  }

  hasUnread() {
    const forum = this.forum();
    return Boolean(forum) && [...forum.topics.values()].some((topic) => forum.isUnread(this.acting, topic));
  }

  keep(message, isNew) {
    const forum = this.forums.get(message.chat.id);
    const { topic, message: kept } = forum.put(message);
    if (forum !== this.forum()) return;
    if (isNew) this.topics.raise(topic); else this.topics.draw(topic);
    if (topic === this.topic()) this.list.put(kept);
    this.see();
  }

  remove(chatId, messageId) {
    const forum = this.forums.get(chatId);
    const topic = forum.remove(messageId);
    if (!topic || forum !== this.forum()) return;
    if (topic === this.topic()) this.list.remove(messageId);
    this.topics.draw(topic);
  }

  react(chatId, messageId, reactions) {
    const message = this.forums.get(chatId).message(messageId);
    if (message) this.keep({ ...message, reactions }, false);
  }

  change(chatId, described, change) {
    const forum = this.forums.get(chatId);
    const shown = forum === this.forum();
    const thread = described.message_thread_id;
    if (change === "deleted") {
      forum.drop(thread);
      if (!shown) return;
      this.topics.remove(thread);
      if (thread === this.thread) this.leave();
      return;
    }
    const isNew = !forum.topics.has(thread);
    const topic = forum.change(described);
    if (!shown) return;
    if (isNew) this.topics.raise(topic); else this.topics.draw(topic);
    if (topic === this.topic()) this.drawState();
  }

  // The topic that was open is gone.
  leave() {
    this.thread = GENERAL;
    byId("desk").dataset.view = "topics";
    this.topics.draw(this.topic());
    this.drawThread();
  }

  changeMembers(chatId, members) {
    const forum = this.forums.get(chatId);
    forum.members = members;
    if (forum !== this.forum()) return;
    const first = this.acting === null;
    if (first) this.acting = forum.present()[0]?.user ?? null;
    this.drawHeader();
    if (first) this.draw(); else this.drawState();
    if (byId("members-dialog").open) this.members.draw();
  }

  changeChat(chat) {
    Object.assign(this.forums.get(chat.id).chat, chat);
    this.drawHeader();
  }

  press(message, button, node) {
    const user = this.acting;
    const body = { user, chat: { id: this.shown }, message_id: message.message_id, data: button.callback_data };
    this.world.presses.press(node, body, ({ text, alert }) => {
      if (!text || this.acting?.id !== user.id) return;
      if (alert) tell(text); else this.complain(text);
    }).catch(this.complain);
  }
}

function option(value, words, selected) {
  const node = element("option", { value }, words);
  node.selected = selected;
  return node;
}
