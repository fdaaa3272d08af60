"""Reads the papers and data that are asked for by chat, form or mail.

`value` is ktp, kk, passport, selfie, otp, bank, ijazah. Papers to be brought along, copies to be
shown, and what nobody should send do not count. Pure.
"""

from bot.offers.model import Fact
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import around, meant
from bot.offers.reading.wording import Place
from bot.offers.text import Text

ASKED = grammar(
    {
        "SEND": (
            "kirim* dikirim* mengirim* ngirim* kintun* kirem* upload* unggah* mengunggah diunggah"
            " diupload minta* diminta* meminta lampir* melampir* setor* isi isikan diisi mengisi"
            " formulir form formnya login masukin masukkan memasukkan masukan dimasukkan send"
            " share sertakan lengkapi melengkapi verifikasi bagikan fotoin fotokan fotoinkan"
            " dijaluk njaluk nyuwun sinkron* input ketik* wa kasihkan forward serahkan jaluk menta"
            " menyuhunkeun nyuhunkeun dipenta submit attach provide need sebutkan sebutin sebut"
            " bacain bacakan kabari infokan capture screenshot ss 发 發 传 daftarkan japri balas"
            " chat email link drop posting scan kasihtau kasihtahu beritahu isian"
        ),
        "PICTURE": (
            "foto* photo* scan* gambar* poto* pict swafoto screenshot softcopy file jepret picture"
            " copy pdf potret unggah upload halaman soft hasil"
        ),
        "KTP": "ktp* ektp nik ektpnya identity 身 kitas",
        "CARD": "kartupenduduk tandapenduduk penduduk",
        "KK": "kk kkne kknya kartukeluarga kandung",
        "PASSPORT": "paspor* passport* 护",
        "SELFIE": "selfi* selpi* swafoto sefie selfle seifpi*",
        "HOLD": "pegang memegang megang nyekel holding sambil megangin muka wajah",
        "FACE": "muka mukanya wajahnya wajah mukamu wajahmu",
        "DIRI": "diri badan",
        "VIDEO": "video foto vid poto photo rekam",
        "CODE": "kode code pin sandi angka digit nomor",
        "OTP": "otp password katasandi cvv userid 验",
        "ASKS": "berapa apa mana",
        "PIN": "pin",
        "ACCESS": "akses minta access",
        "CODEOF": (
            "masuk verifikasi sms verifikasinya aktivasinya telegram aktivasi login rahasia digit"
            " enam angka diterima dikirim tele wa whatsapp google muncul otp akses konfirmasi"
            " payroll"
        ),
        "LOGIN": "login masuk log sign connect tautkan hubungkan daftar",
        "ACCOUNT": "tele telegram mbanking m-banking fb facebook google gmail wa akun bank",
        "BANK": (
            "bank bukutabungan bukurekening atm norek mbanking mobiiebanking npwp tabungan"
            " rekening* debit kartudebit banking rek cvv"
        ),
        "ACCT": "account akun acc details",
        "BOOKLET": "bukutabungan bukurekening atm norek mbanking npwp debit kartudebit cvv",
        "BANKDOC": (
            "foto photo buku nomor no data kartu halaman info scan internet mobile m username user"
            " saldo depan akun"
        ),
        "IJAZAH": "ijazah* ijasah*",
        "BROUGHT": (
            "bawa membawa baok dibawa diperlihat* ditunjuk* dilihat dicaliak fotocopy fotokopi fc"
            " diantar dlantar loket asli aslinya abaikan rahasiakan bawalah map legalisir"
            " dicocokkan nunjukkan tunjukkan perlihatkan amplop materai dititip* ditahan*"
            " disimpan* dipegang* cocokkan menunjukkan diserahkan antar pos dicek"
        ),
        "NOT": "tidak jangan bukan belum tanpa dilarang never dont ndak ora gausah usah",
        "NEED": "pernah akan perlu usah meminta minta boleh mengirim kirim mau ada diminta",
        "MAIL": "email surel mail hrd laman website",
        "CV": "cv lamaran resume ijazah* str sertifikat* transkrip portofolio skck",
        "REFUSE": (
            "dibikin dinaikin dinaikkan bikinin mati hilang asal buat bikin dituakan tembak atur"
            " diatur pinjam naikin ditulis"
        ),
    },
    {
        "none": (
            "NOT ..1 NEED ..4 KTP|KK|SELFIE|OTP|PASSPORT|BANK",
            "NOT NEED ..6 OTP|CODE",
            "NOT SEND ..4 KTP|KK|SELFIE|OTP|PASSPORT",
            "NOT SEND ..3 KTP|KK ..3 PASSPORT|KK|SELFIE|KTP",
        ),
        "otp": (
            "SEND ...10 OTP",
            "SEND ..4 ACCOUNT ..3 CODE",
            "ACCESS ..2 ACCOUNT",
            "SEND ..1 PIN",
            "PIN ..1 BANK|ACCOUNT",
            "CODE|BANK|BOOKLET PIN",
            "SEND ...8 CODE ..2 CODEOF",
            "CODE ..1 CODEOF ...6 SEND|ASKS",
            "CODE ..4 CODEOF ..6 SEND",
            "CODE ..2 NUM CODE",
            "CODE NUM CODE|CODEOF",
            "OTP ...6 SEND",
            "LOGIN ..3 ACCOUNT ..4 CODE",
            "ACCOUNT ...6 CODE ..2 CODEOF",
        ),
        "selfie": (
            "SEND ...14 SELFIE",
            "SEND ...12 VIDEO ..2 HOLD ..2 KTP|PASSPORT",
            "SELFIE ..2 HOLD ..2 KTP|PASSPORT|CARD",
            "VIDEO ..1 HOLD ..1 KTP|PASSPORT",
            "SELFIE ...10 SEND",
            "PICTURE|VIDEO FACE",
            "PICTURE DIRI HOLD? KTP",
            "SEND ...8 VIDEO ..1 FACE",
        ),
        "bank": (
            "SEND ...14 BANKDOC ..1 BANK",
            "SEND ..6 BOOKLET",
            "SEND ..6 BANK ACCT",
            "PICTURE ..2 BOOKLET",
            "BANKDOC BANK ...8 SEND",
        ),
        "ktp": ("SEND ...9 KTP", "PICTURE ..3 KTP", "KTP ...8 SEND"),
        "kk": ("SEND ...11 KK", "PICTURE ..3 KK", "KK ...7 SEND"),
        "passport": (
            "SEND ...10 PICTURE ..2 PASSPORT",
            "SEND ..5 PASSPORT",
            "PICTURE ..2 PASSPORT ...8 SEND",
            "PICTURE ..2 PASSPORT",
        ),
        "ijazah": ("SEND ...12 IJAZAH",),
    },
)
UNLESS = {"BROUGHT": (3, 3), "REFUSE": (0, 3)}
APPLIED_WITH = ("ktp", "kk", "ijazah")


def read(text: Text) -> tuple[Fact, ...]:
    """The papers and data that are asked for, each kind once."""
    first: dict[str, tuple[int, Fact]] = {}
    for value, place in meant(ASKED, text, UNLESS, denial=False):
        if value in first or (value in APPLIED_WITH and _applied(text, place)):
            continue
        first[value] = place.end, Fact(value, text.quote(place.start, place.end))
    return tuple(fact for _, fact in sorted(first.values(), key=lambda one: one[0]))


def _applied(text: Text, place: Place) -> bool:
    """Whether the paper goes with an application by mail."""
    near = around(ASKED, text, place, (16, 16), sentence=False)
    return {"MAIL", "CV"} <= near
