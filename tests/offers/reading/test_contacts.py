"""Contacts: numbers, chat names, mail, inbox and addresses, and whose they are."""

import pytest

from bot.offers.reading.contacts import read
from tests.cpu_time import costing_at_most
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("offer", "kind", "value", "personal"),
    [
        ("WA 0812-0000-3345", "whatsapp", "+6281200003345", True),
        ("hub 0812 0000 3345 Pak Budi", "phone", "+6281200003345", True),
        ("HUB WA O813-OOOO-2219", "whatsapp", "+6281300002219", True),
        ("nomor kami +855 12 813 282", "phone", "+85512813282", True),
        ("telp 6281200003345", "phone", "+6281200003345", True),
        ("telepon (021) 555 0123", "phone", "+62215550123", False),
        ("WA kantor 0811-0000-7710", "whatsapp", "+6281100007710", False),
        ("PT Bina Rantau, WA 0811-0000-7710", "whatsapp", "+6281100007710", False),
        ("PT Bina Rantau, WA pribadi 0811-0000-7710 Bu Lina", "whatsapp", "+6281100007710", True),
        ("nomor 08xx-0000-1234", "phone", "08xx00001234", True),
        ("wa.me/6281200003345", "whatsapp", "+6281200003345", True),
        ("tele @Mei_Mei00", "telegram", "mei_mei00", True),
        ("t.me/bosku_00", "telegram", "bosku_00", True),
        ("IG: cantik.jaya", "handle", "cantik.jaya", True),
        ("ikuti @pt.bina_rantau", "handle", "pt.bina_rantau", False),
        ("CV ke koko.jaya88@gmail.com", "email", "koko.jaya88@gmail.com", True),
        ("CV ke hrd@binarantau.co.id", "email", "hrd@binarantau.co.id", False),
        ("inbox aja kak", "inbox", "inbox", True),
        ("Jl. Melati No. 5 Kendal", "address", "jl. melati no. 5 kendal", False),
    ],
)
def test_a_contact_is_read_with_its_owner(
    offer: str, kind: str, value: str, *, personal: bool
) -> None:
    assert (kind, value, personal) in [
        (one.kind, one.value, one.personal) for one in read(text(offer))
    ]


@pytest.mark.parametrize(
    "offer",
    [
        "gaji 14.000.000 sampai 18.000.000",
        "jam 08.00-15.00, tanggal 05-12-2026",
        "transfer ke rek BCA 0812345678",
        "hanya orang jalanan yang jalan-jalan",
        "Waspada, jangan inbox siapa pun",
        "SIP3MI No. 0812/2021",
    ],
)
def test_sums_dates_accounts_and_licences_are_no_contacts(offer: str) -> None:
    assert read(text(offer)) == ()


def test_a_number_is_quoted_as_it_was_written() -> None:
    (one,) = read(text("Hub: O813-OOOO-2219"))
    assert one.quote.text == "O813-OOOO-2219"


def test_the_longest_text_is_read_in_a_moment() -> None:
    long = text("hubungi kami di kantor jalan raya no 5 wa 0812 " * 260)
    with costing_at_most(1):
        read(long)
