"""Reactions to messages: who put which emoji under which message."""

from typing import Any

Json = dict[str, Any]

# The emoji of ReactionTypeEmoji (Bot API); Telegram writes them without variation selectors.
_LISTED = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 "
    "💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ "
    "🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 "
    "👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 "
    "🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
EMOJI = frozenset(_LISTED.split())


class Reactions:
    """One emoji of each user under each message, as for people without Premium and for bots."""

    def __init__(self) -> None:
        self._by_message: dict[tuple[int, int], dict[int, str]] = {}

    def set(self, chat_id: int, message_id: int, user_id: int, emoji: str | None) -> str | None:
        """Put this emoji of the user instead of the earlier one, or take it away; gives that."""
        users = self._by_message.setdefault((chat_id, message_id), {})
        before = users.pop(user_id, None)
        if emoji is not None:
            users[user_id] = emoji
        if not users:
            del self._by_message[chat_id, message_id]
        return before

    def shown(self, chat_id: int, message_id: int, bot_id: int) -> list[Json]:
        """What the pages show under the message, in the order it was put there."""
        users = self._by_message.get((chat_id, message_id), {})
        return [{"emoji": emoji, "from_bot": user == bot_id} for user, emoji in users.items()]

    def forget(self, chat_id: int, message_id: int) -> None:
        """The message is gone."""
        self._by_message.pop((chat_id, message_id), None)

    def clear(self) -> None:
        """Forget all."""
        self._by_message.clear()
