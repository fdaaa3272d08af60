"""A second person decides; then it goes out now or at its time."""

from datetime import timedelta

import pytest

from tests.newsroom.steps import agreed, planned, proposed, proposed_anew, refusing
from tests.newsroom_stage import BUDI, GOOD, SARI, published, stage, written

pytestmark = pytest.mark.anyio


async def test_nobody_approves_what_they_wrote() -> None:
    async with stage() as room:
        post = await proposed(room)
        shown = await room.presses(SARI, f"siaran:setuju:{post.key}")
        assert "penyunting lain" in shown[0].text
        assert (await room.last()).state == "proposed"
        assert await room.publishes() == ()


async def test_the_second_person_sees_it_as_people_will_and_approves() -> None:
    async with stage() as room:
        await written(room)
        shown = await room.taps(SARI, "📨 Ajukan")
        assert sorted(one.chat for one in shown) == [SARI, BUDI]
        shown = await room.taps(BUDI, "Periksa")
        assert sum(GOOD.split("\n")[0] in one.text for one in shown) == 2
        shown = await room.taps(BUDI, "✅ Setujui")
        assert {one.chat for one in shown} == {SARI, BUDI}
        assert (await room.last()).state == "approved"
        assert await room.publishes() == (1,)
        post = await room.last()
        assert (post.state, post.channel, post.judge) == ("live", "to_send", BUDI)


async def test_where_one_editor_is_enough_it_goes_out_at_once() -> None:
    async with stage(approvals=1) as room:
        await written(room)
        await room.taps(SARI, "📣 Terbitkan")
        assert await room.publishes() == (1,)


async def test_a_refusal_says_why_and_the_author_goes_on() -> None:
    async with stage() as room:
        await refusing(room)
        shown = await room.says(BUDI, "Sumbernya belum ada.")
        assert any("Sumbernya belum ada." in one.text for one in shown if one.chat == SARI)
        assert (await room.last()).state == "refused"
        await room.taps(SARI, "Buka kartunya")
        await room.taps(SARI, "📨 Ajukan")
        assert (await room.last()).state == "proposed"


async def test_changing_a_proposed_post_makes_it_a_draft_of_who_changed_it() -> None:
    async with stage() as room:
        post = await proposed(room)
        await room.presses(BUDI, f"siaran:topik:{post.key}:aturan")
        changed = await room.last()
        assert (changed.state, changed.author) == ("draft", BUDI)


async def test_a_post_waits_for_its_time_and_can_be_called_back() -> None:
    async with stage() as room:
        await written(room)
        await room.taps(SARI, "Waktu")
        await room.taps(SARI, "Besok 07.00 WIB")
        await room.taps(SARI, "📨 Ajukan")
        shown = await agreed(room)
        assert "07.00 WIB" in shown[0].text
        assert await room.publishes() == ()
        await room.taps(BUDI, "Buka kartunya")
        await room.taps(BUDI, "Batalkan jadwal")
        room.clock.move(timedelta(days=2).total_seconds())
        assert await room.publishes() == ()
        assert (await room.last()).state == "draft"


async def test_a_contact_taken_back_meanwhile_keeps_it_from_being_approved() -> None:
    async with stage() as room:
        post = await proposed(room, "<b>Polisi bisa dihubungi.</b> {kontak:polri}")
        await room.presses(SARI, f"siaran:kembali:{post.key}")
        assert (await room.last()).state == "draft"


async def test_two_taps_on_approve_publish_once() -> None:
    async with stage() as room:
        post = await published(room)
        shown = await room.presses(BUDI, f"siaran:setuju:{post.key}")
        assert "sudah diputuskan" in shown[0].text
        assert await room.publishes() == ()


async def test_who_hands_in_a_text_that_was_changed_meanwhile_must_look_first() -> None:
    async with stage() as room:
        post = await written(room)
        mine = next(one["data"] for one in room.seen[-1].buttons if ":ajukan:" in one["data"])
        await room.presses(BUDI, f"siaran:teks:{post.key}")
        await room.says(BUDI, GOOD + " Ini kata-kata Budi.")
        shown = await room.presses(SARI, mine)
        assert "sudah berubah" in shown[0].text
        assert (await room.last()).state == "draft"


async def test_what_waits_for_a_judge_opens_with_its_words() -> None:
    async with stage() as room:
        await proposed(room)
        await room.says(BUDI, "/siaran")
        await room.taps(BUDI, "Menunggu disetujui")
        label = next(one for one in room.seen[-1].labels if one.startswith("#1"))
        shown = await room.taps(BUDI, label)
        assert sum(GOOD.split("\n")[0] in one.text for one in shown) == 2


async def test_a_change_is_looked_at_beside_what_people_read_now() -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD + " Jangan kirim paspor.")
        await room.taps(SARI, "📨 Ajukan")
        shown = await room.taps(BUDI, "Periksa")
        assert "dibaca orang sekarang" in shown[0].text
        assert "Jangan kirim paspor." not in shown[1].text
        assert "Jangan kirim paspor." in shown[3].text


async def test_a_reason_is_asked_for_again_until_it_comes_in_words() -> None:
    async with stage() as room:
        await refusing(room)
        for shown in (
            await room.photo(BUDI),
            await room.says(BUDI, sticker={"file_id": "f", "file_unique_id": "g"}),
        ):
            assert "Tulis alasannya dengan kata" in shown[0].text
        await room.says(BUDI, "Sumbernya belum ada.")
        assert (await room.last()).note == "Sumbernya belum ada."


async def test_who_refuses_a_text_that_was_changed_meanwhile_is_shown_the_new_one() -> None:
    async with stage() as room:
        post = await refusing(room)
        await proposed_anew(room, post, GOOD.replace("Kamboja", "Laos"))
        shown = await room.says(BUDI, "Negaranya salah, bukan Kamboja.")
        assert [one.chat for one in shown] == [BUDI]
        assert "sudah berubah" in shown[0].text
        shown = await room.taps(BUDI, "Periksa")
        assert any("Laos" in one.text for one in shown)


async def test_a_time_that_is_over_is_told_as_over_before_and_after_it_is_approved() -> None:
    async with stage() as room:
        post = await written(room)
        await room.presses(SARI, f"siaran:waktu:{post.key}:besok07.00")
        assert "sudah lewat" not in room.seen[-1].text
        await room.taps(SARI, "📨 Ajukan")
        await room.waits(3 * 24 * 3600)
        shown = await room.taps(BUDI, "Periksa")
        assert "07.00 WIB. Waktu ini sudah lewat" in shown[-1].text
        shown = await room.taps(BUDI, "✅ Setujui")
        assert {one.chat for one in shown} == {SARI, BUDI}
        assert all("terbit sekarang" in one.text for one in shown)
        assert await room.publishes() == (1,)
        (shown_live,) = await room.presses(BUDI, f"siaran:kartu:{post.key}")
        assert "sudah lewat" not in shown_live.text


async def test_who_calls_off_what_others_count_on_tells_them_and_nobody_else_is_told() -> None:
    async with stage() as room:
        post = await planned(room)
        shown = await room.presses(SARI, f"siaran:kembali:{post.key}")
        assert [one.chat for one in shown] == [SARI]  # her own proposal: nobody counted on it
        await room.taps(SARI, "📨 Ajukan")
        shown = await room.presses(BUDI, f"siaran:batal_jadwal:{post.key}")
        assert "membatalkan kabar" in next(one.text for one in shown if one.chat == SARI)
        assert (await room.last()).state == "draft"


async def test_where_one_editor_is_enough_nobody_hears_of_what_was_never_told() -> None:
    async with stage(approvals=1) as room:
        post = await written(room)
        await room.presses(SARI, f"siaran:waktu:{post.key}:besok07.00")
        await room.taps(SARI, "📣 Terbitkan")
        shown = await room.presses(SARI, f"siaran:batal_jadwal:{post.key}")
        assert [one.chat for one in shown] == [SARI]
        assert (await room.last()).state == "draft"


@pytest.mark.parametrize("way", ["buang", "teks", "topik:aturan", "waktu:sekarang", "tanpa_gambar"])
async def test_old_buttons_of_a_draft_leave_alone_what_was_approved(way: str) -> None:
    async with stage() as room:
        post = await planned(room)
        await agreed(room)
        before = await room.last()
        verb, _, chosen = way.partition(":")
        shown = await room.presses(SARI, ":".join(("siaran", verb, post.key, chosen)).rstrip(":"))
        assert "Batalkan jadwal" in shown[0].text
        assert await room.last() == before


async def test_what_a_judge_was_asked_for_is_not_thrown_away_unnoticed() -> None:
    async with stage() as room:
        await proposed(room)
        shown = await room.taps(SARI, "🗑 Buang")
        assert "Batal ajukan" in shown[0].text
        assert (await room.last()).state == "proposed"
