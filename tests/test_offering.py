"""A question gets its answer, an offer its verdict: which of the two a text is."""

from dataclasses import replace
from typing import Any

import pytest

from bot.offer_parts import Part, to_json, with_part
from bot.offering import PARTS, adds, is_offer, tells
from tests.cases_made import case
from tests.samples import NOW, checker, turn, understood

AD = "DIBUTUHKAN admin slot Kamboja gaji 15 juta, visa wisata dulu, paspor dipegang kantor"
STORY = "aku ditawarin kerja di kamboja jadi admin gajinya 15 juta, paspor nanti dipegang kantor"
SENDING = {PARTS: to_json(with_part(None, Part("loker"), NOW))}
UNSURE = understood("luar_topik", sure=False)


def judged(text: str, **more: Any) -> bool:
    return is_offer(turn(text, judged=True, **more))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (AD, {"forwarded": True}),
        (AD, {"meant": understood("semua_ditanggung", form="iklan")}),
        (AD, {"meant": understood("semua_ditanggung")}),
        (STORY, {"meant": understood("kerja_judi_online")}),
        ("https://bit.ly/lokerkamboja", {"meant": UNSURE}),
        ("081290070027", {"meant": UNSURE}),
    ],
)
def test_an_offer_is_judged_whatever_the_model_took_it_for(text: str, more: Any) -> None:
    assert judged(text, **more)


@pytest.mark.parametrize(
    "text",
    ["gaji 15 juta wajar ga?", "apa itu p3mi", "nomor kbri phnom penh", "visa wisata boleh kerja?"],
)
@pytest.mark.parametrize("sure", [True, False])
def test_a_question_is_no_offer(text: str, sure: bool) -> None:
    assert not judged(text, meant=understood("gaji_wajar", sure=sure))


@pytest.mark.parametrize("text", ["lowongan thailand", "loker kamboja", "admin slot poipet"])
def test_a_few_words_ask_unless_they_were_passed_on(text: str) -> None:
    assert not judged(text, meant=understood("kontak_perwakilan", sure=False, form="iklan"))
    passed_on = turn(f"{text} paspor dipegang", judged=True, forwarded=True)
    assert is_offer(passed_on)


def test_without_a_checker_nothing_is_an_offer() -> None:
    assert not is_offer(turn(AD, forwarded=True))


@pytest.mark.parametrize(
    ("text", "meant", "wanted"),
    [
        ("ini gimana kak", understood("cek_tawaran"), True),
        ("yang ini juga", UNSURE, True),
        (AD, understood("semua_ditanggung"), True),
        ("gaji wajar berapa?", understood("gaji_wajar"), False),
        ("makasih", understood("terima_kasih"), False),
    ],
)
def test_while_an_offer_is_sent_all_belongs_to_it_but_what_has_an_answer(
    text: str, meant: Any, wanted: bool
) -> None:
    assert judged(text, meant=meant, data=SENDING) is wanted


def test_a_message_that_was_changed_is_no_further_part() -> None:
    assert judged("yang ini juga", meant=UNSURE, data=SENDING)
    assert not judged("yang ini juga", meant=UNSURE, data=SENDING, edited=True)


@pytest.mark.parametrize("text", [AD, STORY, "081290070027", "https://bit.ly/a"])
def test_words_that_say_something_of_an_offer_tell_of_one(text: str) -> None:
    assert tells(checker().check(text))


@pytest.mark.parametrize(
    "text", ["tolong cekin loker ini", "mau cek tawaran", "ini aman gak kak", "halo", ""]
)
def test_words_that_only_announce_an_offer_tell_of_none(text: str) -> None:
    assert not tells(checker().check(text))
    assert not tells(None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("gaji 15 juta", True),
        ("visa wisata dulu", True),
        ("berangkat tgl 5", True),
        ("ini gimana kak?", False),
        ("", False),
    ],
)
def test_a_few_words_may_add_to_an_offer_that_is_being_sent(text: str, wanted: bool) -> None:
    assert adds(text, checker().check(text or "-")) is wanted


def test_without_a_checker_figures_alone_add_to_an_offer() -> None:
    assert adds("gaji 15 juta", None)
    assert not adds("visa wisata dulu", None)


def in_case(text: str, **more: Any) -> bool:
    """Whether it is an offer in the chat of somebody with an open case."""
    return is_offer(replace(turn(text, judged=True, **{"meant": UNSURE, **more}), case=case()))


@pytest.mark.parametrize(
    "text",
    [
        "yg chat aku namanya @cekdulu_official_bot",
        "nomor dia 081290070027",
        "akunnya @budi_loker88",
    ],
)
def test_who_is_named_in_an_open_case_belongs_to_it(text: str) -> None:
    assert judged(text, meant=UNSURE)
    assert not in_case(text)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("081290070027", {}),
        ("nomor ini 081290070027 penipu bukan?", {}),
        ("tolong cek nomor 081290070027", {"meant": understood("cek_tawaran")}),
        ("nomor dia 081290070027", {"forwarded": True}),
        (AD, {"forwarded": True}),
    ],
)
def test_what_is_to_be_checked_is_checked_in_a_case_too(text: str, more: dict[str, Any]) -> None:
    assert in_case(text, **more)
