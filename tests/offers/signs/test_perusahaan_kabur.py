"""Who one would work for is not named."""

import pytest

from bot.offers.signs.perusahaan_kabur import quotes
from bot.offers.text import NOTHING
from tests.offers.reading_of import reading


@pytest.mark.parametrize(
    "offer",
    [
        "Lowongan admin di Kamboja gaji 12 juta, nama PT nya nanti dikasih tau",
        "kerja CS di Laos, perusahaannya rahasia dulu ya kak, gaji 900 USD",
        "Dicari operator untuk perusahaan game luar, gaji 15 juta",
        "kerja di website luar negeri, gaji dolar, WA 0812-0000-1111",
        "Company name will be informed after you confirm. Salary 1200 USD",
        "ga usah tanya nama PT-nya, yang penting gaji cair 10jt",
        "Rasah takon jenenge PT, gajine 8 yuta, kerjo nang kapal",
        "katanya sih kerja di kebun Kalimantan, nama kebunnya tidak dikasih tau, gaji 4 juta",
        "tetangga nawarin kerja ke Malaysia, majikannya belum jelas siapa, gaji RM1500",
    ],
)
def test_a_name_that_is_kept_back_is_quoted(offer: str) -> None:
    found = quotes(reading(offer))
    assert found
    assert found[0] != NOTHING


@pytest.mark.parametrize(
    "offer",
    [
        "Butuh 5 cewek buat kerja di Dubai, gaji 15 juta, WA Mami Rosa 0812-0000-1111",
        "Dibutuhkan segera pemetik apel ke Australia, gaji 45jt, hubungi 0813-0000-2222",
        "LOKER GUDANG JAKARTA GAJI 2 JT / MINGGU WA 0855-0000-1212 PAK TRI",
        "Kerja online like video, gaji 500rb sehari, tele @cuan_kak",
        "Kawan-kawan sapa mau kerja kebun sawit Malaysia gaji RM 1.700, telpon Om Niko",
    ],
)
def test_an_offer_that_names_nobody_shows_an_absence(offer: str) -> None:
    assert quotes(reading(offer)) == (NOTHING,)


@pytest.mark.parametrize(
    "offer",
    [
        "PT Tunas Bahari (SIP3MI 000/2021) menempatkan caregiver di Taiwan, gaji NT$ 22.000",
        "Kilang Lim Sawmill Sdn Bhd, Johor, gaji RM1.700",
        "Dibutuhkan waiter di Hotel Adria Sol, Split, gaji 1.100 euro",
        "Majikan Mdm Koh, Singapura, gaji SGD 620, jaga bayi",
        "Bengkel Karya Motor Magelang butuh mekanik, gaji 2,5 jt",
        "Toko Emas Sinar Jaya cari karyawati, gaji 3 juta",
        "Lowongan magang Jepang, LPK Sakura Indah, gaji 170.000 yen",
        "Disnaker Kab. Blitar membuka pendaftaran IM Japan, tanpa biaya",
        "Waspada lowongan yang nama PT nya dirahasiakan",
        "Kirim lamaran ke karir@adriasol.co.id, posisi kasir, gaji 3 juta",
        "Cruise MV Aurelia Seas cari steward, gaji USD 1.100",
    ],
)
def test_a_named_employer_or_agency_takes_the_sign_away(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_what_the_recruiter_answers_to_the_question_for_a_name_counts() -> None:
    chat = "Ko Alung: kerja admin di Poipet, gaji 13 juta\nDimas: nama kantornya apa ko?\n"
    found = quotes(reading(f"{chat}Ko Alung: nanti dikasih tau, ga penting\nDimas: oh gitu"))
    assert found
    assert found[0] != NOTHING


@pytest.mark.parametrize(
    "offer",
    [
        "Butuh 10 orang kerja di Thailand, jadi CS online, gaji 20rb baht, chat 0812-0000-2222",
        (
            "Loker: operator live chat, penempatan Vientiane, gaji 1000 USD, tiket ditanggung, hub "
            "tele @lao_job1"
        ),
        (
            "abang ada kerjaan di pabrik Johor, gaji RM1700, mau ikut? nama pabriknya nanti abang "
            "kasih tau"
        ),
        "dicari penjaga toko di Hongkong gaji 12 juta minat inbox",
        (
            "kak saya ditawari kerja kebun di Australia gaji 40 juta, pas ditanya nama kebunnya "
            "dia bilang nanti aja"
        ),
        "WANTED female host for KTV in Macau, 3000 USD, apply telegram @macau_ktv0",
        "Kerja online dari rumah cuma like video, sehari 300rb, daftar WA 0899-0000-1111",
        "tetangga nawarin kerja ke Arab jadi pembantu, majikannya ga tau siapa, gaji 1200 riyal",
        (
            "Nama kantornya rahasia perusahaan ya kak, yang penting gaji 15 juta masuk tiap bulan "
            "di Bangkok"
        ),
        "Lowongan ABK, kapal Taiwan, gaji 500 USD, berangkat cepat, 0852-0000-1234 Pak Kus",
        (
            "Perusahaan IT luar negeri butuh marketing Indonesia, gaji 12 juta, kantor di Manila, "
            "DM aja"
        ),
        "Bos gue di Poipet cari 5 cowok buat admin gaji 800 dolar",
        (
            "ado karajo di Kuala Lumpur, kilang, gaji RM1600, namo kilangnyo alun tau lai, hubungi "
            "uda 0812-0000-3434"
        ),
        (
            "kerjo nang Taiwan ngopeni simbah, gajine 8 juta, jeneng agene ra ngerti, sing ngajak "
            "lik Tar"
        ),
        "DIBUTUHKAN SEGERA 20 WANITA KERJA PABRIK MALAYSIA GAJI 6 JUTA HUB 0813-0000-9090",
        (
            "Saya diajak teman FB ke Dubai kerja hotel gaji 15 juta, waktu saya tanya hotel apa "
            "katanya lihat nanti di sana"
        ),
        "Looking for Indonesian sales for overseas platform, basic 1200 USD, office Makati, pm me",
        "Teh, aya damel di Saudi, gajih 1500 real, majikanna can tangtu, wa abdi 0822-0000-5151",
        (
            "Sinta: PT nya apa mbak?\nMbak Lia: udah tenang aja, kerja restoran di Hongkong gaji "
            "10 juta, ga usah mikirin PT"
        ),
        "loker admin slot penempatan Filipina gaji 55k peso tele @ph_hire0",
        "kak ada kerjaan jaga lansia di Taiwan gaji 9 juta mau?",
        "Dicari tukang las ke Polandia gaji 18 juta, berkas kirim ke wa 0812-0000-9191",
        (
            "temanku ngajak kerja ke Bangkok gaji 16 juta, waktu ditanya perusahaannya apa "
            "jawabnya nanti juga tau"
        ),
        "kerja bungkus sayur di Korea gaji 25 juta per bulan langsung berangkat hub 0857-0000-3131",
        "freelance kasih rating bintang 5, 20rb per tugas, join tele @ratingcuan",
        "saya ditawari jadi pelayan kafe di Malaysia gaji RM1800, nama kafenya belum dikasih tahu",
        (
            "Kerja di kapal ikan Argentina, gaji 600 dolar, kapalnya apa nanti diinfo di "
            "pelabuhan, 0852-0000-6161"
        ),
        "perusahaan asing butuh 20 live streamer, gaji 1500 USD, kantor Phnom Penh",
        "mau kerja jadi CS di Kamboja? 1000 USD + bonus, fasilitas lengkap, inbox",
    ],
)
def test_other_voices_that_name_no_employer_show_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "PT Bumi Karsa Formosa menempatkan perawat lansia di Taiwan, gaji NT$20.000",
        "Warung Soto Pak Min butuh pelayan, gaji 1,5 juta, datang langsung",
        "Rumah Sakit Al Hayat Jeddah butuh perawat, gaji 4500 riyal",
        "Restoran Sari Ratu di Kuala Lumpur cari juru masak, gaji RM2500",
        "majikannya Mr. Chen Wei di Taichung, jaga nenek, NT$20.000, lewat P3MI",
        "KM Sinar Bahari cari ABK 5 orang, bagi hasil, dermaga Bitung",
        "Kilang Hup Seng Furniture Sdn Bhd Muar, RM1.700, lewat BP3MI",
        "kak gaji ART di Hongkong sekarang berapa ya?",
        "Bimbel Cerdas Utama mencari guru les, 40rb per sesi",
        "Anak saya sudah 2 tahun kerja di Malaysia gaji lancar, apa boleh pindah majikan?",
        "Toko Roti Melati Solo mencari kasir gaji 2,2 juta",
        "Orchid Garden Nursing Home Singapore hiring caregivers SGD 900",
        "Yayasan Kasih Ibu menyalurkan ART ke Jakarta, gaji 2,5 juta, kantor Jl. Melati 5",
        "CV Tegal Bangun butuh tukang, 120rb per hari",
        "Salon Cantika Bekasi cari kapster, gaji 3 juta",
        "Pabrik garmen PT Sandang Jaya Ungaran buka lowongan operator jahit UMK",
        "Hotel Melia Purosani Yogyakarta mencari receptionist",
        "majikanku Madam Ho baik sekali, gaji 5000 dolar HK",
    ],
)
def test_houses_named_in_other_ways_take_the_sign_away(offer: str) -> None:
    assert quotes(reading(offer)) == ()


@pytest.mark.parametrize(
    "offer",
    [
        "... ERJA KE TAIWAN\nGAJI NT$ 2\n( foto terpotong )",
        "COMING SOON kerja ke Korea, stay tuned ya!",
        "JOB FAIR LUAR NEGERI, 11 P3MI hadir, Pendopo Sabtu, Taiwan dan Jepang",
    ],
)
def test_a_torn_picture_a_later_day_or_a_fair_hides_nobody(offer: str) -> None:
    assert quotes(reading(offer)) == ()
