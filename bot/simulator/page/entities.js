// Turns words and their entities into nodes; what people wrote stays text.

import { element } from "/dom.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
export const SAFE = /^(https?:|mailto:|tel:|tg:)/i;

// Entities come sorted, the outer before the inner; offsets are UTF-16 units, as in JavaScript.
export function formatted(text, entities, actions, from = 0, to = text.length) {
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
  const follow = actions.within(address);
  if (follow) {
    const node = element("button", { class: "as-link", type: "button" }, ...children);
    node.onclick = follow;
    return node;
  }
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
