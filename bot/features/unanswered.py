"""Questions that got no answer, for editors: answer them with an answer there is, make a new one,
or leave them."""

from bot.answer import Answer
from bot.buttons import NEWSROOM
from bot.checking.example_checks import LONGEST, SHORTEST
from bot.editorial import Editorial
from bot.effects import SettleQuestions
from bot.errors import UserMistake
from bot.features import adding
from bot.features.editors import found
from bot.features.editors_desk import answer_named
from bot.features.for_editors import (
    ASKED,
    MENU,
    argument,
    at_work,
    finished,
    guarded,
    number,
    page_of,
    step,
    working,
)
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.questions import Group

STEP = "jawaban.pilih"
AT_ONCE = 5
"""Groups listed in one message."""
TEXTS_SHOWN, TEXT_SHOWN = 6, 300
"""Ways of asking shown of one group, and characters of each."""
EXAMPLES = 15
"""Ways of asking that a new answer begins with; they fit into one message."""
SUGGESTED = 6


def list_groups(turn: Turn, desk: Editorial) -> Decision:
    """Groups of like questions, those that most people ask first."""
    groups = desk.groups
    if not groups:
        return finished(turn, Say("unanswered.none", buttons=MENU))
    page = page_of(groups, number(turn, 1), AT_ONCE, ASKED, "daftar")
    rows = tuple(
        (
            Button(
                "",
                ASKED,
                ("lihat", str(group.first.id)),
                text=f"{group.askers}× {group.first.text}",
            ),
        )
        for group in page.items
    )
    count = {"jumlah": str(len(groups))}
    return finished(turn, Say("unanswered.list", count, (*rows, *page.ways, *MENU)))


def show(turn: Turn, desk: Editorial) -> Decision:
    """The ways in which a group was asked, and what to do with it."""
    group = _group(desk, number(turn, 1))
    first = str(group.first.id)
    texts = list(dict.fromkeys(one.text for one in group.questions))
    params = {
        "orang": str(group.askers), "kali": str(len(group.questions)),
        "boleh": str(sum(one.allowed for one in group.questions)),
        "terakhir": group.newest.date().isoformat(),
        "pertanyaan": "\n".join(f"• {text[:TEXT_SHOWN]}" for text in texts[:TEXTS_SHOWN]),
    }  # fmt: skip
    best = group.first.best
    rows: Rows = (
        *(_suggested(first, desk.answers[best]) if best in desk.answers else ()),
        (Button("button.answer_with", ASKED, ("jawab", first)),),
        (Button("button.answer_new", ASKED, ("baru", first)),),
        (Button("newsroom.button.draft", NEWSROOM, ("dari_tanya", first)),),
        (Button("button.ignore", ASKED, ("abaikan", first)),),
        *MENU,
    )
    return finished(turn, Say("unanswered.show", params, rows))


def choose(turn: Turn, desk: Editorial) -> Decision:
    """ "Answer with …": ask which answer."""
    group = _group(desk, number(turn, 1))
    return working(turn, STEP, {"first": group.first.id}, Say("unanswered.which", buttons=MENU))


def chosen(turn: Turn, desk: Editorial) -> Decision:
    """Words of the answer that fits: show those that hold them."""
    first = str(at_work(turn)["first"])
    near = found(desk, turn.incoming.text)[:SUGGESTED]
    if not near:
        raise UserMistake("unanswered.no_such_answer")
    rows = tuple((Button("", ASKED, ("pakai", first, one.id), text=one.button),) for one in near)
    return working(turn, STEP, at_work(turn), Say("unanswered.pick", buttons=(*rows, *MENU)))


def use(turn: Turn, desk: Editorial) -> Decision:
    """The group is answered by an answer there is."""
    group, answer = _group(desk, number(turn, 1)), answer_named(desk, argument(turn, 2))
    effect = SettleQuestions(_open(group), "answered", answer.id)
    learned = sum(one.allowed for one in group.questions)
    params = {"judul": answer.title, "boleh": str(learned), "kali": str(len(group.questions))}
    return finished(turn, Say("unanswered.answered", params, MENU), effects=(effect,))


def make_new(turn: Turn, desk: Editorial) -> Decision:
    """The group gets a new answer; texts of people who allow it become its first examples."""
    group = _group(desk, number(turn, 1))
    texts = dict.fromkeys(one.text for one in group.questions if one.allowed)
    fitting = [text for text in texts if SHORTEST <= len(text) <= LONGEST]
    return adding.begin(turn, desk, tuple(fitting[:EXAMPLES]))


def ignore(turn: Turn, desk: Editorial) -> Decision:
    """Leave the group, and what is asked like it later."""
    group = _group(desk, number(turn, 1))
    said = Say("unanswered.ignored", {"kali": str(len(group.questions))}, MENU)
    return finished(turn, said, effects=(SettleQuestions(_open(group), "ignored"),))


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button about unanswered questions."""
    ways = {"lihat": show, "jawab": choose, "pakai": use, "baru": make_new, "abaikan": ignore}
    return ways.get(argument(turn, 0), list_groups)(turn, desk)


def _suggested(first: str, answer: Answer) -> Rows:
    return ((Button("", ASKED, ("pakai", first, answer.id), text=f"→ {answer.button}"),),)


def _group(desk: Editorial, first: int) -> Group:
    """The group that holds a question; it may have another leader by now."""
    for group in desk.groups:
        if any(one.id == first for one in group.questions):
            return group
    raise UserMistake("unanswered.gone")


def _open(group: Group) -> tuple[int, ...]:
    return tuple(one.id for one in group.questions if one.state == "open")


FEATURE = Feature("unanswered", buttons={ASKED: guarded(press)}, steps={STEP: step(chosen)})
