"""Addresses in disguise are read as what they are; plain sentences are not."""

import doctest

import pytest

from bot.checking import clock_times, disguises, spelt
from bot.checking.addresses import address_faults


@pytest.mark.parametrize(
    "text",
    ["Tanya t . me / penipu", "penipu dot com", "penipu-dot-com", "penipu titik com",
     "penipu[.]com", "penipu (dot) com", "penipu[dot]zone/a", "t,me/x", "wa,me", "wa . me",
     "wa .me", "t. me/x", "t me/x", "wa-me/62", "bit , ly / x", "t·me/x", "penipu.c0m",
     "kemlu . go . id", "budi at gmail dot com", "hxxp://a.b", "t.<b>me</b>/x",
     "t \u200b. me", "t . m e / x", "t.m e/x", "T . M E / x", "t m e / x", "t-m-e/x", "t. m e /x",
     "t.m.e/x", "w a . m e / 62", "w a m e/62", "b i t . l y / x", "s . i d / x", "penipu . c o m",
     "p e n i p u . c o m", "penipu.c o m", "penipu. c o m", "penipu. c om", "penipu dot c o m",
     "penipu titik c o m", "t titik m e / x", "t (.) m e / x", "h t t p s : / / t . m e / x",
     "p-e-n-i-p-u . c-o-m", "penipu.o n l i n e/x", "l o k e r . x y z", "t . <b>m e</b> / x"],
)  # fmt: skip
def test_an_address_in_disguise_is_caught(text: str) -> None:
    assert {fault.code for fault in address_faults(text)} == {"check.address"}


@pytest.mark.parametrize(
    "text",
    ["Jangan bayar . Tanya KBRI", "Jangan bayar. ID dan KTP dibawa", "bawa paspor. id/ktp",
     "KTP,ID/paspor", "Titik info di bandara", "titik kumpul", "di titik ini", "a . . . b",
     "Kontak · Info", "bayar 1,5 juta", "sudah, id card", "wa saya", "t (lama)",
     "golongan A B O. Lalu bayar", "pilih a b c. Jangan d", "K T P dan K K. Surat S I M",
     "V I P / biasa", "Daftar. On line saja", "bawa s i m / ktp", "sim/ktp/sid/paspor",
     "hubungi a.n. B C A", "PT. A B C", "rute A - B - C / D", "1. a b 2. c d",
     "Tanya . Kami o k e", "tim e-tiket / agen", "T M E dan T K I", "kelas A. Bersama teman",
     "Jangan bayar. Net gaji 5 juta", "Kabar: orang t. Mereka / kami"],
)  # fmt: skip
def test_a_plain_sentence_holds_no_address(text: str) -> None:
    assert list(address_faults(text)) == []


@pytest.mark.parametrize("module", [disguises, spelt, clock_times])
def test_the_examples_are_right(module: object) -> None:
    found = doctest.testmod(module)  # type: ignore[arg-type]
    assert (found.attempted, found.failed) == (1, 0)
