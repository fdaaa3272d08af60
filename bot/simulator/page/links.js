// Links that Telegram opens in itself: to this very bot, and to the channels that are known here.

const LINK = /^https?:\/\/(?:www\.)?t\.me\/(\w+)(?:\/(\d+))?\/?(?:\?start=([\w-]*))?$/i;

// Gives {bot: true, payload?} or {channel: chat id, post?}; null for what the browser opens.
export function target(address, bot, channels) {
  const found = LINK.exec(address);
  if (!found) return null;
  const [, name, post, payload] = found;
  if (!post && same(name, bot.username)) return { bot: true, payload };
  const channel = channels.find(({ username }) => same(name, username));
  return channel && payload === undefined ? { channel: channel.id, post: post && Number(post) } : null;
}

function same(name, other) {
  return other !== undefined && name.toLowerCase() === other.toLowerCase();
}
