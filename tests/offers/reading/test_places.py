import pytest

from bot.offers.reading.places import read
from tests.offers.reading_of import gazetteer, text


def roles(words: str) -> set[tuple[str, str]]:
    return {(place.country, place.role) for place in read(text(words), gazetteer())}


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Loker admin di K4MB0JA", "kh"),
        ("admin di K*mb*j@ gan", "kh"),
        ("kantor K-boja, mess ac", "kh"),
        ("LOKER KMBJ AMAN", "kh"),
        ("rekrut cs 🇰🇭", "kh"),
        ("negara tetangga vietnam ya", "kh"),
        ("lokasi negara berinisial K", "kh"),
        ("bos di perbatasan myan***r", "mm"),
        ("sini ke negri 1000 pagoda", "mm"),
        ("🇱🇦 Lao$ gajinya gede", "la"),
    ],
)
def test_a_name_made_hard_to_find_is_found_and_told_as_hidden(words: str, country: str) -> None:
    found = [one for one in read(text(words), gazetteer()) if one.country == country]
    assert found
    assert any(one.hidden and one.role == "work" for one in found)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("LOKASI : M YANMAR (KK)", "mm"),
        ("** J0B C AMB0DIA **", "kh"),
        ("PENEMP ATAN PH1L1P1NA", "ph"),
        ("K ERJA DI P0LANDIA", "pl"),
        ("柬埔寨 客服", "kh"),
        ("妙瓦底 招人", "mm"),
        ("西港 cs indo", "kh"),
        ("kerja di Bavet", "kh"),
        ("kantor Sihanuk", "kh"),
        ("loker di KK Park", "mm"),
        ("posisi cs di Pasay", "ph"),
        ("kawasan Bokeo", "la"),
    ],
)
def test_towns_chinese_names_and_torn_posters_name_the_country(words: str, country: str) -> None:
    assert (country, "work") in roles(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("pabrik di Penang, bukan Kamboja", ("kh", "mentioned")),
        ("gaji besar, bos china baik, kantor Jakarta", ("cn", "mentioned")),
        ("balas chat klien Thailand", ("th", "mentioned")),
        ("toko di Jl. Kamboja No 3", ("kh", "mentioned")),
        ("KBRI Phnom Penh membuka layanan", ("kh", "mentioned")),
        ("terbang via Bangkok lalu ke Myawaddy", ("th", "transit")),
        ("transit di Kuala Lumpur dulu", ("my", "transit")),
        ("rute: Jakarta - Bangkok - Vientiane", ("th", "transit")),
        ("rute: Jakarta - Bangkok - Vientiane", ("la", "work")),
        ("dari Bangkok naik van 7 jam", ("th", "transit")),
        ("khusus orang Medan, kerja di Malaysia", ("id", "origin")),
        ("Kerja di Taiwan. Kantor kami Jl. Anggrek 4, Semarang", ("id", "office")),
        ("lowongan kasir penempatan Bekasi", ("id", "work")),
    ],
)
def test_each_place_has_its_role_in_the_journey(words: str, expected: tuple[str, str]) -> None:
    assert expected in roles(words)


def test_a_town_of_an_office_is_no_place_of_work_when_the_work_is_abroad() -> None:
    words = "Caregiver di Taichung, penempatan oleh PT Karya, daftar di Bekasi"
    assert {one for one in roles(words) if one[1] == "work"} == {("tw", "work")}


def test_a_country_only_the_candidate_names_counts_unless_refused() -> None:
    taken = "Dina: ini di Kamboja ya?\nKo Wen: iya, admin chat aja\nDina: gajinya berapa?"
    refused = "Dina: ini di Kamboja ya?\nKo Wen: bukan, di Batam\nDina: gajinya berapa?"
    assert ("kh", "work") in roles(taken)
    assert ("kh", "work") not in roles(refused)


@pytest.mark.parametrize(
    "words",
    [
        "PT Graha Insani Mandala",
        "gaji HK$ 5.100",
        "bapa mama di TTS, Malaka, Belu",
        "hrs bisa inggris",
    ],
)
def test_a_firm_a_currency_or_a_language_is_no_place_of_work(words: str) -> None:
    assert not {one for one in roles(words) if one[1] == "work" and one[0] != "id"}


def test_the_quote_is_the_name_as_it_was_written() -> None:
    words = "Loker  admin di K4MB0JA gaji gede"
    found = read(text(words), gazetteer())[0]
    assert found.quote.text == "K4MB0JA"
    assert words[found.quote.start : found.quote.end] == "K4MB0JA"
