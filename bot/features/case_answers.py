"""What somebody with a case taps: an answer, the quiet mode and its word, a place, the end."""

from collections.abc import Callable

from bot.buttons import REPORT
from bot.case_effects import Alarm, SaveCase
from bot.case_record import WAIT
from bot.cases import changes
from bot.cases.model import Case
from bot.cases.questions import ANSWERS, PLACE, SAFE, answers_of
from bot.effects import StopTimer
from bot.features.case_card import STOP_WORDS, card
from bot.features.main_menu import MENU
from bot.model import Decision, Say, Turn

SAFETY = "aman"
"""The tag of the safety message, which goes when it is not safe to be read."""
CRY = "cry"
"""Where the conversation keeps the number of the person's own cry, which goes with it."""
NUMBERS = "nomor"
"""The tag of messages with numbers, which go with it."""
type Tapping = Callable[[Turn, Case], Decision]


def answered(turn: Turn, case: Case) -> Decision:
    """A question was answered: keep it, ask the next one."""
    question, answer = (*turn.incoming.args[1:], "", "")[:2]
    if answer not in ANSWERS.get(question, ()):
        return Decision()
    if (question, answer) == (SAFE, "tidak"):
        return hush(turn, _with_answer(case, turn, question, answer))
    if (question, answer) == (PLACE, "ya"):
        return _ask_place(turn, _with_answer(case, turn, question, answer))
    known = _with_answer(case, turn, question, answer)
    return Decision((card(turn, known, changed=True),), effects=(_saved(turn, known),))


def quiet(turn: Turn, case: Case) -> Decision:
    """Somebody may watch this chat."""
    return hush(turn, case)


def hush(turn: Turn, case: Case) -> Decision:
    """From now on few and neutral messages; the words of danger are taken back."""
    hushed, event = changes.hushed(case, True, turn.now)
    alarm = Alarm("alarm.quiet", {})
    return Decision(
        (card(turn, hushed, changed=True),), effects=(SaveCase(hushed, event), alarm),
        deletes=words_of_danger(turn),
    )  # fmt: skip


def words_of_danger(turn: Turn) -> tuple[tuple[int, int | str], ...]:
    """What must not stand on a phone that others read: the cry, the safety message, numbers, and
    all of a report."""
    chat, cry = turn.incoming.chat_id, turn.conversation.data.get(CRY)
    own = ((chat, int(cry)),) if cry else ()
    return (*own, (chat, SAFETY), (chat, NUMBERS), (chat, REPORT))


def loud(turn: Turn, case: Case) -> Decision:
    """It is safe to read again."""
    answers = {**answers_of(case), SAFE: "ya"}
    known, _ = changes.learned(case, turn.now, answers=answers)
    free, event = changes.hushed(known, False, turn.now)
    saved = SaveCase(free, event)
    return Decision((card(turn, free, changed=True),), effects=(saved, Alarm("alarm.loud", {})))


def stop_word(turn: Turn, case: Case) -> Decision:
    """The word that stops everything was chosen."""
    word = (*turn.incoming.args[1:], "")[0]
    if word not in STOP_WORDS:
        return Decision()
    known, event = changes.learned(case, turn.now, stop_word=word)
    return Decision((card(turn, known, changed=True),), effects=(SaveCase(known, event),))


def place(turn: Turn, case: Case) -> Decision:
    """The person wants to send a location."""
    return Decision((Say("case.how_to_send_place", asks_location=True, of_case=True),))


def numbers(turn: Turn, case: Case) -> Decision:
    """Whom to call, asked for on purpose."""
    if case.quiet:
        say = Say("case.numbers_only", country=case.country, of_case=True, tag=NUMBERS)
        return Decision((say,))
    return Decision((Say("case.nobody_yet", country=case.country, of_case=True),))


def over(turn: Turn, case: Case) -> Decision:
    """Nobody is needed any more: only while nobody has the case."""
    if case.state == "owned":
        return Decision(toast=Say("case.tell_operator"))
    done, event = changes.closed(case, None, "bukan_darurat", turn.now)
    said = Say("case.over", {"nomor": str(case.number)}, MENU, of_case=True)
    alarm = Alarm("alarm.over_by_person", {}, to="nobody", case=case.number)
    return Decision((said,), effects=(SaveCase(done, event), alarm, StopTimer(WAIT)))


def delete(turn: Turn, case: Case | None) -> Decision:
    """Take this message back."""
    number = turn.incoming.message_id
    return Decision(deletes=((turn.incoming.chat_id, number),) if number else ())


def rated(turn: Turn, case: Case) -> Decision:
    """The survey at the end was answered; it is changed into thanks."""
    rating, number = (*turn.incoming.args[1:], "", "")[:2]
    asked = str(case.number) == number and not case.open and not case.rating
    if not asked or rating not in RATINGS:
        return Decision(toast=Say("case.survey_past"))
    after, event = changes.rated(case, rating, turn.now)
    thanks = Say("case.survey_thanks", edits=turn.incoming.message_id or "", of_case=True)
    return Decision((thanks,), effects=(SaveCase(after, event),))


def _ask_place(turn: Turn, case: Case) -> Decision:
    ask = place(turn, case).replies
    return Decision((card(turn, case, changed=True), *ask), effects=(_saved(turn, case),))


def _with_answer(case: Case, turn: Turn, question: str, answer: str) -> Case:
    answers = {**answers_of(case), question: answer}
    return changes.learned(case, turn.now, answers=answers)[0]


def _saved(turn: Turn, case: Case) -> SaveCase:
    return SaveCase(case, changes.learned(case, turn.now)[1])


RATINGS = ("baik", "kurang", "lewati")
OPEN_ONLY: dict[str, Tapping] = {
    "j": answered,
    "senyap": quiet,
    "biasa": loud,
    "kata": stop_word,
    "lokasi": place,
    "nomor": numbers,
    "selesai": over,
}
"""What the first word behind `kasus:` stands for while the case is open."""


def pressed(turn: Turn) -> Decision:
    """A button of a case, also of one long over."""
    what, case = (*turn.incoming.args, "")[0], turn.case
    if what == "hapus":
        return delete(turn, case)
    if what == "nilai" and case is not None:
        return rated(turn, case)
    if case is None or not case.open or what not in OPEN_ONLY:
        return Decision(toast=Say("case.no_case"))
    if case.stopped:
        return Decision()
    return OPEN_ONLY[what](turn, case)
