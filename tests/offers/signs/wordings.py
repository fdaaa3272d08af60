"""Wordings and checks that several signs share; each test of a sign has wordings of its own."""

from collections.abc import Callable

from bot.offers.model import Reading
from bot.offers.text import Quote
from tests.offers.reading_of import reading

ORDINARY = (
    "Loker penjaga counter hp dan pulsa di Cianjur, gaji 1,8 juta, tidur dalam",
    (
        "LPK Sakura: program tokutei ginou, gaji 190.000 - 220.000 yen, lulus N4, biaya "
        "pelatihan 7 juta dibayar bertahap"
    ),
    (
        "Ada kapal pesiar Royal Caribbean rekrut waiter, USD 1.500, pengalaman hotel 1 tahun, "
        "Marlins test"
    ),
    "Tenaga kebersihan hotel di Makkah, 1.500 riyal, visa kerja, interview di Jakarta",
    "Petani di Hokkaido 200 ribu yen, ijazah SMA, N4",
    "Kerja di Brunei jaga toko B$600 makan ditanggung",
    "saya dapat kerja di pabrik Slovakia gaji 1.100 euro lewat PT resmi, kontrak sudah",
    "Freelance desain logo 150rb per desain, dibayar setelah jadi",
    "Admin kantor desa di Kediri, gaji 1,9 juta, lulusan SMA",
    "Kasir toko buku di Solo, UMR, tanpa pengalaman boleh",
    "Perawat di Arab Saudi SAR 4.500, STR aktif, lewat PT resmi",
    "Kerja pabrik di Korea lewat BP2MI, 2.156.880 won, wajib lulus EPS TOPIK",
    "PRT di Hong Kong HK$ 5.100 sebulan, kontrak dua tahun",
    "Marketing mobil di Makassar, gaji pokok 2,5 juta plus komisi",
    "Software engineer di Singapura SGD 7.000, 4 tahun pengalaman",
    "Host live toko baju di Bandung, gaji 3 juta, jam 10-18",
    "CS online shop skincare di Tangerang 3,2 juta",
    "Penerjemah bahasa Mandarin di pabrik Morowali, HSK 5, 9 juta",
    "Guru TK di Sekolah Indonesia Kuala Lumpur, RM 3.500, S1 PAUD",
    "Kurir paket Jakarta, 250 ribu sehari termasuk bensin",
    "Koperasi simpan pinjam butuh kasir, setor uang harian, gaji UMK",
    "Kak, orang dari agen minta saya transfer 5 juta untuk visa Jepang",
    "Pelatihan barista 1,5 juta, dapat sertifikat",
    "Tukang bangunan harian 170 ribu",
    "ABK tanker pengalaman 2 tahun USD 1.400, BST aktif",
    "SPG event sehari 250 ribu",
    "Sopir truk Jepang 280.000 yen, SIM Jepang, N4",
    "Dokter umum klinik Depok 12 juta",
    "Arisan online 50 ribu dapat 500 ribu",
    "Anak saya bekerja di hotel di Siem Reap sebagai koki",
    "Dimana kantor imigrasi terdekat untuk bikin paspor?",
    "Apakah benar kerja admin di Kamboja itu penipuan?",
    "Bayar pajak motor 300 ribu di samsat",
    "Social media officer NGO Jakarta, 8 juta, S1 komunikasi",
    "Operator forklift di Cikarang 5,2 juta, SIO aktif",
    "Kaigo Jepang, gaji 200.000 yen, biaya pelatihan dicicil",
    "Kasir Alfamart Bogor UMK",
    "Admin keuangan PT Sinar Jaya, Surabaya, S1 Akuntansi, 5 juta",
    "Tugas: membersihkan kamar hotel. Deposit seragam tidak ada. Gaji 2,8 juta",
    "Pelayan restoran di Kuala Lumpur RM 1.800, permit kerja",
    "Housekeeping hotel Doha QAR 1.500",
    "ABK kapal ikan Taiwan USD 700",
    "Saya kerja di bank sebagai CS, apa bisa pindah ke Singapura?",
    "Barista di Perth AUD 28 per jam, WHV",
    "guru ngaji di Brunei B$ 800",
    "Pabrik Korea 2,1 juta won EPS",
    "Toko emas butuh pramuniaga, 2,5 juta, jujur",
    "Agen BRILink cari karyawan, layani setor tarik tunai",
    "Marketing properti Bali komisi 2%",
    "Kursus komputer 500 ribu",
    "Sopir Jepang 250.000 yen",
    "Kasir toko roti 2,3 juta",
    "Kurir: setor uang COD tiap sore ke kantor, gaji UMK",
    "Kak saya sudah bayar 2 juta untuk paspor dan visa Jepang, tugas saya apa?",
    "Guru les: tugas harian, bayar 50 ribu per jam",
    "Kasir: buka toko, setor 3 juta per hari ke bank",
    "Like dan share postingan loker ini ya, gaji 3 juta",
    "Agen minta biaya 5 juta untuk medical check up",
    "Job pabrik: order banyak, bayar lembur 25 ribu per jam",
    "Reseller: modal kembali kalau tidak laku, komisi 10 persen",
    "Uang kembali kalau visa ditolak, biaya 20 juta",
)
"""Ordinary offers and questions, some of which sound like a sign: they show none."""


def expect_few_from_the_original(
    quotes: Callable[[Reading], tuple[Quote, ...]], shown: tuple[str, ...]
) -> None:
    """Fail when of all these wordings in one text more than three quotes are shown, or one whose
    words are not those at its place, but for white space and what was cut off."""
    words = "\n".join(shown)
    found = quotes(reading(words))
    assert len(found) <= 3
    for one in found:
        there = " ".join(words[one.start : one.end].split())
        assert there.startswith(one.text[:40].rstrip(" …"))
