"""Placeholders that can be filled, and the length a message has when they are."""

from dataclasses import replace

import pytest

from bot.checking.filling import length_faults, placeholder_faults
from bot.model import Say
from bot.simulator.entities import parse_html, utf16_length
from tests.checking.made import CONTACTS, GOOD
from tests.samples import NOW, words


@pytest.mark.parametrize(
    "text",
    ["{kontak:lama}", "{kontak:hantu}", "{kontak:}", "{kontak: polri}", "{Kontak:polri}", "{nama}",
     "{telp:kbri}", "{}", "{Kontak}", "{ kontak }", "{kontak:polri", "polri}", "{{kontak:polri}}"],
)  # fmt: skip
def test_a_placeholder_that_nothing_fills_is_caught(text: str) -> None:
    assert len(list(placeholder_faults(text, {"date", "nama_lain"}, CONTACTS))) == 1


def test_placeholders_that_are_filled_are_let_through() -> None:
    fine = "{kontak} {kontak:kbri} {negara} {date} {catatan_negara} {tanya_negara}"
    assert list(placeholder_faults(fine, {"date"}, CONTACTS)) == []


def test_a_text_is_measured_in_utf_16_units_with_what_is_filled_in() -> None:
    names = len("Kemlu (2025-01); ")
    room = 4096 - 120 - names
    assert list(length_faults(replace(GOOD, body="🆘" * (room // 2)), CONTACTS)) == []
    (fault,) = length_faults(replace(GOOD, body="🆘" * (room // 2) + "ab"), CONTACTS)
    assert fault.params["batas"] == "4096"
    assert list(length_faults(replace(GOOD, body="a" * (room - 600) + "{kontak}"), CONTACTS)) == []
    assert list(length_faults(replace(GOOD, body="a" * (room - 599) + "{kontak}"), CONTACTS))


def test_the_longest_answer_that_is_let_through_fits_into_one_message() -> None:
    known = words().contacts
    for key in (one.key for one in known.by_key.values() if one.usable):
        ending = f"\n{{kontak:{key}}}"
        (fault,) = length_faults(replace(GOOD, body="a" * 4096 + ending), known)
        longest = 4096 - (int(fault.params["jumlah"]) - 4096)
        answer = replace(GOOD, body="a" * longest + ending)
        assert list(length_faults(answer, known)) == []
        sent = words().text(Say("faq.biaya", answer=answer), NOW.replace(year=2099))
        assert utf16_length(parse_html(sent)[0]) <= 4096, key
