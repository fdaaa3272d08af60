// The chat page: what the server tells, and which part of the page it goes to.
// What people and the bot write reaches the page as text only, never as markup.

import { Channels } from "/channel.js";
import { Desk } from "/desk.js";
import { ask } from "/dialogs.js";
import { byId, send } from "/dom.js";
import { target } from "/links.js";
import { Phone } from "/phone.js";
import { Presses, Reactions } from "/presses.js";
import { Tabs } from "/tabs.js";

const LISTED = 300; // more people would only slow the page down

let bot = { id: 0, first_name: "CekDulu" };
let commands = [];
let stream = null;
let queue = Promise.resolve(); // events are taken in order, though some wait for the server

const tabs = new Tabs();
const presses = new Presses();
const reactions = new Reactions();
const world = { bot: () => bot, commands: () => commands, presses, reactions, within };
const phone = new Phone(world, () => tabs.open("phone"), () => channels.draw());
const channels = new Channels({ ...world, person: () => phone.chat()?.user, openBot: () => channels.open(null) });
const desk = new Desk({ ...world, users: () => [...phone.chats.values()].map(({ user }) => user), changed: markTabs });

async function load() {
  const everybody = await send("GET", `/sim/people?limit=${LISTED}`);
  ({ bot, commands } = everybody);
  phone.clear();
  desk.clear();
  channels.clear();
  for (const { user, blocked, deactivated } of everybody.people) phone.meet(user, blocked, deactivated);
  if (phone.chats.size === 0) await addPerson("Sari", "");
  phone.people.rest(everybody.people_in_all - everybody.people.length);
  for (const channel of everybody.channels) await channels.meet(channel);
  for (const group of everybody.groups) if (group.is_forum) await desk.meet(group);
  tabs.show(desk.forums.size > 0);
  listen(everybody.next_event);
  byId("bot-name").textContent = bot.first_name;
  await phone.show(phone.chats.has(phone.chosen) ? phone.chosen : phone.chats.keys().next().value);
}

function listen(since) {
  stream?.close();
  stream = new EventSource(`/sim/events?since=${since}`);
  stream.onopen = () => connected(true);
  stream.onerror = () => connected(false);
  stream.onmessage = (happened) => {
    queue = queue.then(() => receive(JSON.parse(happened.data))).catch(phone.complain);
  };
}

function connected(yes) {
  byId("connection").textContent = yes ? "terhubung" : "terputus";
  byId("connection").classList.toggle("down", !yes);
}

// What a link leads to inside of Telegram, or null for one that the browser opens.
function within(address) {
  const to = target(address, bot, channels.chats());
  return to && (() => follow(to));
}

function follow({ channel, post, payload }) {
  tabs.open("phone");
  channels.open(channel ?? null, post);
  if (payload !== undefined) phone.start(payload);
}

const paneOf = (chatId) => (desk.forums.has(chatId) ? desk : channels.known.has(chatId) ? channels : phone);
const RECEIVERS = {
  message: ({ message }) => { paneOf(message.chat.id).keep(message, true); channels.heard(message); markTabs(); },
  edited: ({ message }) => paneOf(message.chat.id).keep(message, false),
  deleted: ({ chat_id: chatId, message_id: messageId }) => paneOf(chatId).remove(chatId, messageId),
  reactions: (event) => paneOf(event.chat_id).react(event.chat_id, event.message_id, event.reactions),
  action: ({ chat_id: chatId }) => phone.typing(chatId),
  callback_answer: (event) => presses.answer(event),
  person: ({ user, blocked, deactivated }) => phone.meet(user, blocked, deactivated),
  commands: (event) => { commands = event.commands; },
  keyboard: ({ chat_id: chatId, rows, one_time_keyboard: once }) => phone.keyboard(chatId, { rows, once }),
  chat: ({ chat }) => meetGroup(chat),
  topic: ({ chat_id: chatId, topic, change }) => { if (desk.forums.has(chatId)) desk.change(chatId, topic, change); },
  members: ({ chat_id: chatId, members }) => changeMembers(chatId, members),
  subscriber: ({ chat_id: chatId, member, subscribers }) => {
    if (channels.known.has(chatId)) channels.change(chatId, (channel) => channel.set(member, subscribers));
  },
  reload: () => load(),
};

function receive(event) {
  return RECEIVERS[event.type]?.(event);
}

async function meetGroup(chat) {
  if (chat.type === "channel") { await meetChannel(chat); return; }
  if (!chat.is_forum) return;
  if (desk.forums.has(chat.id)) { desk.changeChat(chat); return; }
  const { groups } = await send("GET", "/sim/people");
  const group = groups.find(({ id }) => id === chat.id);
  if (group?.is_forum) await desk.meet(group);
  tabs.show(desk.forums.size > 0);
}

async function meetChannel(chat) {
  if (channels.known.has(chat.id)) { channels.change(chat.id, (channel) => { channel.chat = chat; }); return; }
  const { channels: listed } = await send("GET", `/sim/people?limit=${LISTED}`);
  const found = listed.find(({ id }) => id === chat.id);
  if (found) await channels.meet(found);
}

function changeMembers(chatId, members) {
  if (desk.forums.has(chatId)) desk.changeMembers(chatId, members);
  if (channels.known.has(chatId)) channels.change(chatId, (channel) => channel.setAll(members));
}

function markTabs() {
  tabs.mark("people", [...phone.chats.values()].some(({ unread }) => unread));
  tabs.mark("desk", desk.hasUnread());
}

async function addPerson(firstName, username) {
  const user = { id: 700000000 + Math.floor(Math.random() * 99999999), first_name: firstName, language_code: "id" };
  if (username) user.username = username;
  await send("POST", "/sim/people", { user });
  phone.meet(user, false, false);
  return user.id;
}

byId("add-person").onclick = async () => {
  const filled = await ask("person");
  if (!filled?.first_name.trim()) return;
  try {
    const added = await addPerson(filled.first_name.trim(), filled.username.trim());
    tabs.open("phone");
    await phone.show(added);
  } catch (problem) { phone.complain(problem); }
};

load().catch((problem) => { connected(false); phone.complain(problem); });
