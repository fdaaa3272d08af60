"""The warning signs, one file each, under the ids of red-flags."""

from collections.abc import Callable, Mapping

from bot.offers.model import Reading, Sign
from bot.offers.signs import (
    biaya_di_muka,
    bohong_petugas,
    denda_keluar,
    dirahasiakan,
    dokumen_dipegang,
    dokumen_palsu,
    gaji_tidak_wajar,
    jalur_tidak_resmi,
    kerja_kedok_scam,
    kontak_pribadi,
    meniru_lembaga,
    minta_data_sensitif,
    negara_bukan_penempatan,
    negara_dibelokkan,
    perekrut_perorangan,
    perusahaan_kabur,
    potong_gaji,
    seleksi_instan,
    semua_ditanggung,
    tanpa_kontrak,
    tanpa_kualifikasi,
    tautan_mencurigakan,
    tekanan_waktu,
    tugas_deposit,
    umur_dokumen_diakali,
    visa_bukan_kerja,
)
from bot.offers.text import Quote

type Rule = Callable[[Reading], tuple[Quote, ...]]
RULES: Mapping[str, Rule] = {
    "bohong_petugas": bohong_petugas.quotes,
    "umur_dokumen_diakali": umur_dokumen_diakali.quotes,
    "dokumen_palsu": dokumen_palsu.quotes,
    "jalur_tidak_resmi": jalur_tidak_resmi.quotes,
    "tugas_deposit": tugas_deposit.quotes,
    "dirahasiakan": dirahasiakan.quotes,
    "negara_bukan_penempatan": negara_bukan_penempatan.quotes,
    "dokumen_dipegang": dokumen_dipegang.quotes,
    "denda_keluar": denda_keluar.quotes,
    "visa_bukan_kerja": visa_bukan_kerja.quotes,
    "negara_dibelokkan": negara_dibelokkan.quotes,
    "biaya_di_muka": biaya_di_muka.quotes,
    "minta_data_sensitif": minta_data_sensitif.quotes,
    "tautan_mencurigakan": tautan_mencurigakan.quotes,
    "meniru_lembaga": meniru_lembaga.quotes,
    "kerja_kedok_scam": kerja_kedok_scam.quotes,
    "gaji_tidak_wajar": gaji_tidak_wajar.quotes,
    "tanpa_kontrak": tanpa_kontrak.quotes,
    "potong_gaji": potong_gaji.quotes,
    "seleksi_instan": seleksi_instan.quotes,
    "perekrut_perorangan": perekrut_perorangan.quotes,
    "perusahaan_kabur": perusahaan_kabur.quotes,
    "kontak_pribadi": kontak_pribadi.quotes,
    "tekanan_waktu": tekanan_waktu.quotes,
    "semua_ditanggung": semua_ditanggung.quotes,
    "tanpa_kualifikasi": tanpa_kualifikasi.quotes,
}
"""The rule of each sign. Of signs that weigh the same, the first is told first: what is done to a
person says more than what an advertisement promises."""


def signs(reading: Reading) -> tuple[Sign, ...]:
    """The signs that an offer shows."""
    found = ((id, rule(reading)) for id, rule in RULES.items())
    return tuple(Sign(id, quotes) for id, quotes in found if quotes)
