"""Questions without an answer: grouped, then answered, made an answer of, or left."""

import pytest

from bot.effects import SettleQuestions
from bot.features import adding, unanswered
from bot.features.for_editors import ASKED
from bot.features.unanswered import AT_ONCE
from bot.model import Decision
from bot.questions import Question
from tests.editors import at_desk, buttons, keys, on, presses, question, records, text_of

LOST = (
    question(1, "paspor saya hilang gimana", "a", allowed=True),
    question(2, "paspor saya hilang gimana ya kak", "b"),
    question(3, "kalau paspor saya hilang gimana", "a"),
)
OTHER = question(4, "bisa bawa anak kerja di jepang", "c")


def pressed(*args: str, questions: tuple[Question, ...] = (*LOST, OTHER)) -> Decision:
    return at_desk(presses(records(questions=questions), ASKED, *args))


def test_like_questions_are_one_group_and_what_most_ask_stands_first() -> None:
    decision = pressed("daftar", "0")
    assert keys(decision) == ["unanswered.list"]
    assert [one for one in buttons(decision) if one[1] == "lihat"] == [
        (ASKED, "lihat", "1"), (ASKED, "lihat", "4"),
    ]  # fmt: skip
    labels = [row[0].text for row in decision.replies[0].buttons[:2]]
    assert labels[0].startswith("2× paspor")


def test_nothing_unanswered_says_so() -> None:
    assert keys(pressed("daftar", "0", questions=())) == ["unanswered.none"]


def test_many_groups_are_listed_page_by_page() -> None:
    subjects = ("paspor", "visa", "gaji", "bpjs", "tiket", "kontrak", "majikan")
    asked = tuple(question(n, f"{word} {word}nya") for n, word in enumerate(subjects, start=1))
    first, second = (pressed("daftar", page, questions=asked) for page in "01")
    assert sum(one[1] == "lihat" for one in buttons(first)) == AT_ONCE
    assert sum(one[1] == "lihat" for one in buttons(second)) == len(subjects) - AT_ONCE
    assert (ASKED, "daftar", "1") in buttons(first)
    assert (ASKED, "daftar", "0") in buttons(second)


def test_a_group_is_shown_with_its_ways_of_asking_and_what_to_do() -> None:
    decision = pressed("lihat", "1")
    assert "Ditanya 2 orang, 3 kali" in text_of(decision)
    assert "1 pertanyaan boleh dipakai" in text_of(decision)
    verbs = [one[1] for one in buttons(decision)]
    assert verbs == ["jawab", "baru", "dari_tanya", "abaikan", "menu"]


@pytest.mark.parametrize("best", ["", "sapa", "darurat_disekap", "hantu"])
def test_a_group_whose_guess_is_no_answer_is_shown_without_one(best: str) -> None:
    asked = (question(1, "paspor hilang", best=best),)
    assert "pakai" not in [one[1] for one in buttons(pressed("lihat", "1", questions=asked))]


def test_the_answer_that_the_model_thought_of_is_offered() -> None:
    asked = (question(1, "gaji segitu wajar", best="gaji_wajar"),)
    decision = pressed("lihat", "1", questions=asked)
    assert buttons(decision)[0] == (ASKED, "pakai", "1", "gaji_wajar")


def test_very_long_questions_fit_into_the_message() -> None:
    long = tuple(question(n, f"{'paspor hilang ' * 290}{n}") for n in range(1, 9))
    assert keys(pressed("lihat", "1", questions=long)) == ["unanswered.show"]


def test_marks_in_a_question_are_shown_as_they_were_written() -> None:
    decision = pressed("lihat", "1", questions=(question(1, "<b>paspor & visa"),))
    assert "&lt;b&gt;paspor &amp; visa" in text_of(decision)


def test_answer_with_asks_which_and_offers_those_that_hold_the_words() -> None:
    asked = pressed("jawab", "1")
    assert (keys(asked), asked.step) == (["unanswered.which"], unanswered.STEP)
    desk = records(questions=LOST)
    found = at_desk(on(asked, "gaji wajar", desk))
    assert keys(found) == ["unanswered.pick"]
    assert (ASKED, "pakai", "1", "gaji_wajar") in buttons(found)
    nothing = at_desk(on(asked, "qqqq", desk))
    assert (keys(nothing), nothing.step) == (["unanswered.no_such_answer"], None)


def test_a_group_is_answered_by_an_answer_there_is() -> None:
    decision = pressed("pakai", "1", "gaji_wajar")
    assert decision.effects == (SettleQuestions((1, 2, 3), "answered", "gaji_wajar"),)
    assert "3 pertanyaan" in text_of(decision)
    assert "1 di antaranya" in text_of(decision)
    assert decision.step == ""


def test_what_was_answered_before_is_not_settled_again() -> None:
    before = question(1, "paspor saya hilang gimana", state="answered", answer="visa_kerja")
    decision = pressed("pakai", "2", "gaji_wajar", questions=(before, *LOST[1:]))
    assert decision.effects == (SettleQuestions((2, 3), "answered", "gaji_wajar"),)


def test_a_group_is_left() -> None:
    decision = pressed("abaikan", "1")
    assert decision.effects == (SettleQuestions((1, 2, 3), "ignored"),)


@pytest.mark.parametrize("verb", ["lihat", "jawab", "pakai", "baru", "abaikan"])
def test_what_another_editor_settled_meanwhile_is_gone(verb: str) -> None:
    settled = (question(1, "paspor saya hilang", state="ignored"),)
    decision = pressed(verb, "1", "gaji_wajar", questions=settled)
    assert (keys(decision), decision.effects) == (["unanswered.gone"], ())


def test_an_answer_that_is_no_more_cannot_be_given() -> None:
    decision = pressed("pakai", "1", "hantu")
    assert (keys(decision), decision.effects) == (["editors.unknown_answer"], ())


def test_a_new_answer_begins_with_the_ways_of_asking_that_may_be_used() -> None:
    decision = pressed("baru", "1")
    assert (keys(decision), decision.step) == (["adding.ask_judul"], adding.STEP)
    assert (decision.data or {})["sunting"]["fields"]["examples"] == ["paspor saya hilang gimana"]


def test_of_very_many_or_very_long_ways_of_asking_only_so_many_come_along() -> None:
    many = tuple(question(n, f"paspor saya hilang {'x' * n}", allowed=True) for n in range(1, 199))
    decision = pressed("baru", "1", questions=(*many, question(300, "paspor " * 60, allowed=True)))
    desk = records(questions=many)
    for text in ("Paspor hilang", "Paspor hilang", "<b>Isi.</b>"):
        decision = at_desk(on(decision, text, desk))
    last = at_desk(on(decision, "Kemlu | https://kemlu.go.id | 2025", desk))
    assert keys(last) == ["adding.given_examples", "adding.ask_contoh"]
