"""An editor writes a post: what is shown, what is chosen, what keeps it from being proposed."""

from dataclasses import replace

import pytest

from bot.posts.audience import JAKARTA
from bot.posts.model import Target
from tests.fakes import meant, rasa
from tests.newsroom_stage import BUDI, GOOD, SARI, STRANGER, published, stage, written

pytestmark = pytest.mark.anyio
NUMBER = "<b>Hubungi kami.</b> Telepon 0812-3456-7890 sekarang."


async def test_a_written_post_is_a_draft_shown_as_channel_and_chat_will_see_it() -> None:
    async with stage() as room:
        post = await written(room)
        assert (post.state, post.author, post.body.text, post.number) == ("draft", SARI, GOOD, 1)
        in_channel, channel, in_chat, chat, card = [one.text for one in room.seen[-5:]]
        assert "di kanal" in in_channel
        assert "di chat pelanggan" in in_chat
        assert GOOD.split("\n")[0] in channel
        assert "bukan lembaga pemerintah" in channel
        assert "Anda berlangganan" in chat
        assert card.startswith("<b>Kabar (baru)")
        assert "⛔" not in card


async def test_the_channel_gets_links_into_the_bot_and_the_chat_gets_buttons() -> None:
    async with stage() as room:
        await written(room)
        channel, chat = room.seen[-4], room.seen[-2]
        assert all(
            one["url"].startswith("https://t.me/cekdulu_bot?start=") for one in channel.buttons
        )
        assert [one["data"] for one in chat.buttons] == [
            "buka:cek", "buka:menu", "langganan:stop", "langganan:atur",
        ]  # fmt: skip


async def test_a_picture_goes_along_with_the_words_beneath_it() -> None:
    async with stage() as room:
        await room.says(SARI, "/siaran")
        await room.taps(SARI, "✍️ Tulis kabar")
        shown = await room.photo(SARI, "Ada lowongan palsu ke Kamboja. Cek dulu.")
        assert [one.row.payload.get("picture") for one in shown[1:4:2]] == ["gambar", "gambar"]
        assert (await room.last()).body.picture == "gambar"
        await room.taps(SARI, "Gambar")
        await room.taps(SARI, "Tanpa gambar")
        assert (await room.last()).body.picture == ""


async def test_a_picture_without_words_an_album_and_a_sticker_are_asked_for_anew() -> None:
    async with stage() as room:
        await room.says(SARI, "/siaran")
        await room.taps(SARI, "✍️ Tulis kabar")
        assert "tanpa teks" in (await room.photo(SARI))[0].text
        assert (
            "Satu kabar, satu gambar" in (await room.photo(SARI, "x", media_group_id="1"))[0].text
        )
        shown = await room.says(SARI, sticker={"file_id": "f", "file_unique_id": "g"})
        assert "Kirim teks" in shown[0].text
        assert not (await room.newsroom()).posts
        await room.says(SARI, GOOD)
        assert (await room.last()).body.text == GOOD


async def test_topic_countries_buttons_and_time_are_chosen_on_the_card_itself() -> None:
    async with stage() as room:
        await written(room)
        for label in ("Topik", "Lowongan palsu", "Negara", "Kamboja", "Myanmar"):
            shown = await room.taps(SARI, label)
            assert [one.row.method for one in shown] == ["edit"]
        await room.taps(SARI, "✅ Selesai memilih")
        await room.taps(SARI, "Tombol")
        await room.taps(SARI, "📝 Buat laporan")
        await room.taps(SARI, "+ ke sebuah jawaban")
        await room.says(SARI, "gaji")
        label = next(one for one in room.seen[-1].labels if "Gaji" in one)
        await room.taps(SARI, label)
        body = (await room.last()).body
        assert (body.topic, body.countries) == ("lowongan", ("kh", "mm"))
        kinds = [one.what for one in body.targets]
        assert kinds == ["check", "menu", "report", "answer"]
        await room.taps(SARI, "✅ Selesai memilih")
        await room.taps(SARI, "Waktu")
        shown = await room.says(SARI, "besok 07.00")
        assert "23 November 2026, 07.00 WIB" in shown[-1].text
        assert (await room.last()).due_at is not None


async def test_an_answer_is_taken_off_again_by_a_tap() -> None:
    async with stage() as room:
        post = await written(room)
        await room.presses(SARI, f"siaran:pilih:{post.key}:gaji_wajar")
        assert Target("answer", "gaji_wajar") in (await room.last()).body.targets
        await room.presses(SARI, f"siaran:tombol:{post.key}:lepas:2")
        assert Target("answer", "gaji_wajar") not in (await room.last()).body.targets


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        "Cek di https://loker-kamboja.xyz sekarang.",
        "Hubungi Bapak Slamet Riyadi untuk daftar.",
        "Lowongan ini resmi dan dijamin aman.",
        "Nomor {kontak:tidak_ada} bisa dihubungi.",
        "<b>Tebal tanpa akhir",
    ],
)
async def test_what_is_wrong_stands_on_the_card_and_stops_it(text: str) -> None:
    async with stage() as room:
        await written(room, text)
        assert "⛔" in room.seen[-1].text
        shown = await room.taps(SARI, "📨 Ajukan")
        assert "Masih ada yang harus diperbaiki" in shown[0].text
        assert (await room.last()).state == "draft"


async def test_a_number_comes_from_the_contacts() -> None:
    async with stage() as room:
        await written(room, "<b>Polisi bisa dihubungi.</b> {kontak:polri}")
        channel, card = room.seen[-4], room.seen[-1]
        assert "110" in channel.text
        assert "⛔" not in card.text


async def test_who_is_no_editor_gets_in_nowhere() -> None:
    async with stage() as room:
        post = await written(room)
        for data in ("siaran:menu", f"siaran:kartu:{post.key}", f"siaran:setuju:{post.key}"):
            shown = await room.presses(STRANGER, data)
            assert GOOD.split(".")[0] not in "".join(one.text for one in shown)
        await room.says(STRANGER, "/siaran")
        assert (await room.last()).state == "draft"


async def test_a_draft_that_was_thrown_away_comes_back_by_a_tap() -> None:
    async with stage() as room:
        await written(room)
        await room.taps(SARI, "🗑 Buang")
        assert (await room.last()).state == "dropped"
        await room.taps(SARI, "Kembalikan")
        assert (await room.last()).state == "draft"


async def test_buttons_of_posts_that_are_gone_say_so() -> None:
    async with stage() as room:
        for verb in ("kartu", "tinjau", "teks", "topik", "ajukan", "setuju", "tarik", "henti", "x"):
            shown = await room.presses(BUDI, f"siaran:{verb}:zzz")
            assert shown


async def test_too_long_a_text_shows_its_card_alone() -> None:
    async with stage() as room:
        await room.says(SARI, "/siaran")
        await room.taps(SARI, "✍️ Tulis kabar")
        shown = await room.says(SARI, "Hati-hati di jalan. " * 204)
        assert len(shown) == 1
        assert "⛔" in shown[0].text


async def test_a_source_that_is_not_official_is_asked_for_again() -> None:
    async with stage() as room:
        await written(room)
        await room.taps(SARI, "Sumber")
        assert "situs resmi" in (await room.says(SARI, "Detik https://detik.com/a"))[0].text
        await room.says(SARI, "Kemlu, 3 November 2026 https://kemlu.go.id/a")
        (source,) = (await room.last()).body.sources
        assert source.url == "https://kemlu.go.id/a"


async def test_a_time_is_heard_as_a_time_though_the_model_hears_danger_in_it() -> None:
    async with stage() as room:
        await written(room)
        await room.taps(SARI, "Waktu")
        alarmed = meant({"darurat_segera_berangkat": 0.97}) | {"danger": 0.97}
        room.decider = replace(room.decider, nlu=rasa(lambda text: alarmed))
        assert "07.00 WIB" in (await room.says(SARI, "besok 07.00"))[-1].text
        await room.taps(SARI, "Waktu")
        shown = await room.says(SARI, "tolong saya disekap di laos")
        assert "Waktunya" not in "".join(one.text for one in shown)
        assert not any("07.00 WIB" in one.text for one in shown)


@pytest.mark.parametrize(
    ("hour", "offered"),
    [
        (8, ["Segera", "Hari ini 19.00 WIB", "Besok 07.00 WIB"]),
        (19, ["Segera", "Besok 07.00 WIB"]),
        (23, ["Segera", "Besok 07.00 WIB"]),
    ],
)
async def test_the_times_on_buttons_are_still_to_come(hour: int, offered: list[str]) -> None:
    async with stage() as room:
        await written(room)
        room.clock.now = room.clock().astimezone(JAKARTA).replace(hour=hour, minute=0)
        shown = await room.taps(SARI, "Waktu")
        assert shown[-1].labels[:-1] == offered


@pytest.mark.parametrize("caption", ["", "Ada lowongan palsu ke Laos."])
async def test_an_edit_takes_words_alone_and_says_so(caption: str) -> None:
    async with stage() as room:
        post = await published(room)
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        before = await room.last()
        shown = await room.photo(SARI, caption)
        assert "Kirim teksnya saja" in shown[0].text
        assert await room.last() == before
        await room.says(SARI, GOOD.replace("Kamboja", "Laos"))
        assert "Laos" in (await room.last()).body.text


async def test_an_editors_own_cry_is_asked_about_and_the_draft_stays() -> None:
    async with stage() as room:
        await room.says(SARI, "/siaran")
        await room.taps(SARI, "✍️ Tulis kabar")
        shown = await room.says(SARI, "tolong saya disekap di kamboja, paspor saya diambil")
        assert "Apakah Anda sendiri dalam bahaya?" in shown[-1].text
        assert "buka:darurat" in [one["data"] for one in shown[-1].buttons]
        assert (await room.last()).body.text.startswith("tolong saya disekap")


async def test_an_alert_about_danger_is_no_cry_of_its_editor() -> None:
    async with stage() as room:
        await room.says(SARI, "/siaran")
        await room.taps(SARI, "✍️ Tulis kabar")
        shown = await room.says(SARI, "Banyak pekerja disekap di Kamboja. Jangan serahkan paspor.")
        assert not any("Anda sendiri dalam bahaya" in one.text for one in shown)
