"""What must hold of reports, found by reading the code: each of these broke when it was written."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from time import perf_counter

import pytest

from bot.case_effects import CASE_NUMBER
from bot.cases import changes as case_changes
from bot.cases.model import Case, Room
from bot.effects import Effect
from bot.exporting.file import content
from bot.exporting.period import month
from bot.features.desk_export import MOST
from bot.model import Outgoing
from bot.report_effects import SaveReport
from bot.report_words.letters import units
from bot.reports import changes
from bot.reports.model import Evidence, ExportedCase, Given
from bot.store import Commit
from tests.cases_made import SARI
from tests.conversations.player import Shown as Message
from tests.features.report_stage import CRY, DAY, SECOND, Making, Stage, done, making
from tests.features.test_report_evidence import file, sends
from tests.features.test_report_questions import at
from tests.samples import GROUP, NOW, OTHER, memory_store, message, received, update

pytestmark = pytest.mark.anyio
CRIED = "tolong saya dipukuli dan dikurung"
YES, SENT, REMIND = "🙋 Petugas boleh membaca", "Sudah saya kirim", "🔔 Ingatkan saya nanti"
MOMENT = 1.0
"""Seconds in which nobody else is heard: a decision is made in the one loop of all chats."""
LONGEST_MESSAGE, MOST_MESSAGES = 4096, 20
"""UTF-16 units (Bot API, sendMessage); messages in a row that somebody can still scroll through."""


class Phone(Stage):
    """What stands on the screen: tags are looked up as the sender does."""

    deleted: set[int]
    changed: list[int]
    missed: int
    toasts: list[str]

    async def _delivered(self) -> list[Message]:
        shown = []
        while rows := await self.store.due(self.clock(), (), 1):
            row = rows[0]
            await self._tagged(row)
            self.numbers += 1
            await self.store.sent(row, self.numbers, self.clock())
            if row.method in ("message", "photo", "document", "edit"):
                shown.append(self._shown(row))
        return shown

    async def _tagged(self, row: Outgoing) -> None:
        tag = row.payload.get("of")
        if row.method == "callback":
            self.toasts.append(str(row.payload.get("text", "")))
        numbers = await self.store.tagged(row.chat_id, str(tag)) if tag else ()
        if row.method == "delete":
            named = row.payload.get("message_id")
            self.deleted |= {*numbers, *([int(named)] if named else [])}
        if row.method == "edit" and tag:
            self.changed += numbers[:1]
            self.missed += not numbers


@asynccontextmanager
async def on_phone(*, desk: bool = False) -> AsyncIterator[tuple[Making, Phone]]:
    """A person who makes a report, with what stands on the screen."""
    async with memory_store() as store:
        phone = Phone(store, desk)
        phone.rows, phone.deleted, phone.changed, phone.missed = [], set(), [], 0
        phone.toasts = []
        try:
            yield Making(phone, store), phone
        finally:
            await phone.aclose()


async def code(talk: Making) -> str:
    """A code of the report."""
    told = await talk.presses("kode")
    return told.text.split("<code>")[1].split("</code>")[0]


async def moved(talk: Making) -> None:
    """The report is gone on with from another account."""
    await talk.player.writes(f"/lapor {await code(talk)}", OTHER)


async def committed(talk: Making, *effects: Effect) -> None:
    """The desk does something with the report."""
    talk.player.happened += 1
    raw = update(talk.player.happened, message=message("x", GROUP))
    await talk.store.receive([received(raw)], talk.player.clock())
    for work in await talk.store.pending(talk.player.clock(), (), 10):
        commit = Commit(work.inbox_id, work.conversation, effects=effects)
        await talk.store.commit(commit, talk.player.clock())


async def said_to_desk(talk: Making) -> str:
    """All that operators read in the person's case."""
    return "\n".join(one.text for one in await talk.entries())


async def alarmed(talk: Making) -> None:
    """The tap that opens the lane for life."""
    await at(talk, "saya", "kejadian")
    await talk.presses("j", "kejadian", "disekap")


async def closed(talk: Making) -> None:
    """The operator closes the case."""
    now = talk.player.clock()
    await talk.changed(case_changes.closed(await talk.case(), SARI, "tertolong", now))


# A report that gets stuck


async def test_a_tap_on_a_question_that_rested_for_days_brings_the_next_question() -> None:
    async with on_phone() as (talk, phone):
        await talk.begins()
        await talk.waits(3 * DAY)
        await talk.store.purge(phone.clock(), timedelta(days=7))
        await talk.presses("j", "aman", "aman")
        assert (await talk.report()).at == "negara"
        assert phone.missed == 0


async def test_a_code_is_not_written_over_by_the_next_question() -> None:
    async with on_phone() as (talk, phone):
        await talk.begins()
        told = await talk.presses("kode")
        await talk.presses("j", "aman", "aman")
        assert told.shown[-1].number not in phone.changed


@pytest.mark.parametrize("mark", ["%KASUS%", CASE_NUMBER])
async def test_the_mark_of_a_cases_number_in_somebodys_words_breaks_nothing(mark: str) -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        told = await talk.says(f"gedung {mark} lantai 3")
        assert CASE_NUMBER not in told.text
        assert (await talk.report()).at == "kejadian"


async def test_five_long_news_of_the_desk_fit_into_what_lapor_and_status_tell() -> None:
    async with making() as talk:
        await talk.result()
        report = await talk.report()
        for _ in range(5):
            report = changes.told(report, "kabar", "a" * 2000, talk.player.clock())
        await committed(talk, SaveReport(report))
        for asked in ("/lapor", "/status"):
            told = await talk.says(asked)
            assert max(units(one.text) for one in told.shown) <= LONGEST_MESSAGE


async def test_a_long_list_of_evidence_fits_into_a_message() -> None:
    async with making() as talk:
        await talk.begins()
        for _ in range(40):
            await talk.says("😀" * 70, forwarded=True)
        told = await talk.presses("bukti")
        assert units(told.text) <= LONGEST_MESSAGE


async def test_much_evidence_in_words_does_not_flood_the_chat_with_blocks() -> None:
    async with making() as talk:
        await talk.begins()
        for number in range(40):
            await talk.says(f"{number} " + "kata mereka " * 300, forwarded=True)
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        assert len((await talk.presses("salin")).shown) <= MOST_MESSAGES


async def test_a_draft_to_which_a_picture_came_yesterday_is_not_erased_as_old() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.waits(29 * DAY)
        await sends(talk, photo=[file("a", width=9, height=9)])
        await talk.waits(2 * DAY)
        await talk.store.purge(talk.player.clock(), timedelta(days=7))
        assert await talk.shown()


async def test_laporan_leads_a_person_to_the_report() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        assert (await talk.says("/laporan")).keys != ["desk.person.not_staff"]


def test_an_export_with_long_stories_holds_nobody_up_for_more_than_a_moment() -> None:
    words = ("saya dipukul di sana. " * 600)[:12_000]
    proofs = tuple(Evidence(NOW, "photo", "f", sha256="ab" * 32, id=one) for one in range(20))
    told = done(help=True, answers={"cerita": Given(NOW, (), words)}, evidence=proofs)
    cases = [ExportedCase(Case(0, "nyawa", NOW, number=one), told) for one in range(MOST)]
    begun, period = perf_counter(), month("2026-11")
    assert period
    content(cases, period, "csv", NOW, names=True)
    assert perf_counter() - begun < MOMENT


# Two reports


async def test_the_result_comes_although_the_next_report_was_begun_meanwhile() -> None:
    async with making() as talk:
        await talk.begins()
        await sends(talk, photo=[file("a", width=9, height=9)])
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.player.presses("lapor:mulai:iklan:nama")
        await talk.hashed()
        for _ in range(5):
            await talk.waits(1)
        assert len(talk.papers) == 1


async def test_the_reminder_of_a_report_comes_although_another_one_was_begun() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(REMIND)
        await talk.player.presses("lapor:mulai:iklan:nama")
        assert "reporting.any_news" in (await talk.waits(3 * DAY)).keys


async def test_that_it_was_handed_in_can_be_told_of_the_report_before_the_new_one() -> None:
    async with making() as talk:
        await talk.result()
        sent = talk.player.data_of(SENT)
        await talk.player.presses("lapor:mulai:iklan:nama")
        assert (await talk.player.presses(sent)).keys == ["reporting.ask_number"]


async def test_a_draft_of_ones_own_stays_when_a_finished_report_is_taken_over() -> None:
    async with making() as talk:
        await talk.result()
        await talk.player.presses("lapor:mulai:orang:nama", OTHER)
        own = await talk.store.report_of(OTHER)
        assert own
        await talk.player.presses(f"lapor:{own.report.key}:j:hubungan:anak", OTHER)
        await moved(talk)
        kept = await talk.store.report_of(OTHER)
        assert kept
        assert kept.report.choices("hubungan") == ("anak",)


async def test_answers_of_ones_own_draft_are_not_thrown_away_unasked_for_a_code() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.player.presses("lapor:mulai:orang:nama", OTHER)
        own = await talk.store.report_of(OTHER)
        assert own
        await talk.player.presses(f"lapor:{own.report.key}:j:hubungan:anak", OTHER)
        await moved(talk)
        kept = await talk.store.report_of(OTHER)
        assert kept
        assert kept.report.choices("hubungan") == ("anak",)


# A cry for help


@pytest.mark.parametrize("how", ["moved", "expired"])
async def test_a_cry_under_a_picture_is_heard_when_the_report_is_gone(how: str) -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        if how == "moved":
            await moved(talk)
        else:
            await talk.waits(31 * DAY)
            await talk.store.purge(talk.player.clock(), timedelta(days=7))
        assert await talk.shown() is None
        told = await talk.sends("photo", caption="tolong saya disekap", **CRY)
        assert "darurat.darurat_disekap" in told.keys


async def test_a_cry_that_was_passed_on_is_heard_when_the_report_is_gone() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await moved(talk)
        told = await talk.says("tolong saya disekap", forwarded=True, **CRY)
        assert "reporting.old_button" not in told.keys


async def test_a_second_unclear_cry_days_later_is_asked_about_again() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        assert (await talk.says("tolong")).keys[0] == "reporting.in_danger"
        await talk.waits(2 * DAY)
        assert (await talk.says("tolong")).keys[0] == "reporting.in_danger"


@pytest.mark.parametrize("id", ["tempat", "nama"])
async def test_a_cry_is_not_taken_for_a_place_or_a_name(id: str) -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", id)
        await talk.says(CRIED, **CRY)
        assert CRIED not in (await talk.texts()).get(id, "")
        assert (await talk.report()).at == id


async def test_a_bare_cry_is_not_taken_for_a_place() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        await talk.says("tolong")
        assert "tempat" not in await talk.texts()


async def test_a_cry_does_not_write_over_the_place_that_was_told() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        await talk.says("Poipet, gedung biru")
        await talk.says("kembali")
        await talk.says(CRIED, **CRY)
        assert "gedung biru" in (await talk.texts())["tempat"]


async def test_after_the_button_for_danger_the_report_takes_words_as_before() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "tempat")
        await talk.says("tolong")
        await talk.says("kembali")
        await talk.taps("🆘 Ya, bahaya")
        await talk.says("Poipet, gedung biru")
        report = await talk.report()
        assert "gedung biru" in repr((report.answers, report.notes))


@pytest.mark.parametrize("how", ["dropped", "moved"])
async def test_silence_after_a_cry_is_told_although_the_report_is_gone(how: str) -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        if how == "moved":
            await moved(talk)
        else:
            await talk.presses("hapus", "ya")
        for _ in range(4):
            await talk.waits(20)
        assert "tidak ada kabar" in await said_to_desk(talk)


async def test_who_talks_with_an_operator_is_not_called_silent() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.claimed()
        for _ in range(5):
            await talk.waits(9)
            await talk.says("masih di lantai 4")
        assert "tidak ada kabar" not in await said_to_desk(talk)


async def test_who_taps_the_card_of_the_case_is_not_called_silent() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        for _ in range(5):
            await talk.waits(9)
            await talk.player.presses("kasus:nomor")
        assert "tidak ada kabar" not in await said_to_desk(talk)


# A watched phone


async def test_a_tap_on_an_old_button_shows_no_word_of_a_report_on_a_watched_phone() -> None:
    async with on_phone(desk=True) as (talk, phone):
        await talk.result()
        await talk.player.writes("/petugas")
        await phone.presses("kasus:senyap")
        await talk.presses("benar")
        assert phone.toasts[-1] == ""


async def test_nothing_that_names_a_report_stays_on_a_watched_phone() -> None:
    async with on_phone(desk=True) as (talk, phone):
        await talk.begins()
        await talk.says("lanjut besok")
        await talk.says("/lapor")
        await talk.taps("Saya diawasi")
        left = [one for one in phone.history if one.number not in phone.deleted]
        assert [one.text for one in left if "lapor" in one.text.casefold()] == []


async def test_who_is_watched_is_not_written_to_a_day_later_where_there_is_no_desk() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Saya diawasi")
        assert (await talk.waits(2 * DAY)).keys == []


async def test_who_says_later_to_be_watched_has_the_words_of_danger_taken_back() -> None:
    async with on_phone(desk=True) as (talk, phone):
        await at(talk, "saya", "kejadian")
        told = await talk.presses("j", "kejadian", "disekap")
        await talk.presses("j", "aman", "diawasi")
        assert told.shown[0].number in phone.deleted


@pytest.mark.parametrize("how", ["quiet", "owned"])
async def test_a_question_for_news_that_was_not_put_is_no_silence_of_the_person(how: str) -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        await talk.taps(YES, REMIND)
        if how == "owned":
            await talk.claimed()
        else:
            await talk.player.presses("kasus:senyap")
        for _ in range(5):
            await talk.waits(DAY)
        assert "tidak menjawab" not in await said_to_desk(talk)


@pytest.mark.parametrize("how", ["quiet", "owned"])
async def test_a_reminder_that_could_not_be_said_is_said_when_it_may_be(how: str) -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        await talk.taps(REMIND)
        if how == "owned":
            await talk.claimed()
        else:
            await talk.player.presses("kasus:senyap")
        await talk.waits(3 * DAY + 1)
        await closed(talk)
        told = [key for _ in range(4) for key in (await talk.waits(DAY / 2)).keys]
        assert "reporting.any_news" in told


async def test_pictures_sent_while_somebody_may_read_along_stand_in_the_report_like_words() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.player.presses("kasus:senyap")
        await sends(talk, photo=[file("a", width=9, height=9)])
        assert [one.file for one in await talk.evidence()] == ["a"]


# What operators read


async def test_who_begins_is_told_that_operators_read_along_in_danger() -> None:
    async with making(desk=True) as talk:
        told = await talk.says("/lapor")
        assert "Kecuali ada bahaya" in told.text
        assert "membaca yang Anda tulis di chat ini" in told.text


async def test_after_a_no_nobody_is_told_that_operators_read_nothing_of_an_open_case() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        await talk.presses("ubah", "nama")
        await talk.says("Siti Aminah")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        told = await talk.taps("Tidak usah")
        assert told.keys == ["reporting.help_no_case"]
        assert [one for one in await talk.entries() if one.kind == "report"] == []


async def test_a_code_that_still_opens_the_report_stands_in_no_room() -> None:
    async with making(desk=True) as talk:
        await alarmed(talk)
        given = await code(talk)
        await talk.says(f"/lapor {given}")
        assert await talk.store.report_by_code(given, talk.player.clock())
        assert given not in await said_to_desk(talk)


async def test_after_a_no_a_second_yes_is_a_yes() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        yes = talk.player.data_of(YES)
        await talk.taps(YES)
        await talk.presses("petugas", "tidak")
        await talk.player.presses(yes)
        assert (await talk.report()).help is True
        assert await talk.store.report_of_case((await talk.case()).number)


async def test_whoever_erases_a_report_that_operators_have_is_not_told_that_all_is_gone() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps(YES)
        asked = await talk.presses("hapus")
        told = await talk.presses("hapus", "ya")
        kept = [one for one in await talk.entries() if one.kind == "report"]
        assert not kept or "petugas" in f"{asked.text} {told.text}".casefold()


async def test_nobody_is_told_that_operators_have_a_report_whose_case_was_emptied() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps(YES)
        await talk.claimed()
        await closed(talk)
        await talk.waits(91 * DAY)
        await talk.store.purge(talk.player.clock(), timedelta(days=7))
        assert "Petugas punya laporan ini" not in (await talk.says("/lapor")).text


async def test_a_later_case_of_the_person_has_the_report_that_operators_may_read() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps(YES)
        await talk.claimed()
        await closed(talk)
        await talk.waits(8 * DAY)
        await talk.player.writes("/petugas")
        later = await talk.case()
        assert later.open
        told = await talk.says("/lapor")
        assert await talk.store.report_of_case(later.number) or YES in told.labels


async def test_evidence_reaches_the_room_although_another_account_sent_it() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await sends(talk, photo=[file("a", width=9, height=9)])
        (proof,) = await talk.evidence()
        await moved(talk)
        cry = message("/petugas", OTHER, message_id=proof.message_id)
        await talk.player.happens(message=cry)
        await other_confirms(talk)
        case = await talk.store.case_of(OTHER)
        assert case
        shown = await talk.store.report_of_case(case.number)
        assert shown
        files = await files_of(talk, case.number)
        assert "a" in files


async def other_confirms(talk: Making) -> None:
    """The other account goes through to the yes for operators."""
    shown = await talk.store.report_of(OTHER)
    assert shown
    for what in ("ringkas", "benar"):
        await talk.player.presses(f"lapor:{shown.report.key}:{what}", OTHER)
    await talk.player.presses(f"lapor:{shown.report.key}:petugas:ya", OTHER)


async def files_of(talk: Making, number: int) -> list[str]:
    """The files that stand in a case."""
    found = await talk.store.desk(SARI.user_id, Room(GROUP, 0), number)
    return [one.file for one in found.entries]


# Words that are lost, and promises


async def test_words_that_were_not_understood_stay_beside_the_tap_that_follows() -> None:
    async with making() as talk:
        await talk.begins("orang")
        words = "yang dulu mengasuh kami bertiga"
        assert "reporting.unclear" in (await talk.says(words)).keys
        await talk.presses("j", "hubungan", "lain")
        assert words in repr(await talk.report())


async def test_the_first_of_many_words_beside_the_report_is_kept() -> None:
    async with making() as talk:
        await talk.shortly()
        for number in range(51):
            await talk.says(f"tambahan {number}.")
        assert "tambahan 0." in repr(await talk.report())


async def test_what_was_put_right_in_an_earlier_message_is_not_lost() -> None:
    async with making() as talk:
        await at(talk, "saya", "tempat")
        await talk.says("Poipet")
        await talk.says("Poipet, gedung biru lantai 4", edited=True)
        assert "gedung biru lantai 4" in repr(await talk.report())


async def test_words_behind_lapor_are_not_lost_while_a_report_is_being_made() -> None:
    async with making() as talk:
        await at(talk, "saya", "cerita")
        await talk.says("/lapor paspor saya dipegang mandor Joko")
        assert "mandor Joko" in repr(await talk.report())


async def test_a_name_given_by_mistake_can_be_taken_out_of_the_report() -> None:
    async with making() as talk:
        await at(talk, "saya", "nama")
        await talk.says("Siti Aminah")
        await talk.presses("ubah", "nama")
        await talk.presses("lewat", "nama")
        assert "Siti Aminah" not in repr(await talk.report())


async def test_the_number_may_be_told_later_in_the_words_that_were_promised() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(SENT, "Belum dapat nomor")
        await talk.says("nomor portal saya PWNI-2026-77")
        assert (await talk.report()).portal_number == "PWNI-2026-77"


async def test_what_is_written_after_there_is_news_is_kept_as_promised() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(REMIND)
        await talk.waits(3 * DAY)
        told = await talk.taps("Sudah ada")
        await talk.says("KBRI minta foto kontrak saya")
        assert "foto kontrak" in repr(await talk.shown()) or "Tulis di sini" not in told.text


@pytest.mark.parametrize(
    "said",
    [
        "sudah saya transfer, lapor ke web mana",
        "teman saya sudah kirim uang, terus disuruh daftar di website",
        "saya sudah daftar lewat website PT Maju",
    ],
)
async def test_what_was_sent_elsewhere_is_not_noted_as_handed_in_at_the_portal(said: str) -> None:
    async with making() as talk:
        await talk.result()
        await talk.says(said)
        assert (await talk.report()).portal_at is None


async def test_a_figure_weeks_after_the_number_was_asked_for_is_not_the_portals() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps(SENT)
        await talk.says("nanti ya")
        await talk.waits(14 * DAY)
        await talk.says("3000000")
        assert (await talk.report()).portal_number == ""
