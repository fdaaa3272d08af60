"""The person is told to keep the journey from family, village or authorities.

Secrecy keeps those away who would ask the three questions and could still help (fact 3.28), and
goes around the consent that the law asks for (fact 4.1).
"""

from bot.offers.model import Reading
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import meant, quoted
from bot.offers.text import Quote

SECRETS = grammar(
    {
        "FORBID": lexicon.FORBID + " ojok",
        "NOT": "tidak ora ndak indak sonde nda tar kada teu not jha never",
        "NEED": lexicon.NEED_NOT,
        "SOFT": (
            "t your dulu dahulu sampai sampe ada dl sik disek heula sekalikali kali pernah ya le"
            " lah dong mi ki sempat di no pa ka maki usah coba bilang sembarang"
        ),
        "TELL": (
            "kasihtau* kasitau* kasetau kasihtahu* kasitahu beritahu* beritau* kasetahu tau tahu"
            " dikasihtau dikasitau dikasihtahu diberitahu* kabar* dikabar* ngabar* mengabar*"
            " cerita* bercerita* dicerita* crita* nyrita* bilang* dibilang* ngomong* diomong*"
            " omong* bicara* dibicara* lapor* dilapor* melapor* dengar denger mendengar wartos*"
            " pamit* dipamiti kandani dikandani kecek* curhat* heboh* bocor* sebar* nyebar disebar"
            " ketahuan tell told share mention knows know infokan memberitahu* memberitau*"
            " ngasihtau ember kantun wawartos nyarios* matur muni ngerti ngertos nyaho terang"
            " posting pengumuman update caca acaca ngoca* abala bala* mambari pabarito kaba bakaba"
            " mangecek disampaikan sampaikan cerito carito cakap ngaku umbar diumbar gembar"
            " ngumbar bebeja dibebeja beja kondo kandha kando menginformasikan informasikan"
            " diinformasikan dikecek bacarita dicaritakan libatkan melibatkan ngajak diajak"
            " mengajak ajak konsultasi tanya nanya curcol"
        ),
        "SHARE": (
            "kasihtau* kasitau* beritahu* dikasihtau dikabari dikabarin kabari* cerita* dicerita*"
            " diberitahu* dikasitau jelasin jelaskan dijelasin wartosan dikandani dikasihtahu"
            " ngabari dikabarkan kabarkan tell"
        ),
        "PEOPLE": lexicon.PEOPLE + " pakdesa babinsa bhabin camat",
        "KIN": (
            "orangtua* mama* bapak* bapa ayah* ibu ibuk nyokap* bokap* suami* istri* bini*"
            " keluarga* ortu tetangga* orangrumah* papa* emak* pacar* kades rt pakrt pakiurah"
            " lurah guru*"
        ),
        "THINKS": (
            "ngertinya ngertine taunya tahunya taune ngertos ngertina tahuna kiranya ngiranya"
            " dikira nyangkanya terangna mikirnya pikirnya"
        ),
        "TO": (
            "ning neng ke sama karo ka di kepada pada dengan deng pa to with dari dan atau maupun"
            " nang"
        ),
        "GO": (
            "kuliah kerja bekerja main liburan magang ikut ke kursus pelatihan merantau jaga jadi"
            " training sekolah pindah nginep piknik mondok lomba di"
        ),
        "SAY": "bilang pamit* ngomong ngaku bilangnya alasannya tell alasan ngakunya",
        "QUIET": (
            "diamdiam diemdiem diam2 diem2 sembunyisembunyi ngumpet* umpetan sirep nyumput"
            " secretly quietly rahasia* dirahasia* merahasiakan secret tertutup sembunyi2"
            " ngendapngendap mendhelik delik tutupi ditutupi berdua diam"
        ),
        "SECRET": "rahasia* dirahasia* merahasia* secret confidential",
        "LEAVE": (
            "berangkat pergi jalan terbang kabur keluar budal mangkat indit cabut pigi jalo leave"
            " berangkatnya perginya kalua brangkat minggat alle"
        ),
        "MOUTH": "mulut* tutupmulut cangkem* bacot cucungor lidah bibir muluik bawa",
        "SHUT": (
            "rapat dijaga dikunci tutup diam kunci jaga ember tutupin kunciin bocor shut dijagoni"
            " rapat-rapat ditutup dikancing"
        ),
        "KITA": "kita berdua antara saya kau kamu us aku between ente lu kito awak",
        "ONLY": "cukup hanya cuma antara only just",
        "KNOW": "tau tahu ngerti nyaho know ngertos mengetahui ketahui",
        "KABARI": "kabari* dikabari* ngabari ngabarin dikabarkan mengabari",
        "SECRETLY": "between secret quiet",
        "KEEP": "keep",
        "AJA": "aja",
        "NGOMONG": "bicara ngomong kandha omong",
        "BOTH": "kita berdua us",
        "MUTE": "diam diem meneng cicing",
        "FIRST": "dulu dahulu sik heula aja saja",
        "JUST": "aja saja wae bae se sajo ae",
        "SAMPAI": "sampai sampe nganti ketahuan",
        "KALAU": "kalau nek mun kalo lek if jika mon",
        "ASK": "tanya nanya ditanya takon tanyo naros atanya bertanya",
        "LATER": "nanti mengko engke kalau pas setelah baru engko ntar kapan saat until",
        "WHEN": (
            "arrive arrived gajian sampai sampe berangkat tiba disana terbang sukses nyampe tekan"
            " kerja landing mendarat berhasil penampungan"
        ),
        "CARD": (
            "otp pin password sandi kode ktp rekening nomor perusahaan pelanggan nasabah data"
            " client klien resep gaji customer cvv"
        ),
        "FROM": "dari dr ke sama from",
        "STOP": "telat lambat lupa ragu malu segan sungkan malas takut bingung",
        "OK": "izin ijin restu pamit mintaizin",
        "告": "告 诉 讲",
        "别": "别 不",
        "家": "家 父 母 人",
    },
    {
        "kept": (
            "FORBID SOFT? SOFT? SOFT? TELL ..6 PEOPLE",
            "FORBID ..4 TELL ..3 TO? ..1 PEOPLE",
            "NOT NEED SOFT? TELL ..5 PEOPLE",
            "NOT SOFT? TELL ..3 TO ..2 PEOPLE",
            "PEOPLE ..5 FORBID SOFT? SOFT? TELL",
            "PEOPLE ..4 NOT NEED ..1 TELL",
            "FORBID ..2 PEOPLE ..3 TELL",
            "KIN ..3 FORBID SOFT? SOFT?  TELL",
            "NOT NEED ..1 PEOPLE ..2 TELL",
        ),
        "silent": (
            "KIN ..2 THINKS",
            "AJA NGOMONG NGOMONG? TO ..1 PEOPLE",
            "TO KIN ..1 SAY ..2 GO",
            "SHARE ..2 KIN ..2 LATER",
            "SECRETLY ..2 KITA",
            "NOT NEED ..1 OK ..2 KIN",
            "KEEP ..2 SECRETLY ..2 KITA",
            "SAY ..2 TO ..1 KIN ..4 GO",
            "KALAU ..1 KIN ..2 ASK ..2 SAY",
            "KIN ..6 LATER ..2 SHARE",
            "LATER ..2 SHARE ..3 KIN",
            "SHARE LATER ..3 WHEN",
            "KABARI ..2 LATER ..3 WHEN",
            "KIN ..1 SAY JUST ..1 GO",
            "FORBID ..1 SAMPAI KNOW",
            "MOUTH ..3 SHUT",
            "MUTE ..1 FIRST",
            "SHUT MOUTH",
            "QUIET ..2 LEAVE",
            "LEAVE ..2 QUIET",
            "SECRET ..4 KITA",
            "SECRET ..2 FROM ..2 KIN",
            "SECRET ..3 FROM ..2 PEOPLE",
            "SECRET KIN",
            "ONLY ..4 KITA ..3 KNOW",
            "BOTH ..2 ONLY ..2 KNOW",
            "ONLY KITA KITA",
            "别 ..3 告 ..2 家",
        ),
    },
)
UNLESS = {"CARD": (4, 3), "STOP": (0, 2)}
"""What nobody should tell anyway, and "jangan ragu"."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that ask for silence."""
    found = meant(SECRETS, reading.text, UNLESS, denial=False)
    return quoted(reading.text, [place for _, place in found])
