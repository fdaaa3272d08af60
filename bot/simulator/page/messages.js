// Draws one message: who wrote it, what it answers, its words and attachment, reactions, buttons.
// A view is {bot, me: () => user id, names: bool, revealed: Set, actions}.

import { authorOf, originName } from "/authors.js";
import { attachment, serviceWords, summary } from "/attachments.js";
import { element } from "/dom.js";
import { SAFE, formatted } from "/entities.js";

const TIME = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });

export function drawMessage(message, view) {
  const said = serviceWords(message);
  if (said !== null) return element("div", { class: "service", "data-message": message.message_id, tabindex: "-1" }, said);
  const author = authorOf(message);
  const mine = author.id === view.me();
  const bubble = element("div", { class: "bubble" }, ...origin(message, mine, view));
  const shown = attachment(message, view.revealed);
  if (shown) bubble.append(shown);
  const words = message.text ?? message.caption ?? "";
  bubble.append(...formatted(words, message.entities ?? message.caption_entities ?? [], view.actions));
  const time = TIME.format(message.date * 1000);
  bubble.append(element("span", { class: "meta" }, message.edit_date ? `diedit ${time}` : time), more());
  if (message.reactions?.length) bubble.append(reactions(message, view));
  const label = `${mine ? "Anda" : author.first_name}, ${time}: ${summary(message)}`;
  const node = element("div", {
    class: mine ? "row mine" : "row", role: "article", tabindex: "-1", "aria-label": label, "data-message": message.message_id,
  }, bubble);
  if (message.reply_markup?.inline_keyboard) node.append(buttons(message, view));
  return node;
}

// Found by pointer and by screen readers; keys reach the same menu from the message itself.
function more() {
  return element("button", {
    class: "more", type: "button", tabindex: "-1", title: "Tindakan", "aria-label": "Tindakan pesan", "aria-haspopup": "menu",
  }, "⋯");
}

function origin(message, mine, view) {
  const nodes = [];
  if (view.names && !mine) {
    const { id, first_name: name } = authorOf(message);
    const tone = id === view.bot().id ? "of-bot" : `ink-${Math.abs(id) % 6}`;
    nodes.push(element("span", { class: `author ${tone}` }, name));
  }
  if (message.forward_origin) {
    nodes.push(element("span", { class: "origin" }, `Diteruskan dari ${originName(message.forward_origin)}`));
  }
  const answered = message.reply_to_message;
  // In a topic what answers nothing answers the topic's beginning; Telegram does not show that.
  if (answered && answered.message_id !== message.message_thread_id) nodes.push(quoted(answered, view));
  return nodes;
}

function quoted(answered, view) {
  const node = element("button", { class: "quoted", type: "button", tabindex: "-1", title: "Ke pesan yang dibalas" });
  if (view.names) node.append(element("b", {}, authorOf(answered).first_name));
  node.append(summary(answered));
  node.onclick = () => view.actions.jump(answered.message_id);
  return node;
}

function reactions(message, view) {
  const counted = new Map();
  for (const { emoji } of message.reactions) counted.set(emoji, (counted.get(emoji) ?? 0) + 1);
  const mine = view.actions.reaction(message);
  const chips = [...counted].map(([emoji, count]) => {
    const chip = element("button", {
      type: "button", tabindex: "-1", "aria-pressed": String(emoji === mine), "aria-label": `Reaksi ${emoji}, ${count}`,
    }, count > 1 ? `${emoji} ${count}` : emoji);
    chip.onclick = () => view.actions.react(message, emoji);
    return chip;
  });
  return element("div", { class: "reactions" }, ...chips);
}

function buttons(message, view) {
  const lines = message.reply_markup.inline_keyboard.map((listed) =>
    element("div", {}, ...listed.map((button) => oneButton(message, button, view))));
  return element("div", { class: "buttons" }, ...lines);
}

function oneButton(message, button, { actions }) {
  if (button.url !== undefined) {
    const address = SAFE.test(button.url) ? button.url : `https://${button.url}`;
    const follow = actions.within(address);
    if (follow) {
      const node = element("button", { type: "button" }, button.text);
      node.onclick = follow;
      return node;
    }
    return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, button.text, element("span", { "aria-hidden": "true" }, "↗"));
  }
  const node = element("button", { type: "button" }, button.text);
  if (button.callback_data !== undefined) node.onclick = () => actions.press(message, button, node);
  return node;
}
