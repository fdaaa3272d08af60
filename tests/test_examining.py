"""An offer is examined: files fetched and read, words judged, links, agencies and others' checks
looked up. Real store, checker and reader; Telegram's files are played."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.agencies import Agency, AgencyList
from bot.agency_list import Agencies
from bot.asked_offer import Asked
from bot.downloading import FileGone
from bot.examined import Examined
from bot.examining import LARGEST_FILE, Examiner, of_words
from bot.looking import Limits, Looker
from bot.media.reader import Reader
from bot.model import SentFile
from bot.offer_effects import AgreeToNews, DecideOffer, KeepOffer
from bot.offer_parts import FILES_AT_ONCE, Gathered, Part
from bot.store import Commit, Store
from tests.looking.site import looking, page, site
from tests.media.drawn import POSTER, poster, written
from tests.media.files import locked, pdf
from tests.samples import (
    NOW,
    OTHER,
    PERSON,
    Clock,
    checker,
    memory_store,
    message,
    received,
    update,
)

pytestmark = pytest.mark.anyio
AD = "LOWONGAN admin slot Kamboja, gaji 15 juta, paspor dipegang kantor, WA 0812-9007-0027"
HARMLESS = (
    "Lowongan perawat lansia di Jepang, gaji 190.000 yen sebulan, kontrak kerja 3 tahun, visa kerja"
)
SITE = "loker-kerja.com"
PICTURE = written(poster(POSTER[:3]))


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def reader() -> AsyncIterator[Reader]:
    """One reader for all: each start of its process takes a while."""
    made = Reader()
    yield made
    await made.close()


Examine = Callable[..., Awaitable[Examined]]


@pytest.fixture
def examine(reader: Reader) -> Examine:
    """Examines parts with what Telegram keeps (`files`: bytes, or what fetching raises)."""

    async def run(*parts: Part | str, files: Any = None, key: str = "a1", **more: Any) -> Examined:
        async def fetch(id: str) -> bytes:
            found = (files or {}).get(id, FileGone())
            if isinstance(found, Exception):
                raise found
            return found

        asked = {name: more.pop(name) for name in ("answers",) if name in more}
        own_key = more.pop("before", "")
        agencies = more.pop("agencies", Agencies())
        examiner = Examiner(checker(), agencies, reader, fetch, **more)
        made = tuple(Part(part) if isinstance(part, str) else part for part in parts)
        return await examiner.examine(Asked(Gathered(made, NOW), key=own_key, **asked), key, NOW)

    return run


def file(id: str, size: int = 0) -> Part:
    return Part(file=SentFile(id, f"same {id}", "document", size))


async def keep(store: Store, examined: Examined, chat: int, number: int, *more: Any) -> None:
    """Commit what a verdict keeps, as a turn of that chat."""
    effect = KeepOffer(
        examined.key, examined.shingles, examined.pictures, examined.contacts,
        examined.judgement.verdict, examined.judgement.score,
        tuple(sign.id for sign in examined.judgement.signs), examined.masked,
    )  # fmt: skip
    await store.receive([received(update(number, message=message("a", chat)))], NOW)
    (work,) = await store.pending(NOW, (), 5)
    stand = replace(work.conversation, chat_id=chat)
    await store.commit(Commit(work.inbox_id, stand, (), (effect, *more)), NOW)


async def test_words_are_judged_and_what_is_kept_of_them_is_masked(examine: Examine) -> None:
    examined = await examine(AD)
    assert examined.judgement.verdict == "bahaya"
    assert examined.text == AD
    assert "0027" not in examined.masked
    assert (examined.key, examined.files, examined.unread) == ("a1", 0, {})
    assert examined.shingles
    assert any(contact.endswith("+6281290070027") for contact in examined.contacts)


async def test_the_words_of_all_parts_and_files_are_one_offer(examine: Examine) -> None:
    files = {"a": b"gaji 15 juta, paspor dipegang kantor", "b": pdf("Admin slot di Kamboja")}
    examined = await examine("Dibutuhkan segera", file("a"), file("b"), files=files)
    assert examined.judgement.verdict == "bahaya"
    assert examined.text.splitlines()[0] == "Dibutuhkan segera"
    assert "Kamboja" in examined.text
    assert examined.files == 2


async def test_a_picture_is_read_and_known_by_its_hash(examine: Examine) -> None:
    examined = await examine(Part(file=SentFile("p", "s", "photo")), files={"p": PICTURE})
    assert "OMAN" in examined.text
    assert len(examined.pictures) == 1
    assert examined.unread == {}


async def test_ones_own_words_are_no_words_of_the_offer(examine: Examine) -> None:
    own = Part("saya sudah transfer 2 juta", own=True)
    examined = await examine(AD, own)
    assert (examined.text, examined.own) == (AD, own.text)
    assert (await examine(own)).text == ""


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (FileGone(), "gone"),
        (FileGone(too_large=True), "too_large"),
        (locked(pdf(AD), "rahasia"), "locked"),
        (b"", "empty"),
        (b"\x00\x01\x02\x03" * 50, "unsupported"),
    ],
    ids=["gone", "too_large", "locked", "empty", "unsupported"],
)
async def test_a_file_that_says_nothing_costs_only_itself(
    examine: Examine, found: Any, why: str
) -> None:
    examined = await examine(AD, file("a"), files={"a": found})
    assert examined.unread == {why: 1}
    assert examined.judgement.verdict == "bahaya"


async def test_a_file_that_bots_may_not_fetch_is_not_asked_for(examine: Examine) -> None:
    files = {"a": AssertionError("fetched")}
    examined = await examine(file("a", LARGEST_FILE + 1), files=files)
    assert examined.unread == {"too_large": 1}


async def test_a_network_that_is_away_is_tried_again_with_the_turn(examine: Examine) -> None:
    with pytest.raises(NetworkError):
        await examine(AD, file("a"), files={"a": NetworkError("away")})


async def test_of_forty_files_the_first_ten_are_read_and_all_are_counted(
    examine: Examine,
) -> None:
    files = {str(number): f"halaman {number}".encode() for number in range(40)}
    examined = await examine(*map(file, files), files=files)
    assert examined.files == 40
    read = [f"halaman {number}" for number in range(FILES_AT_ONCE)]
    assert examined.text.splitlines() == read


async def test_an_answer_counts_as_a_sign(examine: Examine) -> None:
    text = "LOWONGAN admin gudang di Taiwan, minat chat WA"
    assert (await examine(text)).judgement.verdict == "belum_jelas"
    answered = await examine(text, answers={"visa": "no"})
    assert answered.judgement.verdict in ("bahaya", "mencurigakan")
    assert answered.judgement.answers == {"visa": "no"}


async def test_a_page_that_asks_for_a_code_is_a_sign_and_its_words_count(examine: Examine) -> None:
    form = page(f"<p>{AD}</p><form>Kode OTP <input name='kode'></form>")
    async with site({"/a": form}) as one, looking(one) as looker:
        examined = await examine(f"info: {one.url('/a', SITE)}", looker=looker)
    shown = [sign.id for sign in examined.judgement.signs]
    assert {"tautan_mencurigakan", "dokumen_dipegang"} <= set(shown)
    assert AD not in examined.text, "what a page says is not what the person sent"
    assert list(examined.links.values()) == ["seen"]


async def test_the_page_of_an_offer_that_speaks_for_itself_is_not_judged(examine: Examine) -> None:
    async with site({"/a": page(f"<p>{AD}</p>")}) as one, looking(one) as looker:
        text = f"{HARMLESS} {'dan seterusnya ' * 10} {one.url('/a', SITE)}"
        examined = await examine(text, looker=looker)
    assert list(examined.links.values()) == ["seen"]
    assert "dokumen_dipegang" not in [sign.id for sign in examined.judgement.signs]


async def test_links_that_cannot_be_looked_at_do_not_stop_the_verdict(examine: Examine) -> None:
    looker = Looker(Limits(on=False))
    examined = await examine(f"{AD} https://loker.example/a", looker=looker)
    assert examined.judgement.verdict == "bahaya"
    assert examined.links == {"loker.example": "off"}
    await looker.close()


async def test_the_same_offer_of_somebody_else_is_told_and_ones_own_is_not(
    examine: Examine,
) -> None:
    async with memory_store() as store:
        first = await examine(AD, store=store, key="k1")
        assert first.seen.times == 0
        await keep(store, first, PERSON, 1)
        again = await examine(AD, store=store, key="k2", before="k1")
        other = await examine(AD, store=store, key="k3")
    assert again.seen.times == 0
    assert (other.seen.times, other.seen.first_at, other.key) == (1, NOW, "k1")


async def test_what_an_editor_found_out_is_a_sign_for_everybody(examine: Examine) -> None:
    async with memory_store() as store:
        first = await examine(HARMLESS, store=store, key="k1")
        assert first.judgement.verdict != "bahaya"
        await keep(store, first, PERSON, 1, AgreeToNews("k1", True))
        await keep(store, first, OTHER, 2, DecideOffer("k1", "scam", {"text": "x", "keyboard": []}))
        known = await examine(HARMLESS, store=store, key="k2", before="k1")
    assert "terbukti_penipuan" in [sign.id for sign in known.judgement.signs]
    assert known.judgement.verdict == "bahaya"
    assert known.seen.outcome == "scam"


async def test_an_agency_whose_licence_was_taken_is_a_sign(examine: Examine) -> None:
    text = f"{HARMLESS}, PT Bahari Nusa Raya"
    async with memory_store() as store:
        listed = (Agency("PT Bahari Nusa Raya", "SIPPMI 4455002", status="revoked"),)
        await store.import_agencies(AgencyList(date(2026, 11, 20), listed), NOW)
        agencies = Agencies(store)
        assert await agencies.refresh()
        examined = await examine(text, agencies=agencies)
    assert "izin_dicabut" in [sign.id for sign in examined.judgement.signs]
    assert examined.list_date == date(2026, 11, 20)
    assert [one.status for one in examined.licences] == ["revoked"]


async def test_a_store_that_fails_costs_only_what_it_knows(examine: Examine) -> None:
    async with memory_store() as store:
        pass  # closed
    examined = await examine(AD, store=store)
    assert examined.judgement.verdict == "bahaya"
    assert examined.seen.times == 0


async def test_words_alone_are_examined_without_anything_else() -> None:
    examined = await of_words(checker()).examine(
        Asked(Gathered((Part(AD), file("a")), NOW)), "a1", NOW
    )
    assert examined.judgement.verdict == "bahaya"
    assert examined.unread == {"gone": 1}


async def test_when_reading_takes_long_the_rest_waits_so_that_the_person_does_not() -> None:
    """Ten seconds a file: after thirty no further one is begun."""
    clock = Clock()

    async def slowly(id: str) -> bytes:
        clock.move(10)
        return f"halaman {id}".encode()

    reader = Reader()
    examiner = Examiner(checker(), Agencies(), reader, slowly, ticks=clock.ticks)
    parts = (Part(AD), *(file(str(number)) for number in range(FILES_AT_ONCE)))
    examined = await examiner.examine(Asked(Gathered(parts, NOW)), "a1", NOW)
    await reader.close()
    assert examined.text.splitlines()[1:] == ["halaman 0", "halaman 1", "halaman 2"]
    assert (examined.not_begun, examined.judgement.verdict) == (FILES_AT_ONCE - 3, "bahaya")
