"""Kinds of texts: what is judged as an offer, and what is none."""

import pytest

from bot.offers.model import JUDGED
from bot.offers.reading.kind import read
from tests.cpu_time import costing_at_most
from tests.offers.reading_of import reading

ADVERTISEMENTS = [
    "Dibutuhkan cepat admin chat Kamboja, gaji 12 juta, tiket ditanggung, WA 0812-0000-3345",
    "LOKER TAIWAN\nPabrik elektronik\nNT$ 28.590\nPT Bina Rantau, Jl. Melati 5 Kendal",
    "Ono lowongan jaga wong tuwo ning Hongkong, gaji 9 yuta, sing gelem inbox aku",
    "Aya lowongan di Malaysia, pabrik sarung tangan, gaji RM1.800, nu minat WA 0813-0000-2211",
    "Yang mau kerja kebun di Sabah mari ikut beta, gaji 1.700 ringgit, makan su ada",
    "Torang cari 10 orang for kapal ikan Taiwan, gaji 550 dolar, minat hubungi Om Berty",
    "Ambo cari urang untuak karajo di restoran Kuala Lumpur, gaji RM 2.000, makan ditangguang",
    "Nyari oreng alako ka Arab, sopir, gaji 1.800 riyal, paspor eurus, WA 0877-0000-1212",
    "Dengan hormat, perusahaan kami membuka kesempatan bagi tenaga perawat lansia di Jepang dengan"
    " upah 190.000 yen, kontrak tiga tahun.",
    "We are looking for a customer service officer in Manila, PHP 60,000, free visa and housing.",
    "Dear candidate, you have been selected as waiter at Hotel Corniche Doha. Salary QAR 1,800.",
    "招聘客服 柬埔寨 月薪1000美金 包吃包住 telegram @bosku_00",
    "Gas kerja ke Dubai guys 🔥 gaji 15jt, visa turis dulu, no interview, DM aja",
    "K E R J A  K0REA\nG AJl 25 JT\nT ANPA  lNTERVlEW\nHUB 0812-0000-4471",
    "Sopir truk Polandia, 1.500 euro, visa kerja, berangkat Februari, kantor Jl. Mawar 3 Bekasi",
    "PT Karya Rantau (P3MI) membuka lowongan pabrik Taiwan, gaji NT$ 28.590. Hati-hati calo yang"
    " mengatasnamakan kami! Daftar di kantor Jl. Melati 5.",
    "Kamu diterima sebagai CS di Phnom Penh, gaji 900 USD. Kirim foto paspor malam ini.",
    "Dik, majikanmu di Hong Kong sudah ada, kontrak dua tahun, besok kumpul di Batam.",
    "Ada job jaga nenek di Singapura, gaji SGD 600, potong 6 bulan, tidak usah bahasa.",
    "Bosan nganggur? Kerja di Laos gaji 15 juta, tiket gratis, minat japri",
]
TEASERS = [
    "minat inbox",
    "coming soon batch 7, stay tuned pejuang devisa",
    "mau kerja di luar negeri gak?",
    "kak ada kerjaan nih di taiwan, mau ga?",
    "Siapa mau ikut kerja di luar? inbox ya",
    "berkas kamu sudah kami terima, tunggu kabar dari kantor ya",
    "...RJA KE LUAR NEGERl\n...A DAN WANlTA\nUSlA 18 - 4O",
    "LOWONGAN KERJA\nMALAYSIA",
    "sing gelem melu kerjo nang Malaysia wa aku yo",
    "saya ada info kerja di kapal, nanti malam saya telpon",
    "Info job luar negeri cek story",
    "We came across your profile and have a great opportunity abroad for you.",
    "masih cari kerjaan gak? teman koko lagi cari orang",
]
STORIES = [
    "kak aku ditawarin kerja di Kamboja gajinya 12 juta, aman ga?",
    "mau tanya min, adik saya diajak teman kerja di Myanmar, katanya visa turis dulu. gimana ya",
    "suami saya dijanjikan kerja kapal di Taiwan tapi diminta setor 15 juta dulu, wajar tidak bu?",
    "Ponakan kulo dijak wong kerja ning Thailand, jarene gajine 20 yuta. Kula wedi, pripun nggih?",
    "beta pung adik ditawari kerja kebun di Sabah, om itu minta KTP asli. aman ko sonde?",
    "kita dapa tawaran jadi admin di Manila, dorang bilang paspor nanti dorang pegang. butul ini?",
    "abdi ditawaran gawe di Jepang ku tatanggi, cenah bayar 30 juta, kumaha nya?",
    "Tetangga menawari anak saya jadi ART di Arab Saudi, gaji 1.500 riyal, besok ke Jakarta.",
    "aku keterima jadi kasir di Doha lewat PT Sinar Wahana, kontrak udah ttd, gaji 2.400 riyal",
    "budeku nawarin kerja di Bangkok, nanti dijemput mobil 7 jam ke perbatasan. aman tidak kak?",
    "adikku ditawani kerjo nang Thailand, mengko dijemput mobil menyang perbatasan, piye iki",
    "min td ada yg nelpon anak sy nawarin kerja di luar negeri, hrs gmn ya",
]
CHATS = [
    "Saya: gajinya berapa kak?\nAgen: 12 juta dek, di Kamboja\nSaya: visanya?",
    "Om Frans: jadi ikut ga kamu\nYanti: kerjanya apa dulu om\nOm Frans: nanti om telpon",
    "[09.12] Bu Sri: paspore digawa mrene yo\n[09.13] Tini: nggih bu, kapan mangkat\n"
    "[09.15] Bu Sri: minggu ngarep nang Malaysia",
    "HR Lotus: hi, your flight is on Friday\nMe: which visa do I get?\nHR Lotus: tourist first, "
    "we process the work permit later",
]
TASKS = [
    "Kerja online like video TikTok, komisi 15 ribu per like, deposit dulu 100 ribu",
    "Review hotel dibayar 20rb, top up saldo buat buka tugas berikutnya, minat tele @bosku_00",
    "aku disuruh titip beli barang, nalangi dulu 200 ribu, kerja dari rumah katanya",
    "istri saya ikut kerja rating hotel, diminta top up 500 ribu baru komisinya cair, aman tidak?",
    "Tugas ke-4 paket combo ya kak, saldo 1.200.000 dulu biar komisi cair",
    "Mengulas restoran di Google Maps, dibayar per ulasan, isi saldo 50 ribu untuk aktivasi",
]
CONTACTS = [
    "0812-0000-3345",
    "+62 812 0000 3345",
    "@bosku_00",
    "ini nomor siapa 0812-0000-3345",
    "cek nomor ini kak 081200003345",
    "tolong cek @bosku_00",
]
LINKS = [
    "https://loker-ln0.example/p/8841",
    "bit.ly/kerja-ln0",
    "cek link ini https://loker-ln0.example aman ga",
]
QUESTIONS = [
    "bedanya visa kerja sama visa turis apa kak?",
    "harus bisa bahasa kanton dulu ya bu?",
    "medical yang dites apa aja",
    "apa itu SIP3MI",
    "carane ngecek PT resmi piye mas",
    "visa turis olih dinggo kerja ora?",
    "umur 17 boleh kerja ke Malaysia tidak?",
    "gaji pabrik di Taiwan berapa kak biasanya?",
    "loker luar negeri resmi dimana ya",
    "apa ciri lowongan palsu?",
    "kontrak kerja kudu ditandatangani di Indonesia dulu kah?",
    "syarat ke Korea naon wae kang?",
    "OPP itu wajib ko tidak kaka?",
    "cuma mau tahu, visa umrah boleh dipakai kerja tidak, ga ada yg nawarin kok",
    "kalau paspor ditahan majikan itu melanggar ga",
    "cekin loker ini min",
]
NEWS = [
    "JAKARTA – Polisi menangkap dua tersangka yang menjanjikan kerja di Kamboja gaji 15 juta.",
    "Bangkok, Kamis - Sebanyak 42 WNI dipulangkan dari Myawaddy, kata juru bicara kementerian.",
    "Medan – Seorang perekrut berinisial R ditangkap, para korban dijanjikan gaji belasan juta.",
]
WARNINGS = [
    '[HOAKS] "Like video dibayar 15 ribu, top up 100 ribu". Faktanya modus penipuan.',
    "Waspada lowongan admin di Kamboja gaji 15 juta, tiket gratis, tanpa ijazah! KBRI mengimbau"
    " warga tidak berangkat.",
    "KLARIFIKASI: beredar pendaftaran kerja Jepang yang mengatasnamakan kementerian. Itu palsu.",
    "hati2 ya guys lagi rame penipuan like video dibayar, tetangga kena 4jt",
    "STOP TPPO! Kenali ciri lowongan palsu: gaji tinggi, visa wisata, paspor dipegang perekrut",
]
ANNOUNCEMENTS = [
    "Jadwal OPP bulan ini tanggal 6 dan 13 pukul 08.00, bawa paspor dan perjanjian kerja",
    "Pengumuman RT 04: besok kerja bakti jam 7 pagi",
    "Webinar gratis tentang lowongan palsu, Sabtu 10.00 di zoom",
    "Layanan tutup tanggal 25 karena libur nasional",
]
TALK = [
    "halo",
    "makasih ya kak",
    "kamu siapa",
    "ini beneran bot ya?",
    "tolong saya dikurung di Myanmar tidak boleh keluar",
    "anak saya hilang kontak sejak berangkat ke Kamboja",
    "Alhamdulillah sepupu sudah 5 tahun kerja di Taichung, kemarin pulang bawa oleh-oleh",
    "mohon doanya anak kami besok terbang ke Malaysia melanjutkan kerja, semoga selamat",
    "jual motor beat 2019, minat inbox",
    "Bu Tarmi: alhamdulillah Eka sudah sampai Hongkong\nBu Narsih: syukur bu, majikannya baik?",
    "Tante Ros: selamat ya udah lulus sidang\nKevin: makasih tante\nTante Ros: kapan main ke Medan",
    "Semoga yang merantau sehat selalu, rejekinya lancar, amin. Sebarkan ke 10 orang.",
]


@pytest.mark.parametrize("offer", [*ADVERTISEMENTS, *TEASERS])
def test_who_looks_for_workers_makes_an_offer_however_little_is_said(offer: str) -> None:
    assert reading(offer).kind == "offer"


@pytest.mark.parametrize("story", STORIES)
def test_who_tells_of_an_offer_tells_a_story_also_when_asking(story: str) -> None:
    assert reading(story).kind == "story"


@pytest.mark.parametrize("chat", CHATS)
def test_a_chat_in_which_work_is_offered_is_judged_as_a_chat(chat: str) -> None:
    assert reading(chat).kind == "chat"


@pytest.mark.parametrize("task", TASKS)
def test_likes_and_orders_against_pay_are_judged_as_tasks_or_stories_of_them(task: str) -> None:
    assert reading(task).kind == "task"


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_number_or_name_with_hardly_a_word_is_a_contact(contact: str) -> None:
    assert reading(contact).kind == "contact"


@pytest.mark.parametrize("link", LINKS)
def test_a_link_with_hardly_a_word_is_a_link(link: str) -> None:
    assert reading(link).kind == "link"


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_about_rules_is_no_offer(question: str) -> None:
    assert reading(question).kind == "question"


@pytest.mark.parametrize("news", NEWS)
def test_reported_crimes_are_news(news: str) -> None:
    assert reading(news).kind == "news"


@pytest.mark.parametrize("warning", WARNINGS)
def test_a_warning_that_quotes_a_scam_is_a_warning(warning: str) -> None:
    assert reading(warning).kind == "warning"


@pytest.mark.parametrize("announcement", ANNOUNCEMENTS)
def test_opening_hours_and_events_are_announcements(announcement: str) -> None:
    assert reading(announcement).kind == "announcement"


@pytest.mark.parametrize("talk", TALK)
def test_talk_and_cries_for_help_are_not_judged(talk: str) -> None:
    assert reading(talk).kind not in JUDGED


@pytest.mark.parametrize("nothing", ["", " ", "  \n ", "🆘", "🙏🙏", "...", "?"])
def test_a_text_without_words_is_nothing(nothing: str) -> None:
    assert reading(nothing).kind == "nothing"


@pytest.mark.parametrize(
    ("judged", "not_judged"),
    [
        (
            "PT Karya Rantau membuka lowongan pabrik Taiwan, gaji NT$ 28.590, hati-hati calo."
            " Kantor Jl. Melati 5",
            "Hati-hati calo yang menjual lowongan pabrik Taiwan, laporkan ke BP3MI",
        ),
        (
            "saya ditawari visa turis untuk kerja di Malaysia, boleh tidak?",
            "visa turis boleh untuk kerja di Malaysia tidak?",
        ),
        ("mau kerja di Taiwan tidak?", "kalau mau kerja di Taiwan mulai dari mana?"),
        (
            "Undangan: Disnaker mengadakan seleksi ladang sawit Malaysia, RM 1.700, visa kerja",
            "Undangan rapat warga di balai desa, pukul 19.00",
        ),
        (
            "sepupu yang sudah 5 tahun di Taiwan ngajak saya kerja pabrik, gaji 15 juta",
            "sepupu saya sudah 5 tahun di Taiwan kerja pabrik, gajinya lumayan",
        ),
    ],
)
def test_near_misses_are_told_apart_by_what_is_offered(judged: str, not_judged: str) -> None:
    assert reading(judged).kind in JUDGED
    assert reading(not_judged).kind not in JUDGED


@pytest.mark.parametrize(
    "repeated",
    [
        "yang mau kerja ",
        "tidak ya kak? ",
        '"kami buka ',
        "0812-0000 ",
        "like order rating ",
        "kaka",
    ],
)
def test_the_longest_text_is_known_in_a_moment(repeated: str) -> None:
    facts = reading(repeated * (12_000 // len(repeated)))
    with costing_at_most(1):
        read(facts)
