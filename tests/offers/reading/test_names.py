"""Names: the firms and households one would work for, the agencies that send."""

import pytest

from bot.offers.reading.names import agencies, employers, licence
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("offer", "name", "kind"),
    [
        ("PT Tunas Bahari Sentosa membuka lowongan", "PT Tunas Bahari Sentosa", "firm"),
        ("PT. MAJU JAYA, P3MI RESMI", "PT. MAJU JAYA", "p3mi"),
        ("lewat pt bina rantau abadi ya kak", "pt bina rantau abadi", "firm"),
        ("LPK Sakura Indah (izin Disnaker)", "LPK Sakura Indah", "lpk"),
        ("CV Samudrakarsa Crewing membuka batch", "CV Samudrakarsa Crewing", "manning"),
        ("PT Jangkar Nusantara (SIUPPAK 000.0)", "PT Jangkar Nusantara", "manning"),
        ("Yayasan Al-Manar Khidmah mengajak", "Yayasan Al-Manar Khidmah", "firm"),
        ("Berkah Jaya Manpower menerima welder", "Berkah Jaya Manpower", "p3mi"),
        ("Seleksi oleh Disnaker Kab. Blitar", "Disnaker", "government"),
    ],
)
def test_who_sends_is_read_by_name_and_kind(offer: str, name: str, kind: str) -> None:
    found = agencies(text(offer))
    assert (found[0].name, found[0].kind) == (name, kind)


@pytest.mark.parametrize(
    "offer",
    [
        "nama PT nya nanti dikasih tau",
        "PT. XXX butuh 5 orang",
        "ga pake PT, langsung sama bos",
        "PT yang resmi itu yang mana ya",
        "Waspada PT Maju Palsu Sentosa, penipuan!",
        "Izin Kemnaker bisa dicek, lapor ke BP3MI",
        "Ani: PT Bina Karsa bukan?\nKo Alung: bukan, saya sendiri\nAni: oh",
        "pt itu rahasia",
    ],
)
def test_what_hides_its_name_or_is_only_asked_for_is_no_agency(offer: str) -> None:
    assert agencies(text(offer)) == ()


@pytest.mark.parametrize(
    ("offer", "name"),
    [
        ("kerja di Hotel Adria Sol, Split", "Hotel Adria Sol"),
        ("operator di Lim Sawmill Sdn Bhd, Johor", "Lim Sawmill Sdn Bhd"),
        ("perawat di Nordlicht Pflege GmbH", "Nordlicht Pflege"),
        ("Perusahaan: Marugo Shokuhin", "Marugo Shokuhin"),
        ("majikan Mdm Koh, Singapura", "Mdm Koh"),
        ("RS Al Noor Specialty, Kuwait", "RS Al Noor Specialty"),
        ("kapal MV Aurelia Seas", "MV Aurelia Seas"),
        ("Toko Emas Sinar Jaya cari karyawati", "Toko Emas Sinar Jaya"),
        ('PABRIK "TERATAI SEMICON SDN BHD" PENANG', "TERATAI SEMICON SDN BHD"),
        ("nama perusahaan: Roemah Yamato", "Roemah Yamato"),
    ],
)
def test_for_whom_one_would_work_is_read_by_name(offer: str, name: str) -> None:
    assert any(name in one.name for one in employers(text(offer)))


@pytest.mark.parametrize(
    "offer",
    [
        "kerja di hotel bintang lima di Dubai",
        "PABRIK KOSMETIK / PETERNAKAN",
        "kerja di pabrik Taiwan",
        "KAPAL PESIAR EROPA GAJI BESAR",
        "tiket hotel makan semua gratis",
        "majikan orang kaya baik hati",
        "rahasia dulu perusahaannya",
        "Join tim CRM trading, gaji dolar",
    ],
)
def test_a_trade_or_a_place_is_no_employer(offer: str) -> None:
    assert employers(text(offer)) == ()


def test_a_licence_is_read_with_the_agency() -> None:
    (one,) = agencies(text("PT Tunas Bahari (SIP3MI No. 000/2021) membuka lowongan"))
    assert one.licence == "000/2021"
    assert one.quote.text == "PT Tunas Bahari"
    assert licence(text("tanpa izin sama sekali")) == ""


@pytest.mark.parametrize(
    ("offer", "name"),
    [
        ("kilang kayu Tan Brothers di Johor", "kilang kayu Tan Brothers"),
        ("Pabrik roti Yamakita di Gunma, 178rb yen", "Pabrik roti Yamakita"),
        ("pelayan di Kafe Bintang Laut, gaji biasa", "Kafe Bintang Laut"),
        ("WARUNG BU TINAH PASAR LEGI\nBUTUH 2 ORANG", "WARUNG BU TINAH PASAR LEGI"),
        ("sopir travel, PO Cahaya Sriwijaya", "PO Cahaya Sriwijaya"),
        ("jaga nenek, majikannya Lin Mei Hua, Taoyuan", "Lin Mei Hua"),
        ("Toko Roti Melati Solo mencari kasir", "Toko Roti Melati Solo"),
    ],
)
def test_houses_are_read_by_the_name_after_their_trade(offer: str, name: str) -> None:
    assert name in [one.name for one in employers(text(offer))]


@pytest.mark.parametrize(
    "offer", ["dikirim CV malam besok paginya diterima", "pabrik elektronik Hsinchu, gaji 28 ribu",
              "dang adong PT dang adong LPK", "hotel bintang lima di Dubai"],
)  # fmt: skip
def test_a_curriculum_a_town_or_a_denied_agency_is_no_name(offer: str) -> None:
    assert not employers(text(offer))
    assert not agencies(text(offer))
