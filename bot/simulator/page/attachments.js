// Draws what a message carries beside words: pictures, files, places and the rest; sums messages up.

import { authorOf } from "/authors.js";
import { element } from "/dom.js";

const seconds = ({ duration }) => `0:${String(duration).padStart(2, "0")}`;
const CARDS = [
  ["voice", "▶", "Pesan suara", seconds],
  ["audio", "♪", "Lagu", seconds],
  ["animation", "▶", "GIF", seconds],
  ["video", "▶", "Video", seconds],
  ["video_note", "▶", "Pesan video", seconds],
  ["sticker", "☺", "Stiker", ({ emoji }) => emoji ?? ""],
  ["contact", "☎", "Kontak", (contact) => `${contact.first_name} ${contact.phone_number}`],
  ["poll", "?", "Jajak pendapat", ({ question }) => question],
  ["dice", "⚄", "Dadu", ({ value }) => String(value)],
];
const SERVICE = {
  forum_topic_created: ({ name }, who) => `${who} membuat topik “${name}”`,
  forum_topic_closed: (_, who) => `${who} menutup topik`,
  forum_topic_reopened: (_, who) => `${who} membuka lagi topik`,
  forum_topic_edited: ({ name }, who) => (name ? `${who} mengubah nama topik menjadi “${name}”` : `${who} mengubah ikon topik`),
  new_chat_members: (users) => `${users.map((user) => user.first_name).join(", ")} bergabung`,
  left_chat_member: (user) => `${user.first_name} keluar`,
  pinned_message: (_, who) => `${who} menyematkan pesan`,
  new_chat_title: (title, who) => `${who} mengubah nama grup menjadi “${title}”`,
  migrate_to_chat_id: () => "Grup ini menjadi supergrup",
  migrate_from_chat_id: () => "Grup ini menjadi supergrup",
};

// What Telegram itself says in a chat, or null for a message that somebody wrote.
export function serviceWords(message) {
  const kind = Object.keys(SERVICE).find((name) => message[name] !== undefined);
  return kind ? SERVICE[kind](message[kind], authorOf(message).first_name) : null;
}

export function summary(message) {
  const kind = CARDS.find(([field]) => message[field])?.[2];
  const other = message.photo ? "Foto" : message.location ? "Lokasi" : message.document?.file_name ?? "Lampiran";
  return message.text ?? message.caption ?? serviceWords(message) ?? kind ?? other;
}

// `revealed` holds the ids of the pictures that were uncovered already.
export function attachment(message, revealed) {
  if (message.photo) return picture(message, revealed);
  if (message.location) return place(message.location);
  const found = CARDS.find(([field]) => message[field] !== undefined);
  if (found) {
    const [field, sign, label, detail] = found;
    return card("div", {}, sign, label, detail(message[field]));
  }
  if (!message.document) return null;
  const { file_name: name, file_size: size } = message.document;
  const kilobytes = `${Math.max(1, Math.round(size / 1024))} KB`;
  return card("a", { href: file(message.document), download: name ?? "" }, "↓", name ?? "Dokumen", kilobytes);
}

function picture(message, revealed) {
  // With its size known the picture takes its place before it is loaded, and nothing jumps.
  const { width, height } = message.photo.at(-1);
  const shown = element("img", { src: file(message.photo.at(-1)), alt: "Foto", width, height });
  if (!message.has_media_spoiler || revealed.has(message.message_id)) return shown;
  const cover = element("button", { type: "button", class: "blurred", "aria-label": "Foto disamarkan. Ketuk untuk melihat." },
    shown, element("span", { class: "veil", "aria-hidden": "true" }, "Ketuk untuk melihat"));
  cover.onclick = () => { revealed.add(message.message_id); cover.replaceWith(shown); };
  return cover;
}

function place({ latitude, longitude }) {
  const words = `${latitude}, ${longitude}`;
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=12/${latitude}/${longitude}`;
  const node = card("div", {}, "◉", "Lokasi", words);
  node.lastChild.append(element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, "Buka peta"));
  return node;
}

function card(name, attributes, sign, label, detail) {
  return element(name, { class: "attachment", ...attributes },
    element("span", { class: "sign", "aria-hidden": "true" }, sign),
    element("span", {}, label, element("small", {}, detail)));
}

const file = (stored) => `/sim/files/${encodeURIComponent(stored.file_id)}`;
