"""Pages: what stays together, what stands on top again."""

from itertools import pairwise

import pytest

from bot.report_pdf.pages import BOTTOM, TOP, Page, paged
from bot.report_pdf.paper import Table
from bot.report_pdf.rows import Row, gap, heading, label_and_value, paragraph
from bot.report_pdf.tables import HIGHEST_HEAD, table
from tests.report_pdf.papers import STORY, evidence, hashed, sheet


def said(page: Page) -> list[str]:
    """The words of each row of a page."""
    return [" | ".join(one.line for one in stood.row.placed) for stood in page]


@pytest.mark.parametrize("before", range(30, 50))
def test_a_heading_never_stands_alone_at_the_end_of_a_page(before: int) -> None:
    setter = sheet().lines
    rows = [Row(15, rule=1) for _ in range(before)]
    pages = paged([*rows, *heading(setter, "Bukti"), *table(setter, evidence(3))])
    (found,) = [said(page) for page in pages if "Bukti" in said(page)]
    after = found[found.index("Bukti") :]
    assert [row for row in after if "Foto kontrak 1" in row] != []


@pytest.mark.parametrize("before", range(30, 50))
def test_no_line_of_a_paragraph_is_left_alone(before: int) -> None:
    rows = [Row(15, rule=1) for _ in range(before)]
    one = paragraph(sheet().lines, STORY * 6)
    assert len(one) > 10
    counts = [sum(map(bool, said(page))) for page in paged([*rows, *one])]
    assert 1 not in counts


def test_rows_stand_beneath_each_other_within_the_margins() -> None:
    setter = sheet().lines
    rows = [row for at in range(60) for row in label_and_value(setter, f"Label {at}", STORY)]
    pages = paged(rows)
    assert len(pages) > 2
    for page in pages:
        assert page[0].top == TOP
        assert page[-1].top + page[-1].row.height <= BOTTOM
        for one, after in pairwise(page):
            assert one.top + one.row.height == after.top


def test_the_head_of_a_table_stands_on_each_of_its_pages_once() -> None:
    pages = paged(table(sheet().lines, evidence(90)))
    assert len(pages) > 2
    heads = [[row for row in said(page) if "SHA-256" in row] for page in pages]
    assert [len(found) for found in heads] == [1] * len(pages)
    assert all(said(page)[0] == heads[0][0] for page in pages)


def test_a_head_as_high_as_a_page_is_told_once() -> None:
    tall = Table(("kepala " * 900, "b"), (0.5, 0.5), (("x", "y"),) * 80)
    found = [row for page in paged(table(sheet().lines, tall))
             for row in said(page) if "kepala" in row]  # fmt: skip
    assert len(found) * 13 > HIGHEST_HEAD
    assert " ".join(found).count("kepala") == 900


def test_a_row_of_a_table_stays_on_one_page_when_it_fits() -> None:
    pages = paged(table(sheet().lines, evidence(90)))
    for page in pages[:-1]:
        assert page[-1].row.rule


def test_a_cell_longer_than_a_page_goes_over_to_the_next() -> None:
    long = Table(("Apa",), (1.0,), (("kata " * 6000,),))
    pages = paged(table(sheet().lines, long))
    assert len(pages) > 3
    assert sum(row.count("kata") for page in pages for row in said(page)) == 6000


@pytest.mark.parametrize("widths", [(), (0.5,), (0.0, 1.0), (float("nan"), 1.0), (1e308, 1e308)])
def test_columns_whose_shares_are_none_are_equal(widths: tuple[float, ...]) -> None:
    one, other = (
        row.placed[1].x
        for row in (
            table(sheet().lines, Table(("a", "b"), shares, ()))[0]
            for shares in (widths, (0.5, 0.5))
        )
    )
    assert one == other


def test_a_gap_neither_begins_a_page_nor_makes_one() -> None:
    full = [Row(BOTTOM - TOP, rule=1)]
    assert [len(page) for page in paged([*full, gap(20), *full, gap(20)])] == [1, 1]


def test_nothing_is_one_empty_page() -> None:
    assert paged([]) == [[]]


def test_a_hash_stands_in_letters_of_equal_width_and_other_words_in_its_place_do_not() -> None:
    other = "belum dihitung: filenya terlalu besar " * 3
    one = Table(("a", "b"), (0.6, 0.4), (("x", hashed(1)), ("y", other)), 1)
    placed = [row.placed[-1] for row in table(sheet(other).lines, one) if len(row.placed)]
    exact = "".join(each.line for each in placed if each.style.exact)
    assert exact == hashed(1)
    assert " ".join(each.line for each in placed[3:] if each.line != "y") == other.strip()
