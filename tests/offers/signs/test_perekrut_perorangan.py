"""The recruiter is a private person and no agency stands behind."""

import pytest

from bot.offers.signs.perekrut_perorangan import quotes
from tests.offers.reading_of import reading


@pytest.mark.parametrize(
    "offer",
    [
        "aku ditawarin tetangga kerja di Kamboja, gajinya 12 juta, aman ga?",
        "kak, saya diajak sepupu kerja ke Laos katanya jadi admin",
        "ada om satu ajak beta pung adik kerja di kebun Malaysia",
        "anak saya mau dibawa sponsor ke Saudi, katanya gaji 15 juta",
        "kula ditawari kanca lawas kerjo nang Malaysia gajine 5 yuta",
        "saya ditawari kerja di Dubai oleh orang yang kenal di Facebook, gaji 20 juta",
        "Loker Malaysia, bisa lewat orang dalam, WA 0812-0000-1111",
        "Kerja ke Korea, saya perorangan bukan agen, gaji 25 juta",
        "ga pake PT, langsung sama bos, kerja di Poipet",
        "Siapa mau ikut saya kerja di Taiwan? inbox saya",
        "Hub Bunda Yeyen 0838-0000-1907 buat kerja cafe di Malaysia",
        "Loker Thailand tele @bosmuda_00 gaji 20jt",
        "Bi Inah buka lagi PRT Saudi, gaji 15jt, wa Bi Inah 0813-0000-2281",
        "Sape nak kerja Malaysia, bayar dulu ke Bang Long baru jalan",
        "Bu Karti, ini Pak Wasdi. Si Eni sudah dapat majikan di Abu Dhabi",
        "halo kak, saya Chika. Mau kerja dari rumah? balas MAU gaji 500rb",
        "transfer ke rekening istri saya ya biar nama dikunci, kerja kapal pesiar gaji 900 USD",
        "aku lagi bantu carikan orang buat kerja di Maldives, gaji 800 USD",
        "paman saya punya kenalan di peternakan Selandia Baru, butuh 2 orang, gaji 40 juta",
        "Ko Alung: kerja admin di Poipet, gaji 13 juta\nDimas: kerja apa ko?\nKo Alung: admin bro",
    ],
)
def test_a_private_person_shows_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Halo, saya Budi dari PT Bina Rantau Abadi, WA kantor 0812-0000-1111, caregiver Taiwan",
        "LPK Sakura Indah, hubungi Bu Rina 0813-0000-1111, magang Jepang",
        "JANGAN BAYAR CALO. PT Karya Insan (P3MI) tidak punya sponsor lapangan",
        "Bukan lewat perorangan, daftar di BLK Mataram, PT Sawit Lestari",
        "Tidak ada orang dalam, tidak ada jalur titipan. Hotel Puri Kencana mencari kasir",
        "Waspada ajakan tetangga kerja ke Kamboja",
        "Disnaker Kab. Blitar membuka seleksi IM Japan, berkas diantar ke kantor Disnaker",
        "Bank Tasik Perdana mencari teller, lamaran ke karir@tasikperdana.co.id",
        "Dewi: ini lewat calo bukan?\nCS PT Bina Karsa: bukan kak, kami P3MI\nDewi: oh",
        "saya diterima lewat PT Sinar Wahana, tetangga bilang pasti ditipu, padahal resmi",
    ],
)
def test_an_agency_firm_or_office_takes_the_sign_away(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_an_agencys_clerk_who_wants_the_money_himself_is_a_private_person() -> None:
    assert quotes(reading("LPK Hoshi: transfer ke rekening saya pribadi ya, jangan ke LPK"))


@pytest.mark.parametrize(
    "offer",
    [
        (
            "kakak iparku nawarin kerja jaga toko di Hongkong, gajinya 18 juta, langsung berangkat "
            "bulan depan, gimana menurut kakak?"
        ),
        (
            "saya diajak mantan TKW satu desa buat kerja di Malaysia jadi pembantu gaji RM1500, "
            "dia yang urus semua"
        ),
        (
            "Pendeta di gereja kami bilang ada jemaatnya di Kamboja butuh admin, gaji 12 juta. "
            "aman kah?"
        ),
        (
            "bu guru anak saya nawari suami kerja di kapal Taiwan gaji 9 juta, katanya adiknya "
            "yang punya"
        ),
        (
            "Aku kenal cowok di Tinder, dia ngajak aku kerja di Dubai gaji 30 juta, katanya dia "
            "yang bayarin tiket"
        ),
        "Dicari 3 cewek kerja resto Thailand gaji 20rb baht. PM Madam Rose ya",
        "Bro, gue lagi nyari 5 orang buat kerja di Poipet, gaji 900 USD, lu mau?",
        (
            "Mbak Yu, tak ajak kerjo nang Hongkong gelem? Juraganku golek kanca siji maneh, gajine "
            "5 ribu dolar"
        ),
        "Uda ko bisa mambaok urang karajo ka Johor, gaji RM 1800, hubungi uda 0813-0000-1212",
        (
            "Bli Ketut lagi butuh 2 terapis spa buat ke Turki, gaji 800 dolar, hub beliau langsung "
            "0819-0000-3333"
        ),
        (
            "Ada info kerja ke Polandia dari om aku, gaji 15 juta, bayar ke om aku aja 20 juta "
            "nanti diurus"
        ),
        (
            "Sepupu temanku masukin orang ke pabrik Korea tanpa ujian, bayar 60 juta ke dia, boleh "
            "kah kak?"
        ),
        (
            "Tolong cek kak, tetangga depan rumah nawarin adik saya kerja di Vietnam gaji 11 juta "
            "jadi admin"
        ),
        "katong dapa tawaran dari om Yos karja di kapal ikan Fiji, gaji 400 dolar",
        (
            "Halo dek, ini tante Maria, masih mau kerja di Macau? Gaji 15 juta, tiket tante yang "
            "tanggung"
        ),
        "kerja Myanmar gaji 1000 dolar, nomor saya dapat dari grup loker, mau gabung?",
        (
            "Saya bukan agen ya kak, cuma bantu saudara cari orang untuk kerja di Australia gaji "
            "45 juta"
        ),
        "LOKER DUBAI CEWEK ONLY GAJI 20JT SERIUS HUB CECE LINA 0877 0000 1199",
        "Kerja di Laos, jadi CS, gaji 13 juta, adek tinggal bawa badan, abang jemput di bandara",
        "ad yg nawarin kerja d arab sodara jauh, gaji 1500 riyal, katanya berangkat lewat dia",
        (
            "Admin Rere: kak kerja di Filipina ya, gaji 50rb peso\nSaya: perusahaan apa?\nAdmin "
            "Rere: lewat aku aja kak nanti aku kenalin sama bos ku"
        ),
        "Abangku kerja di Kamboja dan dia ajak aku nyusul jadi operator gaji 800 dolar, boleh?",
        (
            "Encik Man: nak kerja kilang tak? RM1600\nSiti: nak, macam mana masuk?\nEncik Man: "
            "Encik ambil kat Dumai naik bot"
        ),
        (
            "info dari ustadz kampung sebelah: kerja Saudi jadi ART gaji 1200 riyal, ustadz yang "
            "berangkatkan"
        ),
        (
            "halo saya Kevin, butuh telemarketing utk Phnom Penh 1000 USD, minat chat tele "
            "@kevin_hrd88"
        ),
        (
            "guys temen kakakku di Jepang buka lowongan petik stroberi gaji 18 juta tanpa LPK, dm "
            "aku ya"
        ),
        "Ulun ditawari julak bagawi di Malaysia, upahnya RM 1.400, inya nang maurus paspor",
        (
            "jasa kirim TKI ke Malaysia lewat jalur biasa, gaji RM 1500, hubungi Pak Long "
            "0852-0000-7676"
        ),
        (
            "Nduk, budhe duwe kenalan nang Singapura golek rewang, bayarane 8 juta, mengko budhe "
            "sing ngurus"
        ),
        (
            "ada orang facebook namanya Rudi Hartono tawarkan saya kerja kebun di Selandia Baru "
            "gaji 50 juta, harus transfer 5 juta"
        ),
        (
            "A friend of my cousin offered me a job in Bangkok as customer service, 1000 USD a "
            "month. Is it safe?"
        ),
        (
            "Tulang saya di Batam bilang bisa bawa kami kerja ke Singapura gaji 2000 dolar tapi "
            "bayar 8 juta sama dia"
        ),
        (
            "Seorang kenalan di Instagram menjanjikan saya pekerjaan hotel di Maladewa bergaji 800 "
            "dolar"
        ),
        "lowongan ABK kapal cumi gaji 6 juta, lewat sponsor Haji Udin, dana talangan ada",
        "Pak RT bilang ada lowongan sawit di Sabah, beliau yang bawa rombongan, gaji RM 50 sehari",
        "kak mau kerja ke luar ga, aku ada link orang dalam di pabrik Taiwan, gaji 14 juta",
        "Ko Ahong cari 10 org u/ gudang online Sihanoukville, 850$ / bln, ketemu di hotel Batam",
        (
            "Mama Ela dong su bawa 4 anak dari kampung pi Malaysia kerja rumah tangga gaji 2 juta, "
            "sekarang ajak adik lagi"
        ),
        (
            "anak tante saya admin di Thailand gaji 17 juta, dia suruh saya nyusul lewat Hat Yai, "
            "dia yang belikan tiket"
        ),
        (
            "min, ada ibu-ibu di pasar nawari saya kerja di Brunei jaga anak, gaji 500 dolar, dia "
            "bilang cukup bawa KTP"
        ),
        "besan saya lagi cari anak buat dibawa kerja ke Taiwan, gaji 20 ribu NT",
        "Kak Ayu TKW Hongkong mau ngajak 2 orang, gaji HK$5000, chat dia aja",
        "Kerja di Bavet gaji 800-1200, aku yang atur jalannya, kalian tinggal ikut",
        "cari temen berangkat bareng ke Poipet gaes, gaji 900 USD admin, dm",
        "adik ipar mau dimasukkan kerja ke pabrik Korea sama kenalannya, bayar 45 juta",
        "Sy ditawarkan oleh seorang bapak di bus, kerja kebun sawit Sabah gaji 3 juta",
        "Lae, ada kerjaan di Malaysia ini, gaji RM 1900, ikut aku aja kau",
        "loker singapore, housekeeping, gaji 9 juta, bisa lewat aku tanpa potongan, 0878-0000-4321",
        "Jare kancaku, nang Kamboja kerjo enak gaji 12 juta, deweke gelem nggoleke panggonan",
        (
            "teman kuliah saya posting story lowongan Dubai gaji 20 juta, saya DM katanya dia yang "
            "proses"
        ),
        "Assalamualaikum saya Ibu Fatma, saya biasa kirim PRT ke Oman, gaji 120 rial, hubungi saya",
        (
            "mantan majikan nenek saya di Singapura mencari pembantu lagi lewat tante Susi gaji "
            "650 SGD"
        ),
        "Boss aku di Manila lagi hiring CS Indo, 60k peso, gue yang referensiin",
        "Si Doni yang baru pulang dari Thailand ngajakin gue ke sana kerja operator, 25 ribu baht",
        (
            "WhatsApp dari nomor +855 tawarkan kerja di Sihanoukville gaji 1000 dolar, namanya "
            "Miss Lily"
        ),
        "paktua kami mau bawa adik ke Papua kerja di tambang, gaji 8 juta, katanya kenal mandornya",
        "guru ngaji adikku menawarkan kerja jadi pengasuh di Turki, gaji 10 juta",
        "Loker Vietnam: telemarketing 15 juta. Cp: Dede 0819-0000-8282",
        "ambo diajak mamak ka Malaysia karajo di rumah makan gaji RM1500, nan manguruih mamak",
    ],
)
def test_other_voices_of_private_persons_show_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        (
            "PT Bina Rantau (P3MI) mencari perawat lansia Taiwan, tetangga kami sudah berangkat "
            "lewat kantor ini, Jl. Mawar 3"
        ),
        "Saya dan teman mau daftar ke LPK Sakura, gaji di Jepang berapa ya?",
        "Hotel Puri Kencana Denpasar mencari waiter, lamaran ke hrd@purikencana.co.id",
        "Adik saya dapat kerja di PT Sinar Elektronik Batam, tes di kantor, gaji 4,7 juta",
        "Hati-hati kalau ada tetangga atau saudara yang menawarkan kerja ke Kamboja",
        (
            "Kami tidak memakai sponsor, calo, atau orang dalam. Datang ke kantor PT Karya Insan, "
            "Jl. Kenanga 5"
        ),
        (
            "Kapal pesiar Aurelia Line mencari steward, interview di kantor PT Lintas Segara "
            "Crewing, USD 900"
        ),
        (
            "Program G to G Korea dibuka, daftar di bp2mi.go.id, ada yang mengaku orang dalam "
            "jangan dipercaya"
        ),
        "RS Al Noor Riyadh hiring nurses via PT Medika Insani, 4000 SAR, interview with user",
        "Majikan saya di Singapura baik, saya berangkat lewat PT Amanah Jasa, gaji 600 dolar",
        "SPBU Pertamina Jl. Sudirman butuh operator, datang bawa lamaran",
        "PT Sumber Karya menerima operator, lamaran ke pos satpam, tanpa perantara",
        "Kami dari LPK Hoshi mengundang orang tua peserta, info Bu Rina di kantor LPK",
        (
            "Lowongan perawat Jerman lewat PT Medika Jembatan, kontrak dikirim dulu, info "
            "www.medikajembatan.co.id"
        ),
        "Yamato Foods K.K. mencari pekerja SSW, wawancara online, 190.000 yen, lewat LPK Mirai",
        "Keluarga Mr. Tan di Singapura mencari pengasuh melalui PT Bina Karsa, SGD 650",
    ],
)
def test_named_houses_and_denials_of_other_voices_do_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_a_torn_name_after_the_number_of_a_poster_is_a_person() -> None:
    poster = "L0KER THA lLAND\nADM IN CHAT\nGAJl 18 JT\nWA 0895-0OOO-21I3\n( KO  BE NNY )"
    assert quotes(reading(poster))


def test_who_offers_is_quoted_with_what_he_does() -> None:
    found = quotes(reading("kak, tetangga saya nawarin kerja di Kamboja gaji 12 juta"))
    assert found[0].text == "tetangga saya nawarin"


def test_what_others_may_pretend_shows_nothing() -> None:
    notice = "PT Mulia Jaya, Cikarang. Gratis, laporkan bila ada yang mengaku orang dalam."
    assert quotes(reading(notice)) == ()
