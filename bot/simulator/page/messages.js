// Draws the messages of a chat: words with their entities, files, buttons, days.

import { element } from "/dom.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SAFE = /^(https?:|mailto:|tel:|tg:)/i;
const TIME = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long" });

export function drawEmpty(list, bot) {
  list.replaceChildren(element("p", { class: "empty" },
    `Belum ada pesan.\nTekan MULAI untuk berbicara dengan ${bot.first_name}.`));
}

export function drawChat(list, messages, bot, actions) {
  const nodes = [];
  let day = "";
  for (const message of messages) {
    const today = DAY.format(message.date * 1000);
    if (today !== day) nodes.push(element("div", { class: "day" }, today));
    day = today;
    nodes.push(row(message, message.from.id !== bot.id, actions));
  }
  list.replaceChildren(...nodes);
}

function row(message, mine, actions) {
  const bubble = element("div", { class: "bubble" });
  if (message.forward_origin) {
    const origin = message.forward_origin;
    bubble.append(element("span", { class: "origin" },
      `Diteruskan dari ${origin.sender_user_name ?? origin.sender_user?.first_name ?? "?"}`));
  }
  if (message.reply_to_message) {
    bubble.append(element("span", { class: "quoted" }, summary(message.reply_to_message)));
  }
  const shown = attachment(message);
  if (shown) bubble.append(shown);
  const words = message.text ?? message.caption ?? "";
  bubble.append(...formatted(words, message.entities ?? message.caption_entities ?? [], actions));
  const time = TIME.format(message.date * 1000);
  bubble.append(element("span", { class: "meta" }, message.edit_date ? `diedit ${time}` : time));
  if (mine && message.text !== undefined) {
    const edit = element("button", { class: "edit", type: "button", title: "Edit", "aria-label": "Edit pesan" }, "✎");
    edit.onclick = () => actions.edit(message);
    bubble.append(edit);
  }
  const node = element("div", { class: mine ? "row mine" : "row", "data-message": message.message_id }, bubble);
  if (message.reply_markup) node.append(buttons(message, actions));
  return node;
}

// Entities come sorted, the outer before the inner; offsets are UTF-16 units, as in JavaScript.
function formatted(text, entities, actions, from = 0, to = text.length) {
  const nodes = [];
  let at = from;
  let after = false;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    if (start > at) nodes.push(between(text.slice(at, start), after, BLOCKS.has(entity.type)));
    const inner = entities.slice(i + 1).filter((other) => other.offset < end);
    nodes.push(wrapped(entity, text.slice(start, end), formatted(text, inner, actions, start, end), actions));
    at = end;
    after = BLOCKS.has(entity.type);
  }
  if (at < to) nodes.push(between(text.slice(at, to), after, false));
  return nodes;
}

// A block begins and ends its own line: the line breaks next to it would show as empty lines.
function between(words, afterBlock, beforeBlock) {
  const rest = afterBlock ? words.replace(/^\n/, "") : words;
  return beforeBlock ? rest.replace(/\n$/, "") : rest;
}

function wrapped(entity, words, children, actions) {
  if (TAGS[entity.type]) return element(TAGS[entity.type], {}, ...children);
  if (entity.type === "spoiler") {
    const node = element("span", { class: "spoiler" }, ...children);
    node.onclick = () => node.classList.add("open");
    return node;
  }
  if (entity.type === "bot_command") {
    const node = element("button", { class: "as-link", type: "button" }, ...children);
    node.onclick = () => actions.command(words);
    return node;
  }
  const address = link(entity, words);
  if (!address) return element("span", {}, ...children);
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function link(entity, words) {
  const addresses = {
    text_link: entity.url,
    url: SAFE.test(words) ? words : `http://${words}`,
    email: `mailto:${words}`,
    phone_number: `tel:${words.replace(/[^\d+]/g, "")}`,
    mention: `https://t.me/${words.slice(1)}`,
  };
  const address = addresses[entity.type];
  return address && SAFE.test(address) ? address : null;
}

function buttons(message, actions) {
  const box = element("div", { class: "buttons" });
  for (const listed of message.reply_markup.inline_keyboard ?? []) {
    const line = element("div", {});
    for (const button of listed) line.append(oneButton(message, button, actions));
    box.append(line);
  }
  return box;
}

function oneButton(message, button, actions) {
  if (button.url !== undefined) {
    const address = SAFE.test(button.url) ? button.url : `https://${button.url}`;
    const payload = startPayload(address, message.from);
    if (payload !== null) {
      const node = element("button", { type: "button" }, button.text);
      node.onclick = () => actions.start(payload);
      return node;
    }
    return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, button.text, element("span", { "aria-hidden": "true" }, "↗"));
  }
  const node = element("button", { type: "button" }, button.text);
  if (button.callback_data !== undefined) node.onclick = () => actions.press(message, button, node);
  return node;
}

// A link to this very bot starts it here and opens no other page, as in Telegram.
function startPayload(address, bot) {
  const found = /^https?:\/\/t\.me\/(\w+)\?start=([\w-]*)$/i.exec(address);
  return found && found[1].toLowerCase() === bot.username?.toLowerCase() ? found[2] : null;
}

function attachment(message) {
  if (message.photo) {
    // With its size known the picture takes its place before it is loaded, and nothing jumps.
    const { width, height } = message.photo.at(-1);
    return element("img", { src: file(message.photo.at(-1)), alt: "Foto", width, height });
  }
  if (message.document) {
    const { file_name: name, file_size: size } = message.document;
    const card = element("a", { class: "attachment", href: file(message.document), download: name ?? "" });
    card.append(...cardParts("↓", name ?? "Dokumen", `${Math.max(1, Math.round(size / 1024))} KB`));
    return card;
  }
  const found = CARDS.find(([field]) => message[field] !== undefined);
  if (!found) return null;
  const [field, sign, label, detail] = found;
  const card = element("div", { class: "attachment" });
  card.append(...cardParts(sign, label, detail(message[field])));
  return card;
}

const seconds = ({ duration }) => `0:${String(duration).padStart(2, "0")}`;
const CARDS = [
  ["voice", "▶", "Pesan suara", seconds],
  ["audio", "♪", "Lagu", seconds],
  ["video", "▶", "Video", seconds],
  ["video_note", "▶", "Pesan video", seconds],
  ["sticker", "☺", "Stiker", ({ emoji }) => emoji ?? ""],
  ["location", "◉", "Lokasi", ({ latitude, longitude }) => `${latitude}, ${longitude}`],
  ["contact", "☎", "Kontak", (contact) => `${contact.first_name} ${contact.phone_number}`],
  ["poll", "?", "Jajak pendapat", ({ question }) => question],
  ["dice", "⚄", "Dadu", ({ value }) => String(value)],
];

function cardParts(sign, label, detail) {
  const words = element("span", {}, label, element("small", {}, detail));
  return [element("span", { class: "sign", "aria-hidden": "true" }, sign), words];
}

function summary(message) {
  return message.text ?? message.caption ?? CARDS.find(([field]) => message[field])?.[2] ?? "Lampiran";
}

const file = (stored) => `/sim/files/${encodeURIComponent(stored.file_id)}`;
