"""The verdict in one message: what it is, why, what to do; never that an offer is safe."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest

from bot.effects import StartTimer
from bot.examined import Examined, Licence, SeenBefore, Unread
from bot.features.contact import COUNTRY
from bot.features.offer_beneath import UNREAD
from bot.features.offer_verdict import ANSWERS, ASKED, KEPT_TEXT, KEYS, REASONS, told, verdict
from bot.model import Decision, Say, SentFile
from bot.offer_effects import KeepOffer
from bot.offer_parts import Gathered, Part, of_files
from bot.offers.model import Named, Question, VerdictName
from bot.offers.text import NOTHING
from bot.offers.weights import WEIGHTS
from tests.offers_made import (
    AD,
    EMPTY,
    carried,
    decided,
    examined,
    goes_on,
    judgement,
    keys,
    length,
    shown,
    sign,
    silence,
)
from tests.samples import NOW, router, turn, words

VERDICTS: tuple[VerdictName, ...] = get_args(VerdictName.__value__)
SCREEN = 900
"""Characters that a phone's screen shows."""
DAY = date(2026, 11, 20)
STRONG = ("negara_bukan_penempatan", "dokumen_dipegang", "visa_bukan_kerja", "biaya_di_muka")
SAFE = re.compile(r"\b(?:aman|terpercaya|pasti asli|tidak berbahaya)\b", re.I)


def made(name: VerdictName, **more: Any) -> Examined:
    """An examined offer of each verdict, with what mostly comes with it."""
    signs = {"bahaya": STRONG, "mencurigakan": STRONG[:1], "belum_jelas": ("kontak_pribadi",)}
    questions = ("visa", "bayar", "kontrak") if name == "belum_jelas" else ()
    judged = judgement(name, *(sign(id, "kata ini") for id in signs.get(name, ())))
    return examined(replace(judged, questions=questions), **more)


def named(*names: str, kind: str = "p3mi", **more: Any) -> Examined:
    agencies = tuple(Named(name, kind, "", NOTHING) for name in names)
    judged = judgement("tanpa_tanda", reading=replace(EMPTY.reading, agencies=agencies))
    return examined(judged, **more)


def licence(status: str = "active", **more: Any) -> Licence:
    return Licence("PT Maju", **({"nearest": "PT MAJU JAYA", "likeness": 100, "number": "SIP 7",
                                  "status": status, "as_of": DAY} | more))  # fmt: skip


def then(say: Say) -> list[str]:
    return [one.key for one in say.then]


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


@pytest.mark.parametrize(
    ("found", "key"),
    [
        (licence(), "offer.licence_active"),
        (licence("revoked"), "offer.licence_revoked"),
        (licence("suspended"), "offer.licence_suspended"),
        (licence("expired"), "offer.licence_expired"),
        (licence(likeness=93), "offer.licence_near"),
        (licence(number=""), "offer.licence_active"),
        (Licence("PT Maju", as_of=DAY), "offer.licence_not_found"),
        (Licence("PT Maju", as_of=DAY, other_owner="PT Lain"), "offer.licence_other"),
    ],
)
def test_what_the_list_says_of_an_agency_stands_with_its_day(found: Licence, key: str) -> None:
    say = verdict(named("PT Maju", licences=(found,), list_date=DAY))
    assert then(say)[0] == key
    assert "20 Nov 2026" in shown(say)


def test_without_a_list_the_way_to_check_is_told_of_placing_agencies_only() -> None:
    assert then(verdict(named("PT Maju")))[0] == "offer.licence_no_list"
    for kind in ("government", "lpk"):
        assert "offer.licence_no_list" not in then(verdict(named("BP3MI", kind=kind)))
    assert "offer.licence_no_list" not in then(verdict(named("")))


def test_of_many_agencies_only_two_are_told_and_of_no_offer_none() -> None:
    found = named("PT Maju", licences=(licence(),) * 5, list_date=DAY)
    assert then(verdict(found)).count("offer.licence_active") == 2
    none = replace(found, judgement=replace(found.judgement, verdict="bukan_tawaran"))
    assert not [key for key in then(verdict(none)) if "licence" in key]


@pytest.mark.parametrize(
    ("seen", "key", "words_"),
    [
        (SeenBefore(), "", ""),
        (SeenBefore(1, datetime(2026, 3, 2, tzinfo=UTC)), "offer.seen", "sudah 1 kali dikirim"),
        (SeenBefore(contact_times=4, contact_bad=3), "offer.contact_seen", "di 4 tawaran lain"),
        (SeenBefore(contact_times=4), "", ""),
    ],
)
def test_what_others_had_checked_is_told(seen: SeenBefore, key: str, words_: str) -> None:
    say = verdict(examined(judgement("bahaya", *STRONG), seen=seen))
    assert [one for one in then(say) if "seen" in one] == [key] * bool(key)
    assert words_ in shown(say)


@pytest.mark.parametrize("why", get_args(Unread.__value__))
def test_what_could_not_be_read_is_told_whatever_the_reason(why: Unread) -> None:
    say = verdict(made("bahaya", unread={why: 2}))
    assert UNREAD[why] in then(say)
    assert "2 " in shown(replace(say, parts=(), then=(say.then[1],)))


@pytest.mark.parametrize("why", get_args(Unread.__value__))
def test_of_what_was_not_read_nobody_says_that_it_is_no_offer(why: Unread) -> None:
    say = verdict(made("bukan_tawaran", unread={why: 1}, text=""))
    assert say.key == "offer.not_read"
    assert "offer.next_not_read" in then(say)
    assert "bukan tawaran" not in shown(say)


def test_pictures_that_wait_or_were_too_many_are_told() -> None:
    files = tuple(SentFile(str(number), str(number), "photo") for number in range(30))
    left = replace(of_files(files, NOW), left_out=5)
    say = verdict(made("bahaya"), left)
    assert {"offer.unread_rest", "offer.unread_left_out"} <= set(then(say))
    assert ("tawaran", "sisa") in carried(say)
    assert ("tawaran", "sisa") not in carried(verdict(made("bahaya"), Gathered((), NOW)))


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


def test_an_offer_is_kept_masked_and_what_is_none_is_not() -> None:
    decision = decided(silence(examined(AD, masked="tanpa nomor")))
    (kept,) = decision.effects
    assert isinstance(kept, KeepOffer)
    assert (kept.key, kept.verdict, kept.text, kept.known) == ("k1", "bahaya", "tanpa nomor", "")
    assert decided(silence(examined("halo apa kabar"))).effects == ()


def test_who_is_told_of_a_scam_is_not_told_again_by_the_news() -> None:
    decision = decided(silence(examined(AD, seen=SeenBefore(3, NOW, "scam"))))
    (kept,) = decision.effects
    assert isinstance(kept, KeepOffer)
    assert kept.known == "scam"


def test_what_is_remembered_is_enough_to_go_on_and_bounded() -> None:
    decision = decided(silence(examined(AD, text=AD, own="gimana?")))
    checked = (decision.data or {})["checked"]
    assert (checked["key"], checked["text"], checked["own"]) == ("k1", AD, "gimana?")
    assert checked["signs"][0][1][0]
    long = decided(silence(examined(judgement("bahaya", *STRONG), "x" * 50_000)))
    assert len((long.data or {})["checked"]["text"]) == KEPT_TEXT


PAID = "saya sudah transfer 2 juta ke agen"
LEAVES = "besok saya berangkat"


@pytest.mark.parametrize(
    ("own", "id", "lane"),
    [
        (PAID, "darurat_uang_terkirim", "waktu"),
        (LEAVES, "darurat_segera_berangkat", "waktu"),
    ],
)
def test_who_sent_money_or_is_leaving_hears_first_what_to_do_now(
    own: str, id: str, lane: str
) -> None:
    decision = decided(silence(examined(AD, own=own), data={"country": "kh", "missed": 1}))
    assert keys(decision) == [f"darurat.{id}", "offer.bahaya"]
    assert (decision.outcome, decision.lane, decision.ids) == ("case", lane, (id, "cek_tawaran"))
    data = decision.data or {}
    assert (data["last"], data["country"], "parts" in data) == (id, "kh", False)
    assert "missed" not in data
    assert data["checked"]["verdict"] == "bahaya"
    assert [type(one) for one in decision.effects] == [KeepOffer]


def test_the_safety_message_is_not_repeated_when_the_offer_is_gone_on_with() -> None:
    first = decided(silence(examined(AD, own=PAID)))
    again = decided(goes_on(first.data, "sisa", found=examined(AD, own=PAID)))
    assert keys(again) == ["offer.bahaya"]
    another = decided(silence(examined(AD, own=PAID), data=first.data))
    assert keys(another)[0] == "darurat.darurat_uang_terkirim"


@pytest.mark.parametrize("text", [f"DIBUTUHKAN admin slot Kamboja. {LEAVES}", AD])
def test_an_advertisement_tells_of_nobodys_journey(text: str) -> None:
    assert keys(decided(silence(examined(f"{text}, gaji 15 juta")))) == ["offer.bahaya"]


def test_where_the_offer_is_not_dangerous_nothing_is_urgent() -> None:
    found = examined(judgement("tanpa_tanda"), own=PAID)
    assert keys(decided(silence(found))) == ["offer.tanpa_tanda"]


def test_a_verdict_leaves_the_step_and_starts_nothing() -> None:
    decision = told(turn(step="privacy.confirm"), examined(), Gathered((Part("a"),), NOW))
    assert isinstance(decision, Decision)
    assert decision.step is None
    assert not [one for one in decision.effects if isinstance(one, StartTimer)]


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
