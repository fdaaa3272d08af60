"""A post without a fault, and one of each fault."""

from collections.abc import Iterable
from typing import Any

from bot.checking import Fault
from bot.posts.model import Body, Source, Target
from tests.checking.made import KNOWN

GOOD = Body(
    "<b>Jangan bayar di muka.</b>\n\nAda tawaran palsu. Tanya dulu:\n{kontak:polri}",
    targets=(Target("check"), Target("answer", "biaya")),
    countries=("kh",),
    sources=(Source("Kemlu", "https://kemlu.go.id/a"),),
)
BODY = GOOD.text
BAD: list[tuple[str, dict[str, Any]]] = [
    ("postcheck.empty", {"text": ""}),
    ("postcheck.empty", {"text": "<b> \u200b</b>\n"}),
    ("postcheck.picture_only", {"text": " ", "picture": "AgAC"}),
    ("postcheck.unfinished", {"text": f"{BODY}\n✍ Tulis di sini."}),
    ("postcheck.unfinished", {"text": f"{BODY}\n✍️ Tulis di sini."}),
    ("postcheck.long", {"text": BODY + "😀" * 2000}),
    ("postcheck.long_picture", {"text": BODY + "a" * 900, "picture": "AgAC"}),
    ("postcheck.many_marks", {"text": BODY + "<b>a</b> " * 101}),
    ("check.markup_unknown", {"text": BODY + "<h1>a</h1>"}),
    ("check.markup_unknown", {"text": BODY + '<a href="https://kemlu.go.id" onclick="x">a</a>'}),
    ("check.markup_unopened", {"text": BODY + "a</b>"}),
    ("check.markup_unopened", {"text": BODY + "<b><i>a</b></i>"}),
    ("check.markup_open", {"text": BODY + "<i>a"}),
    ("check.markup_bare", {"text": BODY + "a & b"}),
    ("check.link", {"text": BODY + '<a href="https://peduliwni.com">a</a>'}),
    ("check.link", {"text": BODY + '<a href="{kontak:portal}">a</a>'}),
    ("check.address", {"text": BODY + " t.me/x"}),
    ("check.address", {"text": BODY + " tanya @loker_kamboja"}),
    ("check.address", {"text": BODY + " tulis ke a@gmail.com"}),
    ("check.address", {"text": BODY + " buka www.contoh.aneh"}),
    ("check.number", {"text": BODY + " telepon 119"}),
    ("check.placeholder", {"text": BODY + "{nama}"}),
    ("check.placeholder", {"text": BODY + "{kontak}"}),
    ("check.placeholder", {"text": BODY + "{hari_simpan}"}),
    ("check.placeholder", {"text": BODY + "{nomor:polri}"}),
    ("check.brace", {"text": BODY + "{kontak:polri"}),
    ("check.contact_unknown", {"text": BODY + "{kontak:hantu}"}),
    ("check.contact_unusable", {"text": BODY + "{kontak:lama}"}),
    ("check.promise", {"text": BODY + " Lowongan ini resmi."}),
    ("check.promise", {"text": BODY + " Uang Anda dijamin aman."}),
    ("postcheck.private_number", {"text": BODY + " 0812 3456 7890"}),
    ("postcheck.name", {"text": BODY + " Kata Pak Budi begitu."}),
    ("postcheck.source_name", {"sources": (Source(" ", "https://kemlu.go.id"),)}),
    ("postcheck.source_name", {"sources": (Source("a<b>", "https://kemlu.go.id"),)}),
    ("check.source_url", {"sources": (Source("Kemlu", "http://kemlu.go.id"),)}),
    ("check.source_url", {"sources": (Source("Kemlu", "https://kemlu.go.id@a.com"),)}),
    ("postcheck.source_host", {"sources": (Source("Blog", "https://blog.com/a"),)}),
    ("postcheck.source_host", {"sources": (Source("Kemlu", "https://kemlu.go.id.a.com"),)}),
    ("postcheck.source_host", {"sources": (Source("Portal", "https://peduliwni.go.id"),)}),
    ("postcheck.source_host", {"sources": (Source("Lama", "https://lama.id"),)}),
    ("check.number", {"sources": (Source("Kemlu 0812", "https://kemlu.go.id"),)}),
    ("check.address", {"sources": (Source("kemlu.go.id", "https://kemlu.go.id"),)}),
    ("postcheck.target", {"targets": (Target("answer", "hantu"),)}),
    ("postcheck.target", {"targets": (Target("answer"),)}),
    ("postcheck.target", {"targets": (Target("answer", "biaya@hk"),)}),
    ("check.variant_country", {"countries": ("zz",)}),
    ("check.variant_country", {"countries": ("umum",)}),
    ("check.variant_country", {"countries": ("luar",)}),
]
"""What stops a post, by the code of the fault, with what is changed in the good one."""
ADVICE: list[tuple[str, dict[str, Any]]] = [
    ("postcheck.no_button", {"targets": ()}),
    ("postcheck.maybe_name", {"text": BODY + " Siti Aminah ditipu."}),
    ("postcheck.many_words", {"text": "<b>a</b>. " + "a b. " * 76}),
    ("check.hard_words", {"text": "Pertanggungjawaban ketenagakerjaan internasional."}),
    ("check.long_sentence", {"text": "a " * 17}),
]
"""The same of what is only advice."""
NUMBERS = [
    "0812-3456-7890", "+62 812 3456 7890", "(0812) 3456 (789)", "0 8 1 2 3 4 5 6 7",
    "0812.3456.789",
    "0,8,1,2,3,4,5,6,7", "0812_3456_7890", "0812*3456*7890", "0812\u200b3456\u200b7890",
    "０８１２３４５６７８９", "0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣", "①②③④⑤⑥⑦⑧⑨", "٠٨١٢٣٤٥٦٧", "O8l2-3456-789O",
    "wa 08l23456789o", "o8i2 345 678 9", "nol delapan satu dua tiga empat lima enam",
    "Nol-Delapan-Satu-Dua-Tiga-Empat-Lima", "nol 8 satu 2 tiga 4 lima 6", "noldelapansatudua3456",
    "zero eight one two three four five", "kosong lapan satu dua tiga enam lima", "Rp81290070027",
    "Rp 3201011503900001", "3201011503900001", "NIK 32 01 01 15 03 90 00 01", "rek BCA 1234567890",
    "1.2.3.4.5.6.7.8.9", "812.345.678.901", "3.201.011.503.900.001", "0<b>8</b>1<i>2</i>3456789",
    "&#48;81234567890", "081 234 567 890 rupiah",
    "Rp62.812.345.678", "Rp812.345.678.000", "Rp1.234.567.891", "812.345.678",
    "2012 2034 2056 2078", "2012-2034-2056-2078", "2012, 2034, 2056, 2078", "2012 2034",
]  # fmt: skip
"""Numbers of private people: telephones, accounts and identity cards in disguise."""
NO_NUMBERS = [
    "tahun 2024, 2025, 2026", "Rp10.000.000 sampai Rp15.000.000", "Rp1.000.000.000", "Rp15000000",
    "22/11/2026 – 25/11/2026", "satu, dua, tiga", "10.000 WNI, dua orang", "UU 18/2017",
    "Pasal 455 KUHP", "Rp120 juta", "12, 13, 14 orang", "oli 2025", "biaya nol rupiah, lima juta",
    "722 orang, 1.234 kasus", "USD 1.000–1.200", "24 jam", "{kontak:polri}", "umur 18 sampai 35",
    "361 (2021), 752 (2022), dan 798 (2023)",
    "Rp812.000.000.000", "Rp8.500.000.000", "Rp850.000.000", "2024 dan 2025", "2020-2025",
    "usia 18-35 tahun", "umur 18 – 35", "gaji 10-15 juta", "gaji 8.000.000-9.500.000",
    "KRW 2.000.000", "JPY 200000-250000", "HK$ 5100", "SGD 800-1.200", "800-1200 dolar",
    "Senin 08.00-12.00 WIB dan 13.00-16.00 WIB",
]  # fmt: skip
"""Figures that nobody can call."""


def codes(found: Iterable[Fault]) -> set[str]:
    """The codes of faults."""
    return {fault.code for fault in found}


__all__ = ["ADVICE", "BAD", "GOOD", "KNOWN", "NO_NUMBERS", "NUMBERS", "codes"]
