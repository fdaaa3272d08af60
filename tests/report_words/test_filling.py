"""What texts about a report leave open, filled with words that people wrote."""

from dataclasses import replace
from html import unescape

import pytest

from bot import report_filling, responses
from bot.model import Say
from bot.report_words.letters import units
from bot.reports.model import Evidence, Given, Note, Shown
from bot.reports.questions import QUESTIONS
from bot.settings import ROOT
from tests.report_words.made import LANDS, NOW, TEXTS, given, only

WORDS = responses.load(ROOT / "responses")
NAMED = "ke {kontak} {kontak:kbri_phnom_penh} {negara} {isi} {nomor} {jawaban} %BOT%"
"""All kinds of marks that our own texts hold, written by somebody."""


def noted(question: str, answer: Given) -> str:
    return report_filling.noted(only(**{question: answer}), question, TEXTS, LANDS)


def told(key: str, shown: Shown, **params: str) -> str:
    """A text about a report as it is sent, without marks."""
    return unescape(WORDS.text(Say(key, params, report=shown), NOW))


def test_what_was_noted_is_named_and_short() -> None:
    assert noted("agen", given("PT <Maju>")) == "Agen atau PT: PT &lt;Maju&gt;"
    long = noted("agen", given("kata\n" * 100)).removeprefix("Agen atau PT: ")
    assert units(long) <= 80
    assert long.startswith("kata kata")
    assert long.endswith(" …")


@pytest.mark.parametrize("answer", [given(skipped=True), given(""), given("\u202e\x00")])
def test_nothing_is_noted_where_nothing_was_answered(answer: Given) -> None:
    assert noted("bukti", answer) == ""
    assert report_filling.noted(only(), "bukti", TEXTS, LANDS) == ""


@pytest.mark.parametrize("choice", QUESTIONS["kontak"].choices)
def test_how_somebody_is_reached_is_noted_whole(choice: str) -> None:
    assert "…" not in noted("kontak", given("", choice))


@pytest.mark.parametrize(
    ("key", "params"),
    [
        ("reporting.noted", {"pertanyaan": "agen"}),
        ("reporting.stands", {"pertanyaan": "agen"}),
        ("reporting.summary", {}),
        ("reporting.entry", {}),
    ],
)
def test_marks_that_somebody_wrote_stay_as_they_are(key: str, params: dict[str, str]) -> None:
    shown = only(agen=given(NAMED))
    assert NAMED in told(key, shown, **params).replace("\n", " ")


def test_marks_in_evidence_stay_as_they_are() -> None:
    proof = Evidence(NOW, "text", text="ke {kontak} {negara} {bukti}")
    shown = Shown(only().report, (proof,))
    assert "ke {kontak} {negara} {bukti}" in told("reporting.proofs", shown)


def test_marks_stay_as_they_are_on_paper_and_in_blocks() -> None:
    told = only(agen=given(NAMED), paspor=given(f"{NAMED}\nditahan", "ditahan"))
    shown = Shown(replace(told.report, notes=(Note(NOW, NAMED),)))
    paper = str(WORDS.paper(Say("reporting.paper", report=shown), NOW)["paper"])
    assert paper.count(NAMED) == 3
    copied = unescape("".join(WORDS.copied(Say("reporting.blocks", report=shown))))
    assert copied.count(NAMED) == 2


def test_the_name_of_the_file_tells_nothing_but_the_number() -> None:
    shown = Shown(replace(only().report, number=3))
    assert WORDS.paper(Say("reporting.paper", report=shown), NOW)["name"] == "L-3.pdf"
