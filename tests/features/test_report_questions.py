"""Each question of a report: tapped, typed, skipped, gone back to, corrected; taps that come twice
or late."""

import pytest

from bot.features.report_answering import CLOSED
from bot.features.report_question import (
    ANSWER,
    BACK,
    DONE,
    FIX,
    SKIP,
    WRITTEN,
    key_of,
    left_out,
    under_finger,
)
from bot.reports import changes, flow
from bot.reports.model import About
from bot.reports.questions import DANGERS, FOR, QUESTIONS
from tests.features.report_stage import SECOND, made, making
from tests.samples import NOW, turn, words

pytestmark = pytest.mark.anyio
ABOUTS: tuple[About, ...] = ("saya", "orang", "iklan")
ALL = [(about, id) for about in ABOUTS for id in FOR[about]]
COLLECTING = [id for id, one in QUESTIONS.items() if one.pieces or one.evidence]
TAPPED = [
    (about, id, choice)
    for about, id in ALL
    for choice in QUESTIONS[id].choices
    if (id, choice) not in DANGERS and choice != "diawasi"
]


async def at(talk, about: About, id: str) -> None:
    """A report of which this question waits."""
    await talk.begins(about)
    while (await talk.report()).at != id:
        await talk.presses(SKIP, flow.question_of(await talk.report()))


@pytest.mark.parametrize(("about", "id"), ALL)
def test_every_question_has_words_and_every_choice_a_label(about: About, id: str) -> None:
    mine = made(about, at=id)
    assert key_of(mine, id) in words().texts
    for choice in QUESTIONS[id].choices:
        assert f"report.choice.{id}.{choice}" in words().texts
        if flow.asks_more(id, choice):
            more = changes.chosen(mine, id, choice, NOW)
            assert key_of(more, id) in words().texts


@pytest.mark.parametrize("about", ABOUTS)
async def test_a_report_can_be_skipped_through_to_the_summary(about: About) -> None:
    async with making() as talk:
        await talk.begins(about)
        for id in FOR[about]:
            report = await talk.report()
            assert report.at == id
            shown = await talk.presses(SKIP, id)
        assert shown.keys == ["reporting.summary_empty"]
        assert set((await talk.report()).answers) == set(FOR[about])


@pytest.mark.parametrize(("about", "id", "choice"), TAPPED)
async def test_a_tap_is_kept_and_the_question_or_the_next_is_shown(
    about: About, id: str, choice: str
) -> None:
    async with making() as talk:
        await at(talk, about, id)
        shown = await talk.presses(ANSWER, id, choice)
        report = await talk.report()
        assert report.choices(id) == (choice,)
        if QUESTIONS[id].many:
            assert report.at == id
            assert any(label.startswith("✅") for label in shown.labels)
        elif flow.asks_more(id, choice):
            assert report.at == f"{id}{flow.MORE}"
        else:
            assert report.at not in (id, "")
        assert shown.labels


@pytest.mark.parametrize(("about", "id"), [one for one in ALL if one[1] not in COLLECTING])
async def test_any_words_are_taken_for_an_answer(about: About, id: str) -> None:
    async with making() as talk:
        await at(talk, about, id)
        shown = await talk.says("gedung Kerajaan Biru")
        if id in CLOSED:  # asked about once more
            assert shown.keys[0] == "reporting.unclear"
            shown = await talk.says("gedung Kerajaan Biru")
        report = await talk.report()
        assert report.answers[id].text.startswith("gedung Kerajaan Biru")
        assert report.at != id
        assert "gedung Kerajaan Biru" in shown.text


@pytest.mark.parametrize(("about", "id"), [one for one in ALL if one[1] != FOR[one[0]][0]])
async def test_back_shows_the_question_before(about: About, id: str) -> None:
    async with making() as talk:
        await at(talk, about, id)
        await talk.presses(BACK, id)
        report = await talk.report()
        assert report.at == flow.before(report, id) != ""


async def test_a_late_second_tap_on_skip_back_or_done_does_nothing_more() -> None:
    async with making() as talk:
        await at(talk, "saya", "kejadian")
        for what in (SKIP, BACK, DONE):
            before = await talk.report()
            await talk.presses(what, "negara")
            after = await talk.report()
            assert (after.at, after.answers) == (before.at, before.answers)


async def test_a_choice_tapped_twice_is_one_answer_and_asks_nothing_twice() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.presses(ANSWER, "aman", "aman")
        await talk.presses(ANSWER, "negara", "kh")
        await talk.presses(ANSWER, "aman", "aman")
        report = await talk.report()
        assert (report.at, report.choices("aman"), report.choices("negara")) == (
            "tempat", ("aman",), ("kh",),
        )  # fmt: skip


async def test_an_answer_is_changed_by_a_tap_on_an_old_message() -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        await talk.says("Poipet")
        await talk.presses(ANSWER, "negara", "mm")
        report = await talk.report()
        assert (report.choices("negara"), report.at) == (("mm",), "kejadian")
        assert (await talk.texts())["tempat"] == "Poipet"


async def test_a_choice_among_many_is_taken_off_by_a_second_tap() -> None:
    async with making() as talk:
        await at(talk, "saya", "kejadian")
        await talk.taps("Paspor diambil", "Gaji tidak dibayar")
        ticked = await talk.taps("✅ Gaji tidak dibayar")
        assert "✅ Paspor diambil" in ticked.labels
        assert "Gaji tidak dibayar" in ticked.labels
        assert (await talk.report()).choices("kejadian") == ("paspor",)


async def test_words_after_a_tap_stand_beside_it() -> None:
    async with making() as talk:
        await at(talk, "saya", "uang")
        asked = await talk.taps("Ya, sebelum itu")
        assert asked.keys[0] == "reporting.noted"
        assert "Berapa, lewat apa, dan ke siapa?" in asked.text
        await talk.says("5 juta lewat BRI ke Joko")
        given = (await talk.report()).answers["uang"]
        assert (given.choices, given.text) == (("lama",), "5 juta lewat BRI ke Joko")
        assert given.value["sums"]


@pytest.mark.parametrize(
    ("choice", "asked"), [("whatsapp", "nomor WhatsApp"), ("keluarga", "nama keluarga")]
)
async def test_how_to_answer_asks_for_what_the_tap_needs(choice: str, asked: str) -> None:
    async with making() as talk:
        await at(talk, "saya", "kontak")
        assert asked in (await talk.presses(ANSWER, "kontak", choice)).text


async def test_what_is_asked_behind_a_tap_may_be_left_out_or_gone_back_from() -> None:
    async with making() as talk:
        await at(talk, "saya", "pengirim")
        await talk.taps("Teman")
        assert (await talk.presses(BACK, "pengirim")).keys
        assert (await talk.report()).at == "pengirim"
        await talk.taps("Teman")
        await talk.presses(SKIP, "pengirim")
        report = await talk.report()
        assert (report.choices("pengirim"), report.at) == (("teman",), "agen")


async def test_typed_words_are_understood_as_the_choices_they_name() -> None:
    async with making() as talk:
        await at(talk, "saya", "negara")
        await talk.says("di Kamboja kak")
        assert (await talk.report()).choices("negara") == ("kh",)


async def test_every_answer_can_be_given_anew_from_the_summary() -> None:
    async with making() as talk:
        await talk.shortly()
        listed = await talk.taps("✏️ Ubah")
        assert {"Negara", "Tempat", "Yang terjadi"} <= set(listed.labels)
        asked = await talk.taps("Negara")
        assert "Sudah tertulis: Kamboja" in asked.text
        done = await talk.taps("Myanmar")
        assert done.keys == ["reporting.summary"]
        assert "Myanmar" in done.text


async def test_a_correction_may_be_left_and_keeps_the_answer() -> None:
    async with making() as talk:
        await talk.shortly()
        await talk.taps("✏️ Ubah", "Tempat")
        assert (await talk.taps("📄 Ke ringkasan")).keys == ["reporting.summary"]
        assert (await talk.texts())["tempat"] == "Poipet, gedung biru"
        assert (await talk.taps("✏️ Ubah", "⬅️ Ke ringkasan")).keys == ["reporting.summary"]


async def test_a_correction_may_empty_an_answer_that_was_given() -> None:
    async with making() as talk:
        await talk.shortly()
        await talk.taps("✏️ Ubah", "Tempat")
        assert (await talk.taps("🗑 Kosongkan")).keys == ["reporting.summary"]
        assert "tempat" not in await talk.texts()
        told = await talk.taps("✏️ Ubah", "Tempat")
        assert "🗑 Kosongkan" not in told.labels
        assert "Lewati ➡️" in told.labels


async def test_done_in_a_correction_keeps_what_is_ticked() -> None:
    async with making() as talk:
        await talk.shortly()
        await talk.presses(FIX, "kejadian")
        await talk.taps("✅ Selesai, lanjut")
        assert (await talk.report()).choices("kejadian") == ("paspor",)


@pytest.mark.parametrize("id", ["hubungan", "media", "tidak_ada", "", "-1"])
async def test_a_question_of_another_report_cannot_be_answered_or_corrected(id: str) -> None:
    async with making() as talk:
        await talk.begins()
        before = await talk.report()
        await talk.presses(ANSWER, id, "lain")
        await talk.presses(FIX, id)
        after = await talk.report()
        assert (after.answers, after.at) == (before.answers, before.at)


async def test_who_has_little_time_is_asked_five_things_and_can_tell_the_rest_later() -> None:
    async with making() as talk:
        at_end = await talk.shortly()
        assert at_end.keys == ["reporting.summary"]
        report = await talk.report()
        assert (report.brief, left_out(report) > 10) == (True, True)
        asked = await talk.taps("Lengkapi lagi")
        assert asked.keys == ["report.ask.aman"]
        assert not (await talk.report()).brief


async def test_when_enough_is_known_the_rest_may_be_left_out() -> None:
    async with making() as talk:
        await at(talk, "saya", "sejak")
        assert "📄 Ke ringkasan" in (await talk.says("/lapor")).labels
        assert (await talk.taps("📄 Ke ringkasan")).keys == ["reporting.summary_empty"]


async def test_pieces_of_a_story_are_acknowledged_once_after_a_silence() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        for piece in ("saya diajak teman", "katanya jaga toko", "ternyata scam"):
            assert (await talk.says(piece)).keys == []
        assert (await talk.waits(3 * SECOND)).keys == []
        told = await talk.waits(SECOND)
        assert told.keys == ["report.ask.cerita"]
        assert "saya diajak teman katanya jaga toko ternyata scam" in told.text
        assert (await talk.texts())["cerita"].count("\n") == 2
        assert (await talk.waits(1)).keys == []


@pytest.mark.parametrize("said", ["selesai", "sudah itu aja", "cukup"])
async def test_words_that_end_a_story_are_no_part_of_it(said: str) -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        await talk.says("saya diajak teman")
        await talk.says(said)
        assert (await talk.texts())["cerita"] == "saya diajak teman"
        assert (await talk.report()).at == "butuh"


async def test_a_tap_above_what_was_written_since_is_answered_below() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        above = talk.player.history[-1].number
        await talk.says("mereka ambil paspor saya")
        data = (await talk.conversation()).data | {WRITTEN: above + 1}
        told = turn(kind="button", command="lapor", message_id=above, data=data)
        assert under_finger(told) == ""
        beneath = turn(kind="button", command="lapor", message_id=above + 2, data=data)
        assert under_finger(beneath) == above + 2
