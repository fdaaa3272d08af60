"""Diploma, age, family card, certificate, medical or consent are made up or altered by them.

Forged papers bind the person to the forger and make them punishable themselves. Facts 3.12, 4.1,
4.3.
"""

from bot.offers.model import Reading
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import meant, quoted
from bot.offers.text import Quote

FORGERY = grammar(
    {
        "CERT": (
            "ijazah* ijasah* sertifikat* sertipikat* certificate* diploma* akta* akte* kk kkne"
            " ktp* kartukeluarga bst skck paklaring jft jlpt toefl toeic bukupelaut suratizin"
            " suratijin suratsehat suratnikah suratketerangan suratpengalaman suratkerja"
            " suratbaptis suratdesa bukunikah degree birth kitas rapor transkrip suratijinsuami"
            " sid cv kta suratiahir suratkeluarga referensi surat pengalaman"
        ),
        "DATA": (
            "umur* usia* omor* umua* tahunlahir* tanggallahir* lahirnya lahir age data* kk ktp*"
            " akta* akte* status tgl suratiahir dokumen dokumennya "
            "dokumenmu tinggi identitas* yuswa"
        ),
        "MED": (
            "medikal* medical* mcu unfit kesehatan lab suratsehat hasillab hasil rontgen flek paru"
            " hepatitis tb"
        ),
        "ALTER": (
            "dituakan dituain dituwak* dituoan dituakeun dimudakan dimudain dinaikkan dinaikin"
            " naikin naikkan tuakan tuain mudain disesuaikan sesuaikan sesuaiin menyesuaikan"
            " disesuaiin diatur* ngatur atur aturin aturkan mengatur diakali akali akalin diakalin"
            " ngakalin mengakali dipalsu* palsuin palsukan memalsukan diubah ubah mengubah dirubah"
            " rubah ngubah dimajukan dimundurkan dimundurin digeser disetting setting diset"
            " diganti gantiin ngganti dituwekno tuekno dikolotkeun dikolotan kolotkeun dituokan"
            " ditambahin ditambah dikurangi diturunin turunin change altered adjust adjusted fix"
            " dimain dimainin dimainkan dibesarkan tambahin dikatrol katrol disulap sulap dipoles"
            " poles photoshop diedit edit dimanipulasi diselaraskan dicocokin dicocokkan etoae"
            " epatowa ditinggikan dimark dimarkup rekayasa direkayasa mainin markup dituek-tuekno"
            " tuakeun dibikin dibuat dijadikan dijadiin jadiin dibetulin dibetulkan bisadiatur"
            " ditembak nembak tembak kolotan didadekno"
        ),
        "WRITE": (
            "tulis ditulis tulisin tuliskan nulis ditulisin dicatat catat dibikin dibikinin bikin"
            " jadiin dijadikan jadi dibuat buat ketik ditulise ngisi isi dicantumkan written"
        ),
        "FOR": (
            "bikinin bikinkan bikini dibikinin dibikinkan dibikini bikinan buatin buatkan dibuatin"
            " dibuatkan gawekke gawekno gawekna nggawekke nggawekno digawekke digawekno digawekna"
            " dijieunkeun jieunkeun didamelkeun damelkeun dibuekkan buekan cetakin cetakkan"
            " dicetakin dicetakkan dicetak cetak nyetak terbitin terbitkan diterbitkan menerbitkan"
            " nerbitin siapcetak palsuin dipalsukan nembak tembak ditembak nembakin pinjemin"
            " pinjamin dipinjamin dipinjamkan dipinjemin pinjam dipinjami joki dijokiin jokiin"
            " sulap karang dikarang karangin ngarang scanin print diprint beliin dibeliin tebusin"
            " gaweno digaweno nggawena diagiikan buekkan bikenkan kasibuat issue ngarangin"
            " menyulap ekagabayya gabayagi"
        ),
        "MAKE": (
            "bikin dibikin buat dibuat buek gawe digawe nggawe jieun damel make arrange provide"
            " prepare fix atur diatur urus cetak keluarin keluarkan sediakan siapkan siapin"
            " sediain lengkapi lengkapkan lengkapin dilengkapi disiapkan disiapin siap print bantu"
            " terbitkan disediakan dibantu buatnya issue ngurus ngurusin urusin diurus diurusin"
            " tanggung gampang ditanganin bereskan beresin menyiapkan menyediakan"
        ),
        "INSIDER": "orangdalam calo joki oknum",
        "THEY": (
            "saya kami kita beta tim kantor orang kenalan bos agen dia ada langganan we dong"
            " katong aku gua gue tak leader sponsor abdi kula urang awak ambo koko tiang"
        ),
        "LACK": "belum tidak hilang ilang kurang tanpa gada blm mati habis cuma lacks no",
        "HAVE": (
            "punya ada cukup gableg lengkap duwe lulus dibikin sampai have nyampe ndak apaapa"
            " masalah gapapa hilang mati"
        ),
        "CALM": (
            "tenang gampang santai aman beres gpp bisa jangan nanti khawatir apaapa selow mudah"
            " tanang bisalah kami worry"
        ),
        "FAKE": (
            "palsu aspal bodong abalabal siluman pinjaman tembak tembakan nembak menembak fake"
            " boongan pinjeman jadijadian tiruan bajakan 假"
        ),
        "BUY": (
            "dibelikan beli dibeli membeli tuku meuli joki nembak menembak tembak belikan tebus"
        ),
        "FIT": "fit lolos lulus aman beres ok negatif bersih",
        "SURE": (
            "pasti dijamin jamin bisa tinggal tetap jadi dibikin dibuat langsung jalur diatur"
            " lolosin diloloskan loloskan ga tidak kami"
        ),
        "SIGN": (
            "tandatangan* ttd ditandatangani ditandatanganin nandatanganin menandatangankan"
            " menandatangani nandatanganan cap stempel jempol paraf signature tanda tangan*"
            " tekenan diteken neken teken nandatangani"
        ),
        "COPY": (
            "palsu* dipalsu* tiru* ditiru* wakil* diwakil* akali* diakali* bikin* dibikin* buat*"
            " dibuat* sendiri forge* orang dia scan*"
        ),
        "DAYS": "hari jam minggu days",
        "DONE": "jadi selesai kelar beres keluar ready dadi",
        "USE": "pakai pake nganggo make pinjam pinjem use ngangge menggunakan gunakan numpak",
        "OTHERS": (
            "orang kakak kakaknya teman kawan saudara sodara adik lain tetangga sepupu mbakyu"
            " kakakmu adikmu orang-lain sedulur kanca dulur someone orangiain tanteku kakakku"
        ),
        "NAME": "nama ktp ijazah* ijasah* paspor kk akta identitas data",
        "WIFE": (
            "suami istri orangtua wali ortu bapak mama suaminya suamimu bojo izin ijin laki salaki"
            " kelurahan desa kades lurah"
        ),
        "REMOVE": "dihapus hapus dikeluarkan dihilangkan pecah dipecah hapusin",
        "STATUS": "lajang janda single status",
        "NOT": lexicon.NOT + " menolak tolak",
        "REALLY": "bisa boleh akan mau dapat menerima melayani pernah",
        "OFFICE": (
            "dukcapil kelurahan kecamatan polres polda polsek puskesmas disnaker loket klinik bnsp"
            " lsp sekolah pelatihan diklat ujian kursus mengikuti menyelesaikan ikut resmi"
            " legalisir desa imigrasi"
        ),
        "AFTER": "setelah lulus mengikuti menyelesaikan sesudah dapat ujian",
        "OTHER": (
            "jadwal gaji upah kontrak lowongan maksimal minimal batas min max pidana dibatalkan"
            " penjara asli gratis skripsi cicilan tiket jam shift foto fotokopi unggah upload"
            " kirim lampirkan scan bawa membawa"
        ),
        "证": "证 凭 历",
        "办": "办 做 假 代",
        "RESULT": "hasil hasiiiab lab labnya labor hasilnya berkasnya suratsehat",
        "REL": "yang nu sing nan",
        "ARRANGE": "arrange make prepare provide issue print fix",
        "NEW": "anyar baru",
        "MADEBY": "digawe dibikin dibuat didamel dijieun",
        "N": "n",
        "BORN": "lahir kelahiran umur",
        "PASS": "loloskan diloloskan lolosin lulusin luluskan diluluskan",
        "AGE": "umur usia",
        "SIGNFOR": (
            "ditandatangankan menandatangankan nandatanganin nandatangankan ditandatanganin"
            " tandatanganin"
        ),
        "TEST": "sertifikat tes test ujian jft jlpt bahasa eps",
        "JOKI": "joki* dijoki*",
        "KK": "kk kartukeluarga",
        "LAHIR": "lahir umur usia kelahiran",
    },
    {
        "none": ("NOT REALLY ..3 FOR|ALTER|MAKE|BUY", "AFTER ..4 CERT", "CERT ..5 AFTER"),
        "forged": (
            "DATA ..6 ALTER",
            "ALTER ..2 DATA",
            "DATA ..7 WRITE ..2 NUM",
            "THEY|OTHERS ..1 WRITE ..3 NUM",
            "WRITE ..2 LAHIR NUM",
            "CERT ..9 FOR",
            "THEY ..2 ARRANGE ..2 CERT",
            "CERT ..3 NEW? ..1 MADEBY ..1 THEY",
            "N NUM ..3 THEY ..2 FOR|MAKE",
            "DATA ..2 BORN ..2 ALTER",
            "BORN ..3 ALTER",
            "FOR ..4 CERT",
            "DATA ..4 FOR",
            "CERT ..6 THEY ..2 MAKE",
            "CERT ..4 LACK ..4 CALM ..4 MAKE",
            "LACK ..3 CERT ..6 THEY ..3 MAKE|ALTER",
            "LACK HAVE ..2 CERT ..9 MAKE|FOR|ALTER",
            "LACK HAVE ..4 CERT ...12 > THEY|CALM ..3 MAKE|FOR",
            "LACK ..1 MED ...12 > RESULT ..3 THEY ..2 MAKE|FOR",
            "RESULT ..4 THEY ..2 MAKE|FOR|ALTER",
            "DATA ..2 LACK HAVE? ...4 > CALM|THEY ..2 ALTER",
            "CERT ..6 THEY REL MAKE",
            "CERT ..5 THEY ...3 REL MAKE",
            "CERT ..2 LACK HAVE? ...4 CALM|THEY ..2 MAKE|FOR",
            "MED ..6 SURE ..2 FIT",
            "MED ..6 THEY ..2 FOR|MAKE",
            "MED ..3 ALTER",
            "MED ...8 > THEY ..4 PASS",
            "USE AGE NUM",
            "CERT|DATA FAKE",
            "BUY ..1 CERT",
            "CERT ..3 BUY",
            "SIGN ..4 COPY",
            "THEY ..2 SIGNFOR",
            "TEST ...8 JOKI",
            "CERT ..2 MAKE ..1 INSIDER",
            "WIFE ..3 SIGN ..1 INSIDER",
            "CERT ..4 SIGN ..1 INSIDER",
            "THEY ..3 SIGN ..4 WIFE",
            "WIFE ..6 THEY ..2 SIGN",
            "CERT ..4 NUM DAYS DONE",
            "USE ..1 NAME ..1 OTHERS",
            "REMOVE ..3 KK",
            "KK ..3 REMOVE",
            "STATUS ..3 ALTER|WRITE",
            "证 ..2 办",
            "办 ..2 证",
        ),
    },
)
UNLESS = {"OFFICE": (1, 1), "OTHER": (2, 1), "NOT": (1, -1)}
"""What makes it harmless: refused, issued by the office that issues it, or about something else."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words by which papers are made up."""
    found = meant(FORGERY, reading.text, UNLESS, denial=False)
    return quoted(reading.text, [place for _, place in found])
