// The chat page: who is chosen, what the server tells, and where it goes.
// What people and the bot write reaches the page as text only, never as markup.

import { Composer } from "/composer.js";
import { byId, element, send } from "/dom.js";
import { drawChat, drawEmpty } from "/messages.js";

const TYPING_FOR = 5000;
const SHOWN = 300; // the newest messages of a chat; more would only slow the page down
const chats = new Map(); // chat id -> {user, blocked, deactivated, messages: Map, unread, typing, keyboard, loaded}
let chosen = null;
let bot = { id: 0, first_name: "CekDulu" };
let commands = [];
let stream = null;
const pressed = new Map(); // callback id -> the button that waits for an answer

const composer = new Composer({ chat: () => chats.get(chosen), commands: () => commands, complain: toast });

async function load() {
  const everybody = await send("GET", "/sim/people");
  bot = everybody.bot;
  commands = everybody.commands;
  chats.clear();
  for (const { user, blocked, deactivated } of everybody.people) meet(user, blocked, deactivated);
  if (chats.size === 0) await addPerson("Sari", "");
  if (!chats.has(chosen)) chosen = chats.keys().next().value ?? null;
  listen(everybody.next_event);
  byId("bot-name").textContent = bot.first_name;
  await show(chosen);
}

function meet(user, blocked, deactivated) {
  const known = chats.get(user.id);
  if (known) return Object.assign(known, { user, blocked, deactivated });
  const chat = { user, blocked, deactivated, messages: new Map(), unread: 0, typing: 0, keyboard: [], loaded: false };
  chats.set(user.id, chat);
  return chat;
}

async function show(chatId) {
  if (chatId === null) return;
  chosen = chatId;
  const chat = chats.get(chatId);
  chat.unread = 0;
  if (!chat.loaded) {
    const { messages } = await send("GET", `/sim/chats/${chatId}/messages`);
    for (const message of messages) chat.messages.set(message.message_id, message);
    chat.loaded = true;
  }
  composer.stopEditing();
  draw(true);
}

function listen(since) {
  stream?.close();
  stream = new EventSource(`/sim/events?since=${since}`);
  stream.onopen = () => connected(true);
  stream.onerror = () => connected(false);
  stream.onmessage = (happened) => receive(JSON.parse(happened.data));
}

function connected(yes) {
  byId("connection").textContent = yes ? "terhubung" : "terputus";
  byId("connection").classList.toggle("down", !yes);
}

const RECEIVERS = {
  message: ({ message }) => keep(message, true),
  edited: ({ message }) => keep(message, false),
  deleted: ({ chat_id: chatId, message_id: messageId }) => {
    chats.get(chatId)?.messages.delete(messageId);
    if (chatId === chosen) draw(false);
  },
  action: ({ chat_id: chatId }) => {
    const chat = chats.get(chatId);
    if (!chat) return;
    chat.typing = Date.now() + TYPING_FOR;
    drawHeader();
    setTimeout(drawHeader, TYPING_FOR + 50);
  },
  callback_answer: ({ callback_id: callbackId, text, alert }) => {
    if (!pressed.has(callbackId)) return;
    pressed.get(callbackId).classList.remove("waiting");
    pressed.delete(callbackId);
    if (text && alert) { byId("alert-text").textContent = text; byId("alert-dialog").showModal(); }
    else if (text) toast(text);
  },
  person: ({ user, blocked, deactivated }) => { meet(user, blocked, deactivated); draw(false); },
  commands: (event) => { commands = event.commands; },
  keyboard: ({ chat_id: chatId, rows }) => {
    const chat = chats.get(chatId);
    if (chat) { chat.keyboard = rows; draw(false); }
  },
  reload: () => load(),
};

function receive(event) {
  RECEIVERS[event.type]?.(event);
}

function keep(message, isNew) {
  const chat = chats.get(message.chat.id);
  if (!chat) return;
  chat.messages.set(message.message_id, message);
  const fromBot = message.from.id === bot.id;
  if (fromBot && isNew) chat.typing = 0;
  if (message.chat.id === chosen) draw(isNew);
  else { if (fromBot && isNew) chat.unread += 1; drawPeople(); }
}

function draw(toEnd) {
  drawPeople();
  drawHeader();
  const chat = chats.get(chosen);
  if (!chat) return;
  const list = byId("messages");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  if (chat.messages.size === 0) drawEmpty(list, bot);
  else drawChat(list, [...chat.messages.values()].slice(-SHOWN), bot, { press, start, command: composer.sendText, edit: composer.startEditing });
  if (toEnd || atEnd) list.scrollTop = list.scrollHeight;
  const silent = chat.blocked || chat.deactivated;
  byId("deactivated").hidden = !chat.deactivated;
  byId("blocked").hidden = !chat.blocked || chat.deactivated;
  byId("start").hidden = silent || chat.messages.size > 0;
  byId("block").hidden = silent || chat.messages.size === 0;
  byId("composer").hidden = silent;
  composer.drawKeyboard(chat.keyboard);
}

function drawHeader() {
  const typing = (chats.get(chosen)?.typing ?? 0) > Date.now();
  byId("bot-status").textContent = typing ? "mengetik…" : "bot";
}

function drawPeople() {
  const rows = [...chats.values()].map(({ user, blocked, deactivated, unread }) => {
    const names = element("span", { class: "names" },
      element("strong", {}, user.first_name),
      element("small", {}, deactivated ? "akun dihapus" : blocked ? "memblokir bot" : user.username ? `@${user.username}` : `id ${user.id}`));
    const button = element("button", { type: "button", "aria-current": String(user.id === chosen) },
      element("span", { class: `avatar tone-${user.id % 6}`, "aria-hidden": "true" }, user.first_name[0].toUpperCase()),
      names);
    if (unread) button.append(element("span", { class: "badge" }, String(unread)));
    button.onclick = () => show(user.id);
    return element("li", {}, button);
  });
  byId("people").replaceChildren(...rows);
}

// Opens the bot as a link t.me/<bot>?start=<payload> does.
function start(payload) {
  return composer.say({ start: payload });
}

async function press(message, button, node) {
  node.classList.add("waiting");
  setTimeout(() => node.classList.remove("waiting"), 10000);
  const chat = chats.get(chosen);
  const answer = await send("POST", "/sim/press",
    { user: chat.user, message_id: message.message_id, data: button.callback_data }).catch(toast);
  if (answer) pressed.set(answer.callback_id, node);
}

async function addPerson(firstName, username) {
  const user = { id: 700000000 + Math.floor(Math.random() * 99999999), first_name: firstName, language_code: "id" };
  if (username) user.username = username;
  await send("POST", "/sim/people", { user });
  meet(user, false, false);
  return user.id;
}

function toast(problem) {
  const box = byId("toast");
  box.textContent = problem instanceof Error ? problem.message : problem;
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, 4000);
}

byId("add-person").onclick = () => { byId("person-dialog").returnValue = ""; byId("person-dialog").querySelector("form").reset(); byId("person-dialog").showModal(); };
byId("person-dialog").onclose = async () => {
  const form = new FormData(byId("person-dialog").querySelector("form"));
  if (byId("person-dialog").returnValue !== "ok" || !form.get("first_name").trim()) return;
  await show(await addPerson(form.get("first_name").trim(), form.get("username").trim()));
};
byId("block").onclick = () => send("POST", "/sim/block", { user: chats.get(chosen).user }).catch(toast);
byId("unblock").onclick = () => send("POST", "/sim/unblock", { user: chats.get(chosen).user }).catch(toast);
byId("start-button").onclick = () => start(new URLSearchParams(location.search).get("start") ?? "");
byId("messages").onscroll = ({ target }) => {
  byId("to-end").hidden = target.scrollHeight - target.scrollTop - target.clientHeight < 200;
};
byId("to-end").onclick = () => { byId("messages").scrollTop = byId("messages").scrollHeight; };

load().catch((problem) => { connected(false); toast(problem); });
