"""The messages of all chats, as both sides see them."""

from collections import deque
from typing import Any

Json = dict[str, Any]


class MessageStore:
    """The newest messages by chat and id. A changed message replaces the old one, whole."""

    def __init__(self, first_id: int, limit: int) -> None:
        self._first_id = first_id
        self._limit = limit
        self._next_ids: dict[int, int] = {}
        self._chats: dict[int, dict[int, Json]] = {}
        self._order: deque[tuple[int, int]] = deque()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def new_id(self, chat: Json) -> int:
        """The next message id: supergroups and channels count for themselves, others together.

        In a forum 1 is the general topic; no other message has it, and so no topic either.
        """
        counter = chat["id"] if chat["type"] in ("supergroup", "channel") else 0
        first = max(self._first_id, 2) if chat.get("is_forum") else self._first_id
        number = self._next_ids.get(counter, first)
        self._next_ids[counter] = number + 1
        return number

    def put(self, message: Json) -> None:
        """Keep a new or changed message; the oldest of all goes when there are too many."""
        chat_id, message_id = message["chat"]["id"], message["message_id"]
        chat = self._chats.setdefault(chat_id, {})
        if message_id not in chat:
            self._order.append((chat_id, message_id))
            self._count += 1
        chat[message_id] = message
        if len(self._order) > self._limit:
            self.remove(*self._order.popleft())

    def get(self, chat_id: int, message_id: int) -> Json | None:
        """The message, or None."""
        return self._chats.get(chat_id, {}).get(message_id)

    def remove(self, chat_id: int, message_id: int) -> bool:
        """Delete a message; False when there was none."""
        chat = self._chats.get(chat_id, {})
        if chat.pop(message_id, None) is None:
            return False
        self._count -= 1
        if not chat:
            # Of very many chats each would go on taking room.
            del self._chats[chat_id]
        return True

    def remove_thread(self, chat_id: int, thread: int) -> list[int]:
        """Delete the messages of a topic; gives their ids."""
        gone = [message["message_id"] for message in self.of_chat(chat_id, 0, thread)]
        for number in gone:
            self.remove(chat_id, number)
        return gone

    def of_chat(self, chat_id: int, since: int, thread: int | None = None) -> list[Json]:
        """The messages of a chat with this id or a later one, oldest first.

        With a thread only those of this topic; 0 is what stands in no topic.
        """
        chat = self._chats.get(chat_id, {})
        return [
            message
            for number, message in chat.items()
            if number >= since and (thread is None or message.get("message_thread_id", 0) == thread)
        ]

    def clear(self) -> None:
        """Forget all messages; ids go on."""
        self._chats.clear()
        self._order.clear()
        self._count = 0
