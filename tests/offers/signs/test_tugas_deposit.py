"""Tasks for which the person must pay first."""

import pytest

from bot.offers.signs.tugas_deposit import quotes
from tests.offers.reading_of import reading
from tests.offers.signs.wordings import ORDINARY, expect_few_from_the_original

SHOWN = (
    "kerja like tiktok dibayar 10rb, nanti upgrade akun dulu 200rb supaya bisa tarik",
    "freelance review google maps, setelah 3 tugas gratis wajib deposit 150 ribu balik 195 ribu",
    (
        "kak saya ikut kerja order shopee, disuruh checkout pake uang sendiri dulu, katanya "
        "modal balik + komisi 10%. aman ga?"
    ),
    (
        "Tugas: pesan tiket bioskop di aplikasi. Jika muncul lucky order Anda harus mengisi "
        "saldo agar bisa withdraw"
    ),
    (
        "saldo ku 3 juta ga bisa ditarik, katanya harus bayar pajak penarikan dulu 1 juta baru "
        "cair, ini kerja rating hotel"
    ),
    "subscribe youtube 20rb per channel. member VIP top up 500rb profit 30%",
    "misi merchant: transfer 300.000 ke rekening admin, 15 menit kemudian kembali 390.000",
    "kerja ngelem amplop dari rumah, deposit bahan 100rb dikembalikan pas setor",
    (
        "Anda terpilih sebagai asisten penjualan Lazada. Modal awal Rp100.000, komisi cair "
        "setiap 5 order"
    ),
    "mbak, gaweane mung like IG, tapi kudu isi saldo sik 100 ewu ben iso narik komisine",
    (
        "Kak tugas kombinasi muncul, harus isi 1.200.000 baru bisa cair ya, jangan sampai "
        "telat nanti hangus"
    ),
    (
        "Job online: bantu rating toko, 1x kerja 15 menit. Registrasi akun kerja 50rb sebagai "
        "modal tugas pertama"
    ),
    "awalnya follow ig dibayar 10rb, lama2 disuruh transfer 2 juta biar komisinya keluar",
    "melipat kotak kue di rumah bunda, upah 500/pcs, uang jaminan bahan 200rb balik",
    "Nonton film dapat duit! Aktifkan membership 300rb, balik modal 3 hari",
    "sehari 30 order, tiap order talangi dulu, komisi 12 persen langsung balik",
    "tugas gampang follow akun dapat 5rb, tugas ke 4 wajib setor 300rb",
    "Kak, untuk lanjut ke misi berikutnya silakan isi saldo 450.000 ya",
    "kerja rating hotel, duit kita talangin dulu nanti dibalikin plus komisi",
    "saya disuruh bayar 1,2 juta supaya komisi like youtube bisa cair",
    "kerja sampingan klik iklan, aktivasi akun 75 ribu",
    "lipat amplop di rumah, uang jaminan 150 ribu dulu",
    "Order pertama Rp50.000 balik Rp65.000, order kedua Rp200.000 balik Rp260.000",
    "Anda harus membeli paket VIP 2 seharga 500 ribu untuk tugas lebih besar",
    "aku sudah kirim 3 juta ke mentor, katanya satu tugas lagi baru bisa tarik",
    "Kerja review aplikasi, kalau saldo minus tinggal ditambah dulu",
    "dijanjikan komisi 20 persen tiap order shopee, bayar pakai rekening sendiri dulu",
    "Mulai dari modal 100rb jadi 150rb dalam 10 menit, cukup ikuti sinyal mentor",
    "kerjaan nonton video dibayar, tapi level 2 harus deposit",
    "Mbak aku kon top up 200 ewu sik ben iso njupuk tugas like tiktok",
    "Untuk menarik komisi tugas, peserta wajib membayar biaya verifikasi dana Rp 800.000",
    "tugas kelompok telegram, kalau gak dilunasi uang hangus",
    "kerja ketik captcha, beli kode akses 100 ribu dulu",
    "Setelah 30 pesanan dioptimasi, saldo negatif harus dilunasi agar bisa withdraw",
    "Awalnya dikasih 30rb buat subscribe, lalu diminta masuk grup VIP dan kirim 500rb",
    "Titip beli barang di tokopedia pakai uang kakak, nanti diganti plus upah 15%",
    "merangkai gelang di rumah, bahan ditebus 250rb, hasil dibeli lagi",
    "part time job: complete the hotel bookings, recharge your account when balance is negative",
    "pre-paid task: send 20 USDT get 28 USDT back",
    "Kerja jempol doang, daftar member 50 ribu, tiap undang teman dapat komisi tugas",
    "setelah 2 tugas gratis, tugas ke-3 pemain harus menyetor 400 ribu ke dompet kerja",
    "Kerja optimasi data hotel, isi ulang akun kalau minus",
    "mereka minta saya tf 700 ribu dulu baru bisa ambil gaji dari like tiktok",
    "Paket A: 100rb jadi 130rb. Paket B: 500rb jadi 700rb. Kerjakan misi bersama mentor",
    "untuk ambil bahan lem di rumah harus beli paket starter 300rb",
    "uang saya nyangkut 4 juta di aplikasi tugas, admin bilang isi lagi 2 juta biar cair",
    "tugas prabayar wajib diikuti, kembali 30 persen",
    "Kak misinya beli token listrik virtual dulu ya 150rb, komisi langsung masuk",
    "kerja nulis di rumah, registrasi 85 ribu sekali seumur hidup",
    "unlock your withdrawal: complete task 3/3 by topping up 150 USDT",
    "gawe nonton youtube, kudu deposit heula 100rebu",
    "checkout shopee pakai paylater kakak dulu, nanti kami ganti plus fee 20rb",
    "upgrade VIP3 cuma 1jt, sehari dapat 10 tugas",
    "kalau berhenti sekarang komisi hangus, lengkapi 1 set tugas 2,4jt",
    "dapat order spesial, harus nombok 600 ribu dulu biar komisi cair",
    "kerja like & share, tapi sebelum WD disuruh bayar pajak 10%",
    "tiap tugas beli barang pakai dana sendiri, balik + 12%",
    "Silakan kakak transfer 250.000 ke rekening bendahara, lanjut tugas nomor 5",
    "kerja edit video, bayar dulu member 99 ribu",
    "rating film dibayar 3 USDT, isi 50 USDT utk level berikutnya",
    "mereka bilang saldo kurang jadi saya harus nambah 1,5jt supaya tugas selesai",
    "hasil tugas sudah 900rb tp akun di freeze, suruh bayar 500rb buka",
    "Paket pemula 150rb, tugas 5 video sehari, profit 20rb per hari",
    "tugas like IG, awal dibayar, terus disuruh deposit 500rb buat naik level",
    "isi saldo 300 ribu dulu baru orderan berikutnya terbuka",
    "kerja optimasi toko online, modal dikembalikan plus komisi 15%",
    "bayar 100 ribu untuk kode aktivasi tugas",
    "saldo minus 780 ribu, harus ditutup dulu biar bisa withdraw komisi",
    "bantu order produk pakai uang kakak, 10 menit uang balik",
    "kerja ngelem kantong kertas di rumah, setor 150 ribu buat bahan",
    "sudah setor 2 juta ke aplikasi misi, sekarang minta lagi pajak 900 ribu",
    "subscribe channel dapat 15rb, gabung VIP bayar 250rb dapat tugas lebih banyak",
    "Mission 5: transfer 400k, receive 520k in 10 minutes",
    "tugas follow 10 akun gratis, sisanya harus beli tiket tugas 200 ribu",
    "supaya komisi turun saya diminta kirim 350 ribu ke rekening pribadi",
    "kerja review google, tiba2 disuruh nalangin orderan 900rb",
    "naik ke level gold butuh saldo 1 juta, komisi per tugas lebih besar",
    "akun tugas saya dikunci, katanya mesti lunasi 1,8 juta",
    "Freelance like tiktok gratis pendaftaran, tapi withdraw pertama potong deposit 200rb",
    "merakit pulpen di rumah, kirim uang bahan 180 ribu dulu",
    "beli produk virtual 250k, nanti balik 325k masuk saldo",
)
NOT_SHOWN = (
    "Konter pulsa butuh penjaga, melayani top up dan isi saldo pelanggan",
    "kurir paket, tidak ada deposit, motor sendiri",
    "kerja like video? hati-hati, ujungnya disuruh top up. itu penipuan",
    "Host live shopee, komisi penjualan, modal hp sendiri, tanpa deposit",
    "Lowongan kasir, order makanan, wawancara Senin",
    (
        "Admin: tidak pernah ada deposit kak\nRian: kerja rating hotelnya perlu isi saldo dulu "
        "ga kak?\nAdmin: tidak"
    ),
    "Social media specialist: handle review dan rating pelanggan, gaji 5 juta, kontrak",
    "Freelance penerjemah dibayar per halaman lewat PT, tanpa setor uang apa pun",
    "Reseller baju, tanpa modal, kirim foto aja, komisi 10rb per baju",
    "Admin olshop: proses order, balas review, gaji UMK, tidak dipungut biaya",
    "Teller bank: melayani setor tunai dan tarik tunai nasabah, D3",
    "Modus tugas berbayar: korban diminta top up. Waspada!",
    "Guru les, tugas mengajar 3 kali seminggu, bayar bulanan",
    "Waiter: mencatat order tamu, shift, gaji 2,5 juta, seragam bayar setengah",
    "Kasir minimarket, setor uang tiap malam ke bank, gaji UMK",
    *ORDINARY,
)


@pytest.mark.parametrize("words", SHOWN)
def test_a_payment_before_tasks_are_paid_shows(words: str) -> None:
    assert quotes(reading(words))


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_tasks_without_payment_and_payments_without_tasks_do_not_show(words: str) -> None:
    assert quotes(reading(words)) == ()


def test_at_most_three_quotes_stand_in_the_original() -> None:
    expect_few_from_the_original(quotes, SHOWN)
