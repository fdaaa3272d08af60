"""What is asked for a report: which questions for whom, in which order, and what can be tapped.

Kemlu asks families who sent the person, for contract, company, work visa and passport
(`../shared/facts/facts.md` 1.15). What helpers need first comes first, so that a report that is
broken off helps all the same: is it safe, where, what happened, what is needed, how to answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.reports.model import About

type Reads = Literal["", "place", "date", "money", "route", "contact"]
"""What is looked for in a typed answer."""


@dataclass(frozen=True)
class Question:
    """One question. Without choices it is answered in words; with choices words are taken, too."""

    choices: tuple[str, ...] = ()
    many: bool = False
    """Several may be chosen."""
    reads: Reads = ""
    pieces: bool = False
    """It is answered in as many messages as somebody likes, until "Selesai"."""
    evidence: bool = False
    """Pictures, files, voice and links are collected, until "Selesai"."""
    personal: bool = False
    """The answer names the one who writes: not asked in an anonymous report."""
    more: bool = False
    """Whoever tapped is asked to add words: who, how much. They may be left out."""


COUNTRIES = ("kh", "mm", "th", "la", "ph", "my", "id", "lain")
HAPPENED = (
    "disekap", "dipukul", "diancam", "dilecehkan", "paspor", "gaji", "dipaksa_menipu", "dijual",
    "denda", "sakit", "lain",
)  # fmt: skip
NEEDED = ("keluar", "pulang", "paspor", "uang", "berobat", "cari", "dicatat")
QUESTIONS: Mapping[str, Question] = {
    "aman": Question(("aman", "sebentar", "diawasi")),
    "negara": Question(COUNTRIES, reads="place"),
    "tempat": Question(reads="place"),
    "kejadian": Question(HAPPENED, many=True),
    "cerita": Question(pieces=True),
    "butuh": Question(NEEDED, many=True),
    "kontak": Question(("telegram", "whatsapp", "keluarga", "jangan"), reads="contact", more=True),
    "sejak": Question(("minggu_ini", "bulan_ini", "lebih_lama", "belum"), reads="date"),
    "rute": Question(reads="route"),
    "pengirim": Question(
        ("teman", "keluarga", "calo", "agen", "medsos", "sendiri"), reads="contact", more=True
    ),
    "agen": Question(("tidak_ada", "tidak_tahu")),
    "perusahaan": Question(("tidak_tahu",)),
    "janji": Question(reads="money"),
    "kontrak": Question(("ada", "dipegang_mereka", "tidak_ada", "tidak_tahu")),
    "visa": Question(("kerja", "kunjungan", "tanpa", "tidak_tahu")),
    "paspor": Question(("sendiri", "ditahan", "hilang", "tidak_ada", "tidak_tahu")),
    "uang": Question(("belum", "hari_ini", "kemarin", "lama"), reads="money", more=True),
    "nama": Question(personal=True),
    "bukti": Question(evidence=True),
    "hubungan": Question(("anak", "pasangan", "saudara", "orang_tua", "teman", "lain")),
    "siapa": Question(),
    "kabar": Question(("hari_ini", "minggu_ini", "lebih_lama", "putus"), reads="date"),
    "kontak_orang": Question(("jangan", "hati_hati", "boleh"), reads="contact"),
    "media": Question(("facebook", "tiktok", "whatsapp", "telegram", "instagram", "lain")),
    "pengiklan": Question(reads="contact"),
    "tujuan": Question((*COUNTRIES[:-2], "tidak_tahu", "lain"), reads="place"),
    "sudah": Question(("belum", "data", "uang_hari_ini", "uang_lama"), many=True),
}
"""All questions by id."""
FOR: Mapping[About, tuple[str, ...]] = {
    "saya": (
        "aman", "negara", "tempat", "kejadian", "cerita", "butuh", "kontak", "sejak", "rute",
        "pengirim", "agen", "perusahaan", "janji", "kontrak", "visa", "paspor", "uang", "nama",
        "bukti",
    ),
    "orang": (
        "hubungan", "siapa", "negara", "tempat", "kabar", "kejadian", "cerita", "butuh",
        "kontak_orang", "kontak", "sejak", "rute", "pengirim", "agen", "perusahaan", "janji",
        "kontrak", "visa", "paspor", "uang", "nama", "bukti",
    ),
    "iklan": (
        "media", "pengiklan", "tujuan", "janji", "cerita", "sudah", "bukti", "kontak", "nama",
    ),
}  # fmt: skip
"""The questions in order, by whom a report is about."""
BRIEF: Mapping[About, tuple[str, ...]] = {
    "saya": ("negara", "tempat", "kejadian", "butuh", "kontak"),
    "orang": ("siapa", "negara", "tempat", "kejadian", "kontak"),
    "iklan": ("media", "pengiklan", "bukti"),
}
"""What is asked of somebody who has two minutes."""
DANGERS: Mapping[tuple[str, str], str] = {
    ("kejadian", "disekap"): "darurat_disekap",
    ("kejadian", "dipukul"): "darurat_kekerasan",
    ("kejadian", "diancam"): "darurat_ancaman",
    ("kejadian", "dilecehkan"): "darurat_kekerasan",
    # Whoever was sold on is held.
    ("kejadian", "dijual"): "darurat_disekap",
    ("kejadian", "sakit"): "darurat_sakit",
    ("uang", "hari_ini"): "darurat_uang_terkirim",
    ("sudah", "uang_hari_ini"): "darurat_uang_terkirim",
}
"""Choices that open the urgent lane at once, by the danger they mean for the one who writes."""
NOTHING_MORE = frozenset(
    {("kontak", "telegram"), ("kontak", "jangan"), ("pengirim", "sendiri"), ("uang", "belum")}
)
"""Choices of questions with `more` after which no words are asked for."""
