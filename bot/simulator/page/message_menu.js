// What a person can do with a message: react, reply, edit an own one, copy its words.

import { openMenu } from "/menu.js";

const EMOJIS = ["👍", "👎", "❤", "🙏", "😢", "👀"]; // all of them are among Telegram's free reactions

// `pane` is {user: () => User, composer, reactions, complain}.
export function messageMenu(pane) {
  const react = (message, emoji) => pane.reactions.toggle(pane.user(), message, emoji).catch(pane.complain);
  const reaction = (message) => pane.reactions.of(pane.user(), message);
  const menu = (message, node, point) => openMenu(node, point, {
    label: "Tindakan pesan",
    emojis: EMOJIS,
    chosen: reaction(message),
    react: (emoji) => react(message, emoji),
    items: items(message, pane),
  });
  return { react, reaction, menu };
}

function items(message, pane) {
  const words = message.text ?? message.caption;
  const list = [{ name: "Balas", run: () => pane.composer.answer(message) }];
  if (message.from.id === pane.user().id && words !== undefined) {
    list.push({ name: "Edit", run: () => pane.composer.edit(message) });
  }
  if (words !== undefined) list.push({ name: "Salin teks", run: () => copy(words, pane) });
  return list;
}

function copy(words, pane) {
  navigator.clipboard.writeText(words).then(() => pane.complain("Teks disalin."), pane.complain);
}
