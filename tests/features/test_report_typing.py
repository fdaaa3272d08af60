"""Words in the middle of a report: a question, a wish, words for a person, a changed message."""

import pytest

from bot.features.report_typing import ASIDES
from bot.reports.changes import LONGEST_ANSWER
from tests.features.report_stage import ASKED, CRY, making
from tests.features.test_report_questions import at

pytestmark = pytest.mark.anyio
FEE = "berapa biaya resminya?"
STRANGE = "kenapa langit biru?"


async def test_a_question_in_the_middle_is_answered_and_the_report_goes_on() -> None:
    async with making() as talk:
        await talk.begins()
        told = await talk.says(FEE, **ASKED)
        assert told.keys == ["faq.biaya_penempatan", "reporting.goes_on", "report.ask.aman"]
        assert "Itu jawaban saya, catat" in told.labels
        assert (await talk.report()).answers == {}
        assert (await talk.taps("Ya, aman")).keys == ["reporting.noted"]


async def test_a_question_without_an_answer_says_so_and_the_report_goes_on() -> None:
    async with making() as talk:
        await talk.begins()
        told = await talk.says(STRANGE)
        assert told.keys == ["reporting.no_answer", "report.ask.aman"]


async def test_what_was_taken_for_a_question_is_one_tap_away_from_being_the_answer() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman", "Kamboja")
        await talk.says("apakah ini poipet?", **ASKED)
        noted = await talk.taps("Itu jawaban saya, catat")
        assert "apakah ini poipet?" in noted.text
        assert (await talk.texts()) == {"tempat": "apakah ini poipet?"}
        assert (await talk.report()).at == "kejadian"


async def test_a_late_tap_puts_the_words_to_the_question_they_were_written_at() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman", "Kamboja")
        await talk.says("apakah ini poipet?", **ASKED)
        await talk.taps("Lewati ➡️")
        await talk.taps("Paspor diambil")
        await talk.taps("Itu jawaban saya, catat")
        report = await talk.report()
        assert (report.answers["tempat"].text, report.at) == ("apakah ini poipet?", "kejadian")
        assert not report.answers["tempat"].skipped
        assert report.choices("kejadian") == ("paspor",)


async def test_each_of_several_questions_keeps_its_own_way_back() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman", "Kamboja")
        await talk.says("apakah ini poipet?", **ASKED)
        first = talk.player.data_of("Itu jawaban saya, catat")
        await talk.says(FEE, **ASKED)
        await talk.player.presses(first)
        assert (await talk.texts()) == {"tempat": "apakah ini poipet?"}
        await talk.player.presses(first)
        assert (await talk.texts()) == {"tempat": "apakah ini poipet?"}


async def test_only_the_last_questions_are_remembered_and_an_older_tap_changes_nothing() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        await talk.says("apakah ini laos?", **ASKED)
        first = talk.player.data_of("Itu jawaban saya, catat")
        for _ in range(ASIDES):
            await talk.says(FEE, **ASKED)
        assert (await talk.player.presses(first)).keys == ["report.ask.negara"]
        assert (await talk.texts()) == {}


async def test_a_question_within_a_story_can_be_put_to_it() -> None:
    async with making() as talk:
        await talk.begins("iklan")
        for _ in range(4):
            await talk.taps("Lewati ➡️")
        await talk.says("katanya gaji 15 juta")
        await talk.says("apa itu wajar?", **ASKED)
        await talk.taps("Itu jawaban saya, catat")
        assert (await talk.texts())["cerita"] == "katanya gaji 15 juta\napa itu wajar?"
        assert (await talk.report()).at == "cerita"


async def test_at_the_summary_a_question_is_answered_and_other_words_are_kept() -> None:
    async with making() as talk:
        await talk.shortly()
        told = await talk.says(FEE, **ASKED)
        assert told.keys == ["faq.biaya_penempatan", "reporting.goes_on", "reporting.summary"]
        assert "Itu jawaban saya, catat" not in told.labels
        kept = await talk.says("kamar saya nomor 12")
        assert kept.keys == ["reporting.note_kept", "reporting.summary"]
        assert [one.text for one in (await talk.report()).notes] == ["kamar saya nomor 12"]


@pytest.mark.parametrize("said", ["nanti aja", "lanjut besok", "stop", "capek", "sudah dulu"])
async def test_words_that_stop_leave_the_report_as_it_is(said: str) -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        before = await talk.report()
        assert (await talk.says(said)).keys == ["reporting.paused"]
        assert talk.player.after.step == ""
        assert (await talk.report()).answers == before.answers
        assert (await talk.says("/lapor")).keys[-1] == "report.ask.negara"


async def test_a_no_more_that_the_model_hears_stops_too() -> None:
    async with making() as talk:
        await talk.begins()
        told = await talk.says("wes ra sido", understood={"batal": 0.9})
        assert told.keys == ["reporting.paused"]


@pytest.mark.parametrize(("said", "at"), [("kembali", "aman"), ("lewati", "tempat")])
async def test_words_that_steer_are_no_answer(said: str, at: str) -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        await talk.says(said)
        assert (await talk.report()).at == at
        assert await talk.texts() == {}


@pytest.mark.parametrize("id", ["minta_petugas", "hapus_data"])
async def test_who_wants_a_person_or_to_be_forgotten_is_heard(id: str) -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        told = await talk.says("tolong ya kak", understood={id: 0.95})
        assert told.keys
        assert not told.keys[-1].startswith("report.ask")
        assert await talk.texts() == {}


async def test_many_words_about_a_person_are_an_answer_all_the_same() -> None:
    async with making() as talk:
        await talk.begins("iklan")
        for _ in range(4):
            await talk.taps("Lewati ➡️")
        story = "petugas imigrasi bilang saya harus ngaku mau jalan-jalan ke petugas di bandara"
        await talk.says(story, understood={"minta_petugas": 0.95})
        assert (await talk.texts())["cerita"] == story


async def test_a_changed_message_changes_no_answer_and_says_so() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        told = await talk.says("myanmar", edited=True)
        assert told.keys == ["reporting.edited", "report.ask.negara"]
        assert "negara" not in (await talk.report()).answers


async def test_with_the_model_down_answers_and_questions_are_told_apart_all_the_same() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.says("aman kak", nlu="down")
        await talk.says("myanmar", nlu="down")
        assert (await talk.report()).choices("negara") == ("mm",)
        told = await talk.says(STRANGE, nlu="down")
        assert told.keys == ["reporting.no_answer", "report.ask.tempat"]
        assert (await talk.taps("Itu jawaban saya, catat")).keys == ["reporting.noted"]


async def test_a_command_in_the_middle_leaves_the_report_to_be_gone_on_with() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        for command in ("/kontak", "/cek", "/privasi", "/bantuan", "/batal"):
            assert (await talk.says(command)).keys
        assert (await talk.says("/lapor")).keys[-1] == "report.ask.negara"


async def test_a_story_longer_than_any_answer_is_kept_whole() -> None:
    async with making() as talk:
        await talk.begins("iklan")
        for _ in range(4):
            await talk.taps("Lewati ➡️")
        pieces = [f"{letter * 4000}" for letter in "abcd"]
        for piece in pieces:
            await talk.says(piece)
        report = await talk.report()
        kept = report.answers["cerita"].text + "".join(one.text for one in report.notes)
        assert len(report.answers["cerita"].text) <= LONGEST_ANSWER
        assert all(piece in kept for piece in pieces)


async def test_who_waits_for_people_gets_every_next_question_however_fast_the_answers_come() -> (
    None
):
    async with making(desk=True) as talk:
        await talk.says("tolong saya disekap", **CRY)
        await talk.begins("orang")
        for word in ("Anak", "Budi", "kamboja", "poipet", "lupa", "gaji"):
            told = await talk.says(word)
            assert told.keys == ["reporting.noted"]
        await talk.says("katanya tidak dibayar")
        await talk.says("pindah gedung")
        assert (await talk.says(STRANGE)).keys == []  # a part of the story, too
        await talk.taps("✅ Selesai, lanjut")
        told = await talk.says(STRANGE)
        assert told.keys == ["reporting.no_answer", "report.ask_orang.butuh"]
        assert STRANGE in (await talk.texts())["cerita"]


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("laporan ini dibaca siapa?", "reporting.about_dibaca"),
        ("saya harus jawab semua ya?", "reporting.about_wajib"),
    ],
)
async def test_a_question_about_the_report_itself_is_answered(asked: str, key: str) -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        told = await talk.says(asked)
        assert told.keys == [key, "reporting.goes_on", "report.ask.tempat"]


async def test_who_has_no_evidence_says_so_and_goes_on() -> None:
    async with making() as talk:
        await at(talk, "saya", "bukti")
        told = await talk.says("ga ada foto kak, takut")
        assert told.keys == ["reporting.summary_empty"]
        assert await talk.evidence() == ()
