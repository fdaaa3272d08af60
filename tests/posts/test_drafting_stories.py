"""A warning quotes advertisements, never what a private person told of their own."""

from dataclasses import replace

import pytest

from bot.posts.drafting import from_offer
from tests.posts.test_drafting import OFFER, stopping, told

STORIES = [
    "aku ditawari neng poipet dadi kasir resto 9jt",
    "Kemarin ada yang nawarin kerja ke saya di Kamboja jadi CS gaji 9 juta, aman gak?",
    "anakku ditawari temene kerjo nang kamboja admin gaji 9jt pas mangkat pake visa wisata piye",
    "gw diajak temen SMA ke sihanoukville jd admin, katanya gaji 9jt tiket ditanggung",
    "bojoku dijak koncone kerjo ning Kamboja gaji 9 juta, visa turis",
    "mas sepupu ku diajak kerja di phnom penh gajinya 9 jt, disuruh bayar 2 jt dulu",
    "LOKER KAMBOJA! Admin, gaji 9 juta, tiket gratis\niki asli ta kak? adikku ws kadung budhal",
    "LOKER KAMBOJA! Admin, gaji 9 juta, tiket gratis. masku wis budhal wingi",
    "[20.14, 12/3/2025] Siti: saya baru lulus kak\n[20.15, 12/3/2025] HRD: admin Kamboja 9 juta",
]
"""Offers to Cambodia at nine million, in words of those who got them."""


@pytest.mark.parametrize("text", STORIES)
@pytest.mark.parametrize("outcome", ["", "scam"])
def test_a_story_is_told_by_what_was_read_in_it_without_its_words(text: str, outcome: str) -> None:
    draft = from_offer(replace(OFFER, text=text, outcome=outcome))  # type: ignore[arg-type]
    said = told(draft)
    assert "kutipan" not in draft.params
    assert "“" not in said
    assert "Yang ditawarkan:" in said
    assert "di Kamboja" in said
    assert "9 juta rupiah" in said
    assert draft.countries == ("kh",)
    assert stopping(draft) == set()


def test_the_work_and_the_signs_are_told_in_plain_words() -> None:
    said = told(from_offer(replace(OFFER, text=STORIES[0])))
    assert "kerja toko atau kasir, restoran di Kamboja, gaji sekitar 9 juta" in said
    assert "Tandanya:" in said


@pytest.mark.parametrize(
    "text",
    ["LOKER KAMBOJA! Admin, gaji 15 juta, tiket gratis",
     "Dibutuhkan segera operator Kamboja gaji 12 juta, visa diurus, minat DM",
     "Lowongan kerja restoran di Thailand, pria/wanita max 35 th, gaji 15 jt, mess gratis"],
)  # fmt: skip
def test_an_advertisement_is_still_quoted_and_brings_its_country(text: str) -> None:
    draft = from_offer(replace(OFFER, text=text))
    assert draft.params["kutipan"].startswith(text[:40])
    assert draft.countries in (("kh",), ("th",))


@pytest.mark.parametrize("text", ["aku ditawari kerja", "saya bingung kak", "@budi"])
def test_a_story_that_names_nothing_leaves_the_warning_alone(text: str) -> None:
    draft = from_offer(replace(OFFER, text=text))
    assert draft.key == "postdraft.scam_signs_only"
    assert not draft.params
    assert draft.countries == ()
