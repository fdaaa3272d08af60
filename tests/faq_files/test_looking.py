"""`list`, `show` and `check`: where answers stand, as columns and words, and what is wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.answer_json import fields_of
from bot.effects import Count, Propose
from bot.faq_files import listing
from bot.faq_files.auditing import check
from bot.faq_files.found import Refused
from bot.faq_files.standing import Standing, standing
from bot.faq_files.telling import Voice
from tests.checking.made import GOOD, VISA
from tests.faq_files.made import NOW, VOICE, WORDS, imported, placed, store_in, table

pytestmark = pytest.mark.anyio
STANDS = Standing(WORDS)


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[str]]:
    """The lines that were printed since it was asked last."""
    return lambda: capsys.readouterr().out.splitlines()


async def test_the_list_tells_origin_days_and_counts_in_straight_columns(
    tmp_path: Path, printed: Callable[[], list[str]]
) -> None:
    new = replace(GOOD, title="Apakah harus bayar")
    wish = Propose("answer", "biaya", fields_of(new), 0, "Budi", publish=True)
    counts = [Count("biaya", "told"), Count("biaya", "told"), Count("biaya", "helped")]
    async with store_in(tmp_path) as store:
        await store.edit(5, [wish, *counts], NOW)
        listing.list_answers(await standing(WORDS, store), VOICE, expired=False, countries=False)
    heading, biaya, variant, visa = printed()
    assert biaya.split("  ")[0] == "biaya"
    assert "versi 1, Budi" in biaya
    assert "berkas" in visa
    assert biaya.split()[-3:] == ["1", "2", "1"]
    assert visa.split()[-3:] == ["0", "0", "0"]
    for word, cell in (("dari", "versi 1"), ("diperiksa", "2026-11-22"), ("berlaku", "2027-05")):
        assert biaya.index(cell) == heading.index(word)
    assert variant.startswith("biaya@hk")


async def test_only_answers_past_their_day_are_listed_and_marked(
    printed: Callable[[], list[str]],
) -> None:
    listing.list_answers(STANDS, VOICE, expired=True, countries=False)
    assert printed() == ["Tidak ada."]
    later = Voice(WORDS, NOW + timedelta(days=365))
    listing.list_answers(STANDS, later, expired=True, countries=False)
    lines = printed()
    assert len(lines) == 4
    assert all("2027-05-21 LEWAT" in line for line in lines[1:])


async def test_answers_for_some_countries_are_listed_with_them(
    printed: Callable[[], list[str]],
) -> None:
    listing.list_answers(STANDS, VOICE, expired=False, countries=True)
    heading, only = printed()
    assert heading.endswith("negara")
    assert only.startswith("biaya@hk")
    assert only.endswith("hk")


async def test_an_answer_is_shown_as_people_get_it_with_its_history(
    tmp_path: Path, printed: Callable[[], list[str]]
) -> None:
    async with store_in(tmp_path) as store:
        for title in ("Bayar satu", "Bayar lagi"):
            path = placed(tmp_path, "a.csv", table(replace(GOOD, title=title)))
            await imported(store, path)
        printed()
        listing.show(await standing(WORDS, store), "biaya", VOICE, history=True)
    lines = printed()
    assert lines[:2] == ["id: biaya (versi 2, Sari)", "title: Bayar lagi"]
    assert "Jangan bayar." in lines
    assert "• Polisi: 110" in lines
    assert lines[-2].startswith("versi 2, Sari, 2026-11-22 03:00 UTC, diimpor, sedang tampil")
    assert lines[-1].startswith("versi 1, Sari, 2026-11-22 03:00 UTC, diimpor, pernah tampil")


async def test_an_unknown_id_is_told_with_those_like_it() -> None:
    with pytest.raises(Refused, match=r"Yang mirip: .*biaya"):
        listing.show(STANDS, "biya", VOICE, history=False)


async def test_faults_are_told_before_advice_and_refused(
    printed: Callable[[], list[str]],
) -> None:
    bad = replace(GOOD, body="Telepon 119.", related=())
    words = replace(WORDS, answers={**WORDS.answers, "biaya": bad})
    with pytest.raises(Refused, match=r"3 jawaban .*: 1 kesalahan, [1-9]"):
        check(Standing(words), [], VOICE, readability=False)
    lines = printed()
    assert "119" in lines[0]
    assert all("Saran:" in line for line in lines[1:])


async def test_the_hardest_answer_to_read_stands_first(printed: Callable[[], list[str]]) -> None:
    body = "<b>Pertanggungjawaban penyelenggaraan ketenagakerjaan.</b>"
    words = replace(WORDS, answers={**WORDS.answers, "visa": replace(VISA, body=body)})
    check(Standing(words), [], VOICE, readability=True)
    lines = printed()
    place = next(number for number, line in enumerate(lines) if line.startswith("id "))
    assert lines[place + 1].split() == ["visa", "103.0", "3", "3"]
    assert lines[-1].startswith("3 jawaban dan 6 kontak diperiksa: 0 kesalahan")


async def test_files_are_checked_as_if_they_were_imported(
    tmp_path: Path, printed: Callable[[], list[str]]
) -> None:
    bad = table(replace(GOOD, body="<b>Telepon 119.</b>"))
    with pytest.raises(Refused, match="1 jawaban dan 0 kontak diperiksa: 1 kesalahan"):
        check(STANDS, [placed(tmp_path, "a.csv", bad)], VOICE, readability=False)
    assert printed()[0].startswith("a.csv, baris 2, biaya: ")
