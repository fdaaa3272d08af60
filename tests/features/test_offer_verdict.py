"""The verdict in one message: what it is, why, what to do; never that an offer is safe."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from bot.examined import SeenBefore
from bot.features.contact import COUNTRY
from bot.features.offer_verdict import ANSWERS, ASKED, KEYS, REASONS, verdict
from bot.model import Say
from bot.offers.model import Question, VerdictName
from bot.offers.weights import WEIGHTS
from tests.features.verdicts import STRONG, VERDICTS, made, then
from tests.offers_made import AD, carried, examined, judgement, length, shown, sign
from tests.samples import NOW, router, words

SCREEN = 900
"""Characters that a phone's screen shows."""
SAFE = re.compile(r"\b(?:aman|terpercaya|pasti asli|tidak berbahaya)\b", re.I)


@pytest.mark.parametrize("name", VERDICTS)
def test_every_verdict_says_what_it_is_what_to_do_and_who_judged(name: VerdictName) -> None:
    say = verdict(made(name))
    assert (say.key, say.below) == (f"offer.{name}", "offer.machine")
    assert f"offer.next_{name}" in then(say)
    assert shown(say).splitlines()[0].startswith(shown(Say(f"offer.{name}")).splitlines()[0])
    assert shown(say).endswith(words().texts["offer.machine"].strip())


@pytest.mark.parametrize("name", VERDICTS)
def test_a_verdict_fits_on_the_screen_of_a_phone(name: VerdictName) -> None:
    long = "x " * 200
    signs = tuple(sign(id, long) for id in ("negara_dibelokkan", *STRONG))
    judged = replace(made(name).judgement, signs=signs if name == "bahaya" else ())
    seen = SeenBefore(3, NOW)
    assert length(verdict(examined(judged, seen=seen))) <= SCREEN


def test_no_text_about_an_offer_ever_says_that_it_is_safe() -> None:
    told_of_offers = {
        key: text
        for key, text in words().texts.items()
        if key.partition(".")[0] in ("offer", "sign", "checked_offers")
        or key.startswith(("card.bahaya", "card.mencurigakan", "card.lead", "card.step"))
    }
    assert len(told_of_offers) > 50
    said = {key for key, text in told_of_offers.items() if SAFE.search(text)}
    assert {key for key in said if key.startswith(("offer.", "card."))} == set()
    assert {key for key in said if key.endswith((".title", ".bare", ".quoted"))} == set()


def test_the_three_strongest_reasons_stand_with_the_words_that_show_them() -> None:
    say = verdict(made("bahaya"))
    assert len(say.parts) == REASONS
    assert [part.key for part in say.parts] == [f"sign.{id}.quoted" for id in STRONG[:REASONS]]
    assert "“kata ini”" in shown(say)
    assert then(say)[0] == "offer.more_signs"
    assert "1 tanda lain" in shown(say)
    assert "offer.more_signs" not in then(verdict(made("mencurigakan")))


def test_the_words_of_an_offer_are_escaped_and_cut() -> None:
    wild = sign("visa_bukan_kerja", "<b>visa</b> & {kontak} " + "panjang " * 40)
    text = shown(verdict(examined(judgement("bahaya", wild))))
    assert "&lt;b&gt;visa&lt;/b&gt; &amp; {kontak}" in text
    assert " …”" in text
    assert text.count("panjang") < 20


@pytest.mark.parametrize("quotes", [(), ("",)])
def test_a_sign_that_no_words_show_is_told_by_its_name(quotes: tuple[str, ...]) -> None:
    say = verdict(examined(judgement("bahaya", sign("terbukti_penipuan", *quotes))))
    assert [part.key for part in say.parts] == ["sign.terbukti_penipuan.bare"]


@pytest.mark.parametrize("id", WEIGHTS)
def test_every_sign_can_be_told(id: str) -> None:
    for one in (sign(id), sign(id, "kata")):
        assert words().texts[f"sign.{id}.title"] in shown(
            verdict(examined(judgement("bahaya", one)))
        )


@pytest.mark.parametrize("question", get_args(Question.__value__))
def test_one_question_is_asked_at_a_time_with_three_answers(question: Question) -> None:
    judged = judgement("belum_jelas", questions=(question, "kontrak", "bayar"))
    say = verdict(examined(judged))
    assert [key for key in then(say) if key in ASKED.values()] == [ASKED[question]]
    asked = [one for one in carried(say) if one[1] == "jawab"]
    assert asked == [("tawaran", "jawab", question, answer) for answer, _ in ANSWERS]


def test_where_nothing_is_left_to_ask_no_answer_is_asked_for() -> None:
    say = verdict(examined(judgement("belum_jelas")))
    assert then(say) == ["offer.next_unclear"]
    assert "jawab" not in shown(say)
    assert not [one for one in carried(say) if one[1] == "jawab"]


@pytest.mark.parametrize("name", VERDICTS)
def test_every_verdict_shows_the_way_out_of_danger_and_every_button_leads_somewhere(
    name: VerdictName,
) -> None:
    ways = carried(verdict(made(name)))
    assert ("buka", "darurat") in ways
    assert ("buka", "petugas") in ways
    assert len(set(ways)) == len(ways)
    for action, target, *_ in ways:
        known = {"tanya": router().ids, "buka": router().commands}.get(action, {target})
        assert target in known


def test_ways_of_the_dangerous_stand_under_the_dangerous_alone() -> None:
    for name in VERDICTS:
        ways = carried(verdict(made(name)))
        dangerous = name in ("bahaya", "mencurigakan")
        assert (("tanya", "darurat_uang_terkirim") in ways) is dangerous
        assert (("tawaran", "bagikan") in ways) is dangerous


def test_news_are_promised_only_of_what_is_kept() -> None:
    news = ("tawaran", "kabari", "ya")
    assert news in carried(verdict(made("bahaya")))
    assert news not in carried(verdict(made("bahaya", shingles=frozenset())))
    assert news not in carried(verdict(made("bukan_tawaran")))


def test_every_verdict_has_its_words() -> None:
    assert set(KEYS) == set(VERDICTS)


@pytest.mark.parametrize(
    ("text", "countries"),
    [(AD, ["kh"]), ("LOWONGAN admin gudang di Taiwan, minat chat WA", [])],
)
def test_under_a_dangerous_offer_stand_the_numbers_of_the_country_it_leads_to(
    text: str, countries: list[str]
) -> None:
    say = verdict(examined(text))
    assert [one[1] for one in carried(say) if one[0] == COUNTRY] == countries


def test_of_a_mere_link_it_is_said_not_to_open_it() -> None:
    say = verdict(examined(judgement("mencurigakan", "tautan_mencurigakan")))
    assert "offer.next_link" in then(say)
    more = verdict(examined(judgement("mencurigakan", "tautan_mencurigakan", "biaya_di_muka")))
    assert "offer.next_mencurigakan" in then(more)
