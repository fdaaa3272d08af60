// What a person can do with a message: react, reply, edit an own one, copy its words.

import { openMenu } from "/menu.js";

const EMOJIS = ["👍", "👎", "❤", "🙏", "😢", "👀"]; // all of them are among Telegram's free reactions

// `given` is {user: () => User, composer, reactions, complain} and, where not everybody may do all,
// {mayReact, mayAnswer, mayEdit: message => bool}; with `forward` a message can go to the bot.
export function messageMenu(given) {
  const always = () => true;
  const own = (message) => message.from?.id === given.user().id;
  const pane = { mayReact: always, mayAnswer: always, mayEdit: own, ...given };
  const react = (message, emoji) => pane.reactions.toggle(pane.user(), message, emoji).catch(pane.complain);
  const reaction = (message) => pane.reactions.of(pane.user(), message);
  const menu = (message, node, point) => openMenu(node, point, {
    label: "Tindakan pesan",
    emojis: pane.mayReact() ? EMOJIS : [],
    chosen: reaction(message),
    react: (emoji) => react(message, emoji),
    items: items(message, pane),
  });
  return { react, reaction, menu };
}

function items(message, pane) {
  const words = message.text ?? message.caption;
  const list = [];
  if (pane.mayAnswer(message)) list.push({ name: "Balas", run: () => pane.composer.answer(message) });
  if (pane.mayEdit(message) && words !== undefined) {
    list.push({ name: "Edit", run: () => pane.composer.edit(message) });
  }
  if (pane.forward) list.push({ name: "Teruskan ke bot", run: () => pane.forward(message) });
  if (words !== undefined) list.push({ name: "Salin teks", run: () => copy(words, pane) });
  return list;
}

function copy(words, pane) {
  navigator.clipboard.writeText(words).then(() => pane.complain("Teks disalin."), pane.complain);
}
