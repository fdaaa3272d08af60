"""Who asks once more about the offer that was just judged hears the verdict again."""

from typing import Any

import pytest

from bot.buttons import ANSWERING
from bot.model import Decision, Json
from bot.offering import JUST
from tests.offers_made import AD, carried, decided, examined, keys, shown, silence
from tests.samples import NOW, turn, understood

UNCLEAR = "LOWONGAN admin gudang di Taiwan, minat chat WA"


def checked(found: str = AD) -> Json:
    """What a chat remembers after a verdict."""
    return decided(silence(examined(found))).data or {}


def asks(text: str, data: Json, **more: Any) -> Decision:
    return decided(turn(text, data=data, judged=True, **more))


@pytest.mark.parametrize(
    "text", ["ini penipuan ya?", "jd itu penipuan?", "aman gak kak?", "loker tadi scam bukan"]
)
@pytest.mark.parametrize("sure", [True, False])
def test_a_doubt_soon_after_a_verdict_hears_it_again(text: str, sure: bool) -> None:
    decision = asks(text, checked(), meant=understood("ciri_lowongan_palsu", sure=sure))
    assert keys(decision) == ["offer.bahaya"]
    assert [say.key for say in decision.replies[0].then] == ["offer.next_bahaya", "offer.again"]
    assert decision.replies[0].parts
    assert ("tawaran", "alasan") in carried(decision.replies[0])
    assert "terakhir" in shown(decision.replies[0])


def test_who_asks_for_a_check_hears_the_last_one_and_how_to_send_another() -> None:
    decision = asks("tolong cekin dong", checked(), meant=understood("cek_tawaran"))
    assert keys(decision) == ["offer.bahaya"]
    assert "Kirim saja" in shown(decision.replies[0])


def test_the_question_that_is_still_open_is_asked_again() -> None:
    decision = asks("ini penipuan ya?", checked(UNCLEAR))
    assert keys(decision) == ["offer.belum_jelas"]
    assert decision.step == ANSWERING
    assert [one for one in carried(decision.replies[0]) if one[1] == "jawab"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"checked": None},
        checked() | {"checked": checked()["checked"] | {"at": (NOW - JUST * 2).isoformat()}},
        checked("halo apa kabar"),
    ],
)
def test_where_nothing_was_just_judged_the_offer_is_asked_for(data: Json) -> None:
    decision = asks("ini penipuan ya?", data, meant=understood("cek_tawaran"))
    assert keys(decision) == ["offer.send"]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("apa itu penipuan berkedok lowongan kerja yang sering terjadi di luar negeri", {}),
        ("aman kerja di kamboja?", {"country": "kh"}),
        ("berapa lama?", {}),
    ],
)
def test_another_question_gets_its_own_answer(text: str, more: Any) -> None:
    decision = asks(text, checked(), meant=understood("gaji_wajar", **more))
    assert keys(decision) == ["faq.gaji_wajar"]


def test_a_cry_for_help_goes_before_the_verdict() -> None:
    meant = understood("darurat_disekap", danger=0.99)
    decision = asks("ini aman? saya disekap", checked(), meant=meant, danger="darurat_disekap")
    assert decision.outcome == "case"


def test_the_command_asks_for_another_offer_all_the_same() -> None:
    decision = asks("", checked(), kind="command", command="cek")
    assert keys(decision) == ["offer.send"]


def test_a_new_offer_is_gathered_and_not_taken_for_a_doubt() -> None:
    decision = asks(AD, checked(), meant=understood(form="iklan"))
    assert (keys(decision), "parts" in (decision.data or {})) == ([], True)
