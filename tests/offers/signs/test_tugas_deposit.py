import pytest

from bot.offers.signs.tugas_deposit import quotes
from tests.offers.reading_of import reading

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
    "Reseller baju, tanpa modal, kirim foto aja, komisi 10rb per baju",
    "Admin olshop: proses order, balas review, gaji UMK, tidak dipungut biaya",
    "Teller bank: melayani setor tunai dan tarik tunai nasabah, D3",
    "Modus tugas berbayar: korban diminta top up. Waspada!",
    "Guru les, tugas mengajar 3 kali seminggu, bayar bulanan",
    "Waiter: mencatat order tamu, shift, gaji 2,5 juta, seragam bayar setengah",
    "Kasir minimarket, setor uang tiap malam ke bank, gaji UMK",
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


@pytest.mark.parametrize("words", SHOWN)
def test_a_payment_before_tasks_are_paid_shows(words: str) -> None:
    assert quotes(reading(words))


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_tasks_without_payment_and_payments_without_tasks_do_not_show(words: str) -> None:
    assert quotes(reading(words)) == ()


def test_at_most_three_quotes_stand_in_the_original() -> None:
    words = "\n".join(SHOWN)
    found = quotes(reading(words))
    assert len(found) <= 3
    assert all(" ".join(words[one.start : one.end].split()).startswith(one.text[:40].rstrip(" …"))
               for one in found)  # fmt: skip
