// Who wrote a message: a person, the bot, or a channel in its own name.

export function authorOf({ from, sender_chat: chat }) {
  return from ?? { id: chat?.id ?? 0, first_name: chat?.title ?? "" };
}

// Where a forwarded message comes from.
export function originName({ sender_user_name: hidden, sender_user: user, chat, sender_chat: group }) {
  return hidden ?? user?.first_name ?? chat?.title ?? group?.title ?? "?";
}
