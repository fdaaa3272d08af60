"""What is asked of somebody who waits, one tap each: which questions for which matter, and which
comes next. Pure.

What helpers need first: is it safe to write, is the person alone, is anybody hurt, where
(`../shared/peers.md` is silent on the order; safety comes first so that the rest can be left out).
The country is asked by the safety message itself.
"""

from bot.cases.model import Case

SAFE, ALONE, HURT, PLACE = "aman", "sendirian", "luka", "lokasi"
REACHABLE, WHEN_SENT, HOW_SENT, BANK = "kontak", "kapan_kirim", "lewat", "bank"
WHEN_LEAVING, PASSPORT, WHERE = "kapan_berangkat", "paspor", "di_mana"
CAPTIVE = (SAFE, ALONE, HURT, PLACE)
BY_MATTER: dict[str, tuple[str, ...]] = {
    "darurat_disekap": CAPTIVE,
    "darurat_kekerasan": CAPTIVE,
    "darurat_ancaman": CAPTIVE,
    "darurat_kabur": CAPTIVE,
    "umum": CAPTIVE,
    "darurat_sakit": (SAFE, ALONE, PLACE),
    "darurat_bunuh_diri": (SAFE, ALONE),
    "darurat_keluarga": (REACHABLE, HURT),
    "darurat_ditangkap": (SAFE, ALONE, HURT),
    "darurat_segera_berangkat": (SAFE, WHEN_LEAVING, ALONE, PASSPORT),
    "darurat_dalam_perjalanan": (SAFE, WHERE, ALONE, PASSPORT),
    "darurat_uang_terkirim": (WHEN_SENT, HOW_SENT, BANK),
}
"""The questions of each matter, in order; others ask nothing."""
ANSWERS: dict[str, tuple[str, ...]] = {
    SAFE: ("ya", "tidak"),
    ALONE: ("ya", "tidak"),
    HURT: ("ya", "tidak", "tidak_tahu"),
    PLACE: ("ya", "tidak"),
    REACHABLE: ("ya", "kadang", "tidak"),
    WHEN_SENT: ("hari_ini", "kemarin", "lama"),
    HOW_SENT: ("bank", "dompet", "tunai"),
    BANK: ("ya", "tidak"),
    WHEN_LEAVING: ("hari_ini", "besok", "nanti"),
    PASSPORT: ("saya", "mereka", "belum"),
    WHERE: ("indonesia", "luar", "batas"),
}
"""What may be answered to each."""


def asked_next(case: Case) -> str:
    """The next question, or nothing. Where it is not safe to read, nothing more is asked."""
    answers = answers_of(case)
    if case.quiet or answers.get(SAFE) == "tidak":
        return ""
    return next((one for one in BY_MATTER.get(case.matter, ()) if one not in answers), "")


def answers_of(case: Case) -> dict[str, str]:
    """What was answered so far."""
    given = case.told.get("answers") or {}
    return {str(name): str(value) for name, value in given.items()}
