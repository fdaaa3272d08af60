"""Passport, diploma or identity papers are to be handed over, or will be held by others.

Who does not hold their passport cannot leave: it is how the compounds keep people (facts 3.15,
5.3). Papers that are only shown, copied or brought to an embassy for a visa do not count.
"""

from bot.offers.model import Reading
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import meant, quoted
from bot.offers.text import Quote

PAPERS = grammar(
    {
        "PAPER": (
            "paspor* passport* ijazah* ijasah* ktp* kk akta* akte* arc bukunikah bukupelaut"
            " kartukeluarga bpkb rapor asli original dokumen dokumennya "
            "dokumenmu suratsurat berkas* id* papers"
            " sertifikat* certificate* seaman 护 照"
        ),
        "SURE": (
            "paspor* passport* ijazah* ijasah* ktp* kk bukunikah bukupelaut kartukeluarga bpkb 照"
            " arc akta akte"
        ),
        "GRADE": "sma smk smp sd sederajat s1 d3 minimal terakhir atau pelaut",
        "HELD": (
            "digowo digawa dipegang* dicekel* dipacik* ditahan* disimpan* disimpen* dititip*"
            " titipin dikumpul* diserah* diambil* disita* diamankan dicepeng* disetor* digadai*"
            " ekala* epegang* esempen* eteggu* dijago dipagang* dikunci kept held collected"
            " retained stored surrendered keep jaminan agunan anggunan 扣 disandera dikuasai"
            " diamanin ditaruh ditaro ditinggal* dicokot dipundhut dijaminkan keeping taken"
            " tinggalkan tinggalin titip titipkan nitip"
        ),
        "KEEP": (
            "digowo nggowo gawa dicekel pegang pegangin megang simpan simpen simpenin nyimpen"
            " nyimpan simpankan tahan nahan cekel nyekel pacik keep hold holds keeps ambil kumpul"
            " kumpulin kumpulkan amankan amanin nggawa bawa gowo bawakan titip titipkan titipin"
            " nitip serahkan serahin setorin setorkan setor surrender handover kasihkan kasi kasih"
            " kase kasikan kasiin tinggal tinggalin tinggalkan menyerahkan menitipkan mengumpulkan"
            " menyimpan memegang menahan mengamankan collect submit leave kumpulno titipno jaga"
            " jagain menyetor menyetorkan store retains retain collects stores pasrahkan pasrah"
            " pagang"
        ),
        "TAKE": (
            "kumpul kumpulin kumpulkan kumpulno serahkan serahin serahno titip titipkan titipin"
            " nitip setor setorkan setorin tahan nahan menahan pegang megang memegang pegangin"
            " amankan mengamankan amanin simpan simpen nyimpen menyimpan collect surrender"
            " handover submit store keep hold ninggal tinggalkan tinggalin mengumpulkan"
            " menyerahkan menitipkan sita menyita gadai retain keeps holds"
        ),
        "GIVE": (
            "titip titipkan titipin nitip serahkan serahin setorin setorkan setor surrender"
            " handover kasihkan kasi kasih kase kasikan kasiin menyerahkan menitipkan kumpulin"
            " kumpulkan kumpulno titipno menyetorkan submit leave pasrahkan dikasih dikasihkan"
            " dikasi tinggalin tinggalkan nyerahin ngasih kasihnya bawa"
        ),
        "TO": (
            "ke sama di pada kepada ka dengan deng karo nang with to ning neng bareng dalam at in"
            " by oleh"
        ),
        "AT": "di ning neng nang in at sama ada tinggal dalam with",
        "STAY": "biar tinggal sudah udah tetap masih ada stays stay remain nginep",
        "ALL": "semua sekalian your the all dulu asli",
        "I": "saya aku kami kita beta ana we urang ambo katong tiang abdi us our inyong i tak",
        "HOLDER": lexicon.HOLDER,
        "OWN": (
            "sendiri sendirian dhewe dewe dewek dibi dibik yourself own sorangan masing pribadi"
            " pmi pemilik pemiliknya calon pekerja surang"
        ),
        "NOT": lexicon.NOT.replace(" belum", ""),
        "DISPOSED": "disimpan disimpen dititip dititipkan dipegang ditahan ditaruh dikumpulkan",
        "BACK": "dibalikin dibalikkan balikin dikembalikan kembalikan dipulangin balik returned",
        "IFPAID": "kasbon utang hutang lunas kontrak cicilan",
        "BOSS": (
            "bos bosnya boss agen agensi kantor tauke toke mandor majikan sponsor koko hrd hr"
            " leader juragan tekong kapten nakhoda perusahaan saya kami penyalur cukong"
        ),
        "DI": "di ning nang ado dalam ka",
        "HAND": "tangan tangannya genggaman tas",
        "KEUN": "keun dulu ya aja aman biar supaya heula sik bae wae se",
        "KAN": "kan sudah udah masih nanti biar",
        "WHILE": (
            "selama sampai nganti sampek hingga until during supaya biar aman jaga dulu dl tuk"
            " untuk buat as sebagai saat tiap waktu ya aja saja wae bae sampe while kontrak"
            " jaminan for"
        ),
        "SHOWN": (
            "copy fc salinan scan selfie swafoto sambil ditunjuk* diperlihat* dilihat dicek"
            " verifikasi kedutaan embassy vfs legalisir opp foto* dicocokkan dicocokan pengurusan"
            " cap stempel dilegalisir photocopy visa unggah upload imigrasi loket barang clearance"
            " kadaluarsa soft dibuat diurus mati kirim dikirim lampirkan"
        ),
    },
    {
        "held": (
            "PAPER ..7 HELD",
            "SURE ..4 HOLDER ..3 KEEP",
            "PAPER ..4 I ..2 KEEP",
            "I|HOLDER ..3 KEEP ..1 SURE ..3 WHILE",
            "GIVE ..3 SURE ..3 TO ..1 HOLDER",
            "SURE ..6 GIVE ..1 TO ..1 HOLDER",
            "SURE ..3 KEEP HOLDER ..1 WHILE",
            "SURE ...16 > DISPOSED ..2 AT ..2 HOLDER",
            "SURE ..2 DI HAND BOSS",
            "SURE ..2 TO I KEUN|WHILE",
            "SURE ...8 > BACK ..3 IFPAID",
            "TAKE|HELD ALL? ALL? SURE",
            "SURE ..4 STAY ..2 AT ..1 HOLDER",
            "SURE ..1 AT ..1 HOLDER|I WHILE",
            "SURE KAN AT HOLDER|I",
            "HELD ..3 PAPER ..2 WHILE",
        )
    },
)
UNLESS = {"NOT": (3, 0), "OWN": (-1, 2), "SHOWN": (3, 4), "GRADE": (-1, 3)}
"""Refused, kept by oneself, or only shown: classes, and words before and after."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words by which papers are taken."""
    text = reading.text
    found = meant(PAPERS, text, UNLESS, denial=False)
    return quoted(text, [place for _, place in found])
