"""Each fault of a post is found and said so that an editor can mend it; a good post has none."""

import time
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.checking.seen import units
from bot.model import Say
from bot.posts.checks import faults, words_faults
from bot.posts.checks_fitting import filled_units
from tests.posts.made import ADVICE, BAD, GOOD, KNOWN, NO_NUMBERS, NUMBERS, codes
from tests.samples import NOW, words

FOUND = [
    *(fault for _, changed in (*BAD, *ADVICE) for fault in faults(replace(GOOD, **changed), KNOWN)),
    *faults(GOOD, KNOWN, kind="correction"),
    *words_faults("Ternyata asli.", KNOWN),
]
DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
ELSEWHERE = ("postcheck.time_",)
"""Said by `bot.posts.times`."""


def test_a_good_post_has_no_fault() -> None:
    assert faults(GOOD, KNOWN) == []


@pytest.mark.parametrize(("code", "changed"), BAD)
def test_what_must_not_be_published_stops(code: str, changed: dict[str, Any]) -> None:
    found = faults(replace(GOOD, **changed), KNOWN)
    assert code in codes(one for one in found if one.stops)


@pytest.mark.parametrize(("code", "changed"), ADVICE)
def test_advice_stops_nothing(code: str, changed: dict[str, Any]) -> None:
    found = faults(replace(GOOD, **changed), KNOWN)
    assert code in codes(found)
    assert not any(one.stops for one in found)


def test_an_edit_and_a_correction_say_what_they_are_about() -> None:
    for kind in ("edit", "correction"):
        assert codes(faults(GOOD, KNOWN, kind=kind)) == {"postcheck.of_nothing"}
        assert faults(GOOD, KNOWN, kind=kind, of=3) == []


def test_what_stops_comes_before_advice_and_nothing_twice() -> None:
    text = "Buka t.me/x. Buka t.me/x. Anda pasti dibantu."
    found = faults(replace(GOOD, text=text, targets=()), KNOWN)
    assert [one.stops for one in found] == [True, True, False]


def test_every_fault_is_shown_here_and_names_what_it_is_about() -> None:
    written = {key for key in words().texts if key.startswith("postcheck.")}
    shown = {one.code for one in FOUND if one.code.startswith("postcheck.")}
    assert shown == {key for key in written if not key.startswith(ELSEWHERE)}
    for fault in FOUND:
        said = words().text(Say(fault.code, fault.params), NOW)
        text = words().texts[fault.code]
        assert all(fault.params.values())
        assert all(f"{{{name}}}" in text for name in fault.params)
        assert [one for one in fault.params.values() if escape(one) not in said] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_the_number_of_a_private_person_stops_in_every_disguise(number: str) -> None:
    for text in (number, f"Hubungi {number} ya.", f"Awas:\n{number}\nJangan bayar."):
        assert "postcheck.private_number" in codes(faults(replace(GOOD, text=text), KNOWN))
        assert words_faults(text.replace("<", "").replace(">", ""), KNOWN)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_a_figure_that_nobody_can_call_does_not_stop(text: str) -> None:
    assert not any(one.stops for one in faults(replace(GOOD, text=f"Ada {text}."), KNOWN))


@given(
    some.from_regex(r"\A08[1-9][0-9]{7,10}\Z"),
    some.sampled_from(["", " ", "-", ".", "_", "*", ",", " - ", "/", "\u00a0"]),
    some.integers(1, 5),
)
def test_no_telephone_number_gets_through_however_it_is_grouped(
    number: str, sign: str, size: int
) -> None:
    grouped = sign.join(number[at : at + size] for at in range(0, len(number), size))
    found = faults(replace(GOOD, text=f"Hubungi {grouped} ya"), KNOWN)
    assert codes(found) & {"postcheck.private_number", "check.number"}


@given(some.from_regex(r"\A08[1-9][0-9]{7,10}\Z"), some.data())
def test_nor_with_digits_as_words_or_letters(number: str, data: some.DataObject) -> None:
    spelt = " ".join(DIGITS[int(digit)] for digit in number)
    mixed = " ".join(data.draw(some.sampled_from((DIGITS[int(digit)], digit))) for digit in number)
    letters = number.replace("0", "O").replace("1", "l")
    for text in (spelt, spelt.replace(" ", ""), mixed, letters):
        found = codes(faults(replace(GOOD, text=f"Hubungi {text} ya"), KNOWN))
        assert found & {"postcheck.private_number", "check.number"}


@pytest.mark.parametrize(
    "text",
    ["Pak Budi bilang", "pak budi bilang", "PAK BUDI", "Bapak Hun Sen", "a.n. Siti Aminah",
     "atas nama Rudi", "nama lengkap: Joko", "sdr. Ahmad", "perkenalkan saya Rina",
     "Ibu <b>Sari</b>", "mbak\u200b Dewi", "Mr. Wang Li",
     "a.n. RUSLI", "nama: BUDI", "agen bernama sutinah", "AGEN BERNAMA SUTINAH", "Tn.Yosep",
     "TN. YOSEP", "Ny. Wartini", "Tuan Lim", "Nyonya Tan", "Saudari Wartini", "Koh Aliong",
     "Ci Meilan", "Encik Razak", "Pak  Darsono", "BCA an Wartini", "ci budi"],
)  # fmt: skip
def test_somebody_named_stops(text: str) -> None:
    assert "postcheck.name" in codes(faults(replace(GOOD, text=text), KNOWN))


@pytest.mark.parametrize(
    "text",
    ["Bapak/Ibu calon pekerja", "Tanya Ibu. Kirim bukti", "IBU HARUS TAHU", "Ibu Kota",
     "nama korban sering dicatut", "nama: perusahaan", "Sri Lanka", "Portal Peduli WNI",
     "Kementerian Luar Negeri", "KBRI Phnom Penh", "Jangan Bayar Dulu", "bapak dan ibu",
     "surat, namanya SPLP", "perusahaan bernama Maju", "bernama samaran", "Tuan rumah",
     "Saudara kandung korban", "Tanya Tuan. Kirim bukti", "Uni Emirat Arab", "CI Indonesia",
     "tahun 90 an Korea", "untuk Bapak\n\nKementerian Luar Negeri", "Saya Ingin Pulang"],
)  # fmt: skip
def test_what_is_nobodys_name_is_let_through(text: str) -> None:
    assert not codes(faults(replace(GOOD, text=text), KNOWN)) & {
        "postcheck.name", "postcheck.maybe_name",
    }  # fmt: skip


def test_the_length_is_that_of_the_post_as_people_see_it() -> None:
    def size(text: str) -> int:
        return filled_units(replace(GOOD, text=text, sources=()), KNOWN.contacts)

    assert size("<b>a</b> &lt; 😀") == units("a < 😀")
    assert size("{kontak:polri}") > size("{kontak:polri}"[:3]) + len("Polisi")
    long = replace(GOOD, text="a" * 4000)
    assert not any(one.stops for one in faults(long, KNOWN, reserve=50))
    assert "postcheck.long" in codes(faults(long, KNOWN, reserve=100))
    assert "postcheck.long_picture" in codes(faults(replace(long, picture="a"), KNOWN, reserve=0))


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("Beritanya salah & sudah dibetulkan <kemarin>", ""),
        ("Kata Pak Budi salah", "postcheck.name"),
        ("tanya 0812 3456 7890", "postcheck.private_number"),
        ("buka t.me/x", "check.address"),
        ("buka t . mе / x", "check.address"),
        ("buka loker . zone sekarang", "check.address"),
        ("{kontak:polri}", "check.brace"),
        ("Anda pasti dibantu", "check.promise"),
    ],
)
def test_words_beside_a_post_are_under_the_same_rules(reason: str, code: str) -> None:
    assert codes(words_faults(reason, KNOWN)) == ({code} if code else set())


@pytest.mark.parametrize("id", sorted(words().answers))
def test_what_reviewed_answers_say_may_be_said_in_a_post(id: str) -> None:
    known = replace(KNOWN, contacts=words().contacts, answers=words().answers)
    body = replace(GOOD, text=words().answers[id].body, targets=(), countries=(), sources=())
    found = codes(one for one in faults(body, known) if one.stops)
    assert found - {"check.placeholder", "check.contact_unusable"} == set()


@given(some.text(max_size=300))
def test_no_text_breaks_the_checks(text: str) -> None:
    for fault in faults(replace(GOOD, text=text), KNOWN):
        assert all(fault.params.values())


@pytest.mark.parametrize(
    "piece",
    ["a", "a.", "a@", "0 ", "+1", "pasti ", "<b ", "<b>", "{", "&#1", "https://a", "nol ", "nol",
     "o0 ", "l", "Pak ", "Budi ", "nama saya ", "\ud83d", "0_", "(", "1.000 ",
     "18-35 a ", "jam 08.12 ", "2012 ", "a . ", "a dot ", "bernama ", "saya Aa "],
)  # fmt: skip
def test_a_text_of_any_length_is_checked_at_once(piece: str) -> None:
    long = replace(GOOD, text=piece * (20000 // len(piece)) + "@")
    started = time.process_time()
    assert codes(faults(long, KNOWN))
    assert time.process_time() - started < 2


def test_of_a_picture_it_is_said_that_nobody_looked_into_it() -> None:
    shown = replace(GOOD, picture="AgAC")
    (advice,) = faults(shown, KNOWN)
    assert (advice.code, advice.stops) == ("postcheck.picture_unread", False)
    assert words().texts[advice.code]
