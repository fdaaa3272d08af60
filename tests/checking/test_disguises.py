"""Addresses in disguise are read as what they are; plain sentences are not."""

import doctest

import pytest

from bot.checking import clock_times, disguises
from bot.checking.addresses import address_faults


@pytest.mark.parametrize(
    "text",
    ["Tanya t . me / penipu", "penipu dot com", "penipu-dot-com", "penipu titik com",
     "penipu[.]com", "penipu (dot) com", "penipu[dot]zone/a", "t,me/x", "wa,me", "wa . me",
     "wa .me", "t. me/x", "t me/x", "wa-me/62", "bit , ly / x", "t·me/x", "penipu.c0m",
     "kemlu . go . id", "budi at gmail dot com", "hxxp://a.b", "t.<b>me</b>/x",
     "t \u200b. me"],
)  # fmt: skip
def test_an_address_in_disguise_is_caught(text: str) -> None:
    assert {fault.code for fault in address_faults(text)} == {"check.address"}


@pytest.mark.parametrize(
    "text",
    ["Jangan bayar . Tanya KBRI", "Jangan bayar. ID dan KTP dibawa", "bawa paspor. id/ktp",
     "KTP,ID/paspor", "Titik info di bandara", "titik kumpul", "di titik ini", "a . . . b",
     "Kontak · Info", "bayar 1,5 juta", "sudah, id card", "wa saya", "t (lama)"],
)  # fmt: skip
def test_a_plain_sentence_holds_no_address(text: str) -> None:
    assert list(address_faults(text)) == []


@pytest.mark.parametrize("module", [disguises, clock_times])
def test_the_examples_are_right(module: object) -> None:
    found = doctest.testmod(module)  # type: ignore[arg-type]
    assert (found.attempted, found.failed) == (1, 0)
