"""The end of a report: the summary, the confirmation, the PDF, the blocks to copy, the guide."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.effects import StartTimer
from bot.features import report_result
from bot.features.report_result import LONGEST_WAIT, country_of, guide
from bot.model import PortalState
from bot.reports.model import Evidence, Given, Report
from tests.features.report_stage import SECOND, done, making
from tests.features.test_report_evidence import at_evidence, file, sends
from tests.features.test_report_questions import at
from tests.samples import NOW, turn, words

pytestmark = pytest.mark.anyio
PHOTO = Evidence(NOW, "photo", "p", "q", id=1, report=1)


def answers(**given: tuple[str, ...]) -> dict[str, Given]:
    """Answers by question: what was tapped."""
    return {id: Given(NOW, choices) for id, choices in given.items()}


async def test_the_summary_tells_all_that_was_answered_before_it_is_confirmed() -> None:
    async with making() as talk:
        told = await talk.shortly()
        for part in ("Kamboja", "Poipet, gedung biru", "Paspor diambil", "Benar?"):
            assert part in told.text
        assert {"✅ Ya, benar", "✏️ Ubah", "Lengkapi lagi"} <= set(told.labels)


async def test_without_any_answer_nothing_can_be_confirmed() -> None:
    async with making() as talk:
        await talk.begins("iklan")
        told = await talk.presses("ringkas")
        assert told.keys == ["reporting.summary_empty"]
        assert "✅ Ya, benar" not in told.labels
        assert (await talk.presses("benar")).keys == ["reporting.summary_empty"]
        assert (await talk.report()).draft


async def test_evidence_alone_is_enough_to_be_confirmed() -> None:
    async with making() as talk:
        await at_evidence(talk)
        await talk.says("https://fb.com/loker")
        await talk.presses("ringkas")
        assert (await talk.taps("✅ Ya, benar")).keys == ["reporting.confirmed"]


async def test_a_town_in_another_country_than_chosen_is_pointed_out() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("⏱ Waktu saya sedikit", "Myanmar")
        await talk.says("Poipet")
        told = await talk.presses("ringkas")
        assert "ada di Kamboja" in told.text
        assert "Myanmar" in told.text
        await talk.taps("✏️ Ubah", "Negara")
        assert "Ubah bila salah" not in (await talk.taps("Kamboja")).text


@pytest.mark.parametrize("label", ["Negara lain", "Kamboja"])
async def test_a_town_that_may_belong_to_the_country_is_not_pointed_out(label: str) -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("⏱ Waktu saya sedikit", label)
        await talk.says("Poipet")
        assert "Ubah bila salah" not in (await talk.presses("ringkas")).text


async def test_a_confirmed_report_has_a_number_and_a_pdf_and_was_sent_nowhere() -> None:
    async with making() as talk:
        await talk.shortly()
        told = await talk.taps("✅ Ya, benar")
        assert "L-1" in told.text
        result = await talk.waits(SECOND)
        assert result.keys == ["reporting.paper", "reporting.guide"]
        assert "belum terkirim ke mana pun" in result.text
        (paper,) = talk.papers
        assert "Poipet, gedung biru" in str(paper)
        assert [row.payload["name"] for row in talk.player.rows if "paper" in row.payload] == [
            "L-1.pdf"
        ]


async def test_a_second_tap_on_yes_makes_no_second_result() -> None:
    async with making() as talk:
        await talk.shortly()
        yes = talk.player.data_of("✅ Ya, benar")
        await talk.taps("✅ Ya, benar")
        assert (await talk.player.presses(yes)).keys == []
        await talk.waits(SECOND)
        await talk.waits(5)
        assert len(talk.papers) == 1
        assert (await talk.report()).number == 1


async def test_the_result_waits_until_the_files_are_hashed() -> None:
    async with making() as talk:
        await at_evidence(talk)
        await sends(talk, photo=[file("a", width=9, height=9)])
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        assert (await talk.waits(10 * SECOND)).keys == []
        await talk.hashed()
        assert (await talk.waits(2 * SECOND)).keys[0] == "reporting.paper"
        assert "abab" in str(talk.papers[0])


async def test_the_result_waits_a_minute_at_most() -> None:
    async with making() as talk:
        await at_evidence(talk)
        await sends(talk, photo=[file("a", width=9, height=9)])
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        for _ in range(29):
            assert (await talk.waits(2 * SECOND)).keys == []
        assert (await talk.waits(2 * SECOND)).keys[0] == "reporting.paper"


@pytest.mark.parametrize(
    ("proof", "waited", "comes"),
    [
        (PHOTO, timedelta(0), False), (PHOTO, LONGEST_WAIT, True),
        (replace(PHOTO, sha256="ab"), timedelta(0), True),
        (replace(PHOTO, failed="gone"), timedelta(0), True),
    ],
)  # fmt: skip
def test_the_result_waits_for_nothing_that_never_comes(
    proof: Evidence, waited: timedelta, comes: bool
) -> None:
    shown = done(confirmed_at=NOW - waited, evidence=(proof,))
    decision = report_result.made(replace(turn(kind="timer", command="lapor.hasil"), report=shown))
    assert bool(decision.replies) is comes
    again = [one.due - NOW for one in decision.effects if isinstance(one, StartTimer)]
    assert again == ([] if comes else [timedelta(seconds=2)])


def test_no_result_comes_for_a_report_that_is_gone_or_not_done() -> None:
    timer = turn(kind="timer", command="lapor.hasil")
    assert report_result.made(timer).replies == ()
    draft = done(state="draft", confirmed_at=None, at="negara")
    assert report_result.made(replace(timer, report=draft)).replies == ()


async def test_the_blocks_are_messages_of_their_own_to_copy() -> None:
    async with making() as talk:
        await talk.result()
        told = await talk.taps("📋 Teks untuk disalin")
        assert told.keys == ["reporting.blocks"]
        assert len(told.shown) > 1
        assert all("<code>" in one.text or "<pre>" in one.text for one in told.shown[1:])
        assert "Sudah saya kirim" in told.labels


async def test_an_anonymous_report_does_not_say_who_wrote_it() -> None:
    async with making() as talk:
        await talk.says("/lapor")
        await talk.taps("Tanpa nama", "✅ Mulai: tentang saya")
        await talk.taps("⏱ Waktu saya sedikit", "Kamboja")
        await talk.says("Poipet")
        await talk.taps("Paspor diambil", "✅ Selesai, lanjut", "✅ Selesai, lanjut")
        at_end = await talk.taps("Di Telegram ini")
        assert "Nama" not in (await talk.taps("✏️ Ubah")).labels
        await talk.taps("⬅️ Ke ringkasan", "✅ Ya, benar")
        assert "Sari" not in at_end.text
        await talk.waits(SECOND)
        told = await talk.taps("📋 Teks untuk disalin")
        (paper,) = talk.papers
        assert "Sari" not in str(paper) + told.text
        assert "Poipet" in told.text


@pytest.mark.parametrize(("state", "said"), [
    ("up", "dan menjawab"), ("down", "tidak menjawab"), ("unchecked", "Portal tidak menjawab?"),
])  # fmt: skip
def test_the_guide_says_only_what_is_known_of_the_portal(state: PortalState, said: str) -> None:
    happened = replace(turn("x"), portal=state)
    told = words().text(guide(happened, done(answers=answers(negara=("kh",)))), NOW)
    assert said in told


@pytest.mark.parametrize(
    ("report", "country"),
    [
        (done(answers=answers(negara=("kh",))).report, "kh"),
        (done(answers=answers(negara=("id",))).report, ""),
        (done(answers=answers(negara=("lain",))).report, ""),
        (done(answers=answers(tujuan=("mm",))).report, "mm"),
        (done(answers={"negara": Given(NOW, ("lain",), "dubai", {"country": "ae"})}).report, "ae"),
        (done().report, ""),
    ],
)  # fmt: skip
def test_the_guide_is_of_the_country_abroad(report: Report, country: str) -> None:
    assert country_of(report) == country


async def test_the_guide_of_an_advertisement_is_another() -> None:
    async with making() as talk:
        await at(talk, "iklan", "pengiklan")
        await talk.says("Joko Loker")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        result = await talk.waits(SECOND)
        assert result.keys == ["reporting.paper", "reporting.guide_ad"]


async def test_the_guide_and_the_pdf_are_there_again_from_lapor() -> None:
    async with making() as talk:
        await talk.result()
        await talk.says("/lapor")
        assert (await talk.taps("📄 PDF")).keys == ["reporting.paper"]
        await talk.says("/lapor")
        assert (await talk.taps("Cara mengirim")).keys == ["reporting.guide"]
        assert len(talk.papers) == 2


async def test_nobody_is_asked_about_operators_where_there_are_none() -> None:
    async with making() as talk:
        assert "reporting.ask_help" not in (await talk.result()).keys
        assert (await talk.presses("petugas", "ya")).keys == ["reporting.no_desk"]
        assert not (await talk.report()).handed_over
