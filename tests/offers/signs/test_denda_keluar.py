"""A penalty, debt or ransom for leaving."""

import pytest

from bot.offers.signs.denda_keluar import quotes
from tests.offers.reading_of import reading

SHOWN = (
    "ada kontrak 2 taun, putus di tengah jalan ganti 30 juta",
    "kalo berhenti ditengah jalan harus ngembaliin semua biaya",
    "yg kabur bakal dicari dan disuruh bayar 50jt",
    "uang tebusan 40 juta baru dilepas pulang",
    "kalau resign sebelum setahun ganti semua biaya",
    "yang mundur di tengah jalan kena denda 20 juta",
    "keluar sebelum kontrak habis bayar penalti 3000 USD",
    "mau pulang? tebus dulu 50 juta",
    "batal berangkat wajib ganti rugi Rp10.000.000",
    "kalo kabur utangnya dobel, keluarga yang bayar",
    "nek metu sadurunge rong taun kudu bayar denda 15 juta",
    "mun mundur kudu ngaganti ongkos sadaya",
    "kalau lari, orang tua di kampung yang ganti",
    "break contract fee: penalty USD 2,000 if you leave early",
    "if you resign before 12 months you have to repay the ticket",
    "boleh pulang asal lunasin dulu biaya kantor 30 juta",
    "rudi: kalau ga betah boleh pulang ko?\nKo Aming: boleh, bayar 25 juta dulu\nrudi: oh gitu",
    "yanti: kalo saya keluar sebelum kontrak habis gimana bu?\nBu Rat: ya ganti uang tiket "
    "sama paspor, 12 juta\nyanti: oh gitu",
    "berhenti sebelum 6 bulan gaji hangus",
    "kalau tidak capai target dan minta pulang kena potong 5 juta, harus tebus",
    "putus kontrak = ganti rugi 20.000 yuan",
    "turun kapal sebelum 24 bulan denda 35 juta",
    "mengundurkan diri sebelum masa kerja selesai dikenakan biaya penggantian Rp 8.000.000",
    "cabut duluan ya balikin modal bos 40 juta",
    "kalo ga kuat kerja terus minta balik, biaya2 diganti ya 15jt",
    "resign < 1 thn potong 3 bulan gaji + ganti tiket",
    "yang berhenti sebelum 6 bulan wajib bayar pinalti 1x gaji",
    "Apabila peserta mengundurkan diri setelah visa terbit maka dikenakan biaya pembatalan "
    "Rp 15.000.000",
    "kalau kabur keluarga di rumah yg nanggung",
    "mau pulang ya setor 40 juta",
    "katanya kalau mau pulang harus bayar 60 juta",
    "dia bilang kalau batal kena 10 juta",
    "nek mlayu utange dadi dobel",
    "kalau tidak perpanjang kontrak, biaya mess dan makan ditagih semua",
    "if you quit, company will charge USD 3000",
    "uang jaminan hangus kalau keluar sebelum 2 tahun",
    "nek arep muleh kudu nebus",
    "harus kembalikan uang 20 juta jika tidak selesai kontrak",
    "gak capai target 3 bulan dijual ke perusahaan lain, mau keluar tebus 100jt",
    "kalau resign ijazah ditebus 5 juta",
    "berhenti sebelum setahun kena denda 20jt",
    "kalau mau keluar harus bayar ganti rugi 3000 dolar",
    "mundur setelah tanda tangan, wajib mengembalikan seluruh biaya proses",
    "yang kabur didenda 50 juta dan keluarganya nanggung",
    "ga betah? boleh pulang tapi tebus dulu 30 juta",
    "if you leave before six months you must pay 2000 USD",
    "nek metu sadurunge setaun mbayar 15 yuta",
    "lamun eureun samemeh sataun kudu mayar denda",
    "resign sebelum kontrak abis potong deposit 10 juta",
    "kontrak 2 tahun, putus di tengah jalan bayar penalti",
    "peserta yang mengundurkan diri dikenakan biaya penggantian",
    "kalo cancel uang ganti tiket 8jt ya",
    "katanya kalau adik saya mau pulang harus nebus 45 juta",
    "ko kabur, ko pu keluarga yang bayar",
    "belum genap setahun sudah minta pulang, utang langsung dua kali lipat",
    "pulang sebelum waktunya ya lunasin dulu semua biaya kantor",
    "turun kapal sebelum finish kontrak ganti tiket pesawat sendiri 25 juta",
    "barang siapa melanggar kontrak membayar kompensasi Rp 40.000.000",
    "mau berenti boleh asal balikin modal 20jt",
    "keluar tanpa izin perusahaan denda RM 5000",
    "kalau mau pulang sebelum 2 tahun ganti tiket dan agen fee 20 juta",
    "yang ga tahan dan minta pulang bayar 35jt",
    "pekerja yang berhenti sebelum kontrak selesai wajib membayar penalti",
    "keluar dari kantor harus nebus 5000 USD",
    "kalau kabur, orang tuamu yang nanggung utang",
    "lamun hayang balik kudu nebus 30 juta",
    "mundur = ganti rugi 10 juta",
    "resign sebelum 6 bulan, gaji terakhir hangus",
    "if you run away your family pays 3000 dollars",
    "kata bosnya kalau saya pulang harus lunasi dulu semua utang",
)
NOT_SHOWN = (
    "tidak ada denda kalau pulang lebih awal",
    "tanpa penalti bila mengundurkan diri, cukup beri tahu 30 hari",
    "nurses who leave early owe nothing, there is no bond",
    "tio: kalau berhenti kena denda ga bu?\nPT Karya: tidak ada denda mas\ntio: oke pak",
    "denda overstay ditanggung majikan",
    "perusahaan mengganti tiket setelah masa percobaan",
    "biaya tes akan diganti penuh oleh perusahaan",
    "kalau batal sebelum tanda tangan tidak dikenakan biaya apapun",
    "Kemlu: permintaan tebusan adalah pemerasan. Waspada!",
    "agen yang minta denda saat pulang itu melanggar hukum?",
    "pemerasan dan denda bagi calo diatur undang-undang",
    "karyawan yang resign wajib memberi tahu 1 bulan sebelumnya",
    "uang pendaftaran kembali penuh bila batal",
    "bebas resign kapan saja tanpa denda",
    "Denda bagi perusahaan yang menahan ijazah diatur pemda",
    "kontrak 2 tahun bisa diperpanjang",
    "pulang pergi naik bus karyawan gratis",
    "pengganti karyawan yang resign, butuh cepat",
    "bayar pajak sesuai aturan, pulang tiap tahun tiket dibayar",
    "jika berhenti, beri tahu 1 bulan sebelumnya",
    "biaya pendaftaran dikembalikan penuh jika tidak lolos",
    "tidak ada denda kalau mengundurkan diri",
    "bebas keluar kapan saja tanpa penalti",
    "tiket pulang dibayar perusahaan",
    "denda overstay dibayar majikan lama",
    "jam pulang jam 5, lembur dibayar 20 ribu",
    "bayar pajak sebelum pulang",
    "resign cukup kabari 1 bulan sebelumnya",
    "kalau batal uang dikembalikan penuh",
    "jam pulang 17.00 bayar parkir 2 ribu",
    "boleh resign kapan saja",
    "tidak dikenakan denda",
    "kontrak selesai tiket pulang gratis",
    "kalau sakit boleh pulang, biaya kantor",
)


@pytest.mark.parametrize("words", SHOWN)
def test_a_price_of_leaving_shows_by_its_words(words: str) -> None:
    found = quotes(reading(words))
    assert 1 <= len(found) <= 3
    assert all(words[quote.start : quote.end].strip() for quote in found)


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_what_is_denied_warned_of_or_harmless_is_no_price_of_leaving(words: str) -> None:
    assert quotes(reading(words)) == ()
