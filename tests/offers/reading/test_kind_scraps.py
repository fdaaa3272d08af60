"""Scraps of offers and terse offers, which tell hardly a thing and are judged all the same."""

import pytest

from bot.offers.model import JUDGED
from bot.offers.reading.kind_scraps import IN_TOUCH, SCRAPS
from tests.cpu_time import costing_at_most
from tests.offers.reading_of import reading

SCRAPS_OF_OFFERS = [
    "ada yang minat ke Brunei? japri",
    "Bg masih nerima orang gak?",
    "kak yg kebun kelapa kmrn udah penuh blm ya",
    "Halo kak, aku Sinta dari tim HR. Boleh minta waktunya sebentar?",
    "Kloter 3 otw 🛫 yang mau nyusul siapin paspor 💪",
    "Loker. Malaysia. Serius. PM.",
    "nomermu tak kei bose yo, ngko ditelpon dewe",
    "Pengen ubah nasib? Klik link di bio 🔥",
    "besok jadi medikal jam 7 ya, jangan lupa puasa, ongkos dari kantor",
    "G4JI D0LL4R\nKERJ4 S4NTAI\nDM",
    "mas nek sing Polandia kae piye, iseh ono lowongane?",
    "Ada temen nawarin kerjaan sih katanya enak tapi belum jelas apaan, nurut kakak?",
    "Mau punya penghasilan dari rumah cuma modal HP? Chat admin ya bund",
    "Tiket sudah dibooking, nanti malam saya kirim kode bookingnya. Jangan bilang siapa2 dulu",
    "Ko Alung: lu minat gak yg gue bilang kemaren\nDeri: kerja apaan ko\nKo Alung: ntar aja"
    " ngobrol di kopi",
    "...BUTUHKAN\n...ERATOR PABR\n...APUR HUB 08",
    "paspor lu udh jadi kan? kirim fotonya",
    "kak tadi saya liat spanduk di terminal tulisannya kerja ke Hongkong proses cepat, blm"
    " sempat catat nomornya, itu resmi gak",
    "Job baru masuk! 3 negara. Cek status.",
    "kak jadi ga yg ke Kuching?",
    "Gaji dolar nunggu kamu 💸 cek highlight",
    "proses cepat, tanpa ribet, yuk ke Jepang bareng kami",
    "sudah saya daftarkan namanya ya bu, tinggal nunggu panggilan",
    "Dibuka kembali. Terbatas. Info: admin",
    "nduk gelem melu bulik kerjo ora",
    "Open PO eh open job maksudnya 😂 dm",
    "grup ini khusus yg mau terbang ya, yg ga niat out aja",
    "L0WONG AN KER\nHUB UNG I\nT AIW AN",
]
TERSE_OFFERS = [
    "Sapa gelem melu nyang Sarawak, ngunduh sawit, saben ton 45 ringgit, mangan melu mandor,"
    " budhal minggu ngarep",
    "nak pi kije dok kilang Johor? gaji RM1700, ejen tanggung permit, call Bang Din",
    "aya nu peryogi damel? nuju milarian dua urang kanggo ngurus budak di Singapur, gajih 600"
    " dolar, potongan opat bulan",
    "Sapa mo pi karja di kapal Fiji? Gaji 450 dolar, kontrak dua taon, kontak Om Yopi",
    "beta cari nona dua orang jaga toko di Dili, gaji 250 dolar, tidur di toko",
    "Ambo ado lowongan di rumah makan Seremban, gaji 1600 ringgit, pitih jalan ditangguang",
    "Ji', masih kosong dua orang untuk jaga kolam ikan di Tawau, gaji seribu limaratus"
    " ringgit, makan mi tinggal kerja ji",
    "Bade kerja teng Hongkong bu? Momong bocah setunggal, gaji sekawan ewu, potong nem wulan",
    "Lamun hayang gawe di Dubai, cleaning hotel, 1200 dirham, modal 15 juta, ka imah Abah we",
    "Ada job masak nasi padang di Jeddah ni, 2000 riyal, pakai visa umrah dulu nanti di sana"
    " diurus, cepat siapa mau",
    "cong, entara ka Malaysia alako bangunan, gajina 80 ringgit saare, ongkossa engkok se"
    " majar gallu",
    "Be careful guys kuota dikit! CS bahasa indo Bavet 900u + bonus, makan tidur free, no exp"
    " ok, tele @cs_bvt_example",
    "kaka adik yang badan sehat mari gabung kerja kayu di Papua Nugini, satu hari 200 ribu,"
    " kapal dari Jayapura",
    "Nek gelem kerjo nang Arab, dadi supir keluarga, 1700 riyal, ora usah nganggo PT, visa"
    " ziarah, tak urus kabeh",
    "Dicari tukang las pelaut 6G galangan Batam-Singapura, SGD 65/hari, permit ditanggung, PT"
    " Samudra Las Nusantara, bawa sertifikat",
    "kite cari perempuan umor 20-35 kerje jage orang tue di Kuching, gaji RM1500 bersih, cuti"
    " sebulan 2 kali",
    "Lagi butuh kuli angkut kontainer di Port Klang 15 org, upah harian RM 90, kumpul Dumai tgl 20",
    "Ulun ada info gawian di tambang Australia, gajih 60 juta sabulan, bayar 25 juta gasan visa",
    "ngana mo karja deng kita pe tanta di Filipina? jaga salon, 15 ribu peso, tiket dia bayar",
    "Yang penting jujur. Jaga villa di Bali, 3,2jt, mess + makan, libur 1x seminggu, wa Pak"
    " Wayan 0878-0000-5512",
    "Nyari due orang buat ngejage kedai makan di Melaka, seribu enem ratus ringgit, tinggal di"
    " loteng",
    "gawe nang Brunei, ngelas, 900 dolar Brunei, bayar nyicil sawise kerjo, sing gelem omong",
    "Kalo ada adik perempuan umur 18 ke atas, kerja salon di Timika, gaji 5 juta, ongkos kapal"
    " kami tanggung dulu nanti potong",
    "bro thailand mesot, ketik doang, 1500usd, gw yg bayarin tiket, gausah bilang2 ortu",
    "urang lagi neangan 5 jelema keur ka Jepang, proses 2 bulan, DP 10 juta",
    "Sa de kasi kerja di kapal ikan Merauke, bagi hasil, su ada 6 orang, tinggal 2",
    "mau kah kerja di kebun Keningau, toke baik, gaji RM1500, pas nanti diurus di sana",
    "Perusahaan katering di Doha butuh 12 juru masak, 1.900 riyal, visa kerja, wawancara 4"
    " Juni di Disnaker Bekasi",
    "Cukup kasih like postingan artis, sehari 200rb, buka akun setor 50rb balik lagi",
]


@pytest.mark.parametrize("scrap", SCRAPS_OF_OFFERS)
def test_a_scrap_that_fishes_for_workers_is_judged_though_it_tells_nothing(scrap: str) -> None:
    assert reading(scrap).kind in JUDGED


@pytest.mark.parametrize("offer", TERSE_OFFERS)
def test_a_terse_offer_in_any_dialect_is_judged(offer: str) -> None:
    assert reading(offer).kind in JUDGED


@pytest.mark.parametrize("repeated", ["sapa gelem melu ", "mau ke taiwan ", "paspor sudah ", "a"])
def test_the_longest_text_is_searched_in_a_moment(repeated: str) -> None:
    plain = repeated * (12_000 // len(repeated))
    with costing_at_most(1):
        SCRAPS.search(plain)
        IN_TOUCH.search(plain)
