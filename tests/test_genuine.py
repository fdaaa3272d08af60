"""What passes for this bot: names like ours, texts that use them, and where a message came from."""

import pytest

from bot.genuine import LONGEST, Names, claimed, claims, described, resembles
from bot.model import Incoming
from tests.cpu_time import costing_at_most
from tests.samples import PERSON

NAMES = Names("CekDulu_bot", "@kabar_cekdulu")


def passed_on(text: str = "", **origin: object) -> Incoming:
    """A message that was passed on, with where it came from."""
    return Incoming(PERSON, "text", text, forwarded=True, origin=dict(origin))


@pytest.mark.parametrize(
    "text",
    [
        "Saya admin CekDulu, transfer 500rb untuk biaya pemulangan",
        "petugas cekdulu minta kode OTP yang masuk ke HP",
        "СеkDulu resmi, klik t.me/abcdef",
        "ᏟekDulu: transfer dulu",
        "𝗖𝗲𝗸𝗗𝘂𝗹𝘂 transfer ke sini",
        "ＣｅｋＤｕｌｕ kirim pulsa",
        "C e k D u l u minta password",
        "cek dulu bot: bayar biaya pemulangan",
        "Kami dari tim cek dulu, mohon kirim foto KTP",
        "Petugas Cek Dulu minta nomor rekening",
        "cekdu1u_bot hubungi 0812 3456 7890",
        "c3kduIu minta pin",
        "cekduluu admin minta uang",
        "cekdolu minta pin",
        "checkdulu official: bayar",
        "Cek_Dulu minta kode",
        "gabung @cekdulu_resmi",
        "CekDulu tidak pernah minta uang banyak, cuma 500rb",
        "CekDulu tidak minta uang. Transfer saja biaya materai",
    ],
)
def test_a_text_in_our_name_that_wants_something_claims_to_be_ours(text: str) -> None:
    assert claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cek dulu ya kak, transfer 500rb",
        "nanti admin cek dulu berkasnya, biaya 5 juta",
        "ADMIN CEK DULU YA KAK, BAYAR NANTI",
        "mulai dari cek dulu izin PT, biaya gratis",
        "Cek Dulu Rekening Anda sebelum transfer",
        "lowongan gaji 15 juta, transfer dulu, hubungi 0812 3456 7890",
        "cekdulu itu bagus",
        "CekDulu tidak pernah minta uang, kata sandi, atau kode.",
        "kata cekdulu jangan transfer dulu",
    ],
)
def test_everyday_words_and_talk_about_us_claim_nothing(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "cek dulu ",
        "c e k ",
        "c.",
        "admin",
        "1",
        "tidak minta ",
        "jangan kirim ",
        "@a",
        "cekd",
        "dari ",
    ],
)
def test_a_text_that_is_made_to_take_long_does_not(text: str) -> None:
    made = (text * LONGEST)[:LONGEST]
    with costing_at_most(1):
        claims(made)
        resembles(made)
        described(passed_on(made))


@pytest.mark.parametrize(
    "name", ["cekdulu_bot", "CekDuluResmi", "Cek Dulu", "Сек Dulu", "Cek Dulu Resmi", "cek.dulu_id"]
)
def test_names_like_ours_are_seen(name: str) -> None:
    assert resembles(name)


@pytest.mark.parametrize("name", ["", "Budi", "Dulu", "cendol", "Cek Rekening", "Checklist", "cek"])
def test_other_names_are_not_like_ours(name: str) -> None:
    assert not resembles(name)


@pytest.mark.parametrize(
    "origin",
    [
        {"type": "user", "username": "cekdulu_bot", "name": "CekDulu"},
        {"type": "user", "username": "CEKDULU_BOT"},
        {"type": "channel", "username": "kabar_cekdulu"},
        {"type": "chat", "username": "Kabar_CekDulu"},
    ],
)
def test_what_telegram_says_came_from_our_bot_or_channel_is_ours(origin: dict) -> None:
    assert NAMES.sent(origin)


@pytest.mark.parametrize(
    "origin",
    [
        {},
        {"type": "hidden_user", "name": "cekdulu_bot"},
        {"type": "user", "name": "cekdulu_bot"},
        {"type": "user", "username": "cekdulu_b0t"},
        {"type": "user", "username": "kabar_cekdulu"},
        {"type": "channel", "username": "cekdulu_bot"},
        {"type": "channel", "name": "@kabar_cekdulu"},
    ],
)
def test_nothing_else_is_ours(origin: dict) -> None:
    assert not NAMES.sent(origin)
    assert not Names("", "").sent(origin)


@pytest.mark.parametrize(
    "text",
    [
        "Petugas CekDulu: transfer 500rb ke rekening BCA 1234567890",
        "gaji 15 juta, hubungi @joko_agen",
        "buka t.me/cekdulu_bot_resmi",
        "buka https://evil-t.me/cekdulu_bot",
        "buka https://evil.com/@cekdulu_bot",
    ],
)
def test_what_our_bot_repeated_of_others_is_not_vouched_for(text: str) -> None:
    bot = passed_on(text, type="user", username="cekdulu_bot")
    assert NAMES.sent(bot.origin)
    assert not NAMES.vouched(bot)
    assert NAMES.vouched(passed_on(text, type="channel", username="kabar_cekdulu"))
    assert not NAMES.vouched(passed_on(text, type="channel", username="kabar_cekdu1u"))


def test_the_bots_own_words_are_vouched_for_and_its_files_are_not() -> None:
    origin = {"type": "user", "username": "CekDulu_bot"}
    text = "Kami tidak pernah minta uang. Buka https://t.me/kabar_cekdulu/12 atau @cekdulu_bot."
    assert NAMES.vouched(passed_on(text, **origin))
    file = Incoming(PERSON, "document", forwarded=True, origin=origin)
    assert not NAMES.vouched(file)


def test_what_is_ours_counts_as_such_whatever_we_are_called() -> None:
    names = Names("info_bot", "@info_pmi")
    post = passed_on("lowongan palsu gaji 15 juta", type="channel", username="info_pmi")
    assert claimed(post, names)
    assert claimed(passed_on("halo", type="user", username="info_bot"), names)
    assert not claimed(post)
    assert not claimed(passed_on("halo", type="user", username="info_pmi"), names)


def test_only_what_was_passed_on_is_looked_at_for_a_claim() -> None:
    text = "admin CekDulu: transfer 500rb"
    assert claimed(passed_on(text))
    assert not claimed(Incoming(PERSON, "text", text))
    assert not claimed(Incoming(PERSON, "text", text, forwarded=True, edited=True))
    assert not claimed(passed_on("lowongan gaji 15 juta", type="user", name="Budi"))


def test_the_name_of_the_sender_makes_a_claim_too() -> None:
    assert claimed(passed_on("transfer ya", type="hidden_user", name="CekDulu Resmi"))
    assert claimed(passed_on("halo", type="channel", username="cekdulu_resmi"))


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        ({}, "typed"),
        ({"type": "user", "name": "Budi Santoso", "username": "budi88", "id": 77}, "user"),
        ({"type": "hidden_user", "name": "Budi Santoso"}, "hidden_user"),
        ({"type": "hidden_user", "name": "CekDulu Resmi"}, "hidden_user mirip"),
        ({"type": "user", "name": "X", "username": "loker_bot"}, "user @loker_bot"),
        ({"type": "user", "username": "cekdulu_cs"}, "user @cekdulu_cs"),
        ({"type": "channel", "name": "Loker", "username": "loker_ln"}, "channel @loker_ln"),
    ],
)
def test_an_origin_is_told_without_the_name_of_a_private_person(origin: dict, told: str) -> None:
    assert described(passed_on("halo", **origin)) == told


def test_accounts_called_like_us_are_told_from_the_text_and_others_are_not() -> None:
    text = "chat @budi88 atau @cekdulu_admin di t.me/cekdulu_resmi, ig @sari"
    assert described(passed_on(text, type="user")) == "user @cekdulu_admin @cekdulu_resmi"


def test_a_picture_is_told_of() -> None:
    assert described(Incoming(PERSON, "photo")) == "typed gambar"
