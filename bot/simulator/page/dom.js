// Small steps that every part of the page takes: find an element, make one, ask the server.

export const byId = (id) => document.getElementById(id);

export function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

export async function send(method, address, body) {
  const form = body instanceof FormData;
  const response = await fetch(address, {
    method,
    headers: body && !form ? { "content-type": "application/json" } : {},
    body: form ? body : body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
