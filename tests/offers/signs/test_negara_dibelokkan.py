"""A destination that changes on the way."""

import pytest

from bot.offers.signs.negara_dibelokkan import quotes
from tests.offers.reading_of import reading

SHOWN = (
    "Kerja di Singapura, tapi training 2 bulan di Phnom Penh dulu",
    "Job Dubai, orientasi sebulan di Vientiane baru terbang ke Dubai",
    "Loker hotel Malaysia. Pelatihan dulu 3 minggu di Bangkok ya",
    "Awalnya bilang kerja di Thailand, eh pas di jalan dialihkan ke Myanmar",
    "katanya ke Taiwan tapi tiketnya malah ke Kamboja",
    "dijanjikan kerja di Turki ternyata dibawa ke Irak",
    "Negara tujuan bisa berubah sewaktu-waktu mengikuti kuota",
    "nanti penempatan negara ditentukan setelah sampai di sana",
    "kerja di Australia. transit dua bulan di Kuala Lumpur nunggu visa",
    "ga jadi singapur dek, nanti diinfo di johor",
    "We will start with a three week induction in Phnom Penh before your post in Singapore",
    "Destination may change depending on quota, Japan or New Zealand",
    "Jare nang Hongkong, tibake tiket e malah nang Kamboja",
    "abis training di Batam pindah ke kantor cabang luar negeri",
    "kerja kasir di Singapura, tapi belajar dulu di Manila 1 bulan",
    "Posisi di Dubai, probation 3 bulan di kantor Laos kami",
    "Sinta: lho katanya Singapura, kok tiketnya ke Vientiane pak?\nHR Budi: "
    "dialihkan bu, training dulu di Vientiane\nSinta: berapa lama?",
    "Awalnya loker Malaysia, pas di bandara baru dikasih tau kalau ke Kamboja",
    "tujuan Singapura tapi diinapkan 2 bulan dulu di Vientiane buat latihan",
    "kantor pusat Dubai, tapi penempatan pertama di Laos ya sementara",
    "jobnya di Bangkok kok disuruh nyebrang ke Myawaddy",
    "dari janji kerja di Korea malah diterbangkan ke Phnom Penh",
    "Negara penempatan akan diumumkan saat transit di Kuala Lumpur",
    "Training center kami ada di Sihanoukville, setelah lulus baru ke Singapura",
    "jadwal ke Jepang ditunda, sementara kerja dulu di Manila 3 bulan",
    "tiket atas nama saya tujuannya Ho Chi Minh padahal kontraknya Taiwan",
    "loker Thailand tapi ada kemungkinan rolling ke Myanmar",
    "kamu kan daftarnya Malaysia, nah sekarang kuota habis, saya geser ke Kamboja "
    "aja ya gajinya dobel",
    "penempatan: Thailand / negara tetangga (ditentukan perusahaan setelah tiba)",
    "offer letter says Singapore, but first 6 weeks you work from our Cambodia hub",
    "kerjo nang Singapura, ning latihan sik nang Kamboja rong sasi",
    "gawe di Thailand, engke ti Bangkok dibawa ka peuntas, ka Myanmar",
    "Destination: Thailand. Upon landing, driver brings you to our branch near Mae "
    "Sot, across the river",
    "bukan jadi ke Taiwan, dialihkan ke Filipina karena visa Taiwan lama",
    "sebelum ke Australia singgah dulu di Laos untuk pelatihan 1 bulan",
    "dari Singapura langsung dilempar ke Poipet",
    "Dubai penuh kak, adanya Myanmar, mau ya? tiket udah dirubah",
    "lokasi fix dikasih tau kalau sudah di jalan",
    "pokoknya terbang ke KL dulu, dari KL baru tau ditempatkan di negara mana",
    "Kantor di Kuala Lumpur. Untuk 3 bulan pertama ditempatkan di site Bavet",
    "Surat tugas tertulis Malaysia, faktanya penempatan di Bokeo, Laos",
    "interview buat Macau, ternyata kerjanya di Sihanoukville",
    "program magang Jepang, orientasi dulu 5 minggu di Phnom Penh",
    "kerja restoran di Vietnam tapi dijemput lewat darat ke Bavet",
    "ngomonge Malaysia kok tikete Bangkok",
    "rute berubah: gak jadi Dubai, ke Bangkok dulu nanti disambung van ke utara",
    "awak dijanjikan kerja di Penang, tapi agen kata pindah ke Poipet",
    "beta pung adik bilang kerja di Thailand, tapi sekarang su di Myanmar",
    "kerja di Hong Kong, kita training online gaming di Manila 6 minggu dulu",
    "Tujuan akhir dirahasiakan demi keamanan, yang penting Asia Tenggara",
    "Negara tujuan fleksibel: bisa Thailand bisa Kamboja, lihat kebutuhan",
    "habis training Bangkok 10 hari kamu dipindah ke cabang utara dekat sungai",
    "you'll be based in Bangkok for a week then relocated to another site",
    "maaf kak job Singapura cancel, dialihkan Kamboja, berangkat tetap besok",
    "kerjanya di Turki, tapi transit kerja dulu di Irak utara setengah tahun",
    "interviewnya bilang Brunei, sampai bandara tiketnya Phnom Penh",
    "dari Batam diiming2 Singapura, ujungnya Bavet",
    "kamu training dulu di kantor Myanmar sebulan baru ke Dubai",
    "Job: Japan farm. First stop: 2 months in Vientiane for preparation",
    "tujuan kita ganti ya, bukan Malaysia tapi Laos, gaji sama",
    "penempatan awal Malaysia, kalau kinerja bagus dipindah ke kantor Kamboja",
    "Kok saya yang apply Hong Kong disuruh ke Manila dulu 3 bulan?",
    "Loker Singapore tapi flight nya ke Bangkok trs lanjut darat ke Mae Sot",
    "katane Taiwan, mudhune neng Laos",
    "dijanjikan pabrik di Vietnam ternyata digiring ke Kamboja",
    "abis dari Thailand nanti pindah negara lagi, ikutin aja",
    "Final placement country will be decided after you land",
    "kerja di Malaysia tapi mampir ke Poipet dulu sebulan bantu kantor",
    "lokasi bisa Dubai bisa Kamboja tergantung hasil interview",
    "dibilangnya Phuket taunya Myawaddy",
    "program Korea: kelas persiapan di Phnom Penh 8 minggu",
    "restoran di Macau, tapi sementara bantu cabang Sihanoukville dulu",
    "negara tujuan nanti diinfokan di grup setelah bayar tiket",
    "Kita terbang ke Singapura dulu, dari situ baru diatur mau ke mana",
    "bos pindahin gue dari Dubai ke Laos",
    "Jepang batal, gantinya Filipina ya, tiket sudah keluar",
    "ka Malaysia ceunah, tapi tikétna ka Kamboja",
    "Loker Malaysia (transit kerja 1 bulan di Kamboja)",
    "katanya toko di Kuala Lumpur, kok diajak nyebrang ke Laos",
    "job Singapore, tapi tiket ke Siem Reap buat medical dulu",
    "pas transit Bangkok kalian akan dijemput tim lalu ke kantor utama di Myanmar",
    "Dubai ditutup sementara, kita alihkan ke Manila",
    "ngomonge nang Jepang, jebule nang Kamboja",
    "training tiga minggu di Vientiane lalu penempatan Qatar",
    "lamaran Korea tapi interview akhir wajib datang ke Phnom Penh",
    "awal2 di Penang seminggu abis tu digeser ke Poipet",
    "Placement: UAE (initial posting: Cambodia)",
    "beta dibilang ke Brunei, sampe Batam dong bilang ke Kamboja",
    "lokasi bisa pindah sewaktu-waktu antar negara",
    "tujuan Turki dirubah ke Kamboja karena visa",
)
NOT_SHOWN = (
    "Pelatihan bahasa 3 bulan di BLK Semarang sebelum ke Taiwan",
    "Lowongan Taiwan, Hong Kong, Singapura",
    "Training 2 minggu di Jakarta lalu berangkat ke Jepang",
    "Penerbangan Jakarta - Singapura - Frankfurt",
    "Kerja di Malaysia, tidak ada pindah majikan",
    "Hotel di Doha, training on site di Doha",
    "Kapal pesiar join di Miami",
    "Interview di Bandung, kerja di Osaka",
    "Transit di Singapura 3 jam",
    "Jadwal bisa berubah",
    "Belajar bahasa dulu di LPK Cirebon 6 bulan baru ke Jepang",
    "Ani: pak, kok training di Bangkok?\nPak Joko PT Karya: tidak ada mbak, "
    "belajarnya di Cirebon lalu ke Jepang\nAni: oh begitu ya pak?",
    "Kontrak kerja 2 tahun, ditandatangani di kantor P3MI sebelum berangkat",
    "Setelah tanda tangan kontrak, visa kerja diproses kedutaan 3 minggu",
    "Penerbangan Surabaya - Singapura - Taipei, transit 3 jam",
    "Pelatihan bahasa Jepang 4 bulan di Bekasi, lalu terbang ke Nagoya",
    "Agen perjalanan butuh staf ticketing visa wisata, kantor Jakarta",
    "kontrak 3 tahun di Korea, setelah kontrak selesai bisa lanjut",
    "Kantor cabang di Singapura dan Jepang, penempatan tetap di Surabaya",
    "Setelah lolos probation 3 bulan, karyawan tetap. Kontrak ditandatangani hari "
    "pertama kerja di kantor Bekasi",
    "Izin kerja (9G) dan AEP diurus kantor sebelum keberangkatan ke Manila",
    "Sekolah kuliner, praktek 6 bulan di Bangkok, lalu magang hotel di Bali",
)


@pytest.mark.parametrize("words", SHOWN)
def test_a_journey_that_is_turned_elsewhere_is_shown(words: str) -> None:
    found = quotes(reading(words))
    assert found
    assert all(one.text == " ".join(words[one.start : one.end].split()) for one in found)


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_training_at_home_or_a_plain_list_of_countries_turns_nothing(words: str) -> None:
    assert quotes(reading(words)) == ()
