"""Urgency: words of danger and the model's opinion lead to nothing, the question, or a case."""

from dataclasses import replace

import pytest

from bot.features import urgent
from bot.meaning import BARE_CRY, Guess, Understanding
from bot.settings import ROOT
from bot.urgency import (
    ASK_AT,
    ASK_AT_WITH_WORDS,
    CASE_AT,
    FEW_WORDS,
    LANES,
    NO_ALARM,
    PART_AT,
    POSSIBLE,
    Alarm,
    judge,
    of,
    worst,
)
from tests import wording
from tests.samples import turn, understood

HELD, SICK, SENT = "darurat_disekap", "darurat_sakit", "darurat_uang_terkirim"
JUST_LESS = 0.001
PASTED = ("iklan", "obrolan", "siaran", "berita", "doa", "a form of another model")


def alarmed(danger: float, *ids: str, sure: bool = False, form: str = "pesan") -> Understanding:
    return understood(*(ids or ("gaji_wajar", HELD)), sure=sure, danger=danger, form=form)


def test_the_thresholds_stand_in_order() -> None:
    assert 0 < PART_AT <= ASK_AT_WITH_WORDS < ASK_AT < CASE_AT < 1


def test_every_id_of_danger_has_a_lane_and_no_other_id() -> None:
    known = wording.intents(ROOT / "nlu" / "domain.yml")
    assert set(LANES) == {id for id in known if id.startswith("darurat_")} == set(urgent.IDS)
    assert set(LANES.values()) == {"nyawa", "waktu"}


@pytest.mark.parametrize(
    ("meant", "words", "alarm"),
    [
        (alarmed(0.0, HELD, sure=True), "", Alarm("case", HELD)),
        (alarmed(0.0, HELD, sure=True), SICK, Alarm("case", HELD)),
        (alarmed(0.0, HELD), "", NO_ALARM),
        (alarmed(0.0, "gaji_wajar", HELD, sure=True), "", NO_ALARM),
        (alarmed(CASE_AT), "", Alarm("case", HELD)),
        (alarmed(CASE_AT, "gaji_wajar", SICK, sure=True), "", Alarm("case", SICK)),
        (alarmed(CASE_AT, "gaji_wajar"), SICK, Alarm("case", SICK)),
        (alarmed(CASE_AT, "gaji_wajar", sure=True), SICK, Alarm("case", SICK)),
        (alarmed(CASE_AT), SICK, Alarm("case", HELD)),
        (Understanding(danger=CASE_AT), SICK, Alarm("case", SICK)),
        (alarmed(CASE_AT - JUST_LESS, "gaji_wajar"), SICK, Alarm("ask", SICK)),
        (alarmed(CASE_AT - JUST_LESS), "", Alarm("ask", HELD)),
        (alarmed(CASE_AT - JUST_LESS, "gaji_wajar", HELD, sure=True), "", Alarm("ask", HELD)),
        (alarmed(ASK_AT), "", Alarm("ask", HELD)),
        (alarmed(ASK_AT - JUST_LESS), "", NO_ALARM),
        (alarmed(ASK_AT - JUST_LESS), SICK, Alarm("ask", HELD)),
        (alarmed(ASK_AT_WITH_WORDS, "gaji_wajar"), SICK, Alarm("ask", SICK)),
        (alarmed(ASK_AT_WITH_WORDS - JUST_LESS), HELD, NO_ALARM),
        (alarmed(1.0, "gaji_wajar", "sapa"), "", Alarm("ask")),
        (Understanding(), "", NO_ALARM),
    ],
)
def test_a_text_is_judged_by_what_the_model_and_the_words_say(
    meant: Understanding, words: str, alarm: Alarm
) -> None:
    assert judge(meant, words) == alarm


@pytest.mark.parametrize(
    ("place", "outcome"), [(1, "case"), (POSSIBLE, "case"), (POSSIBLE + 1, "ask")]
)
def test_alarming_words_choose_the_id_that_the_model_holds_possible(
    place: int, outcome: str
) -> None:
    ids = [f"other_{number}" for number in range(POSSIBLE + 1)]
    guesses = [Guess(id, 0.2) for id in [*ids[: place - 1], HELD, *ids[place - 1 :]]]
    meant = Understanding(tuple(guesses), danger=ASK_AT)
    assert judge(meant, HELD) == Alarm(outcome, HELD)


@pytest.mark.parametrize(
    "meant", [alarmed(ASK_AT - JUST_LESS, HELD), alarmed(ASK_AT, "gaji_wajar", HELD, sure=True)]
)
def test_words_the_model_holds_possible_open_no_case_below_the_line_or_against_a_sure_model(
    meant: Understanding,
) -> None:
    assert judge(meant, HELD).outcome == "ask"


def test_without_a_model_words_alone_open_a_case() -> None:
    assert judge(understood(up=False), HELD) == Alarm("case", HELD)
    assert judge(understood(up=False)) == NO_ALARM


@pytest.mark.parametrize("form", PASTED)
@pytest.mark.parametrize("words", ["", HELD, SICK])
def test_a_pasted_text_never_opens_a_case_and_asks_only_beyond_doubt(form: str, words: str) -> None:
    for sure in (True, False):
        assert judge(alarmed(1.0, HELD, sure=sure, form=form), words) == Alarm("ask", HELD)
        assert judge(alarmed(CASE_AT, HELD, sure=sure, form=form), words) == Alarm("ask", HELD)
        low = alarmed(CASE_AT - JUST_LESS, HELD, sure=sure, form=form)
        assert judge(low, words) == NO_ALARM
    only_words = alarmed(1.0, "gaji_wajar", form=form)
    assert judge(only_words, words) == Alarm("ask", words)


@pytest.mark.parametrize(
    ("whole", "part", "alarm"),
    [
        (alarmed(PART_AT), alarmed(CASE_AT), Alarm("ask", HELD)),
        (alarmed(PART_AT), alarmed(0.0, SICK, sure=True), Alarm("ask", SICK)),
        (alarmed(PART_AT), alarmed(ASK_AT), NO_ALARM),
        (alarmed(PART_AT - JUST_LESS), alarmed(1.0), NO_ALARM),
        (alarmed(0.0), alarmed(1.0, SICK, sure=True), NO_ALARM),
        (alarmed(ASK_AT - JUST_LESS), alarmed(1.0, SICK, sure=True), Alarm("ask", SICK)),
        (alarmed(ASK_AT), alarmed(CASE_AT, "sapa", SICK), Alarm("case", SICK)),
        (alarmed(ASK_AT), alarmed(CASE_AT - JUST_LESS, "sapa", SICK), Alarm("ask", HELD)),
        (alarmed(ASK_AT), alarmed(0.0, "gaji_wajar"), Alarm("ask", HELD)),
        (alarmed(CASE_AT), alarmed(1.0, SICK), Alarm("case", HELD)),
        (alarmed(0.0, HELD, sure=True), alarmed(0.0, "gaji_wajar"), Alarm("case", HELD)),
        (understood(up=False), alarmed(1.0, SICK, sure=True), NO_ALARM),
    ],
)
def test_a_sentence_alone_opens_no_case_that_the_whole_does_not_hold_possible(
    whole: Understanding, part: Understanding, alarm: Alarm
) -> None:
    harmless = understood("gaji_wajar")
    for parts in ((part,), (harmless, part), (part, harmless), (part, understood(up=False))):
        assert of(turn("a b c. d e f.", meant=whole, parts=parts)) == alarm


@pytest.mark.parametrize(
    ("whole", "part", "alarm"),
    [
        (CASE_AT, alarmed(CASE_AT, SICK), Alarm("ask", SICK)),
        (0.0, alarmed(CASE_AT, SICK, sure=True), Alarm("ask", SICK)),
        (0.0, alarmed(CASE_AT, "gaji_wajar"), Alarm("ask")),
        (0.0, alarmed(CASE_AT - JUST_LESS, SICK), NO_ALARM),
        (CASE_AT, alarmed(CASE_AT - JUST_LESS, SICK), Alarm("ask", HELD)),
        (0.0, alarmed(1.0, SICK, form="obrolan"), NO_ALARM),
        (CASE_AT, alarmed(1.0, SICK, form="iklan"), Alarm("ask", HELD)),
        (CASE_AT, understood(up=False), Alarm("ask", HELD)),
    ],
)
def test_beside_a_pasted_text_a_sentence_of_ones_own_asks_beyond_doubt_where_words_alarm_too(
    whole: float, part: Understanding, alarm: Alarm
) -> None:
    harmless, meant = understood("gaji_wajar"), alarmed(whole, form="iklan")
    for parts in ((part,), (harmless, part), (part, harmless)):
        happened = turn("a b c. d e f.", meant=meant, parts=parts, danger=SENT)
        assert of(happened) == alarm
        assert of(replace(happened, danger="")) == judge(meant)


@pytest.mark.parametrize(
    ("meant", "words", "outcome"),
    [
        (alarmed(0.0, HELD, sure=True), "", "ask"),
        (alarmed(CASE_AT), "", "ask"),
        (alarmed(CASE_AT), SICK, "case"),
        (alarmed(0.0, HELD, sure=True), SICK, "case"),
        (alarmed(ASK_AT), HELD, "case"),
        (understood(up=False), HELD, "case"),
    ],
)
def test_few_words_open_a_case_only_when_they_are_words_of_danger(
    meant: Understanding, words: str, outcome: str
) -> None:
    few, more = (" ".join("abcdef"[:number]) for number in (FEW_WORDS, FEW_WORDS + 1))
    assert of(turn(few, meant=meant, danger=words)) == Alarm(outcome, HELD)
    assert of(turn(more, meant=meant, danger=words)) == Alarm("case", HELD)


@pytest.mark.parametrize(
    ("meant", "alarm"), [(alarmed(ASK_AT), Alarm("ask", HELD)), (alarmed(0.0), NO_ALARM)]
)
def test_few_words_that_open_no_case_are_judged_like_any(
    meant: Understanding, alarm: Alarm
) -> None:
    assert of(turn("a b", meant=meant)) == alarm


def test_sentences_that_are_pasted_open_no_case() -> None:
    part = alarmed(1.0, SICK, sure=True, form="obrolan")
    assert of(turn("a b c d", meant=alarmed(ASK_AT), parts=(part,))) == Alarm("ask", HELD)


@pytest.mark.parametrize(
    ("meant", "id"),
    [
        (understood("luar_topik"), ""),
        (understood("gaji_wajar", SICK, sure=False), SICK),
        (understood(HELD, danger=1.0), HELD),
        (understood(up=False), ""),
        (Understanding(), ""),
    ],
)
def test_a_bare_cry_leads_to_the_question_whatever_the_model_says(
    meant: Understanding, id: str
) -> None:
    assert of(turn("tolong", meant=meant, danger=BARE_CRY)) == Alarm("ask", id)


@pytest.mark.parametrize(
    ("alarms", "found"),
    [
        ([NO_ALARM], NO_ALARM),
        ([NO_ALARM, Alarm("ask", SENT), NO_ALARM], Alarm("ask", SENT)),
        ([Alarm("ask", HELD), Alarm("case", SENT)], Alarm("case", SENT)),
        ([Alarm("case", SENT), Alarm("case", HELD)], Alarm("case", HELD)),
        ([Alarm("ask", SENT), Alarm("ask", SICK), Alarm("ask", HELD)], Alarm("ask", SICK)),
    ],
)
def test_the_worst_alarm_demands_most_then_is_about_life_then_comes_first(
    alarms: list[Alarm], found: Alarm
) -> None:
    assert worst(alarms) == found


def test_an_alarm_knows_its_lane() -> None:
    assert (Alarm("case", HELD).lane, Alarm("case", SENT).lane) == ("nyawa", "waktu")
    assert NO_ALARM.lane == Alarm("ask", "").lane == ""


@pytest.mark.parametrize(
    "id", ["cek_keaslian", "berhenti_langganan", "ikut_kanal", "ingatkan_berangkat"]
)
def test_naming_the_bot_drowns_no_words_of_danger(id: str) -> None:
    """ "bot cekdulu asli kan? saya dikurung": the words about the bot outweighed the others."""
    assert judge(alarmed(0.0, id, sure=True), HELD) == Alarm("ask", HELD)
    assert judge(alarmed(0.0, id, sure=True)) == NO_ALARM
