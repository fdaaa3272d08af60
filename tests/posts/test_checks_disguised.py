"""No name, number, address or promise of safety goes out in disguise, and honest words are not
kept back."""

from dataclasses import replace

import pytest

from bot.checking import Known
from bot.posts.checks import faults, words_faults
from bot.posts.checks_names import name_faults
from bot.posts.checks_numbers import number_faults
from bot.posts.drafting_quotes import quote
from bot.posts.model import Body, Source, Target
from tests.checking.made import KNOWN


def stops(body: Body) -> bool:
    """Whether something in a post keeps it from being published."""
    known: Known = KNOWN
    return any(one.stops for one in faults(body, known))


def plain(text: str) -> Body:
    """A post of these words."""
    return Body(f"Kabar hari ini. {text}", targets=(Target("check"),))


@pytest.mark.parametrize(
    "text",
    ["Agen bernama Sutinah menipu.", "Hati-hati, Tn. Yosep menipu.", "Ny. Wartini menipu.",
     "Tuan Lim menipu.", "Saudari Wartini menipu.", "Koh Aliong menipu."],
)  # fmt: skip
def test_nobody_is_named_behind_a_title(text: str) -> None:
    assert any(one.stops for one in name_faults(text))


@pytest.mark.parametrize(
    "text",
    ["WA pukul 08.12 jam 13.45 jam 06.59", "Telepon 08.12-13.45 WIB 06.59-21.10 WIB",
     "Rp812.345.678.901", "2012 2034 2056 2078"],
)  # fmt: skip
def test_no_number_goes_out_as_a_time_a_sum_or_a_year(text: str) -> None:
    assert any(one.stops for one in number_faults(text))


@pytest.mark.parametrize(
    "text",
    ["Usia 18-35 tahun.", "Gaji 10-15 juta per bulan.", "Gaji SGD 800 per bulan."],
)  # fmt: skip
def test_an_age_or_a_wage_keeps_no_post_back(text: str) -> None:
    assert not any(one.stops for one in number_faults(text))


@pytest.mark.parametrize(
    "text",
    ["Tanya t . me / penipu", "Buka penipu dot com", "penipu[.]com", "Tanya t . m e / penipu",
     "Buka p e n i p u . c o m", "Tanya ｔ . ｍ ｅ / penipu"],
)  # fmt: skip
def test_no_reason_of_one_editor_alone_leads_to_an_address_in_disguise(text: str) -> None:
    assert any(one.stops for one in words_faults(text, KNOWN))


@pytest.mark.parametrize(
    ("text", "name"),
    [("pacar saya bernama Yosep di Kamboja", "Yosep"), ("transfer ke BCA an WARTINI", "WARTINI"),
     ("saya Yohanes Marpaung, paspor saya ditahan", "Marpaung"),
     ("saya wartini, 23 th, indramayu", "wartini"),
     ("ttl Tegal 3 Mei 1999, ibu kandung Karsinah", "Karsinah")],
)  # fmt: skip
def test_no_draft_quotes_a_name_that_is_said_to_be_one(text: str, name: str) -> None:
    assert name not in quote(text, 200)


@pytest.mark.parametrize(
    "reason",
    ["Ternyata asli, silakan bayar.", "Ternyata bukan penipuan, jadi boleh ikut.",
     "Agennya ternyata terpercaya.", "Salah, ternyata aman."],
)  # fmt: skip
def test_no_reason_of_one_editor_alone_calls_an_offer_safe(reason: str) -> None:
    assert any(one.stops for one in words_faults(reason, KNOWN))


@pytest.mark.parametrize(
    "text",
    [
        "Lowongan ini dіjamin aman.",  # a Cyrillic letter
        "Lowongan di Kamboja itu resmi.",
    ],
)
def test_no_post_promises_safety(text: str) -> None:
    assert stops(plain(text))


def test_no_source_promises_safety() -> None:
    source = Source("Lowongan ini resmi dan dijamin aman", "https://kemlu.go.id/a")
    assert stops(replace(plain("Baca di bawah."), sources=(source,)))


@pytest.mark.parametrize("text", ["Buka evil.zone sekarang.", "Buka lowongan.travel sekarang."])
def test_no_post_holds_an_address_that_telegram_makes_a_link_of(text: str) -> None:
    assert stops(plain(text))


@pytest.mark.parametrize(
    "reason",
    [
        "Info baru ada di lowongan.zone",
        "Tawaran ini ternyata aman, silakan bayar biayanya.",
        "Tawaran itu ternyata resmi.",
    ],
)
def test_no_reason_that_one_editor_alone_makes_public_leads_away_or_promises(reason: str) -> None:
    assert any(one.stops for one in words_faults(reason, KNOWN))


def test_a_source_whose_address_cannot_be_told_stops_the_post() -> None:
    """Braces are filled like a placeholder: whoever looks at such a draft, and every delivery of
    it, breaks down."""
    source = Source("Kemlu", "https://kemlu.go.id/{nama}")
    assert stops(replace(plain("Baca di bawah."), sources=(source,)))
