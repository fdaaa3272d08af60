"""News of a report: kept with it, told to the person in plain words, and never into a chat that may
be watched."""

import pytest

from bot.checking.addresses import address_faults
from bot.checking.digits import digit_faults
from bot.checking.plainness import LIX_LIMIT, SENTENCE_LIMIT
from bot.checking.promises import promise_faults
from bot.effects import RemoveButtons
from bot.features.desk_news import BUTTONS, LONGEST, OWN_WORDS, WORDS
from bot.model import Say
from bot.readability import measure
from bot.report_effects import SaveReport
from bot.reports.changes import NEWS
from bot.reports.model import Shown
from tests import wording
from tests.exporting.made import report
from tests.operators import (
    BUDI,
    GENERAL,
    NOBODY,
    RINI,
    SARI,
    carried,
    case,
    commands,
    desk,
    heard,
    here,
    kept,
    presses,
    shown,
    toast,
)
from tests.samples import NOW, OTHER, PERSON, words

TEXTS = words().texts
FOR_PEOPLE = sorted(key for key in TEXTS if key.startswith("report_news."))
TOASTS = ("reportdesk.export_supervisors_only", "reportdesk.news_no_report",
          "reportdesk.news_draft")  # fmt: skip


def told(text="", me=SARI, of=None, told_of=None, **more):
    mine = Shown(told_of or report("saya"))
    return commands("kabar", desk(me, of or case(), **({"report": mine} | more)), text)


def tapped(what="diteruskan_polisi", me=SARI, of=None, mine: Shown | None = None):
    at = desk(me, of or case(), report=mine or Shown(report("saya")))
    return presses(at, "kabar", "12", what)


def news(decision) -> list[tuple[str, str]]:
    saved = [one.report for one in decision.effects if isinstance(one, SaveReport)]
    return [(one.what, one.text) for made in saved for one in made.news]


def test_the_news_there_are_are_those_of_a_report_and_have_words() -> None:
    assert tuple(WORDS) == NEWS
    assert {*WORDS} - {*BUTTONS} == {OWN_WORDS}
    assert {*WORDS.values(), "report_news.heard"} == {*FOR_PEOPLE}


def test_the_command_alone_offers_what_can_be_told() -> None:
    (say,) = told().replies
    offered = carried(say)
    assert [one[3] for one in offered if one[1] == "kabar"] == [*BUTTONS]
    assert offered[-1] == ("meja", "batal", "12")
    assert "L-5" in shown(told())


@pytest.mark.parametrize("what", BUTTONS)
def test_a_tap_is_kept_with_the_report_and_the_person_hears_it(what) -> None:
    decision = tapped(what)
    assert (news(decision), heard(decision)) == ([(what, "")], ["report_news.heard"])
    (say,) = [one for one in decision.replies if one.to == PERSON]
    assert (say.of_case, [one.key for one in say.then]) == (True, [WORDS[what]])
    (entry,) = kept(decision)
    assert (entry.side, entry.case, entry.who) == ("operator", 12, SARI.user_id)
    assert RemoveButtons(600) in decision.effects
    assert (here(decision), toast(decision)) == (["reportdesk.news_sent"], "desk.toast_sent")


def test_own_words_go_as_they_are() -> None:
    decision = told("KBRI minta <nama> hotel")
    assert (news(decision), heard(decision)) == (
        [("kabar", "KBRI minta <nama> hotel")], ["report_news.heard"],
    )  # fmt: skip
    assert "Dari petugas: KBRI minta &lt;nama&gt; hotel" in shown(decision)
    assert kept(decision)[0].text == "KBRI minta <nama> hotel"


def test_news_come_behind_earlier_ones_and_over_the_version_that_was_read() -> None:
    first = told("satu")
    (save,) = [one for one in first.effects if isinstance(one, SaveReport)]
    second = told("dua", told_of=save.report)
    assert news(second) == [("kabar", "satu"), ("kabar", "dua")]
    assert save.report.version == report("saya").version


@pytest.mark.parametrize(
    ("of", "mine", "key"),
    [
        (case(quiet=True), report("saya"), "reportdesk.news_unsent_quiet"),
        (case(quiet=True, stopped=True), report("saya"), "reportdesk.news_unsent_stopped"),
        (case(stopped=True), report("saya"), "reportdesk.news_unsent_stopped"),
        (case(), report("saya", chat_id=OTHER), "reportdesk.news_unsent_moved"),
    ],
)
def test_where_somebody_else_may_read_it_nothing_is_sent_and_the_operator_told_why(
    of, mine, key
) -> None:
    for decision in (told("ada jawaban", of=of, told_of=mine), tapped(of=of, mine=Shown(mine))):
        assert [say for say in decision.replies if say.to] == []
        assert (here(decision), toast(decision)) == ([key], "")
        assert [one.side for one in kept(decision)] == ["note"]
        assert len(news(decision)) == 1
        assert "L-5" in shown(decision)


def test_a_note_that_was_written_in_the_room_is_not_posted_there_again() -> None:
    written = kept(told("ada jawaban", of=case(quiet=True)))[0]
    pressed = kept(tapped(of=case(quiet=True)))[0]
    assert (bool(written.room_message), bool(pressed.room_message)) == (True, False)
    assert kept(told("ada jawaban"))[0].room_message == 0  # no copy of it will come back


@pytest.mark.parametrize(
    ("me", "of", "key"),
    [
        (BUDI, case(), "desk.refused_others"),
        (BUDI, case("waiting"), "desk.refused_waiting"),
        (SARI, case("closed"), "desk.refused_closed"),
        (NOBODY, case(), "desk.refused_stranger"),
    ],
)
def test_only_the_owner_and_supervisors_tell_news_of_an_open_case(me, of, key) -> None:
    decision = told("sudah", me=me, of=of)
    assert (here(decision), decision.effects) == ([key], ())
    pressed = tapped(me=me, of=of)
    assert (toast(pressed), pressed.effects, pressed.replies) == (key, (), ())


@pytest.mark.parametrize("of", [case(), case("waiting")])
def test_a_supervisor_needs_not_have_the_case(of) -> None:
    assert heard(told("sudah", me=RINI, of=of)) == ["report_news.heard"]
    assert heard(tapped(me=RINI, of=of)) == ["report_news.heard"]


@pytest.mark.parametrize(
    ("mine", "key"),
    [(None, "reportdesk.news_no_report"),
     (Shown(report("saya", state="draft")), "reportdesk.news_draft")],
)  # fmt: skip
def test_without_a_report_that_is_done_there_are_no_news(mine, key) -> None:
    decision = told("sudah", report=mine)
    assert (here(decision), decision.effects) == ([key], ())
    pressed = presses(desk(SARI, case(), report=mine), "kabar", "12", "dijawab")
    assert (toast(pressed), pressed.effects) == (key, ())


def test_elsewhere_than_in_the_room_it_says_where() -> None:
    at = desk(SARI, case(), room=GENERAL, here=False, report=Shown(report("saya")))
    assert here(commands("kabar", at, "sudah")) == ["reportdesk.news_where"]
    assert here(commands("kabar", desk(SARI), "sudah")) == ["reportdesk.news_where"]


def test_an_unknown_button_does_nothing() -> None:
    for what in ("kabar", "x", ""):
        decision = tapped(what)
        assert (toast(decision), decision.effects) == ("desk.toast_old", ())


def test_the_longest_words_fit_and_longer_ones_are_refused() -> None:
    assert heard(told("😀" * (LONGEST // 2))) == ["report_news.heard"]
    too_long = told("😀" * (LONGEST // 2 + 1))
    assert (here(too_long), too_long.effects) == (["reportdesk.news_too_long"], ())


def test_a_command_that_is_changed_later_is_not_told_again() -> None:
    at = desk(SARI, case(), report=Shown(report("saya")))
    assert commands("kabar", at, "sudah", edited=True).replies == ()


@pytest.mark.parametrize("key", FOR_PEOPLE)
def test_what_people_read_is_plain_and_promises_nothing(key) -> None:
    text = TEXTS[key]
    assert [*digit_faults(text), *address_faults(text), *promise_faults(text)] == []
    assert "aman" not in text.lower()
    read = measure(text)
    assert read.longest <= SENTENCE_LIMIT
    assert read.words < 20 or read.lix <= LIX_LIMIT, read.lix


def test_toasts_fit_and_have_no_marks() -> None:
    params = {"nomor": "9" * 9, "laporan": "L-999999999", "nama": "x" * 30}
    for key in TOASTS:
        assert 0 < len(words().text(Say(key, params), NOW)) <= 200
        assert not set("<>&") & set(TEXTS[key])


def test_buttons_are_short_and_each_says_something_else() -> None:
    labels = {key: TEXTS[key] for key in TEXTS if key.startswith("reportdesk.button_")}
    assert {*BUTTONS.values()} < {*labels}
    assert list(wording.wrong_labels(labels)) == []


def test_the_status_of_a_report_can_tell_each_of_the_news() -> None:
    for key in WORDS.values():
        assert len(words().text(Say(key, {"isi": "kata"}), NOW)) > 10
