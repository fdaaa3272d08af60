"""The channel over the whole bot: readers with phones, two editors, the channel itself, and what
the bot keeps of them."""

from dataclasses import dataclass

from bot.model import Json
from bot.store.connection import Connection, Row
from bot.store.database import database
from tests.e2e.reporter import Reporter, buttons, words_of
from tests.e2e.stage import BotProcess, Server, until

CHANNEL, CHANNEL_ID = "@kabar_uji", -1003000000021
SARI, BUDI = 901, 902
SETTINGS = {
    "CHANNEL": CHANNEL, "ADMINS": str(SARI), "EDITORS": str(BUDI), "PORTAL": "off",
    "LINKS": "off", "CHAT_RATE": "1000",
}  # fmt: skip


def make_channel(server: Server) -> None:
    """The channel, in which the bot may post."""
    chat = {"id": CHANNEL_ID, "title": "Kabar", "type": "channel", "username": CHANNEL[1:]}
    server.post("/sim/groups", {"chat": chat, "members": [], "bot": "administrator"})


def standing(server: Server, chat: int) -> list[Json]:
    """The messages of a chat, as they stand now."""
    found = server.http.get(f"/sim/chats/{chat}/messages").raise_for_status().json()
    messages: list[Json] = found["messages"]
    return messages


def with_words(server: Server, chat: int, words: str) -> list[Json]:
    """Those that say this."""
    return [one for one in standing(server, chat) if words in words_of(one)]


def arrived(server: Server, chat: int, words: str) -> Json:
    """Wait for the message of a chat that says this; there may be only one."""
    until(lambda: with_words(server, chat, words), f"{words!r} stands in {chat}")
    (message,) = with_words(server, chat, words)
    return message


def links(message: Json) -> dict[str, str]:
    """Where the buttons of a message lead: addresses by their labels."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one["url"] for row in rows for one in row if "url" in one}


def link_to(message: Json, letter: str) -> str:
    """The link under a post that opens this: c a check, l a report, d urgent help, m the menu."""
    (found,) = [one for one in links(message).values() if f"?start={letter}" in one]
    return found


def picture(server: Server, message: Json) -> bytes:
    """The picture of a message, as large as it was sent."""
    largest = message["photo"][-1]["file_id"]
    return server.http.get(f"/sim/files/{largest}").raise_for_status().content


class Reader(Reporter):
    """Somebody who reads the channel or subscribes."""

    def joins_channel(self) -> None:
        """Tap the channel's own button to join it."""
        body = {"user": self.user, "chat": {"id": CHANNEL_ID}, "status": "member"}
        self.server.post("/sim/members", body)

    def follows(self, address: str) -> None:
        """Tap a button that is a link to the bot: Telegram opens it and starts it with the
        payload."""
        at, _, payload = address.partition("?start=")
        assert at.startswith("https://t.me/")
        assert payload
        self.server.post("/sim/messages", {"user": self.user, "start": payload})

    def presses(self, data: str) -> None:
        """Tap the newest button that carries this, as soon as it is there."""
        until(lambda: self._carrying(data), f"{self.number} has the button {data!r}")
        self._press(self._carrying(data)[-1], data)

    def has(self, data: str) -> bool:
        """Whether a button that carries this stands in the chat."""
        return bool(self._carrying(data))

    def subscribes(self) -> None:
        """Want alerts, at every hour: no test waits for a morning."""
        self.writes("/langganan")
        for data in ("mulai", "atur", "jam", "jam:tidak"):
            self.presses(f"langganan:{data}")
        until(lambda: not self.has("langganan:jam:tidak"), f"the hours of {self.number} are chosen")

    def finds(self, words: str) -> Json:
        """Wait for the one message that says this."""
        return arrived(self.server, self.number, words)

    def _carrying(self, data: str) -> list[Json]:
        return [one for one in self.messages() if data in buttons(one)]


@dataclass
class Newsroom:
    """Sari writes, Budi approves. Posts are named by the keys that their buttons carry."""

    server: Server

    def __post_init__(self) -> None:
        self.sari, self.budi = Reader(self.server, SARI), Reader(self.server, BUDI)

    def opens(self) -> None:
        """Both have talked with the bot before."""
        for one in (self.sari, self.budi):
            one.writes("/siaran")
            until(lambda one=one: one.has("siaran:tulis"), "the newsroom is open")

    def drafts(self, text: str, photo: bytes = b"") -> str:
        """Sari writes a post; its key."""
        self.sari.presses("siaran:tulis")
        if photo:
            self.sari.sends("photo", "kabar.jpg", photo, caption=text)
        else:
            self.sari.writes(text)
        return self.key_of(text)

    def key_of(self, text: str) -> str:
        """Wait for the card beneath the previews of a text; the key that it carries."""
        until(lambda: self._card_of(text), f"the card of {text!r}")
        return self._card_of(text)

    def times(self, key: str, when: str) -> None:
        """Sari says when it is to be published, and sees the card that says so."""
        before = self._cards(key)
        self.sari.presses(f"siaran:waktu:{key}")
        self.sari.writes(when)
        until(lambda: self._cards(key) > before, f"the card says {when!r}")

    def _cards(self, key: str) -> int:
        shown = [data for message in self.sari.messages() for data in buttons(message)]
        return sum(one.startswith(f"siaran:ajukan:{key}") for one in shown)

    def proposes(self, key: str) -> None:
        """Sari hands a post in; Budi hears of it."""
        until(lambda: self._begins(self.sari, f"siaran:ajukan:{key}"), "Sari can hand it in")
        self.sari.presses(self._begins(self.sari, f"siaran:ajukan:{key}"))
        until(lambda: self.budi.has(f"siaran:tinjau:{key}"), "Budi is asked to look")

    def looks(self, key: str) -> str:
        """Budi looks at what was handed in; what his button to approve carries: it names the
        version that he sees."""
        self.budi.presses(f"siaran:tinjau:{key}")
        until(lambda: self._approval(key), "Budi can approve it")
        return self._approval(key)

    def approves(self, key: str) -> None:
        """Budi looks at it and lets it be published."""
        self.budi.presses(self.looks(key))

    def leads_to(self, key: str, *whats: str) -> None:
        """Sari gives a draft these buttons too, by the list of them on its card."""
        for button in (f"tombol:{key}", *(f"tombol:{key}:{what}" for what in whats)):
            self.sari.presses(f"siaran:{button}")
        self.sari.presses(f"siaran:kartu:{key}")

    def publishes(self, text: str, photo: bytes = b"") -> str:
        """A post of both of them stands in the channel; its key."""
        key = self.drafts(text, photo)
        self.proposes(key)
        self.approves(key)
        arrived(self.server, CHANNEL_ID, text)
        return key

    def takes_up(self, key: str, verb: str) -> None:
        """Sari finds a post among those that are published and presses what she will do with it:
        ubah, ralat, tarik."""
        for button in ("daftar:terbit:0", f"kartu:{key}", f"{verb}:{key}"):
            self.sari.presses(f"siaran:{button}")

    def changes(self, key: str, verb: str, text: str) -> None:
        """An edit (ubah) or a correction (ralat) of a post is published."""
        self.takes_up(key, verb)
        self.sari.writes(text)
        other = self.key_of(text)
        self.proposes(other)
        self.approves(other)

    def _approval(self, key: str) -> str:
        return self._begins(self.budi, f"siaran:setuju:{key}")

    def _begins(self, who: Reader, start: str) -> str:
        """What the newest button in a chat carries that begins so: a version stands at its end."""
        shown = [data for message in who.messages() for data in buttons(message)]
        return next((one for one in reversed(shown) if one.startswith(start)), "")

    def _card_of(self, text: str) -> str:
        """The key on the first card that came after the text was last shown; "" before that."""
        messages = self.sari.messages()
        shown = [place for place, one in enumerate(messages) if text in words_of(one)]
        for message in messages[shown[-1] :] if shown else ():
            for data in buttons(message):
                if data.startswith("siaran:ajukan:"):
                    return data.split(":")[2]
        return ""


def kept(bot: BotProcess, sql: str) -> list[Row]:
    """What stands in the bot's database."""
    looking = _looking(bot)
    try:
        return looking.rows(sql)
    finally:
        looking.close()


def _looking(bot: BotProcess) -> Connection:
    (file,) = bot.folder.rglob("cekdulu.db")
    looking = database(f"sqlite:///{file}").look()
    assert looking is not None
    return looking


def tables(bot: BotProcess) -> dict[str, set[str]]:
    """The tables of the bot's database, with their columns."""
    looking = _looking(bot)
    try:
        return looking.tables()
    finally:
        looking.close()


def number_of(bot: BotProcess, key: str) -> int:
    """The number of the post of a key."""
    ((number,),) = kept(bot, f"SELECT number FROM posts WHERE key = '{key}'")
    return int(number)


def all_is_sent(bot: BotProcess) -> None:
    """Wait until nothing that was approved is still to be published or sent."""
    open_ones = (
        "SELECT 1 FROM broadcasts WHERE state <> 'done'",
        "SELECT 1 FROM posts WHERE state = 'approved'",
    )
    until(lambda: not any(kept(bot, one) for one in open_ones), "all is sent")
