"""How people are told to pay before they work: the words by class, and what stands together."""

from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar

FEES = grammar(
    {
        "FEE": (
            "biaya* uang* dana duit pitih* dp deposit jaminan ongkos* kas mahar* tandajadi"
            " tandhadadi administrasi* admin adm pendaftaran registrasi formulir panjar* komitmen"
            " commitment pelicin setoran dpnya blaya beaya iuran kepeng pesse doku hepeng pangkal"
            " retribusi tarif pungutan pnbp kontribusi kapeng bea arto artos pembayaran"
        ),
        "UANG": "uang dana duit biaya ongkos pitih kepeng pesse hepeng",
        "FEEEN": "fee",
        "SURE": (
            "dp deposit jaminan mahar* tandajadi tandhadadi administrasi* adm pendaftaran panjar*"
            " registrasi formulir pelicin komitmen commitment seragam idcard* booking percepatan"
            " pangkal keseriusan pnbp berkas* slot seat kursi reservasi pengurusan legalisasi"
        ),
        "PURPOSE": (
            "administrasi* admin adm pendaftaran daftar registrasi deposit jaminan komitmen"
            " commitment pelicin mahar tandajadi tandhadadi seragam* idcard* materai meterai"
            " berkas* formulir map pelatihan training visa slot seat kursi* kuota* booking proses*"
            " verifikasi* pengurusan urus keseriusan panjar dimuka muka pangkal kode medikal"
            " medical mcu tes test akomodasi tiket* penginapan hotel travel koper manasik bst"
            " diklat sertifikat* paket pembukaan surat* jasa gedung orangdalam kartu akses"
            " processing registration placement agency joining buku bahan atk percepatan pengganti"
            " validasi legalisasi asuransi masuk keberangkatan penempatan kursus refundable"
            " security interview wawancara jalur sk titipan rokok bensin awal cepat antrian nomor"
            " coe paspor passport dokumen dokumennya dokumenmu administrative "
            "application service pengaktifan aktivasi"
            " pengiriman jemput penjemputan karantina vaksin transport reservasi"
        ),
        "PAY": (
            "bayar* dibayar* membayar* transfer* ditransfer* mentransfer tf setor* disetor*"
            " menyetor* nyetor* kirim* dikirim* titip* menitip* dititip* lunas* melunasi* dilunasi"
            " remit pay wajib minta* diminta* menyelesaikan siapkan siapin sediakan mbayar* bayia*"
            " mayar* majar* majer* manyatur nyatur tambah tambahin isi topup pesan memesan"
            " pemesanan beli membeli pembelian reservasi talangi nalangi nalangin menalangi"
            " ditalangi tebus nebus ganti mengganti modal kasih kasi nyiapkan serahkan diserahkan"
            " masukin nyerahin buang ngasih ngirim narik tarik ditarik"
        ),
        "PAYV": (
            "bayar* membayar* transfer* mentransfer tf setor* menyetor* nyetor* kirimkan lunasi"
            " melunasi* remit mbayar* bayia* mayar* majar* manyatur disetor* ditransfer* kirim"
            " kirimin kirimlah titip dititip* diserahkan pay dilunasi lunasin majer*"
        ),
        "MONEYV": (
            "bayar* transfer tf setor* mayar* mbayar* bayia* lunasin lunasi majar* mentransfer"
        ),
        "LEWATPAY": "ke via lewat",
        "PAIDBYTHEM": "gratis* free dibiayai",
        "I": "saya aku kami kita bos majikan kantor tak",
        "READY": "siapin siapkan sediakan sedia nyiapin modal tambah",
        "FOR": "untuk buat utk kanggo gasan",
        "ADVANCE": "talangi nalangi nalangin menalangi talangin",
        "BORNE": "ditanggung tanggungan ditalangi ditalang dibayar",
        "COMPANY": "perusahaan majikan kantor kami employer company bos",
        "QUIT": (
            "pulang cabut mundur mengundurkan lari kabur keluar resign berhenti batal betah cocok"
            " putus break"
        ),
        "DEDUCT": (
            "eporong porong potong* dipotong* motong kasbon* ditalangi ditalangin bayarkan"
            " dibayari dibayarin bayarin dilunasi"
        ),
        "ZERO": "0 nol zero",
        "KEEPING": "ktp paspor* ijazah* akta",
        "CHATTY": "wa chat foto cv",
        "FIRST": (
            "dimuka didepan diawal awal dulu dahulu heula sik dhisik disik duluan sekarang skrg"
            " saiki ayeuna sebelum upfront advance dl muka depan dimuko muko hariini malam besok"
            " ghallu lebihdahulu terlebih muka-nya gallu adop sateuacan saacan before langsung"
            " pisan"
        ),
        "TO": "ke ka kepada sama lewat via nang atas pada melalui dari in to pakai",
        "ACCOUNT": (
            "rek rekening* rekku norek saya aku dana ovo gopay shopeepay an atasnama bu ibu pak"
            " bapak bpk bang mbak mas om kakak kak hj haji h ko koko ci mami bunda ustad* tante"
            " beliau dia inyo inya virtual va qris western union istri suami hrd bendahara pribadi"
            " kasir panitia beta ambo pribadinya tim teteh admin travel petugas kantor lpk teh"
            " agen sponsor calo tekong"
        ),
        "CUR": lexicon.CURRENCY,
        "BOOK": "booking amankan kunci ngunci lock reservasi keep pegang nahan simpan jaga ambil",
        "SEAT": "kursi* slot* seat* kuota* visa jadwal nomor jatah posisi tempat nama coe",
        "ITEM": (
            "tiket* hotel* penginapan map formulir seragam* akomodasi idcard* koper modul buku"
            " perlengkapan alat materi atribut apd sepatu paket wearpack"
        ),
        "BUY": (
            "pesan memesan pemesanan beli membeli pembelian reservasi melunasi lunasi booking"
            " tebus ambil mbeli tuku bayar membayar talangi menalangi ditalangi nalangi"
        ),
        "OBLIGED": (
            "wajib harus diwajibkan kudu mesti peserta pelamar calon kandidat kakak saudara"
            " terlebih dahulu dulu"
        ),
        "TASK": (
            "tugas* misi saldo task topup komisi level vip prabayar orderan kombinasi bintang like"
            " akun wd member depo dompet merchant checkout barang* pesanan paket-nya depowd toko"
            " order livechat depo/wd ulasan mall withdraw cair jualan"
        ),
        "WAGE": (
            "gaji* upah* honor* tunjangan penghasilan umk gapok bonus insentif lembur saku makan"
            " transport* hadir kerajinan hidup kuliah sekolah sewa thr tips komisi salary cicil*"
            " dicicil* potong* dipotong* pemotongan denda* penalti* tebus* kasbon* utang* hutang*"
            " mundur resign berhenti pengganti gantirugi tinggal"
        ),
        "WAGEB": (
            "gaji* upah* honor* tunjangan penghasilan gapok bonus lembur saku thr salary potong*"
            " dipotong* denda* penalti* kasbon* utang* hutang* tebus* gantirugi"
        ),
        "NOT": lexicon.NOT + " bebas nol",
        "ANY": (
            "ada dipungut memungut pernah perlu usah bayar minta meminta boleh akan memerlukan"
            " kena pakai bawa harus dikenakan mau setor transfer keluar dimintai ditarik dipungli"
            " pungut"
        ),
        "PER": (
            "tiap setiap per sebulan seminggu sehari perbulan perjam sejam bulan perhari minggu"
            " bulanan shift mingguan harian month week"
        ),
        "收": "交 付 押 保",
        "金": "金 费",
        "DIBERI": "diberi dapat terima dikasih",
        "SEMUA": "cuma total semua hanya cukup sebesar urus totalnya itu nya full",
        "DP": "dp panjar mahar deposit",
        "DEPOSIT": "deposit depo",
        "TASKTEXT": "komisi klik fiktif tugas* misi like order* melipat member rebate cuan",
        "PERSONAL": (
            "an atasnama pribadi rekeningku saya aku istri suami dana ovo gopay bendahara dia inyo"
            " inya bu ibu pak bapak bpk bang mbak mas om hj haji ko koko ci mami bunda ustad*"
            " teteh refund* diganti kembali orangdalam sponsor tekong beta ambo kasih panitia calo"
            " travel teh beliau dikembalikan western titip balik"
        ),
        "OFFICE": (
            "imigrasi billing pnbp skck polda polres klinik clinic sakit prometric lsp kedutaan"
            " vfs bank eps immigration embassy loket rujukan negara"
        ),
        "RECEIPT": (
            "kuitansi* kwitansi* kuitan* terima receipt invoice kasir aturan ketentuan rincian"
            " peraturan bertahap struk buktibayar bermeterai lembaga perjanjian cost"
        ),
        "NORECEIPT": "tanpa menyusul bakuitansi nyusul",
    },
    {
        "none": (
            "NOT ANY? ..2 FEE|PAY ..2 PURPOSE?",
            "NOT ANY ANY? FEE|PAY",
            "NOT ANY ..1 FEE|PURPOSE|PAYV",
            "FEE PURPOSE? ..3 PAIDBYTHEM",
            "COMPANY ..1 PAY",
            "I ..1 ADVANCE",
            "FEE ..5 BORNE ..1 COMPANY",
            "FEE|PURPOSE|ITEM ..3 ZERO",
            "KEEPING ..3 PAYV",
            "PAYV CHATTY",
            "WAGEB ..4 CUR NUM",
            "WAGEB ..3 NUM",
            "FEE WAGE",
            "DIBERI FEE",
        ),
        "fee": (
            "PAY ..6 FEE ..6 BIG|CUR NUM? CUR?",
            "SURE ..5 BIG|CUR NUM? CUR?",
            "FEE ..2 PURPOSE ..7 BIG|CUR NUM? CUR?",
            "FEE ..1 SEMUA ..2 BIG|CUR NUM? CUR?",
            "FEE ..3 NUM CUR",
            "FEE ..2 CUR BIG",
            "PAYV ..4 PURPOSE|ITEM ..4 NUM|CUR",
            "PURPOSE|ITEM ..4 NUM|CUR ..4 PAYV",
            "PAYV ..3 NUM CUR",
            "READY ..2 NUM CUR ..2 FOR",
            "ADVANCE ..2 UANG|ITEM|PURPOSE",
            "UANG ..5 BORNE OBLIGED",
            "PAYV ..3 CUR NUM",
            "PAYV ..2 BIG",
            "CUR? NUM CUR? ..3 PAYV ..1 FIRST|ACCOUNT",
            "SURE ...3 CUR NUM ...4 PAYV",
            "UANG SURE",
            "FEE BIG",
            "PURPOSE FEEEN ..3 BIG|CUR NUM? CUR?",
            "PAYV ..3 FEEEN",
            "PURPOSE FEEEN ..4 PAYV",
            "FEE ..3 CUR NUM",
            "BUY ..3 ITEM ...5 CUR|NUM",
            "BUY|OBLIGED ..2 ITEM ...9 PAYV",
            "NUM CUR ..4 PAYV ..4 FIRST|TO",
            "NUM CUR ..3 FIRST ..4 PURPOSE|FEE",
            "FEE ..5 PAYV ..4 FIRST|ACCOUNT",
            "FEE PURPOSE ..5 PAYV",
            "PAYV ..3 FEE ..3 FIRST|PURPOSE",
            "PAYV ..2 FIRST ..3 FEE|PURPOSE|ITEM",
            "OBLIGED ..3 BUY ..4 ITEM",
            "BUY ..3 FEE ..2 ITEM",
            "ITEM ..8 OBLIGED ..4 BUY|PAYV",
            "BOOK SEAT ..4 NUM",
            "BOOK ..1 SEAT ..6 PAYV",
            "PAYV ..4 BOOK ..1 SEAT",
            "PAYV ..3 NUM ..3 TO ..1 ACCOUNT",
            "MONEYV FIRST",
            "MONEYV ..1 LEWATPAY ..3 ACCOUNT",
            "DP FIRST",
            "收 金",
        ),
    },
)
UNLESS = {
    "TASK": (7, 5),
    "PER": (0, 2),
    "WAGEB": (2, -1),
    "NOT": (1, -1),
    "QUIT": (7, 0),
    "DEDUCT": (4, 6),
}
"""What makes it another thing: classes, and words before and after."""
