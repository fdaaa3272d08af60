"""How much each sign weighs, and why. The ids and the two classes are those of red-flags; three
more are no words of the offer, but known from the list of agencies and from editors (OUTSIDE).

A strong sign weighs 4: by itself it makes an offer suspicious, with any other sign it is "reason
enough to say stop". A few weigh 5, enough by themselves: no honest employer has any use for them.
A weak sign weighs 1 or 2 and counts only together with others: honest offers show it, too.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Weight(NamedTuple):
    """Points and the reason for them."""

    points: int
    why: str


ALONE, STRONG, HEAVIER, WEAK = 5, 4, 2, 1
REASONS: Mapping[str, Weight] = {
    "bohong_petugas": Weight(ALONE, "who must lie to leave is being smuggled (facts 3.10)"),
    "umur_dokumen_diakali": Weight(ALONE, "children and forged ages are trafficked (facts 4.3)"),
    "izin_dicabut": Weight(ALONE, "nobody may place workers without a licence (facts 4.7, 4.8)"),
    "terbukti_penipuan": Weight(ALONE, "people looked into this very offer and found a scam"),
    "dokumen_palsu": Weight(ALONE, "forged papers bind the person to the forger (facts 3.12)"),
    "tugas_deposit": Weight(ALONE, "work that must be paid for is no work"),
    "jalur_tidak_resmi": Weight(ALONE, "nobody is protected on a smuggler's route (facts 3.20)"),
    "negara_bukan_penempatan": Weight(STRONG, "no placement agreement (facts 4.14, 4.15)"),
    "kerja_kedok_scam": Weight(STRONG, "the bait of the compounds (facts 3.13 to 3.16)"),
    "visa_bukan_kerja": Weight(STRONG, "working on another visa is unlawful (facts 3.7, 3.9)"),
    "dokumen_dipegang": Weight(STRONG, "who has no passport cannot leave (facts 3.15)"),
    "denda_keluar": Weight(STRONG, "debt is what holds victims (facts 3.22, 3.24)"),
    "meniru_lembaga": Weight(STRONG, "who lies about the name lies about the work (facts 0.2)"),
    "izin_tidak_cocok": Weight(STRONG, "another firm's number is borrowed trust, or a misprint"),
    "gaji_tidak_wajar": Weight(STRONG, "the most common bait (facts 3.3)"),
    "biaya_di_muka": Weight(STRONG, "placement must not cost the worker (facts 3.4, 4.12)"),
    "minta_data_sensitif": Weight(STRONG, "loans are taken in people's names (facts 3.5)"),
    "tautan_mencurigakan": Weight(STRONG, "made to take over accounts and data (facts 0.2)"),
    "dirahasiakan": Weight(STRONG, "secrecy keeps those away who could help"),
    "negara_dibelokkan": Weight(STRONG, "promised here, brought there (facts 3.20, 3.25)"),
    "tanpa_kontrak": Weight(HEAVIER, "a contract must be signed before leaving (facts 3.8, 4.2)"),
    "potong_gaji": Weight(HEAVIER, "a debt to work off binds, but lawful loans exist (facts 4.13)"),
    "seleksi_instan": Weight(HEAVIER, "victims left within days (facts 3.26)"),
    "perekrut_perorangan": Weight(WEAK, "persons must not place workers (facts 3.1, 4.8, 4.11)"),
    "perusahaan_kabur": Weight(WEAK, "many short advertisements leave it out (facts 3.12)"),
    "tanpa_kualifikasi": Weight(WEAK, "simple work asks for little, too (facts 3.2, 3.9)"),
    "semua_ditanggung": Weight(WEAK, "employers must pay a part by law (facts 3.6, 4.12)"),
    "tekanan_waktu": Weight(WEAK, "honest firms are in a hurry, too"),
    "kontak_pribadi": Weight(WEAK, "staff of honest firms use WhatsApp, too (facts 3.11)"),
}
WEIGHTS: Mapping[str, int] = {id: weight.points for id, weight in REASONS.items()}
OUTSIDE: frozenset[str] = frozenset({"izin_dicabut", "izin_tidak_cocok", "terbukti_penipuan"})
"""Signs that no reading of the text shows."""
