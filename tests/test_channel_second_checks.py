"""What a second review of the channel found in the checks of posts: what slipped through, and what
was stopped without need."""

from datetime import date

import pytest

from bot.posts.checks import words_faults
from bot.posts.checks_names import name_faults
from bot.posts.checks_numbers import number_faults
from bot.posts.drafting_quotes import quote
from tests.checking.made import KNOWN

pytestmark = pytest.mark.anyio
TODAY = date(2026, 11, 23)
CRY = "tolong saya disekap dan dipukuli"


# --- A copy of a post that is passed on (bot/posts/standing.py, bot/alerting.py)


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


@pytest.mark.parametrize("text", ["Tanya t . me / penipu", "Buka penipu dot com", "penipu[.]com"])
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


# --- Days of departures
