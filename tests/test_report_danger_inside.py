"""Danger inside of a report counts as much as outside of it."""

from typing import Any

import pytest

from bot.reports.reading import harm_told
from tests.features.report_stage import Making, making
from tests.features.test_report_questions import at

pytestmark = pytest.mark.anyio
BEATEN = "mereka mau mukulin aku kalo ga target, tolong"
HEARD: dict[str, Any] = {
    "understood": {"darurat_kekerasan": 0.68, "darurat_ancaman": 0.3}, "danger": 0.996,
}  # fmt: skip
"""What the model makes of it; the words of danger do not hold it."""
TOWN: dict[str, Any] = {"understood": {"darurat_keluarga": 0.97}, "danger": 0.999}
"""What the model makes of the names of places where many are held."""
DOUBT: dict[str, Any] = {"understood": {"darurat_ancaman": 0.3}, "danger": 0.5}


async def same(talk: Making, id: str) -> None:
    """Nothing was filed as the answer, and the question still waits."""
    report = await talk.report()
    assert report.at == id
    given = report.answers.get(id)
    assert given is None or not given.said


@pytest.mark.parametrize("id", ["aman", "negara", "tempat", "sejak", "kontak", "nama", "agen"])
async def test_what_opens_a_case_outside_of_a_report_opens_it_inside(id: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", id)
        told = await talk.says(BEATEN, **HEARD)
        assert told.keys[:2] == ["darurat.darurat_kekerasan", "case.card"]
        assert (await talk.case()).lane == "nyawa"
        assert [one.text for one in (await talk.report()).notes] == [BEATEN]
        await same(talk, id)


async def test_the_cry_of_the_player_after_a_place_at_the_first_question() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        told = await talk.says("di poipet", **TOWN)
        assert "Kamboja" in told.text
        told = await talk.says(BEATEN, **HEARD)
        assert told.keys[0] == "darurat.darurat_kekerasan"
        case = await talk.case()
        assert (case.country, case.told["summary"]) == ("kh", BEATEN)
        assert not (await talk.report()).answers.get("aman")


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("negara", "aku di myawaddy kk park"),
        ("tempat", "gedung biru lantai 3 dekat sungai"),
        ("tempat", "saya di poipet gedung biru"),
        ("rute", "dari batam naik kapal ke johor terus kamboja"),
    ],
)
async def test_the_name_of_a_place_is_doubted_and_stays_the_answer(id: str, said: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", id)
        told = await talk.says(said, **TOWN)
        assert told.keys[0] == "reporting.in_danger"
        assert (await talk.report()).answers[id].text == said
        assert await talk.store.case_of(talk.player.after.chat_id) is None


async def test_yes_after_the_name_of_a_town_brings_no_words_for_families() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "negara")
        await talk.says("aku di myawaddy kk park", **TOWN)
        told = await talk.taps("🆘 Ya, bahaya")
        assert told.keys[0] == "darurat.umum"
        assert (await talk.case()).country == "mm"


@pytest.mark.parametrize("said", ["bos bawa senjata tajam ke poipet", "mereka jual aku ke poipet"])
async def test_a_place_in_a_cry_does_not_make_it_an_answer(said: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "negara")
        told = await talk.says(said, **HEARD)
        assert told.keys[0] == "darurat.darurat_kekerasan"


async def test_who_says_to_be_watched_is_answered_quietly() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "aman")
        told = await talk.says("aku lagi diawasi sama mereka kak", **HEARD)
        assert not any(key.startswith("darurat.") for key in told.keys)
        assert (await talk.case()).quiet


async def test_the_question_about_danger_shows_the_numbers_of_where_somebody_is() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await talk.says("di poipet")
        told = await talk.says("orangnya serem semua di sini kak", **DOUBT)
        assert told.keys[0] == "reporting.in_danger"
        assert "+855" in told.text
        await same(talk, "aman")


async def test_yes_to_the_question_opens_a_case_with_the_words_and_the_country() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await talk.says("di poipet")
        await talk.says("orangnya serem semua di sini kak", **DOUBT)
        told = await talk.taps("🆘 Ya, bahaya")
        case = await talk.case()
        assert case.country == "kh"
        assert case.told["summary"] == "orangnya serem semua di sini kak"
        assert "🇰🇭 Kamboja" not in told.labels
        assert "+855" in told.text


async def test_a_country_named_in_the_cry_goes_before_that_of_the_report() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await talk.says("di poipet")
        said = "sekarang mau dibawa ke laos serem banget"
        await talk.says(said, **DOUBT, places={"laos": "la"})
        await talk.taps("🆘 Ya, bahaya")
        assert (await talk.case()).country == "la"


@pytest.mark.parametrize("said", ["adik saya Rudi, umur 23", "Rudi anak bu Darmi", "wa 0812345678"])
def test_names_and_numbers_tell_of_no_harm(said: str) -> None:
    assert not harm_told.told(said)
