"""Answers: what a file holds, and a broken file named."""

from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer, Source
from bot.answer_files import load, parse, written
from bot.errors import StartError
from bot.settings import ROOT

GOOD = """---
title: Apakah bayar
button: Bayar?
sources:
  - {name: KP2MI, url: "https://there/a", date: "2025-04-10"}
  - {name: CekDulu, date: 2026}
reviewed_on: 2026-11-22
expires_on: 2027-05-22
related: [tebusan]
---
<b>Tidak.</b>

---
Akhir.
"""


def placed(folder: Path, text: str) -> Path:
    (folder / "biaya.md").write_text(text, encoding="utf8")
    return folder


def test_a_file_becomes_an_answer_of_its_name(tmp_path: Path) -> None:
    assert load(placed(tmp_path, GOOD)) == {
        "biaya": Answer(
            "biaya", "Apakah bayar", "Bayar?", "<b>Tidak.</b>\n\n---\nAkhir.",
            (Source("KP2MI", "https://there/a", "2025-04-10"), Source("CekDulu", "", "2026")),
            date(2026, 11, 22), date(2027, 5, 22), ("tebusan",),
        )
    }  # fmt: skip


def test_an_answer_need_not_name_related_ones(tmp_path: Path) -> None:
    text = GOOD.replace("related: [tebusan]\n", "")
    assert load(placed(tmp_path, text))["biaya"].related == ()


def test_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("not an answer")
    assert load(tmp_path) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "only words",
        "---\ntitle: x\n",
        "---\n[\n---\nbody",
        "---\n- a list\n---\nbody",
        "---\n---\nbody",
        GOOD.replace("title: Apakah bayar\n", ""),
        GOOD.replace("button: Bayar?\n", ""),
        GOOD.replace("reviewed_on: 2026-11-22\n", ""),
        GOOD.replace("expires_on: 2027-05-22\n", ""),
        GOOD.replace("reviewed_on: 2026-11-22", "reviewed_on: soon"),
        GOOD.replace("expires_on: 2027-05-22", "expires_on: 2027-13-40"),
        GOOD.replace("expires_on: 2027-05-22", "expires_on: 2027-05-22 10:00:00"),
        GOOD.replace("{name: CekDulu, date: 2026}", "CekDulu"),
        GOOD.replace("{name: CekDulu, date: 2026}", "{name: CekDulu}"),
        GOOD.replace("sources:", "source:"),
        GOOD.replace("[tebusan]", "1"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(StartError, match=r"biaya\.md"):
        load(placed(tmp_path, text))


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "biaya.md").write_bytes(b"---\n\xff\xfe\n---\n")
    with pytest.raises(StartError, match=r"biaya\.md"):
        load(tmp_path)


def test_a_variant_names_what_it_stands_in_for_and_where() -> None:
    text = GOOD.replace(
        "related:", "variant_of: bayar\ncountries: [hk, tw]\nexamples: [a b]\nrelated:"
    )
    answer = parse("bayar@hk", text)
    assert (answer.variant_of, answer.countries, answer.examples) == (
        "bayar",
        ("hk", "tw"),
        ("a b",),
    )


def test_what_is_written_is_read_back_the_same() -> None:
    answer = parse("biaya", GOOD.replace("related:", "examples: ['a: \"b\"', 'ya']\nrelated:"))
    assert parse("biaya", written(answer)) == answer
    assert parse("biaya", written(answer).replace("\n", "\r\n")) == answer


def test_every_answer_there_is_survives_writing() -> None:
    for answer in load(ROOT / "responses" / "faq").values():
        assert parse(answer.id, written(answer)) == answer
