"""Wrong and hostile inputs to a report: what is done, what the person must get, what must hold."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.reports.model import Given, Shown
from tests.conversations.player import Answer
from tests.features import report_hostile_acts as acts
from tests.features.report_hostile_acts import WRONG, at_town
from tests.features.report_stage import CRY, Making
from tests.samples import PERSON

LONG = "a" * 10_000
PROVED = ("reporting.kept_as_proof", "report.ask.negara")
TOWN = "report.ask.tempat"
NOTED = ("reporting.noted",)


@dataclass(frozen=True)
class Row:
    """One input. `text` has what must stand in the report afterwards; `untouched` says that no
    answer changed."""

    name: str
    do: Callable[[Making], Awaitable[Answer]]
    keys: tuple[str, ...]
    desk: bool = False
    text: str = ""
    untouched: bool = False
    gone: bool = False
    """No report is left, or was ever kept."""


def typed(name: str, text: str, keys: tuple[str, ...] = NOTED, **more: Any) -> Row:
    """Words at the question for the place."""
    kept = more.pop("kept", text)

    async def do(talk: Making) -> Answer:
        await at_town(talk)
        return await talk.says(text, **more)

    return Row(name, do, keys, text=kept, untouched=not kept)


def pressed(name: str, *parts: str, keys: tuple[str, ...] = (TOWN,)) -> Row:
    """A made-up button of the person's own report."""

    async def do(talk: Making) -> Answer:
        await at_town(talk)
        return await talk.presses(*parts)

    return Row(name, do, keys, untouched=True)


def carried(name: str, data: str, keys: tuple[str, ...] = ("reporting.old_button",)) -> Row:
    """A button with made-up data."""

    async def do(talk: Making) -> Answer:
        await at_town(talk)
        return await talk.player.presses(data)

    return Row(name, do, keys, untouched=True)


def said(name: str, text: str, keys: tuple[str, ...], **more: Any) -> Row:
    """Words of somebody who has no report."""
    desk = more.pop("desk", False)

    async def do(talk: Making) -> Answer:
        return await talk.says(text, **more)

    return Row(name, do, keys, desk=desk, gone=True)


ROWS: tuple[Row, ...] = (
    typed("ten thousand letters", LONG),
    typed("zero-width letters only", "\u200b\u200d\u2060"),
    typed("right-to-left override", "\u202eteipop", kept="teipop"),
    typed("emoji only", "😭😭🙏"),
    typed("markup", "<b>Poipet</b><a href='x'>"),
    typed("an entity of HTML", "&lt;script&gt; & co"),
    typed("SQL", "'; DROP TABLE reports; --"),
    typed("a placeholder of the texts", "{kontak} {ringkasan} {jawaban}"),
    typed("a placeholder of a case", "%NOMOR% %JUMLAH%"),
    typed("a number", "7"),
    typed("a negative number", "-1"),
    typed("a date in the year 9999", "31 Desember 9999"),
    typed("a phone number where a place is asked", "+62 812 3456 7890"),
    typed("half a letter", "\ud800 poipet", kept="poipet"),
    typed("a NUL", "poipet\x00kasino", kept="poipet"),
    typed("with the model down", "poipet", nlu="down"),
    typed("a changed message", "vientiane", ("reporting.edited", TOWN), edited=True),
    typed("a code where a place is asked", WRONG),
    pressed("an unknown verb", "xyz"),
    pressed("no verb", ""),
    pressed("an unknown choice", "j", "negara", "zz"),
    pressed("an unknown question", "j", "xx", "kh"),
    pressed("a question of another kind of report", "j", "hubungan", "anak"),
    pressed("evidence of a negative number", "buang", "-5", keys=("reporting.proofs",)),
    pressed("evidence of a stranger's number", "buang", "1", keys=("reporting.proofs",)),
    pressed("a correction of nothing", "ubah", ""),
    pressed("a question long past", "lewat", "aman"),
    pressed("an answer that was no question", "itu", "ff"),
    pressed("a verb of finished reports", "pdf"),
    carried("a made-up key", "lapor:deadbeef:j:negara:mm"),
    carried("a report's number for a key", "lapor:1:pdf"),
    carried("nothing behind the name", "lapor"),
    carried("colons only", "lapor:::::"),
    Row("a stranger with the button of a draft", acts.strangers_button, ("reporting.old_button",),
        untouched=True),
    Row("a stranger with the button of a PDF", acts.strangers_pdf, ("reporting.old_button",)),
    said("/lapor with garbage", "/lapor ' OR 1=1 --", ("reporting.consent",)),
    said("/lapor with twelve random letters", "/lapor XQZRTKXQZRTK", ("reporting.code_wrong",)),
    said("/lapor with plain words", "/lapor saya sama mama ditahan", ("reporting.consent",)),
    said("/lapor with a report's number", "/lapor L-1", ("reporting.consent",)),
    said("/lapor with a cry", "/lapor tolong saya disekap",
         ("darurat.darurat_disekap", "case.card"), desk=True, **CRY),
    Row("codes guessed one after the other", acts.codes_guessed, ("reporting.code_too_often",),
        gone=True),
    Row("two chats take the same code", acts.code_of_two, ("reporting.code_wrong",), gone=True),
    Row("a picture at a question with choices", acts.picture_at_choice, PROVED),
    Row("a sticker", acts.sticker, ("attachment.sticker",), untouched=True),
    Row("a place at sea", acts.at_sea, PROVED, text="-43.0, -120.0"),
    Row("a place that is not on earth", acts.off_the_earth, PROVED),
    Row("a cry that was passed on", acts.forwarded_cry,
        ("darurat.darurat_disekap", "case.card", TOWN), desk=True,
        text="tolong saya disekap di sini"),
    Row("yes pressed twice", acts.yes_twice, ("reporting.paper", "reporting.guide")),
    Row("a tap after /hapus", acts.after_erasing, ("reporting.old_button",), gone=True),
    Row("a portal number of five thousand figures", acts.long_portal_number,
        ("fallback.other_words",)),
    Row("a reminder's button of an old report", acts.old_reminder, ("reporting.old_button",)),
    Row("another command in between", acts.command_between, ("reporting.welcome_back", TOWN),
        untouched=True),
    Row("a start button of another kind in the middle", acts.other_about,
        ("reporting.welcome_back", TOWN), untouched=True),
    Row("blank words passed on", acts.blank_caption, ()),
    Row("yes to an empty report", acts.confirm_nothing, ("reporting.summary_empty",)),
)  # fmt: skip
BEFORE = {"aman": ("aman",), "negara": ("kh",)}
"""What was tapped before the question for the place."""


def words(shown: Shown | None) -> str:
    """All words of a report."""
    if shown is None:
        return ""
    given: list[Given] = list(shown.report.answers.values())
    texts = [one.text for one in (*given, *shown.report.notes, *shown.evidence)]
    return "\n".join(texts)


async def got(row: Row, talk: Making) -> Answer:
    """Do it."""
    answer = await row.do(talk)
    assert (await talk.store.case_of(PERSON) is not None) is row.desk
    return answer
