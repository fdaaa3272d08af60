// Small steps that every part of the page takes: find an element, make one, ask the server.

import { UNREACHABLE, inIndonesian } from "/refusals.js";

export const byId = (id) => document.getElementById(id);

export function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

export function avatar(user) {
  const [first] = user.first_name; // the first character, even one of two UTF-16 units
  return element("span", { class: `avatar tone-${user.id % 6}`, "aria-hidden": "true" }, first.toUpperCase());
}

export async function send(method, address, body) {
  const form = body instanceof FormData;
  const response = await fetch(address, {
    method,
    headers: body && !form ? { "content-type": "application/json" } : {},
    body: form ? body : body && JSON.stringify(body),
  }).catch(() => { throw new Error(UNREACHABLE); });
  const answer = await response.json();
  if (!response.ok) throw new Error(inIndonesian(answer.error));
  return answer;
}

// What a person did wrong or what an answered button says, for four seconds.
export function toast(box, problem) {
  box.textContent = problem instanceof Error ? problem.message : problem;
  box.hidden = false;
  clearTimeout(box.timer);
  box.timer = setTimeout(() => { box.hidden = true; }, 4000);
}
