"""Costs are taken from the wages for months: a debt to work off.

Such a debt binds (facts 3.21, 4.12). Lawful loans exist for Taiwan and Hong Kong (fact 4.13): terms
by an official cost sheet or a bank do not count, nor does rent for a room.
"""

from bot.offers.model import Reading
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import meant, quoted
from bot.offers.text import Quote

DEDUCTIONS = grammar(
    {
        "DEDUCT": (
            "potong* dipotong* motong* pemotongan kepotong terpotong porong* eporong* cicil*"
            " dicicil* nyicil* mencicil* angsur* diangsur* mengangsur* deduct* diporong dipoong"
            " dikurangi ditarik digunting 扣 ngangsur nyaur* disaur cut dipangkas pangkas dikorting"
            " sunat disunat kapotong"
        ),
        "TAKE": (
            "ambil diambil* ngambil milik ditarik dipegang masuk setor disetor* dipakai buat untuk"
            " ke dibayarkan dialihkan nutup menutup ditahan jatah punya kanggo nggo gasan ghabay"
            " hak dihitung habis lari mengganti dikirim goes"
        ),
        "REPAID": "paid repaid dibayar dilunasi",
        "LOAN": "pinjam dipinjamin dipinjami lends lend advance",
        "BACKWARD": "belakangan nanti later kemudian",
        "PORTION": "angsur* cicil* proses utang* hutang*",
        "LUNAS": "dilunasi lunas dibayar pelunasan diangsur lewat",
        "TAKEN": "diambil ditarik dikurangi",
        "WAGE": lexicon.WAGE,
        "COST": lexicon.COST,
        "DEBT": (
            "utang* hutang* otang* kasbon* talang* ditalang* pinjaman* nalangi* menalangi* loan"
            " debt lend lends pinjami* dipinjam* ngutang modal panjar dibayarin dibayari"
            " dibayarkan ditanggung"
        ),
        "MONTH": lexicon.MONTH,
        "N": (
            lexicon.NUMBER
            + " tiap setiap saban tiok tia per unggal beberapa pertama kesatu ke s/d pirang each"
            " every first next"
        ),
        "EVERY": (
            "tiap setiap saban tiok perbulan bulanan monthly unggal sabulan sebulan each every"
            " sewulan per tiapbulan"
        ),
        "UNTIL": (
            "sampai sampe nganti sampek hingga until till lunas dugi salama selama tekan"
            " sampai-lunas ampe nepika manjang"
        ),
        "TANPA": "tanpa no",
        "FORPAY": "buat untuk kanggo nggo gasan bayar nutup",
        "PAID": (
            "diganti bayar bayarnya dibayar lunas* dilunasi* pelunasan nyaur dibayarnya ngelunasin"
            " melunasi nutup menutup ganti mengganti gantinya balikin impas repay repaid"
        ),
        "FROM": "dari tina dr pakai lewat saka melalui from saking daripada via sko di ti",
        "NONE": "belum tanpa tidak ora no nol tidakdibayar gratis",
        "WORK": "kerja gawe begawi damel kerjo work bekerja makaryo",
        "ONLY": (
            "cukup cuma hanya terima tarimo nerima sisa sisanya only setengah separuh separo"
            " cukupterima saparo ollena utuh full bersih"
        ),
        "FIRSTM": "pertama awal kesatu first mula",
        "THEY": lexicon.HOLDER + " saya kami kita beta agensi pihak penampung",
        "LATER": (
            "nanti mengko belakangan engke lalu kemudian selanjutnya terus entar engko beko dulu"
            " later then"
        ),
        "NO": lexicon.NOT + " no nol",
        "BUKAN": "bukan",
        "ADA": "ada boleh aya ono",
        "NAMED": "namanya istilah yang ada pernah akan boleh system sistem perlu",
        "NOT": lexicon.NOT + " nol",
        "LAWFUL": (
            "akomodasi pajak* asrama apato bpjs asuransi sewa kur bank kredit resmi disnaker tax"
            " telat terlambat alpa bolos aturan ketentuan rincian cost-structure levy dormitory"
            " rent mess ketenagakerjaan sosial kesehatan absen iuran insurance pph kosan apartemen"
            " denda bos-bpjs kopi nenkin zakat structure utilities rekening listrik sekretariat"
            " hari"
        ),
    },
    {
        "none": (
            "NO ADA? NAMED ..2 DEDUCT",
            "DEDUCT ..3 NO ADA",
            "NO|BUKAN ..1 WAGE? DEDUCT",
        ),
        "months": (
            "WAGE|COST|DEBT ..10 DEDUCT ..5 NUM|N ..1 MONTH",
            "DEDUCT ..4 WAGE ..4 NUM|N ..1 MONTH",
            "DEDUCT ..5 NUM|N MONTH ..6 WAGE|COST|DEBT",
            "NUM|N MONTH FIRSTM? WAGE ..12 PORTION",
            "DEBT ..4 NUM|N MONTH WORK",
            "DEBT ..3 WORK ..1 NUM|N MONTH",
            "COST ...12 TAKEN ..2 FROM ..1 WAGE",
            "COST|DEBT ..6 LUNAS ..2 DEDUCT",
            "NUM|N MONTH ..3 WAGE? ..2 DEDUCT ..6 COST|DEBT|WAGE|PAID|FROM|UNTIL",
            "NUM|N MONTH FIRSTM? WAGE? DEDUCT",
            "WAGE ..2 NUM|N MONTH ..3 DEDUCT",
            "DEDUCT ..2 MONTH ..3 NUM",
        ),
        "wages": (
            "COST|DEBT ..9 DEDUCT ..3 WAGE",
            "COST|DEBT ...14 LATER ..3 DEDUCT ..2 WAGE",
            "DEBT ..10 LATER ..2 DEDUCT",
            "LATER ..4 FROM? DEDUCT WAGE",
            "LOAN ..8 LATER ..2 DEDUCT",
            "PAID ..2 BACKWARD ..2 DEDUCT WAGE",
            "NUM|N MONTH ..6 ONLY ..8 DEDUCT",
            "LOAN ..12 FROM ..2 WAGE",
            "DEBT ..4 REPAID ..3 WAGE",
            "DEDUCT FROM? WAGE ..4 UNTIL|EVERY|PAID|COST|LATER",
            "DEDUCT FROM? WAGE ..1 NUM",
            "PAID ..1 DEDUCT ..1 WAGE",
            "WAGE ..1 FORPAY ..2 DEBT",
            "DEDUCT ..4 EVERY ..2 MONTH",
            "DEDUCT ..2 WAGE ..4 DEBT|COST",
            "WAGE ..4 DEDUCT ..4 DEBT|COST|PAID",
            "EVERY ..1 MONTH ..3 DEDUCT|TAKE ..6 COST|DEBT|UNTIL",
            "DEBT|COST ..6 PAID ..2 FROM ..2 WAGE",
            "PAID ..3 FROM ..2 WAGE",
            "DEBT ..8 DEDUCT",
            "DEDUCT ..3 UNTIL ..2 PAID",
        ),
        "taken": (
            "WAGE ..3 NUM|N ..1 MONTH FIRSTM? ..2 TAKE ..3 THEY|COST|DEBT",
            "NUM|N ..1 MONTH FIRSTM? WAGE ..4 TAKE ..3 THEY|COST|DEBT",
            "WAGE ..1 MONTH FIRSTM ..2 TAKE ..3 THEY|COST",
            "NUM|N MONTH ..3 WAGE ..8 DEDUCT",
            "WORK ..1 NUM|N MONTH ..2 NONE ..1 WAGE",
            "WORK ..2 NUM|N MONTH ..3 PAID",
            "NUM|N MONTH ..4 NONE ..2 WAGE ..5 DEBT|COST",
            "NUM|N MONTH ..3 TANPA ..1 WAGE",
            "DEBT ..5 UNTIL ..2 PAID",
            "WORK ..4 UNTIL ..2 DEBT|COST ..1 PAID",
        ),
    },
)
UNLESS = {"NOT": (2, -1), "LAWFUL": (4, 4)}
"""Denied or lawful: classes, with words before and after."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words by which wages are kept."""
    found = meant(DEDUCTIONS, reading.text, UNLESS, denial=False)
    return quoted(reading.text, [place for _, place in found])
