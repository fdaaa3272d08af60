"""Who says what in copies of chats, as phones and computers make them."""

import pytest

from bot.offers.speakers import by_candidate, is_chat, turns
from tests.offers.reading_of import text

TALK = (
    ("Agen Rudi", "paspor kami pegang"),
    ("Siti", "biayanya berapa kak?"),
    ("Agen Rudi", "2 jt"),
)


def copied(form: str) -> str:
    """The talk as a program copies it; {n} is a number that differs for each turn."""
    return "\n".join(
        form.format(n=number, name=name, words=words)
        for number, (name, words) in enumerate(TALK, 4)
    )


def roles(original: str) -> dict[str, str]:
    """The speakers with their roles."""
    return {one.name.strip("*~ "): one.role for one in turns(text(original))}


@pytest.mark.parametrize(
    "form",
    [
        "[20.1{n}] {name}: {words}",
        "[12/3 20.1{n}] {name}: {words}",
        "[20.1{n}, 12/3/2025] {name}: {words}",
        "[20.1{n}, 1{n}/3/2025] ~ {name}: {words}",
        "[12/03/25 20.1{n}.33] {name}: {words}",
        "[12/03/25, 20:1{n}:33] {name}: {words}",
        "[3/12/25, 8:1{n}:03 PM] {name}: {words}",
        "[1{n} Mar 20.1{n}] {name}: {words}",
        "12/03/25, 20:1{n} - {name}: {words}",
        "12/03/25 20.1{n} - {name}: {words}",
        "3/12/25, 8:1{n} PM - {name}: {words}",
        "20.1{n} - {name}: {words}",
        "{name}: {words}",
        "{name} : {words}",
        "*{name}*: {words}",
        "> {name}: {words}",
        "{name}, [12.03.25 20:1{n}]\n{words}\n",
        "[20.1{n}] {name} 🔥: {words}",
    ],
)
def test_the_turns_of_a_copied_chat_are_told_apart(form: str) -> None:
    read = text(copied(form))
    said = [(one.role, read.plain[one.start : one.end].strip()) for one in turns(read)]
    assert [role for role, _ in said] == ["recruiter", "candidate", "recruiter"]
    assert said[0][1].startswith("paspor kami pegang")
    assert "berapa" in said[1][1]
    assert said[2][1] == "2 juta"


def test_words_on_the_next_line_belong_to_the_one_who_spoke_last() -> None:
    read = text("A: kerja di Laos\nvisa wisata dulu\nB: berapa gajinya?\nkapan?\nA: 12 juta")
    assert not by_candidate(read, read.plain.index("visa wisata"))
    assert by_candidate(read, read.plain.index("kapan"))
    assert not by_candidate(read, read.plain.index("12 juta"))


@pytest.mark.parametrize(
    ("chat", "candidate"),
    [
        ("A: lowongan admin\nB: gajinya berapa?\nA: 15 juta", "b"),
        ("Budi: gajinya berapa?\nKoko: 15 juta\nBudi: di mana?", "budi"),
        ("Agen: umur berapa?\nRina: 20\nAgen: ada paspor?\nRina: ada", "rina"),
        ("Sponsor: mau kerja?\nNur: mau\nSponsor: visa wisata ya?", "nur"),
        ("+855 12 333 444: umur berapa?\nYuli: 30\n+855 12 333 444: kapan siap?", "yuli"),
        ("HRD Maju: ada KTP?\nTono: ada\nHRD Maju: kirim ya?", "tono"),
        ("aku: visanya apa\ndia: visa wisata dulu", "saya"),
        ("Calon: bayar berapa\nMbak: 3 juta", "calon"),
        ("Saya: oke\nKak: kirim KTP sekarang, ada?", "saya"),
    ],
)
def test_the_candidate_is_the_one_who_asks_and_never_a_recruiter_by_name(
    chat: str, candidate: str
) -> None:
    assert [name for name, role in roles(chat).items() if role == "candidate"] == [candidate]


def test_of_two_who_ask_alike_the_candidate_is_the_one_who_says_less() -> None:
    chat = "Ani: mau kerja di Laos? visa wisata dulu, paspor saya pegang\nIta: gajinya berapa?"
    assert roles(f"{chat}\nAni: siap?\nIta: kapan?")["ita"] == "candidate"


def test_where_nobody_asks_no_words_are_passed_over() -> None:
    chat = "Ani: ada kerja di Kamboja, paspor kami pegang\nIta: oke siap\nAni: visa wisata dulu ya"
    assert set(roles(chat).values()) == {"recruiter"}


@pytest.mark.parametrize(
    "poster",
    [
        "Gaji: 12 juta\nLokasi: Phnom Penh\nSyarat: KTP\nHubungi: 0812",
        "Perusahaan: PT Maju\nTujuan: Oman\nDokumen: paspor dikumpulkan",
        "Nama PT: Maju\nTujuan: Oman\nTunjangan: ada\nLembur: ada\nCuti: 2x",
        "Pria: 18-35\nWanita: 18-30",
        "POSISI: KASIR\nTUJUAN: OMAN\nPOSISI: KOKI\nTUJUAN: QATAR",
        "RUMAH: GRATIS\nMAKAN: GRATIS\nRUMAH: MESS\nMAKAN: 3X",
        "Catatan: bawa KTP",
        "info lengkap https://contoh.example/a: lihat di sana\nWA: 0812",
        "Kerja di Oman. Gaji 9 juta. Minat? Hubungi kami.",
        "",
    ],
)
def test_posters_with_labels_and_plain_words_are_no_chats(poster: str) -> None:
    assert not is_chat(text(poster))


def test_a_chat_in_capitals_is_a_chat_when_somebody_asks() -> None:
    chat = "PUTRI: PASPOR DIKUMPULIN YA?\nERNA: TIDAK, DIPEGANG SENDIRI\nPUTRI: OH SIAP"
    assert roles(chat)["putri"] == "candidate"


def test_more_people_than_a_chat_has_make_a_list() -> None:
    chat = "\n".join(f"{name}: mau?" for name in ("ani", "ita", "eko", "uli", "oji", "ati", "ani"))
    assert not is_chat(text(chat))


def test_outside_of_a_chat_nothing_is_by_the_candidate() -> None:
    read = text("apakah biayanya 2 juta?")
    assert not any(by_candidate(read, at) for at in range(len(read.plain)))
