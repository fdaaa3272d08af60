"""A new answer, one question at a time: title, label, text, sources, example questions."""

import re

from bot.answer import Answer
from bot.answer_json import fields_of
from bot.checking import Fault
from bot.checking.relations import ID_LIMIT
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features import editing
from bot.features.answer_fields import FIELDS, typed_into
from bot.features.editors_desk import answer_in, faults, told
from bot.features.for_editors import ADD, CANCEL, REVIEWED_FOR, at_work, guarded, step, working
from bot.model import Decision, Feature, Say, Turn

STEP = "jawaban.baru"
ORDER = ("judul", "tombol", "isi", "sumber", "contoh")
"""What is asked, in this order; `answer_fields` says how each text is read."""
FEWEST_EXAMPLES = 3
"""With fewer ways of asking nobody would find the answer."""
OWN = "tambahan_"
"""Ids of answers that editors add begin so: none of the model's own ids does."""


def begin(turn: Turn, desk: Editorial, examples: tuple[str, ...] = ()) -> Decision:
    """Ask for the title. Questions that the answer is wanted for come along as examples."""
    today = turn.now.date()
    empty = Answer("", "", "", "", (), today, today + REVIEWED_FOR, examples=examples)
    return _ask(turn, empty, "", 0)


def typed(turn: Turn, desk: Editorial) -> Decision:
    """One answer to one question; the last leads to the preview."""
    work = at_work(turn)
    place = int(work["place"])
    answer = answer_in(work)
    field = ORDER[place]
    changed = typed_into(field, answer, turn, desk)
    if field == "contoh" and len(changed.examples) < FEWEST_EXAMPLES:
        raise UserMistake("adding.few_examples")
    if wrong := told(_new_faults(turn, desk, answer, changed), stops=True):
        return working(turn, STEP, work, Say("editing.refused", parts=wrong, buttons=CANCEL))
    id = str(work["id"]) or free_id(desk, changed.title)
    if place + 1 < len(ORDER):
        return _ask(turn, changed, id, place + 1)
    made = {"id": id, "fields": fields_of(changed), "field": "isi", "base": 0}
    return editing.preview(turn, desk, answer_in(made), made)


def _new_faults(turn: Turn, desk: Editorial, before: Answer, after: Answer) -> list[Fault]:
    """What is wrong because of the field just written; what is still to come counts for nothing."""
    known = faults(turn, desk, before)
    return [fault for fault in faults(turn, desk, after) if fault not in known]


def free_id(desk: Editorial, title: str) -> str:
    """An id from a title that no answer has yet."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    stem = (OWN + "_".join(words))[:ID_LIMIT].rstrip("_")
    numbered = (f"{stem[: ID_LIMIT - 3]}_{number}" for number in range(2, 99))
    taken = {
        *desk.answers,
        *desk.intents,
        *desk.contacts.by_key,
        *(one.name for one in desk.records.versions),
    }
    return next(id for id in (stem, *numbered) if id not in taken)


def press(turn: Turn, desk: Editorial) -> Decision:
    """The button "new answer"."""
    return begin(turn, desk)


def _ask(turn: Turn, answer: Answer, id: str, place: int) -> Decision:
    work = {"id": id, "fields": fields_of(answer), "place": place}
    field = ORDER[place]
    given = field == "contoh" and answer.examples
    before = (Say("adding.given_examples", {"isi": "\n".join(answer.examples)}),) if given else ()
    count = {"nomor": str(place + 1), "semua": str(len(ORDER))}
    return working(turn, STEP, work, *before, Say(FIELDS[field].ask_new, count, CANCEL))


FEATURE = Feature("adding", buttons={ADD: guarded(press)}, steps={STEP: step(typed)})
