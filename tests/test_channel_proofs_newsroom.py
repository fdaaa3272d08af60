"""Promises of the newsroom that do not hold yet: who approves what, what is checked, and that what
is wrong can be taken back at any time."""

from dataclasses import replace

import pytest

from bot.checking import Known
from bot.posts.checks import faults, words_faults
from bot.posts.model import Body, Delivery, FeedItem, Post, Source, Target
from bot.posts_told import told
from tests.checking.made import KNOWN
from tests.fakes import meant, rasa
from tests.newsroom_stage import BUDI, GOOD, LINKS, SARI, Seen, Stage, published, stage, written

pytestmark = pytest.mark.anyio
READER = 5001
OTHER_TEXT = "<b>Semua tawaran ke Kamboja boleh diterima.</b>\n\nCek dulu di bot."


def data_of(seen: list[Seen], chat: int, label: str) -> str:
    """What the button of that label carries, in what was shown to somebody."""
    for one in reversed(seen):
        for button in one.buttons:
            if one.chat == chat and button["text"] == label:
                return str(button["data"])
    raise AssertionError(f"no button [{label}]")


async def second_person(room: Stage) -> None:
    """Budi approves what Sari hands in; it is published."""
    await room.taps(SARI, "📨 Ajukan")
    await room.taps(BUDI, "Periksa")
    await room.taps(BUDI, "✅ Setujui")
    await room.publishes()


async def flood(room: Stage) -> None:
    """A feed brings drafts, ten at each of its readings."""
    await room.presses(SARI, "siaran:umpan:tambah")
    await room.says(SARI, "https://kemlu.go.id/feed")
    (feed,) = await room.store.feeds()
    for reading in range(8):
        items = [FeedItem(f"{reading}{at}", "Berita", "https://kemlu.go.id/a") for at in range(10)]
        body = Body("<b>Berita</b>", targets=(Target("menu"),))
        now = room.clock()
        drafts = [(one, Post(f"u{one.mark}", body, 0, "Kemlu", now, now)) for one in items]
        assert len(await room.store.feed_read(feed, drafts, now)) == len(drafts)


async def test_what_is_live_can_be_withdrawn_however_many_drafts_a_feed_brought() -> None:
    async with stage() as room:
        post = await published(room)
        await flood(room)
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        await room.says(SARI, "Isinya keliru.")
        assert (await room.numbered(post.number)).state == "withdrawn"


@pytest.mark.parametrize("name", ["terbit", "usulan"])
async def test_what_feeds_bring_hides_nothing_from_the_lists(name: str) -> None:
    async with stage() as room:
        if name == "terbit":
            post = await published(room)
        else:
            post = await written(room)
            await room.taps(SARI, "📨 Ajukan")
        await flood(room)
        shown = await room.presses(BUDI, f"siaran:daftar:{name}:0")
        leads = {f"siaran:{verb}:{post.key}" for verb in ("kartu", "tinjau")}
        assert any(one["data"] in leads for one in shown[-1].buttons)


async def test_what_was_proposed_can_be_approved_however_many_drafts_a_feed_brought() -> None:
    async with stage() as room:
        post = await written(room)
        await room.taps(SARI, "📨 Ajukan")
        approve = data_of(await room.taps(BUDI, "Periksa"), BUDI, "✅ Setujui")
        await flood(room)
        await room.presses(BUDI, approve)
        assert (await room.numbered(post.number)).state == "approved"


async def test_an_old_button_approves_no_other_text_than_the_one_above_it() -> None:
    async with stage() as room:
        post = await written(room)
        await room.taps(SARI, "📨 Ajukan")
        shown = await room.taps(BUDI, "Periksa")
        approve = data_of(shown, BUDI, "✅ Setujui")  # beneath the first text
        await room.presses(SARI, f"siaran:kembali:{post.key}")
        await room.presses(SARI, f"siaran:teks:{post.key}")
        await room.says(SARI, OTHER_TEXT)
        await room.taps(SARI, "📨 Ajukan")
        await room.presses(BUDI, approve)
        assert (await room.last()).body.text == OTHER_TEXT
        assert (await room.last()).state == "proposed"


async def test_a_cry_for_help_is_no_reason_of_a_withdrawal() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        heard = meant({"darurat_disekap": 0.97}) | {"danger": 0.97}
        cry = rasa(lambda text: heard, clock=room.clock.ticks)
        room.decider = replace(room.decider, nlu=cry)
        await room.says(SARI, "tolong saya disekap dan dipukuli, tidak boleh keluar")
        assert (await room.numbered(post.number)).state == "live"


async def test_what_editors_read_does_not_come_to_somebody_dismissed() -> None:
    async with stage() as room:
        await room.presses(READER, "langganan:mulai")
        await published(room)
        staff = {who: one for who, one in room.live.edition.staff.items() if who != BUDI}
        room.live.edition = replace(room.live.edition, staff=staff)
        seen = await room.waits(4)
        assert {one.chat for one in seen} == {SARI}


async def test_an_edit_is_called_no_correction_in_the_chat_of_somebody_who_stopped() -> None:
    async with stage() as room:
        await room.presses(READER, "langganan:mulai")
        post = await published(room)
        await room.sends()
        await room.presses(READER, "langganan:stop")
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD + " Jangan kirim paspor.")
        await second_person(room)
        await room.store.fill(room.clock(), 500)
        (change,) = await room.store.take(room.clock(), 9)
        assert isinstance(change, Delivery)
        assert (change.what, change.chat_id) == ("change", READER)
        say = told(await room.numbered(post.number), "chat", LINKS, stopped=change.stopped)
        assert "correction" not in say.key


async def test_nobody_is_told_that_a_sending_goes_on_that_never_will() -> None:
    async with stage() as room:
        await room.presses(READER, "langganan:mulai")
        post = await published(room)
        await room.presses(BUDI, f"siaran:henti:{post.key}")
        await room.presses(SARI, f"siaran:ralat:{post.key}")
        await room.says(SARI, "<b>Bukan Kamboja, tetapi Laos.</b> Maaf atas kekeliruan ini.")
        await second_person(room)
        await room.sends()
        shown = await room.presses(BUDI, f"siaran:lanjut:{post.key}")
        records = await room.store.newsroom(80, room.clock())
        states = {one.state for one in records.progress if one.post == post.number}
        assert "running" in states or not any("dilanjutkan" in one.text.lower() for one in shown)


async def test_an_edit_of_what_was_withdrawn_is_not_approved_as_if_it_came() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD + " Jangan kirim paspor.")
        await room.taps(SARI, "📨 Ajukan")
        edit = await room.last()
        approve = data_of(await room.taps(BUDI, "Periksa"), BUDI, "✅ Setujui")
        await room.presses(BUDI, f"siaran:tarik:{post.key}")
        await room.says(BUDI, "Isinya keliru.")
        await room.presses(BUDI, approve)
        assert (await room.numbered(edit.number)).state == "proposed"


@pytest.mark.parametrize("inside", ["nama", "kontak_usulan", "isi_kabar"])
async def test_a_placeholder_that_is_none_is_told_and_not_a_breakdown(inside: str) -> None:
    async with stage() as room:
        post = await written(room, f"<b>Kabar.</b> Halo {{{inside}}}.")
        assert post.state == "draft"
        assert f"{{{inside}}}" in room.seen[-1].text or inside in room.seen[-1].text


async def test_who_replaces_a_proposed_text_at_the_step_of_an_older_one_hears_of_it() -> None:
    """Budi was asked for other words before Sari handed hers in: what he writes now is not for
    the post that waits for a judge."""
    async with stage() as room:
        post = await written(room)
        await room.presses(BUDI, f"siaran:teks:{post.key}")
        await room.presses(SARI, f"siaran:ajukan:{post.key}")
        assert (await room.last()).state == "proposed"
        await room.says(BUDI, "oke nanti saya lihat")
        assert (await room.last()).body.text == GOOD


def stops(body: Body) -> bool:
    """Whether something in a post keeps it from being published."""
    known: Known = KNOWN
    return any(one.stops for one in faults(body, known))


def plain(text: str) -> Body:
    """A post of these words."""
    return Body(f"Kabar hari ini. {text}", targets=(Target("check"),))


@pytest.mark.parametrize(
    "text",
    [
        "Lowongan ini dіjamin aman.",  # a Cyrillic letter
        "Lowongan di Kamboja itu resmi.",
    ],
)
def test_no_post_promises_safety(text: str) -> None:
    assert stops(plain(text))


def test_no_source_promises_safety() -> None:
    source = Source("Lowongan ini resmi dan dijamin aman", "https://kemlu.go.id/a")
    assert stops(replace(plain("Baca di bawah."), sources=(source,)))


@pytest.mark.parametrize("text", ["Buka evil.zone sekarang.", "Buka lowongan.travel sekarang."])
def test_no_post_holds_an_address_that_telegram_makes_a_link_of(text: str) -> None:
    assert stops(plain(text))


@pytest.mark.parametrize(
    "reason",
    [
        "Info baru ada di lowongan.zone",
        "Tawaran ini ternyata aman, silakan bayar biayanya.",
        "Tawaran itu ternyata resmi.",
    ],
)
def test_no_reason_that_one_editor_alone_makes_public_leads_away_or_promises(reason: str) -> None:
    assert any(one.stops for one in words_faults(reason, KNOWN))


def test_a_source_whose_address_cannot_be_told_stops_the_post() -> None:
    """Braces are filled like a placeholder: whoever looks at such a draft, and every delivery of
    it, breaks down."""
    source = Source("Kemlu", "https://kemlu.go.id/{nama}")
    assert stops(replace(plain("Baca di bawah."), sources=(source,)))
