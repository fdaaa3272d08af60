"""Texts with the words of scams that are no offers: news, warnings, lessons, family talk."""

import pytest

from bot.offers.model import JUDGED
from tests.offers.reading_of import reading

NOT_OFFERS = [
    "SURABAYA (17/4) - Petugas imigrasi Juanda menunda keberangkatan 14 calon pekerja yang"
    " mengaku hendak berwisata ke Kamboja. Mereka dijanjikan gaji 12 juta sebulan sebagai"
    " operator.",
    "Berita duka sekaligus pelajaran: Rudi, 23, warga Karawang, ditemukan selamat setelah lima"
    " bulan dipaksa menipu orang lewat internet di Poipet. Ia berangkat karena iklan kerja"
    " restoran bergaji 1.000 dolar.",
    "[SALAH] Beredar pesan berantai soal pembagian kuota 5.000 pekerja ke Kanada lewat tautan"
    " pendaftaran gratis. Setelah ditelusuri, tautan itu mencuri data pribadi. Kesimpulan:"
    " konten palsu.",
    "Bu ibu sekalian, tadi pak lurah pesan: kalau ada orang datang ke rumah nawarin anak gadis"
    " kerja ke Malaysia, minta KTP KK, jangan dikasih ya. Langsung lapor ke balai desa.",
    "5 tanda lowongan bodong: 1) gaji ketinggian 2) disuruh pakai visa wisata 3) diminta bayar"
    " dulu 4) wawancara cuma lewat WA 5) PT tidak terdaftar. Simpan dan bagikan ke keluarga!",
    "Alhamdulillah anak bungsu kulo sampun wangsul saking Korea, sakniki mbukak warung soto"
    " ten Kediri. Matur nuwun sanget dongane.",
    "Pak, kontrak saya di Taiwan habis bulan depan, kalau mau perpanjang langsung sama majikan"
    " tanpa pulang bisa tidak?",
    "Selamat Hari Pekerja Migran Internasional. Terima kasih para pejuang devisa, jaga"
    " kesehatan dan jangan lupa telepon keluarga di rumah.",
    "Layanan pembuatan ID pekerja migran di kantor kami libur Kamis dan Jumat. Buka lagi Senin"
    " jam 08.00. Mohon maaf atas ketidaknyamanannya.",
    "Yuni: mbak, si Tono jadi berangkat Jepang kemarin?\nMbak Ika: jadi, wis tekan Osaka. jare"
    " hawane adem\nYuni: alhamdulillah, ngko nek lebaran video call bareng",
    "Kalau paspor ketinggalan di rumah majikan terus majikannya ndak mau ngasih, itu saya"
    " harus ke mana ya?",
    "Kita bikin drama kelas ya: si A jadi calo bilang 'gaji 20 juta, gratis tiket, visa turis"
    " aja', si B jadi korban. Latihan Rabu sepulang sekolah di aula.",
    "Renungan pagi: jangan tergiur jalan pintas. Banyak saudara kita ke Myanmar karena janji"
    " manis gaji dolar. Lebih baik sedikit tapi berkah. Amin.",
    "Dijual cepat tanah 3 are di Praya, SHM, harga 150 juta nego. Hasil kerja suami di"
    " Malaysia, butuh modal usaha. WA 0819-0000-4410",
    "Info dari grup alumni: Pak Hendra yang dulu ngajar bahasa Jepang di LPK sudah pensiun,"
    " syukuran di rumah beliau Minggu jam 10.",
    "mau tanya beda nya magang sama kontrak SSW apa ya kak, terus gajinya dipotong pajak tidak",
    "Rilis pers KBRI Phnom Penh: Sejak awal tahun tercatat 1.200 aduan WNI terkait penipuan"
    " daring. Duta Besar meminta masyarakat tidak mudah tergiur tawaran kerja bergaji tinggi"
    " tanpa kontrak.",
    "Inget ya gaes cerita temenku: diajak kerja admin ke Thailand, sampai bandara paspor"
    " diambil. Untung dia lari ke petugas. Jangan sampai kalian ngalamin, share biar pada tau.",
    "kamu bisa ngecek lowongan apa aja sih? kalau link bisa juga?",
    "Kang Asep: punten bu RT, data warga nu damel di luar negeri tos dikumpulkeun?\nBu RT:"
    " parantos kang, aya 12 orang, kalolobaanana di Taiwan\nKang Asep: hatur nuhun bu",
    "Polda NTT membekuk perekrut yang membawa 9 perempuan asal TTS ke Medan. Korban diimingi"
    " gaji 3 juta dan dijanjikan kerja di rumah makan.",
    "Nak, ibu dengar di radio banyak yang ditipu kerja ke Kamboja. Kamu jaga diri ya di"
    " Surabaya, jangan lupa makan.",
    "Lomba poster anti perdagangan orang tingkat SMA, tema 'Gaji Tinggi Belum Tentu Aman',"
    " kumpul karya paling lambat 30 Mei.",
    "paspor saya habis tiga bulan lagi tapi kontrak di Hongkong masih setahun, perpanjangnya"
    " di mana",
    "Hati2 modus baru: nelpon ngaku dari bank, bilang ada pinjaman atas nama kita buat biaya"
    " kerja luar negeri. Tutup aja teleponnya.",
    "Om Beni: adik su sampe Taiwan kah\nMace: su sampe, de bilang dingin skali\nOm Beni: puji"
    " Tuhan",
    "Terima kasih kak infonya, saya jadi paham bedanya P3MI sama calo.",
    "Film pendek ini menceritakan Sari yang berangkat ke Malaysia tanpa dokumen karena janji"
    " gaji besar. Tayang Jumat di balai kota.",
    "Dicari: anak hilang usia 9 tahun, baju merah, terakhir di pasar Cikarang. Hubungi"
    " 0812-0000-1190",
    "UMK Batam tahun ini berapa ya kak",
    "ceritakan ke siapa lagi, saya tidak mau ganggu siapa siapa lagi",
    "adik saya di Dubai sulit dihubungi",
    "nomor KBRI Manila bos",
    "Bu ibu hati2 ya, ponakan kena tipu kerja like video, disuruh deposit 18 juta. Blokir"
    " saja, jangan pernah kasih OTP!",
]


@pytest.mark.parametrize("text", NOT_OFFERS)
def test_scam_words_in_news_lessons_and_family_talk_make_no_offer(text: str) -> None:
    assert reading(text).kind not in JUDGED
