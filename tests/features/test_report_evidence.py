"""What is sent to prove something: every kind is kept, once, with its words; it can be taken off
again."""

from typing import Any

import pytest

from bot.features.report_proofs import LISTED
from bot.features.report_proving import MOST
from bot.model import Json
from tests.conversations.player import FORWARD
from tests.features.report_stage import SECOND, Making, making
from tests.samples import PERSON

pytestmark = pytest.mark.anyio


def file(name: str, **more: Any) -> Json:
    """A file as Telegram names it."""
    return {"file_id": name, "file_unique_id": name} | more


KINDS: tuple[tuple[str, Json], ...] = (
    ("photo", {"photo": [file("a", width=9, height=9)]}),
    ("document", {"document": file("b", file_name="kontrak.pdf", mime_type="application/pdf")}),
    ("voice", {"voice": file("c", duration=3)}),
    ("audio", {"audio": file("d", duration=3)}),
    ("video", {"video": file("e", duration=3)}),
    ("video", {"video_note": file("f", duration=3)}),
    ("video", {"animation": file("g"), "document": file("g")}),
    ("location", {"location": {"latitude": 13.65, "longitude": 102.56}}),
    ("text", {"contact": {"first_name": "Joko", "phone_number": "+855123"}}),
    ("text", {"text": "gaji 15 juta, tiket gratis", "forward_origin": FORWARD}),
    ("link", {"text": "https://t.me/loker_kamboja", "forward_origin": FORWARD}),
)


async def sends(talk: Making, **parts: Any) -> Any:
    """Somebody sends what Telegram would write so."""
    return await talk.player.writes(parts.pop("text", None), PERSON, **parts)


async def at_evidence(talk: Making) -> None:
    """A report about an advertisement that asks for evidence."""
    await talk.begins("iklan")
    for _ in range(6):
        await talk.taps("Lewati ➡️")
    assert (await talk.report()).at == "bukti"


@pytest.mark.parametrize(("kind", "parts"), KINDS)
@pytest.mark.parametrize("asked", [True, False])
async def test_every_kind_is_kept_at_whatever_question(kind: str, parts: Json, asked: bool) -> None:
    async with making() as talk:
        await (at_evidence(talk) if asked else talk.begins("iklan"))
        at = (await talk.report()).at
        assert (await sends(talk, **parts)).keys == []
        (kept,) = await talk.evidence()
        assert kept.kind == kind
        assert kept.file or kept.text
        assert kept.message_id
        told = await talk.waits(2 * SECOND)
        assert told.keys[:-1] == ([] if asked else ["reporting.kept_as_proof"])
        assert (await talk.report()).at == at


async def test_what_is_known_of_a_file_is_kept_with_it() -> None:
    async with making() as talk:
        await at_evidence(talk)
        named = file("b", file_name="kontrak.pdf", mime_type="application/pdf", file_size=700)
        await sends(talk, document=named, caption="kontrak saya")
        (kept,) = await talk.evidence()
        assert (kept.file, kept.same, kept.name, kept.mime, kept.size, kept.text) == (
            "b", "b", "kontrak.pdf", "application/pdf", 700, "kontrak saya",
        )  # fmt: skip
        assert not kept.hashed


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("https://fb.com/loker", "link"), ("wa.me/85512", "link"), ("dia kirim dari BCA", "text")],
)
async def test_words_where_evidence_is_asked_for_are_evidence(typed: str, kind: str) -> None:
    async with making() as talk:
        await at_evidence(talk)
        await talk.says(typed)
        (kept,) = await talk.evidence()
        assert (kept.kind, kept.text, len(kept.sha256)) == (kind, typed, 64)
        told = await talk.waits(2 * SECOND)
        assert told.keys == ["report.ask_iklan.bukti"]


async def test_an_album_is_kept_whole_and_acknowledged_once() -> None:
    async with making() as talk:
        await at_evidence(talk)
        for name in "abc":
            photo = [file(name, width=9, height=9)]
            assert (await sends(talk, photo=photo, media_group_id="9")).keys == []
            talk.player.clock.move(-5.5)  # an album comes within a second
        talk.player.clock.move(5.5)
        assert len(await talk.evidence()) == 3
        assert len((await talk.waits(2 * SECOND)).keys) == 1


async def test_the_same_file_is_kept_once_and_new_words_under_it_are_not_lost() -> None:
    async with making() as talk:
        await at_evidence(talk)
        photo = [file("a", width=9, height=9)]
        await sends(talk, photo=photo, caption="bosnya")
        await sends(talk, photo=photo, caption="bosnya")
        await sends(talk, photo=photo)
        assert (await talk.report()).notes == ()
        await sends(talk, photo=photo, caption="namanya Joko")
        assert len(await talk.evidence()) == 1
        assert [one.text for one in (await talk.report()).notes] == ["namanya Joko"]


async def test_a_file_that_no_bot_may_fetch_is_kept_and_the_person_knows() -> None:
    async with making() as talk:
        await at_evidence(talk)
        told = await sends(talk, video=file("v", file_size=20 * 1024 * 1024 + 1))
        assert told.keys == ["reporting.too_large"]
        (kept,) = await talk.evidence()
        assert kept.failed == "too_large"
        await sends(talk, video=file("w", file_size=20 * 1024 * 1024))
        assert [one.failed for one in await talk.evidence()] == ["too_large", ""]


async def test_a_hundred_pieces_are_kept_and_one_more_is_refused_in_words() -> None:
    async with making() as talk:
        await at_evidence(talk)
        for number in range(MOST):
            assert (await sends(talk, voice=file(f"v{number}", duration=1))).keys == []
        assert len(await talk.evidence()) == MOST
        assert (await sends(talk, voice=file("one more", duration=1))).keys == [
            "reporting.too_many"
        ]
        assert (await talk.says("https://fb.com/loker")).keys == ["reporting.too_many"]
        assert len(await talk.evidence()) == MOST
        await talk.presses("ringkas")
        await talk.taps("📎 Bukti", "✕ 1")
        assert len(await talk.evidence()) == MOST - 1
        await sends(talk, voice=file("one more", duration=1))
        assert len(await talk.evidence()) == MOST


async def test_a_piece_is_taken_off_once_by_its_own_button() -> None:
    async with making() as talk:
        await at_evidence(talk)
        await talk.says("https://fb.com/satu")
        await talk.says("https://fb.com/dua")
        await talk.waits(2 * SECOND)
        await talk.presses("ringkas")
        listed = await talk.taps("📎 Bukti")
        assert listed.keys == ["reporting.proofs"]
        assert "fb.com/satu" in listed.text
        drop = talk.player.data_of("✕ 1")
        left = await talk.player.presses(drop)
        assert "fb.com/satu" not in left.text
        await talk.player.presses(drop)
        assert [one.text for one in await talk.evidence()] == ["https://fb.com/dua"]
        assert (await talk.taps("⬅️ Ke ringkasan")).keys == ["reporting.summary"]


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999999999999", "2"])
async def test_a_made_up_number_takes_nothing_off(number: str) -> None:
    async with making() as talk:
        await at_evidence(talk)
        await talk.says("https://fb.com/satu")
        assert (await talk.presses("buang", number)).keys == ["reporting.proofs"]
        assert len(await talk.evidence()) == 1


async def test_a_long_list_has_buttons_for_as_many_as_a_screen_shows() -> None:
    async with making() as talk:
        await at_evidence(talk)
        for number in range(LISTED + 2):
            await talk.says(f"https://fb.com/{number}")
        listed = await talk.presses("bukti")
        assert sum(label.startswith("✕") for label in listed.labels) == LISTED


async def test_a_place_answers_where_the_one_who_is_there_is() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        await sends(talk, location={"latitude": 11.56, "longitude": 104.92})
        report = await talk.report()
        assert (report.choices("negara"), report.at) == (("kh",), "kejadian")
        assert report.answers["tempat"].text == "11.56, 104.92"
        assert [one.kind for one in await talk.evidence()] == ["location"]


async def test_near_a_border_or_at_sea_the_country_is_asked_on() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        await sends(talk, location={"latitude": 0.0, "longitude": -150.0})
        report = await talk.report()
        assert (report.choices("negara"), report.at) == ((), "negara")
        assert report.answers["tempat"].text == "0.0, -150.0"


async def test_the_place_of_a_mothers_phone_is_not_where_her_son_is() -> None:
    async with making() as talk:
        await talk.begins("orang")
        await talk.taps("Anak", "Lewati ➡️")
        place = {"latitude": -6.2, "longitude": 106.8}
        await sends(talk, location=place)
        assert (await talk.report()).at == "negara"
        assert (await talk.report()).choices("negara") == ()
        assert len(await talk.evidence()) == 1
        passed_on = {"latitude": 11.56, "longitude": 104.92}
        await sends(talk, location=passed_on, forward_origin=FORWARD)
        assert (await talk.report()).choices("negara") == ("kh",)


async def test_a_place_without_coordinates_is_kept_as_what_came_and_answers_nothing() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        await sends(talk, location={"latitude": "x"})
        assert (await talk.report()).at == "negara"
        assert [(one.kind, one.text) for one in await talk.evidence()] == [("location", "")]


async def test_after_the_report_is_done_a_picture_is_no_evidence_of_it() -> None:
    async with making() as talk:
        await talk.result()
        await sends(talk, photo=[file("late", width=9, height=9)])
        assert await talk.evidence() == ()
