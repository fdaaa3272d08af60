"""Messages that claim to come from this bot: what they are, and a report of them to the admins.

Nothing is passed on before the person wishes it. What is kept has no name of a private person in
it, and not who reported it; a picture is not kept at all.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot import urgency
from bot.buttons import ASK, GENUINE, NEWSROOM, OPEN
from bot.calling_off import calls_off
from bot.doubts import AT, SEEN
from bot.features import impostor_more
from bot.features.genuine_posts import since
from bot.features.impostor_origin import told
from bot.features.pasted import CHECK
from bot.genuine import PICTURES, Names, described, points_to_somebody
from bot.masking import masked
from bot.model import Button, Decision, Handler, Json, Rows, Say, StepHandler, Turn
from bot.offer_parts import part_of, to_json, with_part
from bot.passing_steps import IMPOSTOR_STEP
from bot.post_effects import KeepImpostor
from bot.posts.model import Impostor

STEP = IMPOSTOR_STEP
REPORT, REPORT_THIS = "lapor", "kirim"
"""`asli:lapor` asks for the message, `asli:kirim:<session>` reports the one that was just seen."""
REPORTED, SINCE = "peniru_kali", "peniru_sejak"
"""Where the conversation keeps when some were reported, and since when one is awaited; the one that
may be reported it keeps at SEEN."""
WAITS = timedelta(minutes=30)
"""So long what comes is taken for the message that was asked for; later it is a new matter, such as
an offer to check."""
KNOWN = ("user", "chat", "channel")
"""Telegram's types of an origin that name the sender (Bot API, MessageOrigin)."""
MOST, WITHIN = 3, timedelta(days=1)
"""Reports that are passed on of one person, and in what time: admins must be able to read them."""
NEXT: Rows = (
    (Button("button.money_sent", ASK, ("darurat_uang_terkirim",)),),
    (Button("label.data_disalahgunakan", ASK, ("data_disalahgunakan",)),),
    (Button("button.menu", OPEN, ("menu",)),),
)
GENUINE_NEXT: Rows = (
    (Button("genuine.button.how", OPEN, ("asli",)), Button("button.menu", OPEN, ("menu",))),
)
LIST: Rows = ((Button("impostor.button.list", NEWSROOM, ("peniru", "daftar")),),)


def ask(turn: Turn) -> Decision:
    """Somebody wants to report who passes for us: ask for the message."""
    menu = (Button("button.menu", OPEN, ("menu",)),)
    data = turn.remember(**{SINCE: turn.now.isoformat()})
    return Decision((Say("genuine.send", buttons=(menu,)),), step=STEP, data=data)


def awaited(names: Names) -> StepHandler:
    """What comes after the bot asked for the message: passed on, as a picture, or in words. Cries
    for help, changed messages and questions of another matter are heard for what they are."""

    def handle(turn: Turn) -> Decision | None:
        if turn.incoming.edited or urgency.alarming(turn) or _another_matter(turn):
            return None
        if names.sent(turn.incoming.origin):
            return _ours(turn, names)
        if turn.incoming.kind == "text" and calls_off(turn.incoming.text):
            data = turn.remember(**{SINCE: None})
            return Decision((Say("genuine.called_off", buttons=GENUINE_NEXT),), step="", data=data)
        if not (turn.incoming.text or turn.incoming.forwarded or turn.incoming.kind in PICTURES):
            return Decision((Say("genuine.send_words"),), outcome="fallback")
        return _report(turn, masked(turn.incoming.text), described(turn.incoming))

    return handle


def unasked(names: Names) -> Handler:
    """A message that was passed on and claims to be ours: say what it is, and offer to report it.
    The tap reports just this message, so that nobody has to send it again."""

    def handle(turn: Turn) -> Decision:
        incoming = turn.incoming
        if names.sent(incoming.origin):
            return _ours(turn, names)
        if turn.passed_on:
            return _copied(turn)
        if not incoming.forwarded:
            return _explained(turn, "genuine.claim_pasted")
        hidden = incoming.origin.get("type") not in KNOWN
        return _explained(turn, "genuine.claim_hidden" if hidden else "genuine.claim")

    return handle


def _explained(turn: Turn, key: str) -> Decision:
    """What a message is, and the button that reports just this one."""
    return Decision((Say(key, buttons=_reporting(turn)),), data=_seen(turn))


def _copied(turn: Turn) -> Decision:
    """A message with the words of one of our posts, sent by somebody else, who may have changed
    them: what we said stands beneath, and it is no offer to judge."""
    return Decision(since(turn, _reporting(turn)), step=_ended(turn), data=_seen(turn))


def _reporting(turn: Turn) -> Rows:
    """The button that reports just this message, and the ways on."""
    report = (Button("genuine.button.report_this", GENUINE, (REPORT_THIS, turn.session)),)
    return (report, *_checking(turn), *NEXT)


def _seen(turn: Turn) -> Json:
    """The conversation with this message kept for that button."""
    incoming = turn.incoming
    seen = {
        "session": turn.session, "text": masked(incoming.text), "origin": described(incoming),
        AT: turn.now.isoformat(),
    }  # fmt: skip
    return turn.remember(**{SEEN: seen}, **_pasted(turn))


def report_this(turn: Turn) -> Decision:
    """The message that was just seen is reported; a button under an older one asks for it again."""
    seen, session = turn.conversation.data.get(SEEN), (*turn.incoming.args, "", "")[1]
    if not isinstance(seen, dict) or not session or seen.get("session") != session:
        return ask(turn)
    return _report(turn, str(seen["text"]), str(seen["origin"]))


def _another_matter(turn: Turn) -> bool:
    """Whether the person's own words ask for something else than this report, or come so late
    that they hardly belong to it."""
    incoming, meant = turn.incoming, turn.understanding
    since = datetime.fromisoformat(str(turn.conversation.data.get(SINCE) or turn.now.isoformat()))
    if turn.now - since > WAITS:
        return True
    if incoming.kind != "text" or incoming.forwarded or meant.pasted:
        return False
    return meant.sure and not points_to_somebody(incoming.text)


def _ours(turn: Turn, names: Names) -> Decision:
    """A message of our own. Of a post is told what became of it. What the bot repeated of
    somebody's words is not vouched for, and may be reported: it can be passed on as if the bot had
    asked for it."""
    if became := since(turn, GENUINE_NEXT):
        return Decision(became, step=_ended(turn), data=turn.remember(**{SINCE: None}))
    if not names.vouched(turn.incoming):
        explained = _explained(turn, "genuine.ours_repeated")
        before = explained.data or {}
        data = {name: value for name, value in before.items() if name != SINCE}
        return replace(explained, step=_ended(turn), data=data)
    data = turn.remember(**{SINCE: None})
    return Decision((Say("genuine.ours", buttons=GENUINE_NEXT),), step=_ended(turn), data=data)


def _report(turn: Turn, text: str, origin: str) -> Decision:
    """Keep a message for the admins and tell them, unless this person reported many."""
    recent, buttons = _recent(turn), (*_checking(turn), *NEXT)
    done: Json = {SEEN: None, SINCE: None, **_pasted(turn)}
    if len(recent) >= MOST:
        data = turn.remember(**done, **{REPORTED: recent})
        return Decision((Say("genuine.enough", buttons=buttons),), step=_ended(turn), data=data)
    thanks = Say(_thanks(origin), buttons=buttons)
    reported = {REPORTED: [*recent, turn.now.isoformat()], **impostor_more.begun(turn)}
    data = turn.remember(**done, **reported)
    kept = KeepImpostor(Impostor(0, text, origin, turn.now))
    said = (thanks, *_news(turn.admins, text, origin))
    return Decision(said, step=_open(turn), data=data, effects=(kept,))


def _news(admins: Sequence[int], text: str, origin: str) -> tuple[Say, ...]:
    """What those are told who care for the bot itself."""
    lines, params = told(origin), {"isi": text or "-"}
    return tuple(
        Say("impostor.news", params, buttons=LIST, parts=lines, to=admin) for admin in admins
    )


def _thanks(origin: str) -> str:
    """The thanks that claims no more than can be known of where it came from."""
    kind = origin.partition(" ")[0]
    if kind == "hidden_user":
        return "genuine.noted_hidden"
    return "genuine.noted" if kind in KNOWN else "genuine.noted_written"


def _checking(turn: Turn) -> Rows:
    """The way to have the same message checked, when it holds an offer."""
    return (CHECK,) if _pasted(turn) else ()


def _pasted(turn: Turn) -> Json:
    """An offer in the message, kept for the button that checks it; nothing where there is none."""
    if turn.offered is None or turn.offered.verdict == "bukan_tawaran":
        return {}
    return {"pasted": to_json(with_part(None, part_of(turn.incoming), turn.now))}


def _recent(turn: Turn) -> list[str]:
    """When this person reported something lately."""
    before = turn.conversation.data.get(REPORTED)
    times = [str(one) for one in before] if isinstance(before, list) else []
    return [one for one in times if turn.now - datetime.fromisoformat(one) < WITHIN]


def _open(turn: Turn) -> str | None:
    """More of the same may come, unless another matter stands."""
    free = turn.conversation.step in ("", STEP, impostor_more.STEP)
    return impostor_more.STEP if free else None


def _ended(turn: Turn) -> str | None:
    """The end of this step; a tap in the midst of another matter leaves that where it is."""
    return "" if turn.conversation.step == STEP else None
