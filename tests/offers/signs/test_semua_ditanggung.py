"""All of it paid by them."""

import pytest

from bot.offers.signs.semua_ditanggung import quotes
from tests.offers.reading_of import reading

SHOWN = (
    "visa tiket makan tempat tinggal aman semua gratisss",
    "semua udah diurus & dibayar bos dari A sampai Z",
    "kamu gausah mikir ongkos, paspor, tiket semua kita siapin",
    "full ditanggung dari berangkat sampai sana",
    "tiket, paspor, hotel dikasih gratis",
    "tinggal bawa badan, semua kami tanggung",
    "tiket, visa, paspor, mess, makan gratis",
    "paspor dan tiket dibayarin bos, makan juga",
    "semua biaya ditanggung perusahaan, kamu modal koper aja",
    "free tiket free visa free makan free mess",
    "gak keluar uang sepeser pun",
    "kabeh dibayari bos, tiket paspor mess",
    "sadayana ditanggung: tiket, paspor, makan",
    "all expenses paid: flight, visa, accommodation, meals",
    "tiket pesawat, apartemen dan makan kantor yang tanggung semua",
    "包吃住 tiket visa kantor yang bayar",
    "TIKET - VISA - MES - MAKAN DITANGGUNG 100%",
    "dari paspor sampe tiket kita yang urus dan bayar",
    "samua dorang tanggung, tiket, hotel, makan",
    "pergi tanpa modal sama sekali, tiket paspor visa kami bayar",
    "ikut aja terima beres",
    "lu cuma modal badan sehat doang, sisanya bos yang urus",
    "tiket PP, visa, mess AC, makan 3x FREE",
    "Fasilitas: tiket pesawat, visa, paspor, penginapan dan makan ditanggung perusahaan",
    "gak bayar apa-apa, paspor tiket visa kita bikinin",
    "katanya semua biaya dari paspor sampai tiket ditanggung bos",
    "dia yang bayarin tiket sama paspor saya",
    "semua akomodasi, transportasi, visa, makan ditanggung",
    "biaya nol, tiket visa mess beres",
    "Free tiket + paspor + makan + tempat tinggal",
    "company covers flights, visa, dorm, and meals",
    "tiket visa paspor mess makan semua gratis",
    "semua biaya ditanggung perusahaan",
    "tinggal bawa badan aja",
    "free tiket, free mess, free makan",
    "paspor sama tiket kita yang urus dan bayarin",
    "kamu cukup bawa baju, sisanya bos yang tanggung",
    "all expenses covered, flight visa and dorm",
    "kabeh ongkos ditanggung bos",
    "sadayana ditanggung ti paspor dugi ka tiket",
    "samua bos yang bayar, tiket paspor makan",
    "ga keluar uang sepeserpun",
    "Kantor yang menanggung tiket pesawat, visa, penginapan, dan makan",
    "dari paspor sampai tiket semuanya gratis",
    "tiket pp + visa + kos dibayarin",
    "tanpa biaya apapun, terima beres",
    "ongkos kapal, makan, mess ditanggung juragan",
    "lu modal niat doang",
    "akomodasi, tiket, paspor kami fasilitasi tanpa biaya",
    "tiket dan visa dibelikan, mes sama makan disediakan gratis",
    "tiket pesawat, paspor, visa kami yang tanggung",
    "berangkat gratis, tinggal bawa koper",
    "semua dibayarin bos dari tiket sampai makan",
    "biaya nol rupiah, mess dan makan gratis",
    "flight ticket, visa and accommodation provided free",
    "paspor dibikinin gratis, tiket dibeliin",
    "seluruh biaya keberangkatan ditanggung sponsor",
    "ongkos, paspor, makan di jalan kita yang bayar",
    "modal badan doang",
    "free visa free mess free tiket",
)
NOT_SHOWN = (
    "tiket berangkat ditanggung majikan",
    "mess dan makan disediakan",
    "tiket pp dan asrama ditanggung hotel, lewat PT Karya (P3MI), tercatat di siskop2mi",
    "tidak ditanggung tiket dan makan",
    "tiket dan visa bayar sendiri",
    "makan siang gratis di pabrik",
    "Waspada iklan tiket, visa, makan gratis ke Kamboja",
    "rere: tiket, visa, makan gratis ya kak?\nPT Karya: tiket saja dari majikan\nrere: oke pak",
    "BPJS dan seragam ditanggung perusahaan",
    "gratis konsultasi di kantor kami",
    "biaya uji las ditanggung perusahaan",
    "employer pays the air ticket",
    "makan siang dan mess disediakan pabrik",
    "tiket pulang ditanggung setelah kontrak selesai",
    "asuransi dan visa ditanggung employer sesuai aturan",
    "tiket ditanggung sendiri, visa bantu urus",
    "free wifi dan makan siang",
    "akomodasi dan transport lokal ditanggung hotel",
    "tiket ditanggung sendiri",
    "makan siang gratis",
    "mess disediakan",
    "tiket PP ditanggung majikan",
    "tidak ditanggung tiket dan visa",
    "gratis pelatihan",
    "bayar sendiri paspor dan tiket",
    "hotel bintang 5, makan 2x",
    "makan gratis",
    "tiket bayar sendiri",
    "visa diurus majikan",
    "tidak ada yang ditanggung",
    "mess gratis, listrik bayar",
)


@pytest.mark.parametrize("words", SHOWN)
def test_all_that_is_paid_shows_by_its_words(words: str) -> None:
    found = quotes(reading(words))
    assert 1 <= len(found) <= 3
    assert all(words[quote.start : quote.end].strip() for quote in found)


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_what_is_denied_warned_of_or_harmless_is_not_all_paid(words: str) -> None:
    assert quotes(reading(words)) == ()
