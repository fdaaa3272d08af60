"""A verdict is told after what is urgent; the offer is kept masked and remembered."""

import pytest

from bot.effects import StartTimer
from bot.examined import SeenBefore
from bot.features.offer_verdict import KEPT_TEXT, told
from bot.model import Decision
from bot.offer_effects import KeepOffer
from bot.offer_parts import Gathered, Part
from tests.features.verdicts import STRONG
from tests.offers_made import AD, decided, examined, goes_on, judgement, keys, silence
from tests.samples import NOW, turn


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
