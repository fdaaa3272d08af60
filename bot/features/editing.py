"""Changing an answer: an editor sends the new text, sees it as people will, and proposes it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.answer import Answer
from bot.answer_json import fields_of
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.answer_fields import FIELDS, REVIEWING, typed_into
from bot.features.editors_desk import answer_in, answer_named, compared, faults, live_version, told
from bot.features.for_editors import (
    CANCEL,
    EDIT,
    MENU,
    REVIEWED_FOR,
    argument,
    at_work,
    finished,
    guarded,
    previewed,
    step,
    working,
)
from bot.features.proposing import hand_in
from bot.model import Button, Decision, Feature, Json, Rows, Say, Turn

STEP = "jawaban.isi"
LONGEST_SHOWN = 4000
"""Characters of a present text that are sent to be copied; Telegram's limit leaves the rest for
what is said about it."""
TOLD_OF_NEW = ("title", "button", "sources", "examples")
"""Fields of a new answer that its preview lists: they do not stand in what people see, or not
whole."""


def begin(turn: Turn, desk: Editorial) -> Decision:
    """A field was chosen: send what stands there now and wait for the new text."""
    field, answer = argument(turn, 0), answer_named(desk, argument(turn, 1))
    checked = field == "periksa"
    if not checked and field not in FIELDS:
        raise UserMistake("editors.nothing_open")
    work: Json = {"id": answer.id, "field": "isi" if checked else field}
    work |= {"fields": fields_of(answer), "base": live_version(desk, "answer", answer.id)}
    if checked:
        return preview(turn, desk, _checked(turn, answer), work)
    now = Say("editing.now", {"isi": FIELDS[field].shown(answer)[:LONGEST_SHOWN] or "-"})
    return working(turn, STEP, work, now, Say(FIELDS[field].ask, buttons=CANCEL))


def typed(turn: Turn, desk: Editorial) -> Decision:
    """The new text came: take it in, check it, show it as people will see it."""
    work = at_work(turn)
    changed = typed_into(str(work["field"]), answer_in(work), turn, desk)
    if work["field"] in REVIEWING:
        changed = _checked(turn, changed)
    return preview(turn, desk, changed, work)


def preview(turn: Turn, desk: Editorial, answer: Answer, work: Json) -> Decision:
    """The answer as people will see it, with what is wrong; only what is right can be proposed."""
    found = faults(turn, desk, answer)
    if refused := told(found, stops=True):
        return working(turn, STEP, work, Say("editing.refused", parts=refused, buttons=CANCEL))
    seen = Say(f"faq.{answer.id}", answer=answer)
    advice = told(found, stops=False)
    fields = fields_of(answer)
    lines = _changed(desk.answers.get(answer.id), fields)
    key = "editing.preview_advice" if advice else "editing.preview"
    note = Say(key, {"beda": lines}, _ready(turn.session), parts=advice)
    ready = {**work, "fields": fields, "ready": turn.session}
    return working(turn, STEP, ready, seen, note)


def propose(turn: Turn, desk: Editorial) -> Decision:
    """Hand the change in: live at once where one editor is enough, else a second one decides."""
    work = previewed(turn, STEP)
    answer = answer_in(work)
    if told(faults(turn, desk, answer), stops=True):
        raise UserMistake("editors.nothing_open")
    if int(work["base"]) != live_version(desk, "answer", answer.id):
        raise UserMistake("editing.changed_meanwhile")
    base = int(work["base"])
    return hand_in(turn, desk, ("answer", answer.id), fields_of(answer), base, answer.title)


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button under an answer or a preview."""
    ways = {"ajukan": propose, "ulang": again, "batal": cancel}
    return ways.get(argument(turn, 0), begin)(turn, desk)


def again(turn: Turn, desk: Editorial) -> Decision:
    """The preview did not please: send another text."""
    work = previewed(turn, STEP)
    return working(turn, STEP, work, Say(FIELDS[str(work["field"])].ask, buttons=CANCEL))


def cancel(turn: Turn, desk: Editorial) -> Decision:
    """Leave everything as it is."""
    return finished(turn, Say("editing.cancelled", buttons=MENU))


def _changed(before: Answer | None, fields: Mapping[str, Any]) -> str:
    """What an edit changes; of a new answer, what it is found and named by."""
    if before:
        return compared(fields_of(before), fields)
    return compared({}, {name: fields[name] for name in TOLD_OF_NEW})


def _checked(turn: Turn, answer: Answer) -> Answer:
    """The answer as checked today; its day to be checked again moves on where it was nearer."""
    today = turn.now.date()
    return replace(
        answer, reviewed_on=today, expires_on=max(answer.expires_on, today + REVIEWED_FOR)
    )


def _ready(shown: str) -> Rows:
    """The buttons under a preview; they carry which one it is."""
    return (
        (Button("button.propose", EDIT, ("ajukan", shown)),),
        (Button("button.edit_again", EDIT, ("ulang", shown)), *CANCEL[0]),
    )


FEATURE = Feature("editing", buttons={EDIT: guarded(press)}, steps={STEP: step(typed)})
