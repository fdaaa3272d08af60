"""Pay far above what such work pays at that place, and usual pay that is none."""

import pytest

from bot.offers.signs.gaji_tidak_wajar import quotes
from tests.offers.reading_of import reading
from tests.offers.signs.wordings import ORDINARY, expect_few_from_the_original

SHOWN = (
    "loker poipet cari anak telemarketing target pasar indo, salary 1200 usd, mess ac",
    "kerja di Kamboja jadi CS gaji 1.000 - 1.500 dolar perbulan",
    "Malaysia! jaga toko gaji 15 juta bersih, tanpa pengalaman",
    "waiter restoran Bangkok 60.000 baht sebulan",
    "Jadi ART di Arab gaji 20 juta",
    "Kerja pabrik Polandia 60 juta per bulan",
    "petik buah di Australia 120 juta sebulan, tanpa bahasa inggris",
    "packing barang di gudang Bekasi 500 ribu per hari",
    "jaga warnet di Jakarta gaji 3 juta seminggu",
    "nonton iklan dapat 500 ribu sehari",
    "pabrik di Taiwan gaji 45 juta",
    "PRT Hongkong gaji 30 juta per bulan",
    "pelayan resto di Manila 90.000 peso",
    "cleaning hotel di Dubai AED 9.000 sebulan pengalaman tidak perlu",
    (
        "Halo, saya HR dari Star Gaming Group. Kami buka posisi Customer Service (bahasa "
        "Indonesia). Salary 1,200 - 1,500 USD, free accommodation. Location: Manila"
    ),
    "Kerja di Jepang 60 juta sebulan gampang",
    "loker sopir pribadi Jakarta gaji 1 juta per hari",
    "jadi pelayan di Makau 60.000 patacas",
    "cuci piring di Singapura 6.500 SGD per bulan",
    "penghasilan 10 juta seminggu cuma packing sabun di rumah",
    "CS Kamboja 1,5k",
    "gaji 20 juta jadi admin di Thailand",
    "upah 900 ribu sehari kuli di Kalimantan",
    "Di Myanmar operator komputer dapat 25 juta per bulan",
    "Gaji 4 juta seminggu, cuma jaga toko di Bekasi",
    "Bro ikut gw ke Phuket jaga villa, sebulan dpt 22 juta bersih, ga usah bisa inggris",
    "Dibutuhkan tukang cuci mobil di Doha, penghasilan QAR 9.500 tiap bulan",
    "Pekerja kebun teh di Selandia Baru, dijanjikan NZD 14.000 sebulan, visa nyusul",
    "tawaran jd kuli panggul di Brunei sehari B$ 200 langsung cair",
    "Nanny for family in Riyadh, monthly pay SAR 7,500, no experience",
    "jadi pengupas bawang di rumah, dapat 4 juta tiap minggu",
    "Bantu bungkus permen dari rumah upah Rp600.000/hari",
    "Pelayan kafe Vientiane, pendapatan 25 juta/bln",
    "Lowongan sopir truk di Kuwait gaji KWD 1.500 tanpa SIM internasional",
    "jaga ternak di Kanada 95 juta sebulan, umur bebas",
    (
        "Rina: gajinya berapa kak?\nSponsor: 30 juta bersih tiap bulan\nRina: kerja "
        "apa?\nSponsor: jaga anak di Abu Dhabi"
    ),
    "Wong kampungku dijanjeni gaji 45 yuta kerja neng pabrik Taiwan",
    "abdi ditawisan damel di restoran Singapura gajihna 60 juta sasasih",
    "Beta dapa tawaran jaga toko di Malaysia, gaji 18 juta satu bulan",
    "Tukang bersih2 kantor di Bangkok THB 55.000/month",
    "pelayan bar Manila 80rb peso/bulan dibayar tunai",
    "Kerja gudang di Penang RM 7.000 sebulan, tanpa pengalaman",
    "cleaning service di Mekah, gaji 9.000 riyal",
    "asisten rumah tangga Hongkong HKD 16.000 plus bonus",
    "Caregiver Taiwan NT$ 75.000 per bulan tanpa bahasa",
    "ABK kapal ikan Taiwan gaji 55 juta per bulan pemula boleh",
    "Pramusaji kapal pesiar gaji 90 juta, ijazah SD",
    "gampang bgt, tinggal like postingan, sehari cuan 900rb",
    "Penghasilan minimal 60 juta/bulan di Korea pabrik, tanpa EPS",
    "Kerja petik stroberi Inggris £6.000 per bulan",
    "di pabrik sosis jerman gajinya 5.500 euro bersih tanpa bahasa jerman",
    "Tukang las pemula di Polandia 70 juta sebulan tanpa pengalaman",
    "jadi cs kamboja, start 1.100 dollar naik tiap 3 bulan",
    "admin di Myawaddy, basic 25.000 baht + tip",
    '"gaji 18jt guys, cuma duduk depan laptop di Davao"',
    "upah 250 ribu sejam jaga parkir di Surabaya",
    "Pekerja pabrik es di Malaysia dapat RM 350 sehari",
    "Kerja serabutan di Dubai, 35 juta/bln, penting mau",
    "pembantu di oman gaji 450 OMR sebulan",
    "jaga lansia di Singapura SGD 4.500/bulan",
    "OPERAT0R KOMPUTER\nPENEMPATAN : LA0S\nGAJ1 : 1.2OO U",
    "loker host karaoke KL, RM 12.000 sebulan, tiket ditanggung",
    (
        "Kalau kamu serius, aku bisa masukin kerja di spa Pattaya, gaji bersihnya dua "
        "puluh juta lebih"
    ),
    "gw kerja di dubai jd cleaning, 30jt/bln bro, ayo nyusul",
    "LOKER RESTORAN KOREA DI KAMBOJA 1.500 DOLAR / BULAN",
    "Setrika baju di Hongkong, upah HKD 18.000, berangkat pake visa turis",
    "Upah jaga kebun durian di Johor RM 6.500 sebulan",
    "tukang parkir di Singapura S$ 5.000 monthly",
    '"gaji 700rb sehari cuma bungkus sambal"',
    "penghasilan mingguan 3jt modal hp kerja santai",
    "peternakan babi di jepang gaji 500.000 yen",
    "operator produksi Batam gaji 14 juta tanpa tes",
    "Magang Jepang 45 juta per bulan",
    "jaga warung di Timika 15 juta sebulan makan ditanggung",
    "pabrik udang Taiwan, NTD 80.000",
    "petugas kebun binatang di Brunei 25 juta/bulan",
    "Dek, kerja di Laos ikut abang, sebulan 18 juta tinggal duduk",
    "Kerja bersih-bersih di Australia 2.500 AUD seminggu bersih, visa turis",
    "Cuci piring London 70 juta",
    "ART Kuwait KD 400 bulanan",
    "lowongan abk cumi, gaji 40 juta/bulan, tanpa buku pelaut",
    "sopir pribadi majikan Saudi SAR 10.000",
    "Dijanjikan 2.000 dolar tiap bulan sbg pelayan toko di Timur Tengah",
    "penjaga gudang Vietnam USD 2,300",
    "perakit hp di Malaysia gaji 20 juta, kontrak nyusul",
    "Pengumpul bola golf Thailand, 65.000 bath sebulan",
    "tiap hari dapat 350 ribu hanya screenshot youtube",
    "ada info dari om saya, kerja angkat2 barang di pelabuhan Jeddah sebulan bisa 30 juta",
    "Loker tukang kayu Brunei, gaji B$ 3.500/bln",
    "di Abu Dhabi jadi satpam mall gajinya 40 jt lho",
    "pekerja pabrik kaca, Taichung, 55 juta sebulan bersih",
    "Jaga konter di Penang, gaji pokok RM5.500, makan gratis",
    "sehari dibayar 800 ribu cuma packing kue dari rumah",
    "Mau kerja di Bangkok? jadi pelayan, 1.800 USD",
    "katanya gaji suster jaga anak di Dubai 12.000 dirham",
    "tukang panen brokoli Jepang gajinya 600 ribu yen",
    "budhe, ponakan ditawari kerja nyapu jalan di Singapura 50 juta perwulan",
    "Housekeeper in Kuwait, 600 KD per month, no skills",
    "jadi tukang pijat di Hanoi, 35 juta sebulan",
    "gaji harian 1,2 juta jaga booth di Mal Medan",
    "Pramuniaga swalayan Osaka gaji 65 juta/bulan",
    "Om Tono nawarin jadi penjaga toko emas di Laos, sebulan 19 juta",
    "Lowongan: pemetik mangga, Australia, 110 juta per bulan, visa liburan",
    "gw dapet 1.400 dolar jd waiter di Phnom Penh bro",
    "upah nyetrika 450 ribu per hari di Depok",
    "Caregiver Hong Kong gaji 25 juta bersih",
    "Baby sitter Singapura S$3.000",
    "kerja gudang Taoyuan NT 70.000",
    "kerja sawit di Sabah gaji 15 juta/bulan",
    "cukup share status wa, sejuta sehari masuk rekening",
    "Pabrik mobil Ceko, 65 juta sebulan, visa turis dulu",
)
NOT_SHOWN = (
    "Perawat di Jerman 2.900 euro",
    "Pabrik di Korea gaji 2.156.880 won + lembur bisa 35 juta",
    "ABK kapal tanker chief officer 6000 USD",
    "Kaigo Jepang 210.000 yen",
    "Waiter kapal pesiar USD 1.200",
    "PRT Hong Kong HK$ 5.100",
    "Kilang Malaysia RM 1.700 + lembur kira-kira 9 juta",
    "Petik apel New Zealand NZD 24 per jam",
    "Manager keuangan Jakarta 25 juta",
    "biaya proses ke Jepang 35 juta dicicil, gaji 190.000 yen",
    "denda 50 juta kalau kabur dari pabrik malaysia, gaji RM 1.700",
    "Sales properti komisi ratusan juta",
    "kuli bangunan Malaysia RM 90 sehari",
    "potongan gaji 9 bulan, total 60 juta, kerja di Taiwan NT$ 20.000",
    "hadiah 100 juta, undian",
    "Kapal ikan Spanyol gaji 900 USD",
    "Rumah Makan butuh tukang masak 3,5 juta",
    "Driver ojol bisa 300 ribu sehari",
    "Tukang bangunan 180 ribu per hari",
    "Farm Australia AUD 31 per jam, WHV",
    "Housekeeping Maldives USD 500 + service charge",
    "Koki Padang di Belanda 2.500 euro, pengalaman 3 tahun",
    "Asisten perawat di panti Jerman, 2.300 euro",
    "Truck driver Polandia 2.000 euro",
    "Waspada iklan gaji 20 juta di Kamboja",
    "Andi: benar gajinya 30 juta pak?\nPT Karya: tidak mas, gajinya RM 1.700",
    "Admin toko: proses order, cek pembayaran transfer 500 ribu dari pembeli",
    *ORDINARY,
)


@pytest.mark.parametrize("words", SHOWN)
def test_pay_far_above_the_usual_shows(words: str) -> None:
    assert quotes(reading(words))


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_usual_pay_fees_and_high_pay_of_rich_countries_do_not_show(words: str) -> None:
    assert quotes(reading(words)) == ()


def test_at_most_three_quotes_stand_in_the_original() -> None:
    expect_few_from_the_original(quotes, SHOWN)
