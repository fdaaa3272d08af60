"""Work at a screen for a business that is not named or lives from scams."""

import pytest

from bot.offers.signs.kerja_kedok_scam import quotes
from tests.offers.reading_of import reading
from tests.offers.signs.wordings import ORDINARY, expect_few_from_the_original

SHOWN = (
    "Dibutuhkan staf layanan pelanggan untuk perusahaan teknologi di Phnom Penh, gaji 900 dolar",
    "loker poipet cari anak telemarketing target pasar indo, salary 1200 usd, mess ac",
    (
        "mau kerja di sihanoukville? tugasnya cuma ngetik sama balesin chat, gampang kok, "
        "tiket dr bos"
    ),
    (
        "Kami mencari Online Customer Support Agent untuk platform hiburan daring di Manila. "
        "Kirim CV ke telegram @hr_x"
    ),
    (
        "HR Dubai: need 20 Indonesian speaker for digital marketing team, company provide "
        "visa, apartment, call @teamx"
    ),
    "bang ado lowongan di Laos, karajo main hp se, mambaleh chat urang, gaji 13 juta",
    "Wong Indonesia digoleki kanggo operator komputer ning Kamboja, gaji 15 juta, tiket gratis",
    "kerja di perbatasan thailand, jadi admin judol, bos tanggung semua",
    "promosi situs slot, kerja di batam 2 minggu lalu dipindah ke luar, gaji 8jt",
    "Rekrut translator mandarin-indo buat perusahaan investasi di Vientiane, gaji 1500 usd",
    (
        "kerjanya ngobrol sama cowo bule di aplikasi kencan, bikin mereka percaya terus ajak "
        "investasi crypto. lokasi myawaddy"
    ),
    "Indonesian-speaking moderator, offshore gaming operator, Pasay City, PHP 45,000",
    "butuh model AI / model video call utk kantor di mae sot, wajah cantik, gaji 1800U",
    "招聘印尼客服 柬埔寨 月薪1500U 包吃住 机票报销",
    "OPEN HIRlNG\nCS - ADM1N - LEADER\nLOKASl : KAMB0JA\nGAJl 12 - 2O JT",
    (
        "kak aku ditawarin jadi sales trading forex di Dubai, katanya gaji 3000 dolar tapi "
        "nama kantornya belum dikasih tau"
    ),
    "sepupu saya diajak jadi host live di Bavet, komisi gede",
    "posisi content creator dan admin medsos utk situs game, penempatan luar negeri",
    "Kita cari anak IT support & programmer untuk web toto di KK Park",
    (
        "Beta dapat tawaran kerja di Kamboja jadi operator, dong bilang kerja depan komputer "
        "sa, gaji 14 juta"
    ),
    (
        "Lowongan: Staff CRM berbahasa Indonesia, lokasi Cambodia, gaji USD 700, kontrak "
        "dibaca di Jakarta"
    ),
    (
        "dibutuhkan 5 orang untuk team sales aplikasi trading emas di Kuala Lumpur, kantor "
        "belum bisa disebut"
    ),
    (
        "Halo, saya HR dari Star Gaming Group. Kami buka posisi Customer Service (bahasa "
        "Indonesia). Salary 1,200 - 1,500 USD, free accommodation. Location: Manila"
    ),
    (
        "sis mau ga jadi admin wd di kantor bos gw? tempatnya masih rahasia, luar negri, "
        "paspor dibikinin"
    ),
    "Ambo dapek tawaran jadi operator game online di Poipet, gaji 12 juta, iko aman?",
    "urang ditawaran jadi admin judi onlen di Kamboja, gajina 14 juta",
    "kita dapa tawaran kerja jadi marketing di Laos, dorang tanggung tiket",
    (
        "Kerja santai di kantor ber AC, hanya promosikan link website ke facebook, penempatan "
        "Sihanoukville, gaji 10jt"
    ),
    "We are an iGaming company in Dubai seeking Indonesian live chat agents",
    "PERUSAHAAN ONLINE DI MAKATI MENCARI TELEMARKETING BAHASA INDONESIA GAJI 50.000 PESO",
    "Posisi : Data Entry\nPenempatan : Vietnam perbatasan Kamboja\nGaji : 900 USD",
    (
        "Need 10 Indonesian girls for live streaming host, casino company in Sihanoukville, "
        "salary 1500 USD"
    ),
    "ada lowongan admin depo di bandar online, kantor di Myanmar",
    "kerja jadi recruiter utk perusahaan crypto di Dubai",
    "saya ditawari jadi penerjemah bahasa di segitiga emas Laos, gaji 18 juta",
    "L0KER  P0IPET\nADM1N - TELEM ARKETING\nGAJ1 900 U",
    "marketing saham online target orang Indo, kantor di Manila",
    "lowongan jadi CS game online, kantor di luar negeri, tiket ditanggung",
    "dicari cewe buat chatting sama om2 luar negeri, kantor di Manila, mess ada",
    "Lowongan staf pemasaran produk investasi berbahasa Indonesia, penempatan Vientiane",
    "Open recruitment: Indonesian chat support for betting platform, Manila, TG @hr88",
    "kerja di Bavet jadi tukang balas pesan, gaji 12 juta",
    "kantor online di Chrey Thum butuh 10 anak muda bisa ngetik",
    "bang, ada kerjaan di Laos jd admin, bosnya orang cina, tinggal ketik2 doang",
    "Perusahaan multinasional di Sihanoukville mencari staf administrasi, kontrak 1 tahun",
    "mau nggak jadi operator warnet di Poipet? gajinya dolar",
    "temenku ngajak kerja di Dubai jadi sales crypto, katanya call call orang bule",
    (
        "Dicari talent chat buat aplikasi kencan, target duda amerika, lokasi luar negeri"
        " tiket dibayar"
    ),
    "Loker customer relationship di perusahaan fintech Manila, tidak disebut nama",
    "我们公司招印尼文客服 地点菲律宾 包食宿",
    'kak bantu cek: tawaran jd "digital marketing" di Mae Sot, kantor pindahan',
    "HIRING Indonesian telemarketers, Tbilisi Georgia, forex brand, EUR 1200",
    "cari tim bujuk nasabah deposit, kerja di Batam dulu lalu Kamboja",
    "kerja cuma sebar link situs bola di facebook, mess di Kuala Lumpur",
    "jadi tukang rayu member biar top up, di apartemen Jakarta Barat, sebulan 9 juta",
    "Marketing online judi bola, kantor di Filipina",
    "Wong lanang wadon digoleki dadi CS neng Myanmar, mangan turu ditanggung",
    "Ado karajo di Kamboja, jadi admin, gaji gadang",
    "Abdi diajak janten operator di Thailand, damelna ngetik chat wungkul",
    "Dapa ajakan jadi admin slot di luar negri, tiket gratis",
    "Staf IT dan penerjemah Mandarin dibutuhkan di kawasan ekonomi khusus segitiga emas Laos",
    "Game company in Clark Philippines needs Indo-speaking VIP host",
    "diajak jd model video call ai di kamboja, cuma dandan",
    "ngurusin deposit sama WD pemain, kantor di Phnom Penh",
    "Dicari cepat: typer bahasa indo, lokasi perbatasan Myanmar, gaji USDT",
    "Kami platform trading emas butuh closer & telesales, base KL, komisi besar",
    "admin toto\nlokasi: rahasia (LN)\nfasilitas: tiket, mess",
    "Tim konten untuk web kasino, bebas kerja dari kantor kami di Ho Chi Minh",
    "Kerja kantoran di Kamboja, urus data pelanggan",
    "LOWONGAN\nP0SISI : TELEMARKET1NG\nKANT0R : MANILA\nGAJI : PESO",
    "kakak saya diajak kerja ke Cambodia jadi staff kantor online",
    "Butuh 5 orang jaga chat game online di Vietnam, paspor dibuatin",
    "customer service representative for a online entertainment firm in Makati",
    "Kerja di villa Bali jadi admin situs judi, dilarang keluar",
    "pig butchering company hiring, no, becanda, kerja scam bule di myanmar gaji 15 juta minat?",
    "Kerja nipu orang luar bro, bukan orang kita, gaji gede minat pm",
    "jadi perekrut online buat kantor di Laos, komisi per kepala",
    "penelpon pinjol di kamboja, target tagih",
    "Tawaran: Chat Executive, perusahaan hiburan digital, Filipina, makan & apartemen gratis",
    (
        "Butuh 12 org utk ketik dan kirim pesan ke pelanggan luar, kantor dekat "
        "perbatasan Thailand Myanmar"
    ),
    'adek gw diajak jadi "konsultan investasi" di Vientiane',
    "cewek2 jadi pemancing om2 di aplikasi, kantor di Sihanouk",
    "Mencari penutur bahasa Indonesia utk posisi Player Support, Metro Manila",
    "Pekerjaan: menjawab pertanyaan member situs, lokasi Bavet, gaji dolar",
    "Dibutuhkan promotor aplikasi trading, kerja di Kuala Lumpur, ada mess",
    "kerja ngadep laptop di Cambodia, gaji USDT",
    "pegang 5 akun whatsapp, rayu klien sampai transfer, tempat di Myawaddy",
    "Lowongan admin keuangan di perusahaan online Kamboja",
    "Kita butuh KOL, host dan CS untuk brand gaming, relokasi ke Dubai",
    "pak, anak saya dijanjikan kerja IT di Kamboja sama temannya",
    "Loker admin 24 jam, situs gacor, mess jakarta",
    "translator cina - indo, KK park, gaji 10.000 RMB",
    "di suruh jualan kripto ke orang tua di amerika lewat chat, tempatnya di Laos",
    "staff online, no target, makan 4x, lokasi Poipet (aman)",
    "tenaga administrasi utk kantor pinjaman online di Phnom Penh",
    "Hiring: Mandarin speaking customer service, POGO, Cavite",
    "Dapa tawaran kerja jaga chat orang bule di Manila",
    "Marketing forex penempatan Siprus, gaji 1.500 EUR + komisi, no experience",
    "kak ini lowongan nya kerja onlen di Kamboja tapi katanya legal, gaji dolar",
    "butuh orang yg bisa bahasa inggris buat ngobrol sama calon investor, kantor Myawaddy",
    "Online Gaming Company - Makati - Indonesian Speaker - Apply now",
    "Posisi SEO specialist utk situs taruhan, kerja di Manila",
    "temen ngajak jd admin crypto di Malaysia, katanya kantor nya di kondo",
    "Lowongan asisten online penjualan emas digital, Kuala Lumpur, tanpa nama PT",
    "Dipekerjakan sebagai staf penagihan daring, kawasan Golden Triangle",
    "HR Manila: need 30 pax, live dealer, Indonesian",
    "jaga akun facebook palsu cari korban, gaji 12 juta di Laos",
    "Kerja jadi chatter di Kuala Lumpur, ngajak orang main slot",
    "promosiin judi bola lewat instagram, kantor di Phnom Penh",
    "marketing executive utk broker forex, Cyprus, Indonesian native",
    "Loker Kamboja: cewek good looking, kerja depan kamera",
)
NOT_SHOWN = (
    "PT Telkom mencari customer service untuk plaza Surabaya, gaji UMK",
    "Dicari admin toko online baju di Tanah Abang, gaji 2,5 juta, kerja di toko",
    (
        "Hotel Sofitel Siem Reap butuh resepsionis dan waiter, gaji 400 dolar, kontrak sebelum "
        "berangkat"
    ),
    "Ini bukan lowongan admin judi, kami pabrik sarung tangan di Klang Malaysia",
    "Barista untuk kafe di Phnom Penh, gaji 350 dolar",
    "Mandiri Sekuritas membuka lowongan analis saham, S1, Jakarta",
    "Guru bahasa Inggris di Bangkok Christian School, 30.000 baht",
    "Caregiver Taiwan, hubungi admin 0812 untuk pendaftaran, gaji NT$ 20.000",
    "Lowongan game designer di studio Agate Bandung, portofolio wajib",
    "Customer service officer Bank Mandiri Singapore branch, SGD 4000, degree required",
    "Operator produksi pabrik elektronik di Penang RM 1.700",
    "Marketing properti di Bekasi, gaji 3 juta + komisi penjualan rumah",
    (
        "Customer service hotel bintang 5 di Dubai, Hotel Atlantis The Palm, AED 3.000, "
        "interview user"
    ),
    "Admin kantor notaris di Semarang, SMA, gaji 2,2 juta",
    "RS Siloam mencari admin rekam medis",
    ("Shopee Indonesia: Customer Service Agent, Yogyakarta, gaji UMR, walk in interview di kampus"),
    "Kirim lamaran ke admin kami. Pabrik roti di Taichung mencari 10 orang, NT$ 29.500",
    "saya kerja di kamboja sebagai koki restoran padang",
    "Marketing Executive Bank Syariah cabang Medan, S1",
    "Translator bahasa Jepang untuk LPK di Bandung, N2, gaji 5 juta",
    "Sopir pribadi di Dubai, keluarga Al Falasi, AED 2.500",
    "Tour guide dan penerjemah di KBRI Bangkok, S1, seleksi CPNS",
    "Bukan admin judi ya, ini hotel bintang 4 di Langkawi",
    "Waspada tawaran admin judi online di Kamboja, itu penipuan",
    "Sisa 7 slot lagi untuk pabrik sarung tangan di Klang",
    "Dina: ini kerja admin judi bukan pak?\nPT Karya: bukan mbak, ini pabrik roti di Penang",
    "Bank Danamon membuka lowongan teller dan customer service, D3",
    *ORDINARY,
)


@pytest.mark.parametrize("words", SHOWN)
def test_work_at_a_screen_for_an_unnamed_online_business_shows(words: str) -> None:
    assert quotes(reading(words))


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_ordinary_denied_or_warned_of_work_does_not_show(words: str) -> None:
    assert quotes(reading(words)) == ()


def test_at_most_three_quotes_stand_in_the_original() -> None:
    expect_few_from_the_original(quotes, SHOWN)
