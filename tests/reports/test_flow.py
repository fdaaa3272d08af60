"""The order of the questions: which comes next, which came before, how far it is."""

from dataclasses import replace

import pytest

from bot.reports import flow
from bot.reports.model import About, Given, Report
from bot.reports.questions import BRIEF, FOR, QUESTIONS
from tests.samples import NOW, PERSON

ABOUTS: tuple[About, ...] = ("saya", "orang", "iklan")
LEFT = Given(NOW, skipped=True)


def report(about: About = "saya", **answers: Given) -> Report:
    """A draft with these answers."""
    return Report(PERSON, NOW, "a1", about=about, at=FOR[about][0], answers=answers)


def tapped(*choices: str) -> Given:
    """What was chosen."""
    return Given(NOW, choices)


@pytest.mark.parametrize("about", ABOUTS)
def test_every_question_is_asked_once_and_is_known(about: About) -> None:
    assert flow.asked(report(about)) == FOR[about]
    assert len(set(FOR[about])) == len(FOR[about])
    assert set(FOR[about]) <= set(QUESTIONS)


@pytest.mark.parametrize("about", ABOUTS)
def test_what_is_asked_in_two_minutes_is_a_part_of_the_whole(about: About) -> None:
    short = replace(report(about), brief=True)
    assert flow.asked(short) == BRIEF[about]
    assert set(BRIEF[about]) < set(FOR[about])


@pytest.mark.parametrize("about", ABOUTS)
def test_an_anonymous_report_asks_for_no_name_of_the_one_who_writes(about: About) -> None:
    assert "nama" in flow.asked(report(about))
    assert "nama" not in flow.asked(replace(report(about), anonymous=True))


def test_who_is_still_in_indonesia_is_not_asked_for_place_and_way_abroad() -> None:
    home = flow.asked(report(negara=tapped("id")))
    assert {"tempat", "rute"} & set(home) == set()
    assert {"tempat", "rute"} <= set(flow.asked(report(negara=tapped("kh"))))


def test_a_passport_that_was_taken_is_not_asked_for_again() -> None:
    assert "paspor" not in flow.asked(report(kejadian=tapped("paspor", "gaji")))
    assert "paspor" in flow.asked(report(kejadian=tapped("gaji")))


@pytest.mark.parametrize("about", ABOUTS)
def test_answering_one_after_the_other_leads_to_the_summary_through_all(about: About) -> None:
    at, seen = FOR[about][0], []
    mine = report(about)
    while at != flow.SUMMARY:
        seen.append(at)
        mine = replace(mine, answers={**mine.answers, at: LEFT})
        at = flow.next_after(mine, at)
    assert tuple(seen) == FOR[about]


def test_what_was_answered_already_is_passed_over() -> None:
    mine = report(aman=LEFT, negara=tapped("kh"), tempat=LEFT)
    assert flow.next_after(mine, "aman") == "kejadian"


def test_a_question_that_is_asked_no_more_leads_to_the_first_open_one() -> None:
    mine = replace(report(aman=tapped("aman"), negara=tapped("kh")), brief=True)
    assert flow.next_after(mine, "aman") == "tempat"


def test_what_was_skipped_is_open_and_what_was_answered_is_not() -> None:
    assert flow.next_open(report(aman=tapped("aman"), negara=LEFT)) == "negara"
    full = {id: tapped("x") for id in FOR["saya"]}
    assert flow.next_open(report(**full)) == flow.SUMMARY


def test_back_leads_the_same_way_and_ends_at_the_first() -> None:
    mine = report()
    assert flow.before(mine, "negara") == "aman"
    assert flow.before(mine, "aman") == ""
    assert flow.before(mine, flow.SUMMARY) == "bukti"
    assert flow.before(mine, "tidak_ada") == ""


def test_how_far_it_is_counts_from_one() -> None:
    mine = report()
    assert flow.place(mine, "aman") == (1, 19)
    assert flow.place(mine, "bukti") == (19, 19)
    assert flow.place(mine, "siapa") == (19, 19)


@pytest.mark.parametrize(
    ("question", "choice", "more"),
    [
        ("kontak", "whatsapp", True), ("kontak", "telegram", False), ("uang", "hari_ini", True),
        ("uang", "belum", False), ("pengirim", "sendiri", False), ("negara", "kh", False),
    ],
)  # fmt: skip
def test_words_are_asked_for_only_where_they_add_something(
    question: str, choice: str, more: bool
) -> None:
    assert flow.asks_more(question, choice) is more


def test_the_question_behind_a_tap_that_asks_for_words_is_the_same() -> None:
    mine = replace(report(), at="uang.lagi")
    assert (flow.question_of(mine), flow.wants_more(mine)) == ("uang", True)
    assert flow.question_of(replace(mine, at=flow.SUMMARY)) == ""


def test_enough_is_known_when_all_that_helpers_need_most_was_asked() -> None:
    most = dict.fromkeys(BRIEF["saya"], LEFT)
    assert flow.enough(report(**most))
    assert not flow.enough(report(**dict.fromkeys(BRIEF["saya"][:-1], LEFT)))
    assert flow.enough(replace(report(), brief=True))
