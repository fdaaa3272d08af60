"""The steps that tests of the newsroom are told in."""

from bot.posts.model import Post
from tests.newsroom_stage import BUDI, CHANNEL, CHANNEL_ID, GOOD, SARI, Seen, Stage, written

READERS = (5001, 5002, 5003)
REASON = "Sumbernya ternyata keliru."
CORRECTION = "<b>Bukan Kamboja, tetapi Laos.</b> Maaf atas kekeliruan ini."
OURS = {
    "type": "channel", "date": 1795316000, "message_id": 900,
    "chat": {"id": CHANNEL_ID, "type": "channel", "title": "x", "username": CHANNEL[1:]},
}  # fmt: skip


async def subscribed(room: Stage, *chats: int) -> None:
    """These people subscribe, by their own button."""
    for chat in chats or READERS:
        await room.presses(chat, "langganan:mulai")
        one = await room.store.subscription(chat)
        assert one is not None
        assert one.state == "active"


async def proposed(room: Stage, text: str = GOOD) -> Post:
    """A post that Sari wrote and hands in."""
    post = await written(room, text)
    await room.taps(SARI, "📨 Ajukan")
    return post


async def planned(room: Stage) -> Post:
    """A post that Sari wrote and hands in for tomorrow at seven."""
    post = await written(room)
    await room.presses(SARI, f"siaran:waktu:{post.key}:besok07.00")
    await room.taps(SARI, "📨 Ajukan")
    return post


async def proposed_anew(room: Stage, post: Post, text: str) -> None:
    """Sari calls back what she handed in, and hands in other words."""
    await room.presses(SARI, f"siaran:kembali:{post.key}")
    await room.presses(SARI, f"siaran:teks:{post.key}")
    await room.says(SARI, text)
    await room.taps(SARI, "📨 Ajukan")


async def refusing(room: Stage) -> Post:
    """A proposed post that Budi refuses: he is asked why."""
    post = await proposed(room)
    await room.taps(BUDI, "Periksa")
    await room.taps(BUDI, "✖️ Tolak")
    return post


async def agreed(room: Stage) -> list[Seen]:
    """Budi approves what was handed in; what is shown."""
    await room.taps(BUDI, "Periksa")
    return await room.taps(BUDI, "✅ Setujui")


async def approved(room: Stage) -> None:
    """Sari hands in, Budi approves, and it is published."""
    await room.taps(SARI, "📨 Ajukan")
    await agreed(room)
    await room.publishes()


async def edited(room: Stage, post: Post, text: str) -> None:
    """A live post gets other words, approved."""
    await room.presses(SARI, f"siaran:ubah:{post.key}")
    await room.says(SARI, text)
    await approved(room)


async def corrected(room: Stage, post: Post, text: str = CORRECTION) -> None:
    """A live post is corrected, approved."""
    await room.presses(SARI, f"siaran:ralat:{post.key}")
    await room.says(SARI, text)
    await approved(room)


async def withdrawn(room: Stage, post: Post) -> list[Seen]:
    """Budi takes a live post back and says why; what is shown."""
    await room.presses(BUDI, f"siaran:tarik:{post.key}")
    return await room.says(BUDI, REASON)


async def unsure(room: Stage, text: str = GOOD) -> Post:
    """A post of which nobody knows whether it stands in the channel."""
    await written(room, text)
    await approved(room)
    post = await room.last()
    assert await room.store.channel_sending(post.number)
    await room.store.recover(room.clock())
    return post


def data_of(seen: list[Seen], chat: int, label: str) -> str:
    """What the button of that label carries, in what was shown to somebody."""
    for one in reversed(seen):
        for button in one.buttons:
            if one.chat == chat and button["text"] == label:
                return str(button["data"])
    raise AssertionError(f"no button [{label}]")
