"""`cekdulu check`: the real command in a process of its own, on texts, lines and files."""

import asyncio
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.agencies import Agency, AgencyList
from bot.app import open_own_store
from bot.offer_lines import BadLines, check_lines
from bot.offer_lines_list import of_list
from bot.offers.model import JUDGED, Judgement
from bot.offers.verdict import QUESTIONS
from bot.offers.weights import WEIGHTS
from bot.settings import ROOT, Settings
from tests.media.drawn import POSTER, poster, written
from tests.media.files import docx
from tests.offers.reading_of import reading
from tests.samples import NOW

FACTS = {
    "kind", "destination", "job", "pay", "visa", "fees", "employers", "agencies", "contacts",
    "deadlines", "papers", "ages", "contract", "penalties", "links",
}  # fmt: skip
VERDICTS = {"bahaya", "mencurigakan", "belum_jelas", "tanpa_tanda", "bukan_tawaran"}
OFFER = "Lowongan admin di Kamboja, gaji 15 juta sebulan, visa wisata, hub 0812-3456-7890"
REVOKED = "LOKER Taiwan, PT Bumi Rejeki Sentosa, perawat lansia, visa kerja, kontrak 3 tahun"


def command(*options: str, folder: Path, given: str = "") -> subprocess.CompletedProcess[str]:
    """`cekdulu check` in a data folder of its own, where there is no store."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("CEKDULU_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "check", *options], cwd=ROOT, text=True, input=given,
        capture_output=True, env=environ | {"CEKDULU_DATA": str(folder / "data")}, check=False,
    )  # fmt: skip


def lines(folder: Path, *raw: object) -> Path:
    """A file of lines; what is no text is written as JSON."""
    path = folder / "lines.jsonl"
    written_lines = (one if isinstance(one, str) else json.dumps(one) for one in raw)
    path.write_text("\n".join(written_lines), encoding="utf8")
    return path


def answers(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def test_each_line_is_answered_in_order_and_a_bad_one_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "loker.png").write_bytes(written(poster(), "PNG"))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    path = lines(
        tmp_path, {"text": OFFER}, "{not json", {"text": ""}, "", {"image": "loker.png"},
        {"image": "missing.jpg"}, {"image": "broken.jpg"}, {"text": 5}, [1],
        {"text": "a", "image": "b"}, "[" * 100_000, {"text": "x \ud800 \u2028 y"},
    )  # fmt: skip
    done = command("--jsonl", str(path), folder=tmp_path)
    found = answers(done)
    bad = [place for place, one in enumerate(found) if "error" in one]
    assert (len(found), bad) == (11, [1, 4, 5, 6, 7, 8, 9])
    assert done.returncode == 1
    assert "7 of 11 lines" in done.stderr
    assert "missing.jpg" in found[4]["error"]
    assert found[2]["verdict"] == "bukan_tawaran"
    assert "9.750.000" in found[3]["text"]
    assert not (tmp_path / "data").exists()


def test_a_line_says_verdict_signs_facts_and_questions(tmp_path: Path) -> None:
    done = command("--jsonl", str(lines(tmp_path, {"text": OFFER})), folder=tmp_path)
    (found,) = answers(done)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(found) == {"verdict", "score", "signs", "facts", "questions"}
    assert found["verdict"] in VERDICTS
    assert 0 <= found["score"] <= 100
    assert {sign["id"] for sign in found["signs"]} <= set(WEIGHTS)
    assert all(not sign["quote"] or sign["quote"] in OFFER for sign in found["signs"])
    assert set(found["questions"]) <= set(QUESTIONS)
    assert set(found["facts"]) == FACTS
    assert found["facts"]["kind"] in JUDGED


def test_a_fact_has_its_words_and_their_place(tmp_path: Path) -> None:
    text = f"🇮🇩 {OFFER}\nhttps://forms.gle/aBcD"
    found = answers(command("--jsonl", "-", folder=tmp_path, given=json.dumps({"text": text})))
    facts = found[0]["facts"]
    items = [item for name in FACTS - {"kind"} for item in facts[name]]
    assert items
    assert all(text[item["start"] : item["end"]] == item["quote"] for item in items)
    (place,) = facts["destination"]
    assert (place["country"], place["quote"]) == ("kh", "Kamboja")
    (pay,) = facts["pay"]
    assert (pay["amount"], pay["currency"], pay["period"]) == (15_000_000, "IDR", "month")
    assert [one["value"] for one in facts["contacts"]] == ["+6281234567890"]
    assert [one["host"] for one in facts["links"]] == ["forms.gle"]


def test_a_file_of_lines_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = command("--jsonl", str(tmp_path / "none.jsonl"), folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "none.jsonl" in done.stderr


def test_a_person_reads_verdict_reasons_and_the_next_step(tmp_path: Path) -> None:
    done = command(*OFFER.split(), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    verdict, *rest = done.stdout.split("\n\n")
    assert "Berhenti dulu" in verdict
    assert "Bukan visa kerja: “visa wisata”" in "\n".join(rest)
    assert "Langkah berikutnya" in rest[-1]
    assert "<" not in done.stdout
    assert "{" not in done.stdout


def test_words_of_an_offer_that_look_like_marks_stay_as_they_are(tmp_path: Path) -> None:
    done = command("Loker <b>admin</b> Kamboja & Laos, visa wisata, gaji 15jt", folder=tmp_path)
    assert done.returncode == 0
    assert "&amp;" not in done.stdout


@pytest.mark.parametrize("ending", [".txt", ".docx", ".jpg"])
def test_a_file_is_read_and_judged_by_its_words(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"tawaran{ending}"
    path.write_bytes({
        ".txt": OFFER.encode(), ".docx": docx(OFFER),
        ".jpg": written(poster((*POSTER[1:3], "KERJA ADMIN DI KAMBOJA", "VISA WISATA"))),
    }[ending])  # fmt: skip
    done = command(str(path), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "visa wisata" in done.stdout.lower()


def test_a_file_that_is_not_there_is_not_taken_for_words(tmp_path: Path) -> None:
    done = command("tawaran.jpg", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "tawaran.jpg" in done.stderr


@pytest.mark.parametrize("options", [(), ("kata", "--jsonl", "x.jsonl")])
def test_one_thing_to_check_is_needed(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = command(*options, folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "--jsonl" in done.stderr


def test_an_offer_longer_than_a_file_name_is_words(tmp_path: Path) -> None:
    done = command(f"{OFFER} {'dan lain lain ' * 400}", folder=tmp_path)
    assert done.returncode == 0


def test_the_list_in_the_store_is_used_when_there_is_one(tmp_path: Path) -> None:
    asyncio.run(_list_of_one(tmp_path / "data"))
    path = lines(tmp_path, {"text": REVOKED})
    (found,) = answers(command("--jsonl", str(path), folder=tmp_path))
    assert "izin_dicabut" in {sign["id"] for sign in found["signs"]}
    assert found["verdict"] == "bahaya"


def test_a_store_that_cannot_be_opened_is_told_and_offers_are_checked(tmp_path: Path) -> None:
    asyncio.run(_list_of_one(tmp_path / "data"))
    Settings(data=str(tmp_path / "data")).key_path.write_bytes(b"no key")
    done = command("--jsonl", str(lines(tmp_path, {"text": REVOKED})), folder=tmp_path)
    assert done.returncode == 0
    assert "without the list" in done.stderr
    assert answers(done)[0]["verdict"] in VERDICTS


async def _list_of_one(data: Path) -> None:
    store = open_own_store(Settings(data=str(data)))
    try:
        agency = Agency("PT Bumi Rejeki Sentosa", "SIP3MI 214/2019", "revoked")
        await store.import_agencies(AgencyList(date(2026, 11, 1), (agency,)), NOW)
    finally:
        await store.close()


def test_without_a_list_nothing_is_known_of_an_agency() -> None:
    assert of_list(AgencyList(), NOW.date())(reading(REVOKED)) == ()


@pytest.mark.anyio
async def test_a_rule_that_breaks_on_one_line_does_not_end_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is known from outside stands for any rule: it fails for one of the three texts."""

    def outside(read: Any) -> tuple[()]:
        if "dua" in read.text.original:
            raise ZeroDivisionError
        return ()

    path = lines(tmp_path, {"text": "satu"}, {"text": "dua"}, {"text": "tiga"})
    with pytest.raises(BadLines, match="1 of 3"):
        await check_lines(str(path), outside)
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["error" in one for one in printed] == [False, True, False]


def test_the_schema_of_a_judgement_has_not_grown_unseen() -> None:
    """A field more would be missing in what other programs read."""
    told = {"verdict", "score", "signs", "questions", "reading", "answers"}
    assert set(Judgement.__dataclass_fields__) == told
