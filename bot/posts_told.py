"""A post as it is told: in the channel, in a private chat, in a group; as a correction, and when it
was withdrawn."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from html import escape, unescape

from bot.cards import CardText
from bot.checking.filling import TEXT_LIMIT
from bot.checking.seen import TAG, seen, units
from bot.model import Json, Say
from bot.post_buttons import Place, rows
from bot.posts.checks_fitting import CAPTION_LIMIT
from bot.posts.links import Links
from bot.posts.model import Delivery, Post
from bot.posts.times import day_told
from bot.responses import Responses

CUT = "…"
BLANK = "{}"
"""What `seen` leaves of a contact."""
LONGEST_BEGINNING = 80
"""Of a post, by which people know it again."""
TOLD: dict[Place, str] = {"channel": "post.channel", "group": "post.group", "chat": "post.chat"}
CORRECTED: dict[Place, str] = {
    "channel": "post.correction_channel", "group": "post.correction_group",
    "chat": "post.correction_chat",
}  # fmt: skip


def told(
    post: Post, place: Place, links: Links, *, stopped: bool = False, anew: bool = False
) -> Say:
    """The message of a post. `stopped` chats get only corrections, and hear why; `anew` is a
    withdrawal where the first message cannot be changed."""
    if post.state == "withdrawn":
        when = day_told(post.changed_at or post.created_at)
        key = "post.withdrawn_anew" if anew else "post.withdrawn"
        return Say(key, {"alasan": post.note, "tanggal": when})
    corrected = post.kind == "correction"
    keys = CORRECTED if corrected else TOLD
    key = "post.correction_stopped" if stopped and corrected else keys[place]
    picture = post.body.picture
    country = post.body.countries[0] if len(post.body.countries) == 1 else ""
    below = "post.changed" if post.revision > 1 else ""
    buttons = () if stopped else rows(post, place, links)
    return Say(key, buttons=buttons, country=country, post=post, picture=picture, below=below)


def _shown(html: str) -> str:
    """What Telegram counts of a text: all but its marks."""
    return unescape(TAG.sub("", html))


def _first(text: str, room: int) -> str:
    """The beginning of a text that takes no more UTF-16 units than that."""
    while (over := units(text) - room) > 0:
        text = text[: -max(1, over // 2)]
    return text.rstrip()


def _limit(post: Post) -> int:
    return CAPTION_LIMIT if post.body.picture else TEXT_LIMIT


def _named(wrong: Post) -> Say:
    """Which post a correction speaks of. The words of one that was withdrawn are not repeated."""
    params = {"tanggal": day_told(wrong.published_at or wrong.created_at)}
    if wrong.state == "withdrawn":
        return Say("post.corrects_withdrawn", params)
    whole = " ".join(seen(wrong.body.text).replace(BLANK, CUT).split())
    first = _first(whole, LONGEST_BEGINNING)
    return Say("post.corrects", params | {"awal": first if first == whole else f"{first}{CUT}"})


class PostsTold:
    """Puts posts into words for those who send them: `broadcasting.wording.Wording`."""

    def __init__(
        self, words: Callable[[], Responses], links: Links, clock: Callable[[], datetime]
    ) -> None:
        self._words, self._links, self._clock = words, links, clock

    def channel(self, post: Post, wrong: Post | None = None) -> Json:
        """The payload of the message in the channel."""
        return self._payload(told(post, "channel", self._links), post, wrong)

    def corrected(self, post: Post, address: str) -> Json:
        """The same of a post that was corrected, led by a line that says so. What became too long
        with it is cut at its end, without marks: it is wrong anyway."""
        key = "post.corrected_at" if address else "post.corrected"
        line = self._words().text(Say(key, {"alamat": address}), self._clock())
        payload = self.channel(post)
        limit = _limit(post)
        text = f"{line}\n\n{payload['text']}"
        if units(_shown(text)) > limit:
            room = limit - units(_shown(f"{line}\n\n{CUT}"))
            kept = escape(_first(_shown(payload["text"]), room), quote=False)
            text = f"{line}\n\n{kept}{CUT}"
        return payload | {"text": text}

    def chat(self, post: Post, delivery: Delivery, wrong: Post | None = None) -> Json:
        """The payload of the message in a person's chat, or in a group (numbers below 0)."""
        place: Place = "group" if delivery.chat_id < 0 else "chat"
        say = told(post, place, self._links, stopped=delivery.stopped, anew=delivery.new)
        payload = self._payload(say, post, wrong)
        if post.state == "withdrawn" and delivery.new:
            payload.pop("card", None)  # it hides a picture, and there is none in a new message
        return payload

    def _payload(self, say: Say, post: Post, wrong: Post | None) -> Json:
        words = self._words()
        # A button of an answer that was taken away meanwhile is left out by the words.
        payload = words.message(say, self._clock())
        if wrong and post.state != "withdrawn":
            named = words.message(replace(say, then=(_named(wrong),)), self._clock())
            fits = units(_shown(named["text"])) <= _limit(post)
            payload = named if fits else payload  # what is right must not be cut
        if not post.body.picture:
            return payload
        if post.state == "withdrawn":
            return payload | {"card": asdict(self._card())}
        return payload | {"picture": post.body.picture}

    def _card(self) -> CardText:
        """What takes the place of a picture that was taken back."""
        texts = self._words().texts
        title, lead = texts["post.withdrawn_picture"], texts["post.withdrawn_lead"]
        return CardText(title, lead.strip(), (), "", "", texts["post.withdrawn_foot"])
