"""Plays a talk: a person's side comes from YAML, the bot's side is real except for its model."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from bot import word_loading
from bot.alerting import Alerting
from bot.attending import Attending
from bot.cases.shift import Rules
from bot.deciding import Decider
from bot.delivery import closing
from bot.downloading import FileGone
from bot.editorial import Staff
from bot.effects import Forget
from bot.examining import Examiner
from bot.live import Live
from bot.meaning import OWN_MESSAGE
from bot.media.reader import Reader
from bot.model import Conversation, Decision, Json, Outgoing
from bot.portal import Portal
from bot.posts.links import Links
from bot.reporting import Reporting
from bot.store import Store
from tests import cases_made
from tests.fakes import BOT_NAME, meant, rasa
from tests.samples import (
    GROUP,
    NOW,
    OTHER,
    PERSON,
    Clock,
    checker,
    lexicon,
    membership,
    message,
    press,
    received,
    update,
    words,
)

PHOTO = [{"file_id": "p", "file_unique_id": "q", "width": 90, "height": 90}]
FILE = {"file_id": "f", "file_unique_id": "g"}
GONE = "gone"
FILES = {
    "p": "LOWONGAN KERJA KAMBOJA\nadmin slot, gaji 15 juta\npaspor dipegang kantor\nvisa wisata",
    "f": "LOWONGAN KERJA LAOS\ncustomer service game online, gaji 18 juta\ntiket kami tanggung",
    "visa": "visa wisata dulu, visa kerja diurus di sana\nwawancara cuma lewat WA",
    "blank": "",
}
"""What Telegram keeps in a talk, by the name of the file: plain words, read by the real reader."""
CONTENT: Mapping[str, Any] = {
    "photo": PHOTO,
    "voice": FILE | {"duration": 3},
    "video": FILE | {"duration": 3, "width": 9, "height": 9},
    "document": FILE,
    "sticker": FILE
    | {"type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False},
    "location": {"latitude": 11.5, "longitude": 104.9},
    "contact": {"phone_number": "+62", "first_name": "Agen"},
}
FORWARD = {"type": "hidden_user", "sender_user_name": "Agen", "date": 1795316000}
HAPPENS = {"blocked": ("member", "kicked"), "unblocked": ("kicked", "member")}
SURE = 0.5
"""In a talk; where the model itself draws the line is tuned in nlu/config.yml and changes."""
STAFF = {PERSON: Staff(PERSON, "admin", fixed=True), OTHER: Staff(OTHER, "editor", fixed=True)}
"""Two people may edit: who talks here, and who approves (`other: true`)."""
STRANGER = 4004
CHATS = {"group": GROUP, "other": OTHER, "stranger": STRANGER}
"""Where a row happens, by its word; PERSON's chat without one."""
CHANNEL, LINKS = "@kabar_cekdulu", Links(b"k" * 32, BOT_NAME)
PORTAL = "https://peduliwni.kemlu.go.id"
"""Never asked in a talk."""
ACTS = ("user", "kind", "happens", "wait")
KNOWN = {
    *ACTS, "album", "caption", "edited", "entities", "forwarded", "group", "other", "stranger",
    "understood", "danger", "form", "places", "nlu", "bot", "says", "says_not", "buttons", "step",
    "file", "replied", "times", "messages", "remembers", "outcome",
}  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """A message of the bot as the person sees it."""

    number: int
    text: str
    buttons: tuple[Json, ...]


@dataclass
class Answer:
    """What the bot did about one thing that happened."""

    keys: list[str] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    outcome: str = ""

    @property
    def text(self) -> str:
        """All words of the answer."""
        return "\n".join(one.text for one in self.shown)

    @property
    def labels(self) -> list[str]:
        """All buttons under the answer."""
        return [button["text"] for one in self.shown for button in one.buttons]


@dataclass
class Player:
    """One talk under way. `history` holds what the bot showed, newest last."""

    store: Store
    desk: bool = False
    """Whether there are people for cases."""
    clock: Clock = field(default_factory=lambda: Clock(NOW))
    history: list[Shown] = field(default_factory=list)
    happened: int = 0
    numbers: int = 100
    row: Mapping[str, Any] = field(default_factory=dict)
    after: Conversation = field(default_factory=lambda: Conversation(PERSON))

    def __post_init__(self) -> None:
        self.live = Live(
            word_loading.named(words(), BOT_NAME, CHANNEL),
            word_loading.load_router,
            self.store,
            STAFF,
        )
        nlu = rasa(self._understood, clock=self.clock.ticks)
        self.reader = Reader()
        examiner = Examiner(checker(), self.live.agencies, self.reader, self._file, self.store)
        rules = cases_made.RULES if self.desk else Rules()
        attending = Attending(self.store, rules, None, self.clock)
        reporting = Reporting(self.store, Portal(PORTAL, self.clock, on=False))
        alerting = Alerting(self.store, LINKS, CHANNEL)
        self.decider = Decider(
            self.live, nlu, lexicon(), BOT_NAME, examiner, attending, reporting, alerting=alerting
        )

    async def play(self, row: Mapping[str, Any]) -> Answer:
        """Let one row of a talk happen; return what the bot answered."""
        self.row = row
        await self.live.refresh()
        self.clock.move(60 * row.get("wait", 0.1))
        answer = Answer()
        for _ in range(row.get("times", 1)):
            self.happened += 1
            if "wait" in row:
                await self.store.ring(self.clock())
            else:
                await self.store.receive([received(self._update())], self.clock())
            await self._work(answer)
        return answer

    async def aclose(self) -> None:
        """End the process that read files."""
        await self.reader.close()

    async def _file(self, id: str) -> bytes:
        """What Telegram keeps: files of words, so that no talk waits for letters in pictures."""
        if id == GONE:
            raise FileGone
        return FILES[id].encode()

    def _update(self) -> Json:
        row = self.row
        chat = next((id for name, id in CHATS.items() if row.get(name)), PERSON)
        number = self.happened
        if "happens" in row:
            return membership(*HAPPENS[row["happens"]], chat) | {"update_id": number}
        said = row.get("user")
        if said and said.startswith("["):
            shown, button = self._button(said.strip("[]"))
            return update(number, callback_query=press(button["data"], chat, shown.number))
        more = {row["kind"]: self._content(row)} if "kind" in row else {}
        more |= {"reply_to_message": self._replied(row["replied"])} if "replied" in row else {}
        more |= {"forward_origin": FORWARD} if row.get("forwarded") else {}
        more |= {"media_group_id": row["album"]} if "album" in row else {}
        more |= {name: row[name] for name in ("caption", "entities") if name in row}
        part = "edited_message" if row.get("edited") else "message"
        made = message(None if "kind" in row else said, chat, message_id=number, **more)
        return update(number, **{part: made})

    def _content(self, row: Mapping[str, Any]) -> Any:
        """What a message holds; `file` names one of FILES, or GONE. Each is a file of its own."""
        if "file" not in row:
            return CONTENT[row["kind"]]
        named = {"file_id": row["file"], "file_unique_id": str(self.happened)}
        return [named | {"width": 9, "height": 9}] if row["kind"] == "photo" else named

    def _replied(self, row: Mapping[str, Any]) -> Json:
        """The message of a group that somebody replies to."""
        more = {row["kind"]: self._content(row)} if "kind" in row else {}
        more |= {"caption": row["caption"]} if "caption" in row else {}
        return message(row.get("user"), GROUP, message_id=self.happened + 500, **more)

    def _button(self, label: str) -> tuple[Shown, Json]:
        for shown in reversed(self.history):
            for button in shown.buttons:
                if button["text"] == label:
                    return shown, button
        raise AssertionError(f"the bot showed no button [{label}]")

    def _understood(self, text: str) -> Any:
        if self.row.get("nlu") == "down":
            return httpx.ConnectError("refused")
        ranking = self.row.get("understood", {})
        answer = meant(ranking, self.row.get("places"), sure=certain(ranking))
        form = self.row.get("form", OWN_MESSAGE)
        seen = {"name": form, "pasted": float(form != OWN_MESSAGE)}
        return answer | {"danger": self.row.get("danger", 0.0), "form": seen}

    async def _work(self, answer: Answer) -> None:
        for work in await self.store.pending(self.clock(), (), 10):
            turn = await self.decider.turn(work, self.clock())
            decision = self.decider.router.decide(turn)
            commit = await self.decider.decide(work, self.clock())
            await self.store.commit(commit, self.clock())
            self.after = commit.conversation
            answer.keys += keys_of(decision)
            answer.outcome = decision.outcome
        shown = await self._delivered()
        answer.shown += shown
        self.history += shown

    async def _delivered(self) -> list[Shown]:
        """Empty the outbox as the sender would."""
        shown = []
        while rows := await self.store.due(self.clock(), (), 1):
            row = rows[0]
            if row.method == "wipe":
                await self.store.wiped(row, closing(row, 0), self.clock())
                continue
            self.numbers += 1
            await self.store.sent(row, self.numbers, self.clock())
            if row.method in ("message", "photo", "document", "edit"):
                shown.append(self._shown(row))
        return shown

    def _shown(self, row: Outgoing) -> Shown:
        buttons = tuple(button for line in row.payload["keyboard"] for button in line)
        return Shown(self.numbers, row.payload["text"], buttons)


def keys_of(decision: Decision) -> list[str]:
    """The text keys a decision says, closing words of a wipe among them."""
    closings = [effect.done for effect in decision.effects if isinstance(effect, Forget)]
    return closings + [say.key for say in decision.replies]


def certain(ranking: Mapping[str, float]) -> bool:
    """Whether a talk means the model to stand by its first guess."""
    return max(ranking.values(), default=0.0) >= SURE
