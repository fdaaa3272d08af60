import re

import pytest

from bot.offers.reading.spread import spread

WRITTEN_OUT = (
    ("(?:cari|butuh) admin|(?:jadi )?cs", "cari admin|butuh admin|jadi cs|cs"),
    ("(?:a(?:b|c)|d)e", "a(?:b|c)e|de"),
    (r"\(|[()|]x|(?:a|b)+", r"\(|[()|]x|(?:a|b)+"),
)


@pytest.mark.parametrize(("source", "expected"), WRITTEN_OUT)
def test_only_groups_that_open_a_wording_are_written_out(source: str, expected: str) -> None:
    assert spread(source) == expected


def test_the_same_is_found_in_the_same_order() -> None:
    source = r"(?:mau|bisa )?kerja(?: online)?|(?:[ab]|c\|)d"
    words = "mau kerja online, bisa kerja, ad c|d"
    before = [one.span() for one in re.finditer(source, words)]
    assert [one.span() for one in re.finditer(spread(source), words)] == before
