"""Each change makes a new report, and loses nothing of what was said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.reports import changes, flow
from bot.reports.changes import LONGEST_ANSWER, MOST_NOTES
from bot.reports.model import About, Given, Report
from bot.reports.questions import FOR
from tests.samples import NOW, PERSON

LATER = NOW + timedelta(minutes=5)


def report(about: About = "saya", **more: object) -> Report:
    """A report that was just begun."""
    new = changes.begun(PERSON, "a1", about, anonymous=False, now=NOW)
    return replace(new, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("about", ["saya", "orang", "iklan"])
def test_a_new_report_waits_at_its_first_question(about: About) -> None:
    new = report(about)
    assert (new.at, new.draft, new.answers, new.number) == (FOR[about][0], True, {}, 0)
    assert new.changed_at == NOW


def test_a_tap_is_the_answer_and_the_next_question_comes() -> None:
    known = changes.chosen(report(), "aman", "aman", LATER)
    assert (known.choices("aman"), known.at, known.changed_at) == (("aman",), "negara", LATER)


def test_another_tap_replaces_the_first_and_the_same_tap_keeps_the_words_beside_it() -> None:
    told = changes.worded(
        changes.chosen(report(), "uang", "kemarin", NOW), "uang", "5 juta", (), {}, NOW
    )
    again = changes.chosen(told, "uang", "kemarin", LATER)
    assert (again.answers["uang"].text, again.at) == ("5 juta", "uang.lagi")
    other = changes.chosen(told, "uang", "belum", LATER)
    assert (other.choices("uang"), other.answers["uang"].text) == (("belum",), "")


def test_several_choices_go_on_and_off_in_the_order_of_the_question() -> None:
    at = replace(report(), at="kejadian")
    both = changes.toggled(changes.toggled(at, "kejadian", "gaji", NOW), "kejadian", "paspor", NOW)
    assert (both.choices("kejadian"), both.at) == (("paspor", "gaji"), "kejadian")
    off = changes.toggled(changes.toggled(both, "kejadian", "gaji", NOW), "kejadian", "paspor", NOW)
    assert off.choices("kejadian") == ()
    assert not off.answers["kejadian"].said


def test_words_stand_beside_what_was_tapped_where_several_may_be_chosen() -> None:
    one = changes.toggled(replace(report(), at="kejadian"), "kejadian", "gaji", NOW)
    known = changes.worded(one, "kejadian", "juga paspor", ("paspor",), {}, LATER)
    given = known.answers["kejadian"]
    assert (set(given.choices), given.text, known.at) == (
        {"gaji", "paspor"},
        "juga paspor",
        "cerita",
    )


def test_words_at_a_question_of_one_choice_replace_what_was_tapped() -> None:
    one = replace(changes.chosen(report(), "negara", "kh", NOW), at="negara")
    known = changes.worded(one, "negara", "di laos", ("la",), {"country": "la"}, LATER)
    assert (known.choices("negara"), known.answers["negara"].text) == (("la",), "di laos")


def test_pieces_stand_on_lines_of_their_own_and_the_question_stays() -> None:
    at = replace(report(), at="cerita")
    known = changes.piece_added(
        changes.piece_added(at, "cerita", "satu", NOW), "cerita", "dua", NOW
    )
    assert (known.answers["cerita"].text, known.at) == ("satu\ndua", "cerita")


def test_what_is_too_much_for_a_story_stands_beside_it_and_nothing_is_lost() -> None:
    full = changes.piece_added(report(), "cerita", "a" * (LONGEST_ANSWER - 3), NOW)
    known = changes.piece_added(full, "cerita", "lantai 4", LATER)
    assert known.answers["cerita"] == full.answers["cerita"]
    assert [(one.at, one.text) for one in known.notes] == [(LATER, "lantai 4")]


def test_words_that_are_put_to_an_answer_replace_nothing() -> None:
    tapped = replace(changes.chosen(report(), "negara", "kh", NOW), at="tempat")
    known = changes.added(tapped, "negara", "dekat kasino kan?", LATER)
    given = known.answers["negara"]
    assert (given.choices, given.text, known.at) == (("kh",), "dekat kasino kan?", "tempat")


def test_words_that_are_put_to_the_question_that_waits_bring_the_next() -> None:
    known = changes.added(report(at="tempat"), "tempat", "poipet kan?", LATER)
    assert (known.answers["tempat"].text, known.at) == ("poipet kan?", "kejadian")
    story = changes.piece_added(report(at="cerita"), "cerita", "satu", NOW)
    more = changes.added(story, "cerita", "bagaimana ya", LATER)
    assert (more.answers["cerita"].text, more.at) == ("satu\nbagaimana ya", "cerita")


def test_words_too_many_to_be_put_to_an_answer_stand_beside_it() -> None:
    full = changes.piece_added(report(), "cerita", "a" * LONGEST_ANSWER, NOW)
    known = changes.added(full, "cerita", "kapan ya", LATER)
    assert [one.text for one in known.notes] == ["kapan ya"]


def test_to_skip_keeps_what_stood_there() -> None:
    left = changes.skipped(report(), "aman", NOW)
    assert (left.answers["aman"], left.at) == (Given(NOW, skipped=True), "negara")
    told = changes.skipped(changes.piece_added(report(), "cerita", "satu", NOW), "cerita", LATER)
    assert (told.answers["cerita"].text, told.answers["cerita"].skipped) == ("satu", False)


def test_back_keeps_the_answer_and_does_nothing_at_the_first_question() -> None:
    on = changes.chosen(report(), "aman", "aman", NOW)
    back = changes.went_back(on, LATER)
    assert (back.at, back.choices("aman")) == ("aman", ("aman",))
    assert changes.went_back(back, LATER).at == "aman"
    assert changes.went_back(replace(report(), at="uang.lagi"), NOW).at == "uang"
    assert changes.went_back(replace(report(), at=flow.SUMMARY), NOW).at == "bukti"


def test_a_corrected_answer_leads_back_to_the_summary() -> None:
    at_end = changes.fixing(replace(report(), at=flow.SUMMARY), "negara", NOW)
    assert (at_end.at, at_end.fixing) == ("negara", True)
    known = changes.chosen(at_end, "negara", "mm", LATER)
    assert (known.at, known.fixing) == (flow.SUMMARY, False)


def test_a_correction_that_asks_for_words_comes_to_the_summary_behind_them() -> None:
    at_end = changes.fixing(replace(report(), at=flow.SUMMARY), "uang", NOW)
    half = changes.chosen(at_end, "uang", "lama", LATER)
    assert (half.at, half.fixing) == ("uang.lagi", True)
    assert changes.worded(half, "uang", "3 juta", (), {}, LATER).at == flow.SUMMARY


def test_little_time_and_then_time_again_lose_no_answer() -> None:
    on = changes.chosen(report(), "aman", "aman", NOW)
    short = changes.shortened(on, NOW)
    assert (short.brief, short.at) == (True, "negara")
    long = changes.lengthened(replace(short, at=flow.SUMMARY, fixing=True), LATER)
    assert (long.brief, long.at, long.fixing) == (False, "negara", False)
    assert long.choices("aman") == ("aman",)


def test_notes_are_many_but_not_endless() -> None:
    mine = report()
    for number in range(MOST_NOTES + 1):
        mine = changes.noted(mine, f"pesan {number}", NOW)
    assert len(mine.notes) == MOST_NOTES
    assert mine.notes[0].text == "pesan 0"
    assert mine.notes[-1].text == f"pesan {MOST_NOTES - 1}\npesan {MOST_NOTES}"
    full = changes.noted(mine, "a" * 2 * LONGEST_ANSWER, NOW).notes[-1].text
    assert len(full) == LONGEST_ANSWER


@pytest.mark.parametrize(
    ("question", "text", "value", "choice", "kept"),
    [
        ("hubungan", "yang mengasuh kami", {}, "lain", "yang mengasuh kami"),
        ("agen", "PT Maju", {}, "tidak_ada", ""),
        ("sejak", "12 Mei", {"date": "2026-05-12"}, "lebih_lama", ""),
    ],
)
def test_words_stay_beside_a_tap_unless_it_says_otherwise(
    question: str, text: str, value: dict[str, str], choice: str, kept: str
) -> None:
    told = replace(report("orang"), at=question, answers={question: Given(NOW, (), text, value)})
    known = changes.chosen(told, question, choice, LATER)
    assert known.answers[question] == Given(LATER, (choice,), kept)


def test_an_answer_that_is_taken_back_in_a_correction_leaves_nothing() -> None:
    told = replace(report(), answers={"nama": Given(NOW, (), "Siti Aminah")})
    known = changes.emptied(changes.fixing(told, "nama", NOW), "nama", LATER)
    assert (known.at, known.fixing, known.changed_at) == (flow.SUMMARY, False, LATER)
    assert known.answers["nama"] == Given(LATER, skipped=True)


def test_a_confirmed_report_waits_for_nothing() -> None:
    done = changes.confirmed(replace(report(), at=flow.SUMMARY), LATER)
    assert (done.state, done.at, done.confirmed_at, done.draft) == ("confirmed", "", LATER, False)


def test_a_number_of_the_portal_is_kept_until_there_is_another() -> None:
    first = changes.sent(report(), "PWNI-12345", NOW)
    again = changes.sent(first, "", LATER)
    assert (again.portal_number, again.portal_at) == ("PWNI-12345", LATER)
    assert len(changes.sent(first, "9" * 5000, LATER).portal_number) == 100


def test_news_stand_in_the_order_they_came() -> None:
    known = changes.told(changes.told(report(), "dijawab", "", NOW), "kabar", "ok", LATER)
    assert [(one.at, one.what, one.text) for one in known.news] == [
        (NOW, "dijawab", ""), (LATER, "kabar", "ok"),
    ]  # fmt: skip
