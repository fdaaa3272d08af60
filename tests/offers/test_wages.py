"""The table of usual wages: sourced, in known currencies, the nearest row first."""

from bot.offers.rates import rates
from bot.offers.wages import usual, wages


def test_every_row_has_a_source_and_a_currency_that_can_be_changed() -> None:
    for wage in wages().values():
        assert wage.source_url.startswith("http")
        assert wage.source_title
        assert wage.source_date
        assert wage.currency in rates()
        assert 0 < wage.low <= wage.high


def test_the_row_of_the_work_comes_before_that_of_all_work() -> None:
    helper, anybody = usual("tw", "domestic"), usual("tw", "factory")
    assert helper is not None
    assert anybody is not None
    assert helper.high < anybody.high


def test_work_at_sea_is_paid_alike_under_any_flag() -> None:
    assert usual("tw", "fishing") == usual("es", "fishing")


def test_a_place_that_is_not_in_the_table_cannot_be_told() -> None:
    assert usual("no", "welding") is None


def test_no_usual_wage_of_simple_work_is_beyond_reason() -> None:
    for wage in wages().values():
        assert 1_000_000 < wage.monthly < 70_000_000
