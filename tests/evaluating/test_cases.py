"""The messages to measure with: what a file may look like, and what is said of a broken one."""

import json
from pathlib import Path

import pytest

from bot.evaluating.cases import BadCases, Case, read
from bot.retraining import HELD_OUT

BLOCK = """\
- writer: z1
  voice: ibu_warung
  messages:
    - {id: gaji_wajar, text: "gajinya masuk akal?"}
    - {id: visa_kerja, also: [biaya_penempatan], tricky: true, text: "visanya bayar?"}
"""


def lines(folder: Path, *rows: object) -> Path:
    path = folder / "messages.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return path


@pytest.mark.parametrize(
    ("row", "case"),
    [
        ({"text": "halo", "id": "sapa"}, Case("halo", ("sapa",))),
        ({"text": "a", "id": "sapa", "also": ["pamit"]}, Case("a", ("sapa", "pamit"))),
        ({"text": "a", "accept": ["sapa", "pamit"]}, Case("a", ("sapa", "pamit"))),
        ({"text": "a", "id": "sapa", "voice": "bapak"}, Case("a", ("sapa",), "bapak")),
        ({"text": "a", "accept": ["sapa"], "kind": "iklan"}, Case("a", ("sapa",), "iklan")),
        ({"text": "a", "id": "sapa", "tricky": True}, Case("a", ("sapa",), tricky=True)),
        ({"text": "a", "id": "sapa", "uid": 5}, Case("a", ("sapa",))),
        ({"text": "baris\ndua 🙏", "id": "sapa"}, Case("baris\ndua 🙏", ("sapa",))),
    ],
)
def test_a_line_becomes_a_message_with_its_right_ids(tmp_path: Path, row, case: Case) -> None:
    assert read(lines(tmp_path, row)) == (case,)


def test_the_first_right_id_is_the_one_meant() -> None:
    assert Case("a", ("sapa", "pamit")).id == "sapa"


def test_lines_keep_their_order_and_empty_ones_are_no_messages(tmp_path: Path) -> None:
    rows = ({"text": "satu", "id": "sapa"}, "", "  ", {"text": "dua", "id": "pamit"})
    assert [case.text for case in read(lines(tmp_path, *rows))] == ["satu", "dua"]


@pytest.mark.parametrize("inside", ["\u2028", "\u2029", "\x85"])
def test_a_line_ends_at_a_line_feed_only(tmp_path: Path, inside: str) -> None:
    row = f'{{"text": "satu{inside}dua", "id": "sapa"}}'
    path = tmp_path / "messages.jsonl"
    path.write_bytes(f"{row}\r\n{row}\nhalo\n".encode())
    with pytest.raises(BadCases, match=r"messages\.jsonl:3: "):
        read(path)
    path.write_bytes(f"{row}\r\n{row}\n".encode())
    assert [case.text for case in read(path)] == [f"satu{inside}dua"] * 2


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "halo",
        "5",
        "null",
        "[]",
        '["halo", "sapa"]',
        "{}",
        '{"text": "halo"}',
        '{"id": "sapa"}',
        '{"text": "halo", "accept": []}',
        '{"text": "halo", "accept": null}',
        '{"text": "halo", "accept": 5}',
        '{"text": "halo", "id": "sapa", "also": 5}',
        '{"text": "halo", "id": "sapa", "also": "pamit"}',
        '{"text": "halo", "id": "sapa", "also": [null]}',
        '{"text": "halo", "accept": "sapa"}',
        '{"text": "halo", "accept": {"sapa": 1}}',
        '{"text": "halo", "id": null}',
        '{"text": null, "id": "sapa"}',
        '{"text": 5, "id": "sapa"}',
        '{"text": ["halo"], "id": "sapa"}',
    ],
)
def test_a_broken_line_is_named_with_its_number(tmp_path: Path, broken: str) -> None:
    path = lines(tmp_path, {"text": "baik", "id": "sapa"}, broken)
    with pytest.raises(BadCases, match=r"messages\.jsonl:2: .*needed"):
        read(path)


@pytest.mark.parametrize("content", [None, b"", b"\n \n", b"\xff\xfe{"])
def test_a_file_without_readable_messages_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "messages.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadCases, match=r"messages\.jsonl"):
        read(path)


def test_a_folder_gives_the_messages_of_its_files_with_their_voices(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(BLOCK)
    (tmp_path / "a.yml").write_text(BLOCK.replace("ibu_warung", "bapak_kebun"))
    (tmp_path / "notes.txt").write_text("no messages")
    cases = read(tmp_path)
    assert [case.voice for case in cases] == ["bapak_kebun"] * 2 + ["ibu_warung"] * 2
    assert cases[3] == Case(
        "visanya bayar?", ("visa_kerja", "biaya_penempatan"), "ibu_warung", True
    )


@pytest.mark.parametrize(
    "broken",
    [
        "- [",
        "",
        "5",
        "halo",
        "- halo",
        BLOCK.replace("voice", "vioce"),
        BLOCK.replace("messages", "message"),
        BLOCK.replace("id: gaji_wajar", "di: gaji_wajar"),
        BLOCK.replace("text: ", "txet: "),
        BLOCK.replace('"visanya bayar?"', ""),
        BLOCK.replace('"visanya bayar?"', "yes"),
        BLOCK.replace('"visanya bayar?"', "2024-13-45"),
        BLOCK.replace("[biaya_penempatan]", "biaya_penempatan"),
    ],
)
def test_a_broken_file_of_a_folder_is_named(tmp_path: Path, broken: str) -> None:
    (tmp_path / "good.yml").write_text(BLOCK)
    (tmp_path / "poor.yml").write_text(broken)
    with pytest.raises(BadCases, match=r"poor\.yml"):
        read(tmp_path)


def test_a_folder_without_messages_is_no_set_to_measure_with(tmp_path: Path) -> None:
    with pytest.raises(BadCases, match="no messages"):
        read(tmp_path)


def test_the_held_out_messages_can_be_read_and_every_voice_writes_many() -> None:
    cases = read(HELD_OUT)
    voices = [case.voice for case in cases]
    # Of fewer than 15 lines the figure of a voice says nothing; who writes of all ids has 50.
    assert all(voices.count(voice) >= 15 for voice in set(voices))
    assert all(case.text.strip() for case in cases)
