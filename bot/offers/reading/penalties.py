"""Reads what is to be paid for leaving early, backing out or not fulfilling a contract.

`value` is "fine", "ransom" or "debt". A fee that has nothing to do with leaving is none. Pure.
"""

from bot.offers.model import Fact
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import meant
from bot.offers.reading.wording import Place
from bot.offers.text import Text

LEAVE = (
    "keluar pulang mundur mengundurkan undur resign berhenti brenti berenti stop kabur lari cabut"
    " batal* membatalkan minggat out quit* leave leaves leaving cancel* mulih muleh balik baliak"
    " uih"
    " uwih mole putus langgar melanggar break breaking terminate* pigi mlayu metu kaluar bubar"
    " dipulangkan pulangkan plg moleh ngilang kalah lepas turun dilepas dropout kaluwar medal"
    " ngundurin mangkir mogok pindah 毁 违 离 ninggalin ninggalkan meninggalkan buron mole hilang"
    " memutuskan memutus pamit desersi mrucut molèh tidaksanggup mundurnya pulangnya kampung"
)
PENALTIES = grammar(
    {
        "LEAVE": LEAVE,
        "BREAKS": "break putus langgar",
        "EARLY": (
            "ditengah tengahjalan sebelum belum sabalun sadurunge durung sakdurunge durunge tengah"
            " duluan before early kurang sateuacan saacan sabelum belom tacan under dini awal"
        ),
        "ENDURE": (
            "betah kuat cocok tahan jadi selesai tuntas krasan kerasan menyelesaikan sampai"
            " mencapai lanjut sanggup target perpanjang capai genap habis abis setelah lulus"
            " nyaman setia tamat tengahjalan sampe rampung kerjakan meneruskan lanjutkan sah kuwat"
            " minat finish complete tercapai sesuai nutup kejar"
        ),
        "UNTIL": (
            "kontrak bulan tahun setahun taon taun sasi masa habis abis entek selesai lunas"
            " waktunya jatuh target minggu durasi trip bulang year months month contract"
            " perjanjian entos rampung beak abih setelah"
        ),
        "NOT": lexicon.NOT,
        "FREE": "no owe tanpa bebas bukan",
        "FINE": (
            "denda* dendo* penalti* penalty gantirugi gantiirugi pengganti* kompensasi ransom"
            " charge fine 赔 罚 违 kerugian sanksi pinalt* dedenda"
        ),
        "LOSTPAY": "hangus angus",
        "PAID": "diganti dibayar dilunasi dibalikin ganti",
        "ASAL": "asal asalkan tapi kalau",
        "MAY": "boleh bisa",
        "KARYAWAN": "karyawan pegawai staf cuti",
        "MONEY": "uang duit biaya",
        "BACKPAY": "mengembalikan kembalikan mengganti ganti balikin ngembaliin ngganti mulangin",
        "GIVENBACK": "diganti dibayar dibalikin",
        "RUN": "kabur lari mlayu minggat run ran",
        "OUT": "keluar ngeluarin mengeluarkan",
        "HOURLY": "jam pukul",
        "CUT": "potong dipotong",
        "DOUBLE": "dobel double lipat dua",
        "RUGI": "rugi kerugian",
        "RANSOM": "tebus* nebus* ditebus* penebus* ransom 赎 manabuih dipundut",
        "PAY": (
            "bayar* membayar* mbayar* mayar* majar* nyaur* ganti* mengganti* ngganti* ngaganti*"
            " setor* menyetor* nyetor* dikenakan kena tanggung nanggung* balikin kembaliin"
            " kembalikan mengembalikan ngembaliin ngembalikan mulangin pulangin baliakan refund"
            " ditagih* tagih* pay* repay* owe owes reimburse* nombok nyilih mbalekno mbalekke"
            " transfer ngalunasan lunas* melunasi* dilunasi* nglunasi ngelunasin bayia dibebankan"
            " ditanggungkan dihitung menagih nutup menutup kenak nyicil diminta dimintai"
            " disuruhbayar menanggung ganten majer dicharge ditotal dikali menebus"
        ),
        "DEBT": "hutang* utang* otang* kasbon* cicilan pinjaman talangan debt loan bond panjar",
        "CLEAR": (
            "lunas* melunasi* dilunasi* pelunasan nglunasi ngelunasin ngalunasan beresin"
            " selesaikan beres kelar nutup bayarlunas clear settle"
        ),
        "COSTS": (
            "biaya* uang modal ongkos* tiket* kerugian* duit pitih* dana pengeluaran* semua"
            " seluruh ticket flight cost costs expenses money paspor visa agen dua dobel double"
            " tiga lipat 2x 3x 费 kerja rekrut kapeng kepeng pesse doku hepeng full"
        ),
        "DUE": "kudu harus wajib mesti musti must to boleh bisa baru asal have kedah tapi tinggal",
        "THEN": "baru boleh bisa dapat heula dulu dahulu sik disek dl kakara diizinkan dilepas",
        "RELATIVE": (
            "keluarga orangtua* family parents bapak bapa mama ortu orangrumah penjamin istri"
            " suami keluarganya keluargamu mamak ibu kampung suku"
        ),
        "LOST": "hangus hilang ditahan angus melayang gugur beku dibekukan hold",
        "PLEDGE": (
            "uang deposit jaminan gaji upah komisi saldo tabungan gajinya gajimu sisa ijazah"
        ),
        "CUR": lexicon.CURRENCY,
        "IF": (
            "kalau jika bila apabila yang siapa nek lek mun lamun if when upami menawi kalo mon"
            " nak mau minta pengen ingin hoyong karep jikalau who barangsiapa peserta karyawan abk"
            " pekerja berani nekat coba terus lha misal bilamana kontrak jangan pas kok sebelum"
            " suatu bisa boleh"
        ),
        "RULES": "aturan apakah undang kasus",
        "GOOD": (
            "butuh lowongan pidana overstay keterlambatan pajak shift cuti ktp imigrasi tilang"
        ),
        "THEY": (
            "perusahaan majikan pt hotel rs kantor employer company owner kilang syarikat restoran"
            " pemberi pemerintah sekolah lpk kami"
        ),
        "ADA": (
            "ada kena pernah akan perlu dikenakan harus bayar wajib minta usah boleh bisa aya uang"
            " istilah namanya yang dipungut sistem bakal diminta any have"
        ),
        "SERVICE": "service servis free extra",
        "RETURN": "gratis ditanggung dibayarkan cuti memesan travel",
    },
    {
        "none": (
            "NOT|FREE ADA? FINE|RANSOM|PAY|DEBT",
            "NOT|FREE ADA ADA? FINE|RANSOM|PAY",
            "SERVICE FINE",
            "FINE KARYAWAN",
            "OUT MONEY",
            "HOURLY LEAVE",
            "THEY PAY",
        ),
        "ransom": ("LEAVE ...12 RANSOM", "RANSOM ..8 LEAVE|THEN", "RANSOM ..5 CUR|BIG"),
        "debt": (
            "LEAVE ..2 ASAL ..2 CLEAR ..3 COSTS|DEBT",
            "MAY LEAVE ..4 CLEAR ..2 COSTS",
            "LEAVE ..7 DEBT ..5 CUR|BIG",
            "LEAVE ..7 DEBT ..4 RELATIVE",
            "LEAVE ..7 CLEAR ..3 COSTS|DEBT",
            "LEAVE ...9 CLEAR ..2 COSTS|DEBT ..3 THEN",
            "COSTS|DEBT ..3 CLEAR ..4 THEN ..3 LEAVE",
            "CLEAR ..4 THEN ..3 LEAVE",
            "LEAVE ..6 PAY ..4 CUR|BIG ..4 THEN",
            "PAY ..5 CUR|BIG ..4 THEN ..3 LEAVE",
            "LEAVE ...24 > PAY ..3 CUR|BIG ..2 THEN",
            "LEAVE ...24 > DUE ..1 PAY ..2 COSTS|DEBT ..2 THEN",
            "LEAVE ...24 > DUE ..1 CLEAR ..2 COSTS|DEBT",
        ),
        "fine": (
            "IF|LEAVE|EARLY ..12 FINE",
            "LEAVE|EARLY|ENDURE|BREAKS ...24 > FINE ..3 CUR|BIG|PLEDGE",
            "LEAVE|EARLY|BREAKS ...24 > PAY RUGI ..3 CUR|BIG",
            "LEAVE|EARLY ...24 > PAY ..1 COSTS ..2 CUR|BIG",
            "LEAVE|EARLY ...24 > PAY ..1 COSTS ..4 NUM CUR",
            "FINE ..6 IF|LEAVE|EARLY ..4 LEAVE|ENDURE|UNTIL",
            "FINE ...5 EARLY ..3 UNTIL",
            "IF ..3 LEAVE ..9 PAY ..4 CUR|BIG",
            "LEAVE ..2 EARLY ..8 PAY ..4 CUR|BIG",
            "LEAVE ..3 PAY ..3 CUR|BIG",
            "RUN ..5 RELATIVE ..5 PAY|COSTS|DEBT",
            "IF ..3 LEAVE ..7 PAY ..2 COSTS",
            "LEAVE ..3 EARLY ..7 PAY ..2 COSTS",
            "LEAVE ..2 PAY ..1 COSTS",
            "LEAVE ..7 BACKPAY ..1 COSTS",
            "EARLY ..5 UNTIL ..4 LOSTPAY",
            "EARLY ..3 UNTIL ..8 PAY ..1 COSTS",
            "IF ..4 LEAVE|ENDURE ..8 COSTS ..1 PAID",
            "LEAVE ..6 DEBT ..3 DOUBLE",
            "PAY ..3 COSTS ..4 IF ..4 NOT ENDURE",
            "PAY ..6 IF ..3 NOT ENDURE",
            "LEAVE ..2 COSTS ..1 GIVENBACK ..3 NUM CUR",
            "ENDURE ..5 COSTS ..1 GIVENBACK ..3 NUM CUR",
            "LEAVE ..5 PLEDGE ..2 LOST",
            "LEAVE ..6 CUT ..4 PLEDGE",
            "EARLY ..5 UNTIL ..6 PAY ..3 CUR|BIG",
            "NOT ENDURE ..8 PAY ..3 CUR|BIG",
            "NOT ENDURE ..7 PAY ..1 COSTS",
            "PAY ..5 CUR|BIG ..4 IF ..3 LEAVE",
            "PAY ..3 COSTS ..4 IF ..3 LEAVE",
            "LEAVE ..8 RELATIVE ..5 PAY",
            "IF ..3 LEAVE ..6 PLEDGE ..3 LOST",
            "PLEDGE ..3 LOST ..3 IF ..4 LEAVE|ENDURE|EARLY",
        ),
    },
)
UNLESS = {"GOOD": (2, 3), "RULES": (3, 0), "RETURN": (3, 0)}
"""What makes it another thing, with words before and after."""


def read(text: Text) -> tuple[Fact, ...]:
    """Every price of leaving that is named, in the order of the text."""
    prices: dict[Place, str] = {}
    for name, place in meant(PENALTIES, text, UNLESS, denial=False):
        overlapping = [one for one in prices if one.start < place.end and place.start < one.end]
        if not overlapping:
            prices[place] = name
    facts = [Fact(kind, text.quote(one.start, one.end)) for one, kind in prices.items()]
    return tuple(sorted(facts, key=lambda one: one.quote.start))
