"""Reads how much time an offer leaves: a date to apply by, or hurry.

`value` is "date" for a plain closing date and "hurry" for last seats, "decide today", "the list
closes tonight". Pure.
"""

from bot.offers.model import Fact
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import meant, quoted
from bot.offers.text import Text

TIMES = grammar(
    {
        "SEAT": (
            "seat* kursi* slot* kuota* orang* org bangku* nama* tiket* tempat* posisi* jatah*"
            " tempek tampek urang pax unit spot koota cewek cowok oreng wong kamar 位 名 peserta"
        ),
        "LEFT": (
            "sisa tinggal tersisa nyisa slsa last kari gari kantun tingga remaining sisah kareh"
            " tinggali kantos left 仅 剩 最"
        ),
        "ONLY": "cuma hanya only mung tinggal",
        "YOU": "lo elu lu kamu kau anda elo kakak mbak mba mas sampeyan you satu ngana ente dik",
        "ALONE": "doang nih saja aja tok thok hungkul wae bae",
        "FULL": "menipis penuh habis habisan terbatas rebutan diambil kejual sold abis limited",
        "SCARCE": "menipis terbatas limited rebutan sedikit dikit",
        "ALMOST": "hampir mau tinggal sudah keburu nyaris almost makin",
        "LAST": "terakhir terakir terakhlr penutup penghabisan pungkasan pamungkas last final",
        "BATCH": (
            "batch rombongan gelombang kloter keberangkatan kesempatan kloternya panggilan tahap"
            " hari"
        ),
        "N": lexicon.NUMBER + " rong bbrp sedikit dikit",
        "HI": (
            "hari malam mlm siang sore pagi detik bengi dino dina peuting poe dinten mbengi wengi"
            " malem subuh isuk sonten jam"
        ),
        "THIS": "ini iki ieu iko ko inl inj nih juga jo",
        "TODAY": (
            "today tonight sekarang besok besuk bsk sesuk isuk isukan lusa tomorrow entar skrg"
            " saiki ayeuna kinantun minangkin lagguna lagghu enjing kini besoknya siso 今 明"
        ),
        "SOON": "sekarang skrg saiki ayeuna langsung segera buruan cepat cepetan",
        "JUGA": "juga jg pisan",
        "WEEK": (
            "minggu pekan mgg bulan senin selasa rabu kamis jumat jum sabtu ahad week senen isnin"
            " khamis monday friday sunday seminggu arba saptu dumatuk ngahad"
        ),
        "LEAVE": (
            "terbang berangkat* brangkat brgkt budal mangkat indit bertolak otw fly flight miyang"
            " takeoff jalan cus gas kumpul pigi pergi alle barangkek terbangnya depart kapalnya"
            " leave go bajalan cao keberangkatan kapal bis bus dijemput jemput"
        ),
        "CLOSE": (
            "tutup* ditutup* penutupan closing* close closed lock* kunci dikunci berakhir deadline"
            " batas* lambat telat selambat selambatnya terakhir gugur hangus expired akhir ditup"
            " putus finish expire ends"
        ),
        "DECIDE": (
            "putus* keputusan* memutuskan jawab* kabari* konfirmasi* deal decide* fix confirm*"
            " njawab setuju daftar* mendaftar apply setor* transfer* tf dp bayar* lunas* melunasi"
            " kirim* send* nyatakan japri hubungi wa chat mutuskeun iya dilunasi mbayar mutusin"
            " bilang ambil sebut ditransfer dikirim ngabari gas isi"
        ),
        "PAYNOW": "transfer tf dp setor lunasi ditransfer mbayar putus* jawab* keputusan* kirim",
        "NOW": "sekarang skrg saiki ayeuna besok sesuk isukan",
        "LIMIT": "maks maksimal paling lambat telat selambat selambatnya deadline batas sebelum",
        "WITHIN": "dalam within waktu cuma dlm under hanya",
        "AGAIN": "lagi dari",
        "TIME": "waktu wektu waktos",
        "UNTIL": "sampai sampe ampe nganti hingga until dugi",
        "TAKES": "ambil pilih cari pakai",
        "SAMPAI": "sampai sampe",
        "ORG": "orang oranglain oreng",
        "DEUI": "lagi deui maning doang maneh left",
        "CEPAT": "cepat cepet",
        "TAKEN": "diambil disambar direbut dipakai",
        "KUKASIH": (
            "kukasih lempar dilempar oper dioper alihkan dialihkan wenehke dialihin dikasihkan"
            " takkasih"
        ),
        "MUST": (
            "kudu harus wajib mesti musti tolong must paling maks maksimal selambatnya sebelum"
            " before mohon segera dalam sebelumnya under within waktu ditunggu"
        ),
        "GIVE": (
            "kasi* dikasih* kukasih lempar oper operin dioper alihkan dialihkan wenehke berikan"
            " diberikan diisi gantikan diambil dikasi ganti serobot digantikan pindah dilempar"
            " lepas dilepas disambar tawarkan ditawarkan"
        ),
        "OTHER": (
            "lain liyo orang cadangan berikutnya sebelah pelamar calon antrian urang peserta"
            " oranglain waiting others someone kandidat teman gadis orangpontianak"
        ),
        "LAIN": "lain liyo sanes oranglain orangiiyo urangiain berikutnya else cadangan lainnya",
        "TERPAKSA": "terpaksa akan sy saya tak langsung aku kalau",
        "QUICK": "cepat cepet capat gancang lekas fast duluan cepek",
        "WHO": "siapa sapa sopo sape saha siapo first sira",
        "DAPAT": "dapat dia oleh serve come angkut meunang entuk",
        "RUSH": "buruan gercep buru2 buruburu gaspol hurry asap gece capcus",
        "LATE": "telat lambat lama mikir lelet ragu lemot kelamaan",
        "LOSE": (
            "ditinggal ketinggalan hangus gugur skip lewat batal bye coret dicoret tinggal"
            " kehabisan beku expired dianggap lepas nyesel menyesal keabisan habis ditinggalkan"
            " kelewat"
        ),
        "DONT": "jangan ojo jan ulah tong jang dont",
        "HOUR": "jam menit minutes hours hour pukul wib minute jum x2",
        "CONSIDERED": "dianggap otomatis",
        "RESIGNED": "mengundurkan gugur batal mundur undur hangus",
        "PRICE": "harga biaya tarif",
        "UP": "naik nambah",
        "NEVER": "tidak takkan gak never ora datang",
        "TWICE": "terulang dua datang",
        "ANTRI": "antri ngantri antre mau minat nunggu ngincer ngantre rebutan",
        "MANY": "banyak akeh loba banya rame",
        "NOT": lexicon.NOT,
        "ADA": "ada aya ono",
        "CALM": (
            "usah mungkin buru tergesa interview wawancara opp curiga orangtua lulus terus pelan"
            " depan tes ujian libur ketemu mampir tunggu gaji latihan seleksi pelatihan ijazah"
            " skck selama kasir kontrak pulang belajar"
        ),
        "STAY": "disediakan disediain nyaman bersih gratis milik",
        "MONTHNAME": (
            "januari februari maret april mei juni juli agustus september oktober november"
            " desember bulan tanggal tgl depan"
        ),
        "OPEN": (
            "pendaftaran lamaran berkas tutup ditutup penutupan deadline closing batas lambat"
            " sampai terakhir sebelum until before"
        ),
    },
    {
        "none": ("NOT ADA ..4 TODAY ..3 LEAVE",),
        "hurry": (
            "LEFT ..1 NUM|N ..1 SEAT",
            "ONLY ..2 NUM|N SEAT LEFT|LAST",
            "SEAT ..3 LEFT ..1 NUM|N",
            "SEAT ..3 ALMOST FULL",
            "SEAT ..1 SCARCE",
            "SEAT ..1 LAST",
            "LEFT SEAT NUM|N",
            "SEAT LEFT",
            "NUM|N SEAT ..1 LEFT|LAST",
            "SEAT ..3 LEFT ..1 YOU",
            "LEFT YOU ALONE",
            "BATCH LAST",
            "LAST BATCH|SEAT",
            "WHO QUICK",
            "QUICK DAPAT",
            "LATE ..2 LOSE",
            "DECIDE|CLOSE ..5 HI THIS",
            "CLOSE ..4 TODAY",
            "PAYNOW ..4 NOW",
            "DECIDE ..2 TODAY CLOSE",
            "HI THIS ..4 DECIDE|CLOSE",
            "TODAY ..3 MUST ..2 DECIDE",
            "MUST ..2 DECIDE ..4 TODAY",
            "TODAY ..2 CLOSE",
            "LIMIT ..2 TODAY",
            "LIMIT ..2 HI THIS",
            "MUST ..1 HI THIS",
            "LEAVE ..3 HI THIS",
            "LEAVE ..1 TODAY",
            "LEAVE ..2 WEEK THIS",
            "WEEK THIS ..2 LEAVE",
            "HI THIS ..2 LEAVE",
            "TODAY ..3 LEAVE",
            "LEAVE ..2 TODAY HI",
            "GIVE ..4 LAIN",
            "GIVE ..1 OTHER LAIN",
            "TERPAKSA GIVE ..2 OTHER",
            "LIMIT ..2 NUM HOUR",
            "NUM HOUR ..4 LOSE",
            "CLOSE ..3 NUM HOUR",
            "CLOSE ..3 HOUR NUM",
            "CLOSE HOUR",
            "LIMIT HOUR NUM",
            "HOUR NUM ..3 CLOSE",
            "DECIDE ..5 WITHIN NUM HOUR",
            "WITHIN NUM HOUR ..9 LOSE",
            "LOSE ..6 WITHIN NUM HOUR",
            "NUM HOUR AGAIN",
            "LEFT NUM ..3 UNTIL TODAY",
            "TIME ..1 UNTIL HOUR NUM",
            "ONLY ..1 UNTIL TODAY|HOUR",
            "ONLY ..1 UNTIL HI THIS",
            "TERPAKSA TAKES ..1 OTHER",
            "LEFT ..1 NUM|N SEAT ..1 UNTIL",
            "DONT ..1 SAMPAI LOSE",
            "KUKASIH ..3 OTHER",
            "SEAT ..2 NOT? KUKASIH",
            "CONSIDERED RESIGNED",
            "RUSH",
            "LEFT N CEPAT",
            "CEPAT LEFT N",
            "LEFT N ..1 SEAT",
            "ONLY HI THIS",
            "HOUR NUM ..6 LOSE",
            "SEAT ..1 TAKEN ..1 OTHER",
            "TAKEN ORG",
            "LEFT ..1 NUM|N DEUI",
            "PRICE ..3 UP",
            "TODAY PRICE UP",
            "TODAY UP",
            "NEVER TWICE",
            "MANY ..2 ANTRI",
            "ALMOST FULL",
            "SOON JUGA",
        ),
        "date": ("OPEN ..3 NUM MONTHNAME", "OPEN ..3 MONTHNAME NUM?"),
    },
)
UNLESS = {"CALM": (3, 2), "STAY": (0, 2)}


def read(text: Text) -> tuple[Fact, ...]:
    """Hurry first, then plain closing dates."""
    told = [*meant(TIMES, text, UNLESS, denial=False)]
    hurry = quoted(text, [place for name, place in told if name == "hurry"])
    dates = quoted(text, [place for name, place in told if name == "date"])
    return (*(Fact("hurry", one) for one in hurry), *(Fact("date", one) for one in dates))
