"""Ticket, visa, passport, room and food are all paid by them: "tinggal bawa badan".

Known as bait and later counted as debt (facts 3.6, 3.13, 3.15, 3.21). By law the worker does not
pay either (fact 4.12), so it is weak: a named licensed agency counts only when really all is paid.
"""

from bot.offers.model import Reading
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import around, meant, quoted
from bot.offers.reading.wording import Place
from bot.offers.text import Quote, Text

PAID_BY_THEM = grammar(
    {
        "TICKET": (
            "tiket* ticket* tket* flight flights pesawat ongkos* transport* kapal tikek*"
            " keberangkatan 机"
        ),
        "PASSPORT": "paspor* passport* 护",
        "VISA": "visa* visum permit 签",
        "ROOM": (
            "mess mes messnya kamar* hotel asrama penginapan akomodasi apart* dorm* tempattinggal"
            " kos kosan hostel accommodation room rooms tidur housing rumah kontrakan 住 宿"
            " pondokan"
            " lodging"
        ),
        "FOOD": (
            "makan* mangan dahar konsumsi food meal meals nasi madhang maem sangu dhahar ngakan"
            " lunch 吃 食"
        ),
        "MEDICAL": "medikal medical mcu",
        "PAID": (
            "fasilitasi difasilitasi gratis* free ditanggung* tanggung* dibayar* bayarin bayarkan"
            " membayar dicover* cover covers covered dibelikan belikan nanggung* menanggung"
            " ditalang* talangin talangi provided provide disediain disediakan disiapkan dibuatkan"
            " dibikinin bikinin bikinkan dibiayai dibiayain biayai membiayai bayar pay paid pays"
            " sponsored beliin dibeliin termasuk include* inclusive disiapin diurusin siapin"
            " ditangguang etanggung ditraktir bebas diprovide disubsidi subsidi pembayaran dijamin"
            " 包 免"
        ),
        "SURELY": (
            "fasilitasi difasilitasi gratis* free ditanggung* tanggung* dibayar* bayarin dicover*"
            " cover covers covered nanggung* menanggung ditalang* dibiayai dibiayain biayai"
            " membiayai paid sponsored ditangguang 包 免 etanggung bayar dibelikan pays belikan"
            " beliin dibeliin talang* pay provided diprovide urus diurus termasuk included keluar"
            " keluarin semua"
        ),
        "ALL": (
            "semua semuanya segala segalanya seluruh seluruhnya sadaya sadayana kabeh kabehane"
            " sadonyo sadonya all everything full total komplit kabbi semuax samua sagala segalo"
            " 100 komplet lengkap"
        ),
        "EXPENSE": (
            "biaya ongkos keperluan kebutuhan proses pengurusan expenses cost costs urusan"
            " administrasi akomodasi fasilitas"
        ),
        "ONLY": "tinggal cukup cuma modal tingga kari kantun hanya mung gari just only",
        "BRING": "bawa membawa gowo mawa nggowo modal bao bawak bring nyangking baok ngeba",
        "BODY": (
            "badan diri koper awak baju nekat nyawa niat pakaian yourself tas ransel awakmu tekad"
            " celana body sandal dirinya semangat"
        ),
        "NOT": "tidak tanpa ora no gak indak sonde nda teu ga ndak",
        "SPEND": "keluar bayar modal ngeluarin mengeluarkan ngetokno pegang",
        "MONEY": (
            "uang duit modal biaya apa pitih pesse kepeng doi sepeserpun serupiahpun sepeser"
            " apapun seperak serupiah perak apaapa"
        ),
        "ATALL": "sepeser sepeserpun apapun apa serupiah seperak pun sama samasekali",
        "TERIMABERES": "terimaberes",
        "PAYSOUT": "keluar keluarin keluarkan",
        "FROM": "dari dr from sko saking",
        "ZERO": "zero nol 0",
        "RUPIAH": "rupiah cost rp biaya",
        "READY": "beres terimaberes",
        "TAKE": "terima tinggal",
        "WHO": (
            "kantor bos boss company perusahaan agen sponsor majikan madam kami saya kita koko"
            " dorang mami dia"
        ),
        "COVERS": (
            "tanggung nanggung bayar bayarin urus biayai talangin cover pays pay siapin urusin"
        ),
        "SELF": "sendiri pelamar peserta sendirinya masing dhewe dewe",
        "REFUSED": (
            "dipotong potong tes penempatan berjenjang interview dipungut placement perikanan"
        ),
        "LICENSED": (
            "p3mi p3m sip3mi sipemi sippmi siup siupak siuppak siukak siskop siskop2mi siskopmi"
            " bp3mi mlc licensed epa gtog"
        ),
        "PAYS": "pays",
        "COST": "visa cost medical",
        "CALON": "calon pekerja peserta pelamar cpmi",
        "BAYAR": "bayar membayar dipungut",
        "HALF": "sebagian separuh",
    },
    {
        "none": ("PAYS ALL COST", "CALON ..1 NOT BAYAR"),
        "all": (
            "ONLY|NOT ..1 BRING ..2 BODY",
            "ONLY BODY",
            "TAKE READY",
            "TERIMABERES",
            "EXPENSE ZERO",
            "ALL ..1 EXPENSE ..4 SURELY",
            "EXPENSE ..3 ALL ..2 SURELY",
            "ALL ..2 WHO ..2 COVERS",
            "WHO ..2 COVERS ALL EXPENSE?",
            "ALL ..2 SURELY",
            "SURELY ..1 ALL",
            "NOT ..1 SPEND ..1 MONEY ATALL",
            "ZERO RUPIAH",
        ),
        "paid": (
            "PAID",
            "FROM WHO",
            "ALL ..1 WHO ..1 COVERS|PAYSOUT",
            "WHO ALL ..1 COVERS",
            "WHO ALL",
            "NOT EXPENSE",
        ),
    },
)
UNLESS = {"SELF": (0, 3), "REFUSED": (4, 4), "HALF": (2, 0)}
ITEMS = frozenset({"TICKET", "PASSPORT", "VISA", "ROOM", "FOOD", "MEDICAL"})
BEFORE, BEHIND = 14, 12
"""Words around "gratis", "ditanggung" in which what is paid is listed; on posters in the
lines above."""
FEWEST, FEWEST_LICENSED = 3, 5
"""Kinds of things paid that make "all"; two are enough where the passport is among them."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that promise that all is paid."""
    text = reading.text
    if any(fee.to == "person" for fee in reading.fees) and not reading.places:
        return ()
    licensed = _licensed(text)
    told = [(name, place) for name, place in meant(PAID_BY_THEM, text, UNLESS)]
    every = [place for name, place in told if name == "all" and not licensed]
    listed = [place for name, place in told if name == "paid" and _items(text, place)]
    kinds = frozenset().union(*(_items(text, place) for place in listed))
    surely = any({"SURELY", "ALL"} & around(PAID_BY_THEM, text, place, (1, 0)) for place in listed)
    return quoted(
        text,
        [*every, *(listed if (surely or len(kinds) > FEWEST) and _enough(kinds, licensed) else [])],
        1,
    )


def _licensed(text: Text) -> bool:
    whole = Place(0, len(text.plain))
    return "LICENSED" in around(PAID_BY_THEM, text, whole, (0, 0), sentence=False)


def _items(text: Text, place: Place) -> frozenset[str]:
    """The kinds of things that are listed where somebody pays."""
    before = around(PAID_BY_THEM, text, place, (BEFORE, 0), sentence=False)
    return (before | around(PAID_BY_THEM, text, place, (0, BEHIND))) & ITEMS


def _enough(kinds: frozenset[str], licensed: bool) -> bool:
    if licensed:
        return len(kinds) >= FEWEST_LICENSED
    return "TICKET" in kinds and (len(kinds) >= FEWEST or "PASSPORT" in kinds)
