"""Numbers to call: shown in groups, refused when they cannot exist or are of another country."""

import pytest

from bot.phone_numbers import compact, fault, shown, whatsapp


@pytest.mark.parametrize(
    ("number", "grouped"),
    [
        ("+85512813282", "+855 12 813 282"),
        ("+6281180801141", "+62 811-8080-1141"),
        ("+82222249000", "+82 2-2224-9000"),
    ],
)
def test_a_full_number_is_shown_in_the_groups_of_its_country(number: str, grouped: str) -> None:
    assert shown(number) == grouped


@pytest.mark.parametrize("number", ["110", "0800-1000", "+855 kbri", "+855 12 813 282", ""])
def test_what_is_no_full_number_is_shown_as_it_is(number: str) -> None:
    assert shown(number) == number


@pytest.mark.parametrize(
    ("number", "country"),
    [("+85512813282", "kh"), ("+6281290070027", "kh"), ("+85252422240", "hk")],
)
def test_a_number_of_the_country_or_of_home_can_be_given_out(number: str, country: str) -> None:
    assert fault(number, country) == ""


@pytest.mark.parametrize(
    ("number", "country", "why"),
    [
        ("+886901320", "tw", "can exist"),  # a digit was lost in print
        ("+65929031103", "th", "can exist"),  # so the number of Bangkok was misprinted once
        ("+6592953964", "th", "number of sg"),
        ("0966245572", "ph", "not written"),
        ("+855 12 813 282", "kh", "not written"),
        ("+999123456789", "kh", "not written"),
        ("110", "id", "not written"),
    ],
)
def test_a_number_that_cannot_be_meant_says_why(number: str, country: str, why: str) -> None:
    assert why in fault(number, country)


def test_whatsapp_is_opened_by_the_digits_alone() -> None:
    assert whatsapp("+85512813282") == "https://wa.me/85512813282"


@pytest.mark.parametrize("typed", ["+855 12 813 282", "+855-12-813-282", "+855 (12) 813.282"])
def test_a_full_number_may_be_typed_with_signs_between(typed: str) -> None:
    assert compact(typed) == "+85512813282"


@pytest.mark.parametrize("typed", ["0800-1000", "pwni@kemlu.go.id", "+855 dua belas", ""])
def test_what_is_no_full_number_is_left_as_it_was_typed(typed: str) -> None:
    assert compact(typed) == typed
