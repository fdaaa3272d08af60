"""Sources in one line: two by name, the rest by number, none without its link."""

from bot.answer import Source
from bot.citing import citation


def source(number: int, date: str = "2025-04-10") -> Source:
    return Source(f"Sumber {number}", f"https://there/{number}?a=1&b=2", date)


def test_two_sources_stand_by_name_and_year() -> None:
    assert citation([source(1), source(2, "2017")]) == (
        '<a href="https://there/1?a=1&amp;b=2">Sumber 1</a> (2025), '
        '<a href="https://there/2?a=1&amp;b=2">Sumber 2</a> (2017)'
    )


def test_further_sources_are_numbers_that_lead_to_their_pages() -> None:
    line = citation([source(number) for number in range(1, 5)])
    assert '<a href="https://there/3?a=1&amp;b=2">[3]</a>, ' in line
    assert line.endswith('<a href="https://there/4?a=1&amp;b=2">[4]</a>')


def test_a_source_without_a_year_or_a_page_says_what_is_known() -> None:
    assert citation([Source("Cek & Dulu", "", "tanpa tanggal")]) == "Cek &amp; Dulu (tanpa tanggal)"
    assert citation([]) == ""
