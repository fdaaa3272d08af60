"""Imports: what changes is shown and written at once or not at all, and a running bot takes it
over."""

from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot import word_loading
from bot.answer import Answer
from bot.answer_files import written
from bot.answer_json import fields_of
from bot.edition import answer_of, contact_of
from bot.effects import Propose
from bot.faq_files.found import Entry, Place, Refused
from bot.faq_files.importing import body_of, bring
from bot.faq_files.planning import Change, with_changes
from bot.faq_files.rows import ANSWER_COLUMNS, row_of
from bot.faq_files.standing import standing
from bot.live import Live
from bot.store import Store
from tests.checking.made import EMBASSY, GOOD, VARIANT, VISA
from tests.faq_files.made import NOW, VOICE, WORDS, imported, placed, saved, store_in, table

pytestmark = pytest.mark.anyio
NEW = replace(GOOD, title="Apakah harus bayar")


class Overtaken:
    """A store in which somebody else publishes right before the import writes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def edit(self, author: int, effects: list[Propose], now: object) -> None:
        """Be slower than the other one."""
        await publish(self._store, replace(VISA, title="Visa lain"))
        await self._store.edit(author, effects, now)  # type: ignore[arg-type]


async def publish(store: Store, answer: Answer) -> None:
    """Make an answer live, as an editor does in a chat."""
    wish = Propose("answer", answer.id, fields_of(answer), 0, "Budi", publish=True)
    await store.edit(5, [wish], NOW)


async def test_what_changed_is_written_and_what_did_not_is_no_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with store_in(tmp_path) as store:
        await imported(store, placed(tmp_path, "a.csv", table(NEW, VISA)))
        (version,) = (await store.records()).versions
    assert answer_of(version) == NEW
    assert (version.state, version.how, version.base) == ("live", "import", 0)
    assert (version.author, version.author_name, version.created_at) == (0, "Sari", NOW)
    output = capsys.readouterr().out
    assert "Berubah: biaya" in output
    assert "- title: Apakah bayar\n" in output
    assert "+ title: Apakah harus bayar\n" in output
    assert "visa" not in output
    assert "1 lainnya tidak disebut" in output


async def test_the_same_import_again_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = placed(tmp_path, "a.csv", table(NEW, VISA, VARIANT))
    async with store_in(tmp_path) as store:
        await imported(store, path)
        await imported(store, path)
        assert len((await store.records()).versions) == 1
    assert "Tidak ada perubahan" in capsys.readouterr().out


async def test_a_later_import_stands_on_the_earlier_one(tmp_path: Path) -> None:
    async with store_in(tmp_path) as store:
        for title in ("Bayar satu", "Bayar lagi"):
            answer = replace(GOOD, title=title)
            await imported(store, placed(tmp_path, "a.csv", table(answer)))
        later, earlier = (await store.records()).versions
    assert (later.base, later.state, earlier.state) == (earlier.id, "live", "past")


async def test_markdown_and_tables_and_contacts_are_imported_together(tmp_path: Path) -> None:
    added = replace(VISA, id="visa_turis", button="Visa turis", examples=("visa turis boleh",))
    folder = tmp_path / "jawaban"
    folder.mkdir()
    for answer in (NEW, added):
        placed(folder, f"{answer.id}.md", written(answer).replace("\n", "\r\n").encode("utf-8-sig"))
    tested = replace(EMBASSY, tested_on="2026-11-20", tested_by="Sari")
    async with store_in(tmp_path) as store:
        await imported(store, folder, placed(tmp_path, "contacts.csv", table(tested)))
        versions = (await store.records()).versions
    found = {one.name: contact_of(one) if one.kind == "contact" else answer_of(one)
             for one in versions}  # fmt: skip
    assert found == {"biaya": NEW, "visa_turis": added, "kbri": tested}


async def test_new_answers_may_lead_to_each_other(tmp_path: Path) -> None:
    one = replace(VISA, id="satu", button="Satu", related=("dua",), examples=("satu apa",))
    two = replace(VISA, id="dua", button="Dua", related=("satu",), examples=("dua apa",))
    async with store_in(tmp_path) as store:
        await imported(store, placed(tmp_path, "a.csv", table(one, two)))
        assert len((await store.records()).versions) == 2


async def test_tables_beside_markdown_are_named_and_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "jawaban"
    folder.mkdir()
    placed(folder, "biaya.md", written(GOOD).encode())
    placed(folder, "answers.csv", table(NEW))
    placed(folder, ".biaya.md", b"what an editor of texts left behind")
    async with store_in(tmp_path) as store:
        await imported(store, folder)
        assert (await store.records()).versions == ()
    assert "answers.csv di folder ini tidak dibaca" in capsys.readouterr().out


async def test_somebody_who_publishes_meanwhile_keeps_the_whole_import_out(tmp_path: Path) -> None:
    path = placed(tmp_path, "a.csv", table(NEW, replace(VISA, title="Visa apa")))
    async with store_in(tmp_path) as store:
        with pytest.raises(Refused, match="pada saat yang sama"):
            await imported(Overtaken(store), path)  # type: ignore[arg-type]
        (version,) = (await store.records()).versions
    assert version.author_name == "Budi"


async def test_a_running_bot_takes_over_what_another_program_imports(tmp_path: Path) -> None:
    async with store_in(tmp_path) as running:
        live = Live(WORDS, word_loading.load_router, running)
        await live.refresh()
        async with store_in(tmp_path, exclusive=False) as beside:
            await imported(beside, placed(tmp_path, "a.csv", table(NEW)))
        assert await live.refresh()
        assert live.edition.words.answers["biaya"] == NEW


async def test_without_a_terminal_and_without_yes_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = placed(tmp_path, "a.csv", table(NEW))
    async with store_in(tmp_path) as store:
        monkeypatch.setattr("sys.stdin", StringIO("ya\n"))
        with pytest.raises(Refused, match="--yes"):
            await bring(store, [path], False, "Sari", VOICE)
        assert (await store.records()).versions == ()
    assert "Berubah: biaya" in capsys.readouterr().out


async def test_without_a_database_there_is_nothing_to_import_into(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Belum ada basis data"):
        await bring(None, [placed(tmp_path, "a.csv", table(NEW))], True, "Sari", VOICE)


async def test_a_wrong_number_can_be_taken_back_though_answers_name_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naming = replace(GOOD, body=GOOD.body.replace("{kontak:polri}", "{kontak:kbri}"))
    withdrawn = replace(EMBASSY, status="jangan_pakai")
    async with store_in(tmp_path) as store:
        await publish(store, naming)
        await imported(store, placed(tmp_path, "c.csv", table(withdrawn)))
        assert (await store.records()).versions[0].name == "kbri"
    assert "biaya: Kontak “kbri” belum boleh dipakai" in capsys.readouterr().out


async def test_a_number_is_not_taken_back_under_one_key_and_given_out_under_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file names one of two contacts with this number; the fault is the other's."""
    twin = replace(EMBASSY, key="kbri_dua")
    path = placed(tmp_path, "c.csv", table(replace(EMBASSY, status="jangan_pakai")))
    async with store_in(tmp_path) as store:
        wish = Propose("contact", twin.key, body_of(twin), 0, "Budi", publish=True)
        await store.edit(5, [wish], NOW)
        with pytest.raises(Refused, match="1 kesalahan"):
            await imported(store, path)
        assert [one.name for one in (await store.records()).versions] == ["kbri_dua"]
    assert "kbri_dua: +85512813282 sudah ada" in capsys.readouterr().out


async def test_an_old_fault_of_an_answer_that_is_not_changed_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = replace(VISA, reviewed_on=NOW.date() + timedelta(days=1))
    async with store_in(tmp_path) as store:
        await publish(store, faulty)
        await imported(store, placed(tmp_path, "a.csv", table(NEW, faulty)))
        assert (await store.records()).versions[0].name == "biaya"
    assert "a.csv, baris 3, visa: Tanggal periksa" in capsys.readouterr().out


async def test_a_file_that_lost_signs_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = row_of(replace(NEW, title="Apakah “harus” bayar"))
    path = placed(tmp_path, "a.csv", saved([row], ANSWER_COLUMNS, ";", "cp1252"))
    async with store_in(tmp_path) as store:
        await imported(store, path)
    output = capsys.readouterr().out
    assert "bukan UTF-8" in output
    assert "+ title: Apakah “harus” bayar" in output


async def test_long_changes_are_shortened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "<b>Ya.</b>\n" + "\n".join(f"kata {number} " + "a" * 200 for number in range(12))
    async with store_in(tmp_path) as store:
        await imported(store, placed(tmp_path, "a.csv", table(replace(GOOD, body=body))))
    output = capsys.readouterr().out
    assert "baris lagi" in output
    assert max(map(len, output.splitlines())) < 200


async def test_a_contact_that_an_import_moves_is_checked_and_given_out_in_its_new_country(
    tmp_path: Path,
) -> None:
    moved = replace(EMBASSY, country="hk", value="+85223456789")
    async with store_in(tmp_path) as store:
        before = await standing(WORDS, store)
        change = Change(Entry(Place(""), moved), EMBASSY, 0)
        planned = with_changes(before, (change,)).words.contacts
        await store.edit(
            5, [Propose("contact", "kbri", body_of(moved), 0, "Budi", publish=True)], NOW
        )
        after = (await standing(WORDS, store)).words.contacts
    for found in (planned, after):
        assert [one.key for one in found.serving("hk")] == ["kbri"]
        assert found.serving("kh") == ()


async def test_an_answer_whose_id_the_bot_itself_uses_by_now_stops_no_command(
    tmp_path: Path,
) -> None:
    async with store_in(tmp_path) as store:
        await publish(store, replace(GOOD, id="terima_kasih"))
        stands = await standing(WORDS, store)
    assert "terima_kasih" not in stands.words.answers
    assert stands.base("answer", "terima_kasih")
