"""`cekdulu faq import`: reads files, shows what they would change, asks, and writes it all or not
at all."""

import asyncio
import getpass
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.answer import Answer
from bot.answer_json import fields_of
from bot.contacts import Contact, contact_fields
from bot.differences import field_changes
from bot.effects import Json, Propose
from bot.errors import Stale
from bot.faq_files.found import Refused
from bot.faq_files.planning import Change, Plan, planned
from bot.faq_files.reading import read
from bot.faq_files.rows import answer_in, answer_row
from bot.faq_files.standing import standing
from bot.faq_files.telling import Voice, out, shortened
from bot.store import Store

LINE, LINES = 150, 14
"""Characters of a changed line, and lines of one answer, that are shown."""
YES = frozenset(("ya", "y"))
LONGEST_NAME = 60


async def bring(
    store: Store | None, paths: Iterable[Path], yes: bool, author: str, voice: Voice
) -> None:
    """Import the files under the name of `author`; `yes` answers the question beforehand. Refused
    with what editors need to know when nothing was written."""
    if store is None:
        raise Refused(voice.text("faqcmd.no_database"))
    stands = await standing(voice.words, store)
    plan = planned(read(paths), stands, voice.now.date())
    out(*voice.findings(plan.findings))
    if plan.stops:
        count = sum(one.fault.stops for one in plan.findings)
        raise Refused(voice.text("faqcmd.faulty", {"jumlah": count}))
    _show(plan, voice)
    if not plan.changes:
        return
    if not yes:
        await _agreed(len(plan.changes), voice)
    await _write(store, plan, author or _user(), voice)


def body_of(content: Answer | Contact) -> Json:
    """The fields of an answer or contact as a version keeps them, its name apart."""
    return fields_of(content) if isinstance(content, Answer) else contact_fields(content)


def changed_lines(change: Change, voice: Voice) -> list[str]:
    """What would be another: a heading, then lines with - and +, long ones shortened."""
    entry, before = change.entry, change.before
    if isinstance(before, Answer):
        before = answer_in(answer_row(before))  # spaces at the edge of a field are no change
    found = field_changes(body_of(before) if before else {}, body_of(entry.content))
    head = "faqcmd.changed" if before else "faqcmd.new"
    shown = [f"  {shortened(line, LINE)}" for line in found[:LINES]]
    if len(found) > LINES:
        shown.append("  " + voice.text("faqcmd.more", {"jumlah": len(found) - LINES}))
    return [voice.text(head, {"nama": entry.name}), *shown]


def _show(plan: Plan, voice: Voice) -> None:
    for change in plan.changes:
        out(*changed_lines(change, voice))
    if plan.untouched:
        out(voice.text("faqcmd.untouched", {"jumlah": plan.untouched}))
    if not plan.changes:
        out(voice.text("faqcmd.no_change"))


async def _agreed(count: int, voice: Voice) -> None:
    """Ask on the terminal; Refused unless the answer is yes, or when nobody can answer."""
    if sys.stdin is None or not sys.stdin.isatty():  # it may be closed altogether
        raise Refused(voice.text("faqcmd.no_terminal"))
    sys.stdout.write(voice.text("faqcmd.ask", {"jumlah": count}) + " ")
    sys.stdout.flush()
    typed, loop = asyncio.Event(), asyncio.get_running_loop()
    loop.add_reader(sys.stdin, typed.set)  # not a blocking read: Ctrl-C must be heard
    try:
        await typed.wait()
    finally:
        loop.remove_reader(sys.stdin)
    if sys.stdin.readline().strip().casefold() not in YES:
        raise Refused(voice.text("faqcmd.declined"))


async def _write(store: Store, plan: Plan, author: str, voice: Voice) -> None:
    effects = [_proposal(change, author) for change in plan.changes]
    try:
        await store.edit(0, effects, voice.now)
    except Stale:
        raise Refused(voice.text("faqcmd.stale")) from None
    out(voice.text("faqcmd.done", {"jumlah": len(effects), "nama": author}))


def _proposal(change: Change, author: str) -> Propose:
    entry = change.entry
    return Propose(
        entry.kind, entry.name, body_of(entry.content), change.base, author, publish=True,
        how="import",
    )  # fmt: skip


def _user() -> str:
    """The name of the person at this machine."""
    try:
        return getpass.getuser()[:LONGEST_NAME]
    except (KeyError, OSError):  # a container may know no name
        return "cekdulu"
