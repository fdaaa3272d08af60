"""Told to lie to officers, to hide the purpose, to delete chats."""

import pytest

from bot.offers.signs.bohong_petugas import quotes
from tests.offers.reading_of import reading

SHOWN = (
    "misal ada petugas yg kepo, ngaku aja nganter ortu berobat ke Malaka",
    "di pos imigrasi nanti ngakunya mau nikahan kakak sepupu",
    "Para calon diminta menjawab 'kunjungan keluarga' bila ditanya petugas",
    "abis baca lgsg hapus ya pesannya",
    "kata dia nanti jangan bilang mau kerja sama orang imigrasi",
    "nanti di imigrasi bilang saja liburan ke Bangkok 5 hari",
    "kalo ditanya petugas jawab mau ketemu temen aja ya say",
    "Kalau petugas bandara tanya, katakan Anda akan berwisata bersama keluarga.",
    "nek ditakoni petugas imigrasi ngomong wae arep dolan nang omahe sedulur",
    "mun ditaros ku petugas bandara, nyarios bade ulin we",
    "kalau dorang di bandara tanya, bilang mo pasiar saja",
    "kok ditanyo urang imigrasi, kecekan pai raun-raun",
    "lamun etanya'aghi petugas, bilang mau jenguk keluarga",
    "tell the officer you are visiting a friend for 3 days",
    "di konter jgn sekali2 sebut kerja, bilang turis",
    "jangan bilang mau kerja kalau diperiksa petugas",
    "ingat ya hapus semua chat kita sebelum masuk bandara",
    "chat sama foto kantor dihapus dulu sebelum boarding",
    "HP dibersihin dulu dari chat kita",
    "besok sore briefing cara jawab pertanyaan imigrasi lewat zoom",
    "hafalin jawabannya biar lolos di imigrasi",
    "nanti kalian pura-pura jadi rombongan umroh ya",
    "di loket ngaku aja suami istri lagi bulan madu",
    "di petugas mengaku sebagai jamaah ziarah",
    "kasih skrip jawaban kalau diinterogasi imigrasi",
    "bilang ke petugas mau nonton konser di Singapura",
    "Oh ya dek, sebelum boarding kalo petugas imigrasi curiga dan nanya, alasanmu mau ke "
    "acara nikahan sodara di Johor.",
    "Aturan berangkat: pakai baju santai kayak turis, jangan bawa ijazah, di counter "
    "imigrasi ngakunya trip 3 hari",
    "di bandara nnt bilangnya mau holiday sm ponakan ya say",
    "jawabannya diseragamkan ya: kita semua rombongan study tour",
    "pas di imigrasi jgn ngaku mau kerja",
    "Jika ada petugas bertanya mohon dijawab bahwa Bapak/Ibu hendak menengok cucu",
    "katanya nanti kalo ditanya orang imigrasi suruh jawab mau berobat ke Penang",
    "kami disuruh bilang ke petugas cuma jalan2",
    "dia pesan ke saya kalau ditanya polisi bandara bilang saja mau ke tempat keluarga",
    "semua bukti chat harap dihapus, nanti hp bisa dicek petugas",
    "in case the officer asks about your purpose, answer tourism only",
    "agen ngajarin kami cara jawab kalau diinterogasi",
    "mun petugas naros bade ka mana, waler we bade jalan-jalan",
    "wis tak ajari, nek imigrasi takon ngomong arep umroh",
    "Kalau di tanya petugas bilang mau main ke tempat saudara ya kak biar ga dipersulit",
    "pokoknya jgn nyebut2 kata kerja di depan petugas",
    "kalo ditanya mau ngapain di Malaysia, bilang kondangan sepupu ya",
    "nanti di konter imigrasi lu akting jadi suami istri sama Rina",
    "if they ask you at the border just say you're visiting a friend",
    "di bandara jangan keliatan kayak TKI, jangan sebut kerja sama sekali ke petugas",
    "kalau petugas curiga katakan saja sedang honeymoon",
    "jawabane nek ditakoni petugas: arep dolan ning omahe bulik",
    "pun ditaros ku imigrasi sanggem bade ulin ka dulur",
    "kalo dapa tanya imigrasi bilang jo mo pigi liat sodara",
    "percakapan WA dengan saya tolong dibersihkan sebelum masuk bandara",
    "sebelum boarding, semua chat kita dihapus dulu",
    "kalau ada pemeriksaan mengaku saja peserta tour",
    "tujuan di formulir kedatangan diisi liburan, jangan kerja, biar petugas tidak tanya "
    "macam macam",
    "nanti ada briefing cara menjawab petugas imigrasi",
    "kami kasih contekan jawaban buat di imigrasi",
    "pura-pura jadi rombongan umroh aja",
    "kontrak kerjanya sembunyikan di koper, jangan sampai dilihat imigrasi",
    "mun ditanyo imigrasi katokan nak raun-raun",
    "seragam sama surat kerja jangan dibawa, kalo imigrasi tanya bilang wisata",
    "hp kamu harus bersih dari chat sama foto kantor pas lewat imigrasi",
    "ngomong ke petugas mau berobat ke Penang",
    "kalau petugas tanya tujuan, jawab saja mau ketemu pacar",
    "Mohon peserta menghafal jawaban: berkunjung ke kerabat, lima hari, menginap di hotel",
    "ngomongnya jalan-jalan ya pas di imigrasi, jangan keceplosan kerja",
    "tell the officer you are a tourist",
    "chat sama saya diapus ya sebelum nyampe bandara",
    "koen ngaku ae dolan nang omahe mbakyu nek ditakoni polisi",
    "bilang ke imigrasi mau ikut seminar",
    "ojo ngaku arep kerjo nang petugas bandara",
    "hp dikosongin dulu, kadang petugas ngecek",
    "nyamar jadi jamaah umroh",
)
NOT_SHOWN = (
    "Kalau ditanya imigrasi jawab apa adanya: bekerja sebagai perawat di Osaka",
    "di bandara tunjukkan visa kerja dan kontrak kepada petugas imigrasi",
    "WASPADA bila diminta mengaku liburan kepada petugas imigrasi",
    "jangan mau kalau disuruh bilang liburan ke imigrasi",
    "aku: kalau ditanya imigrasi bilang liburan ya?\nPT Karya: bilang jujur saja mbak, visa "
    "kita visa kerja\naku: oke pak",
    "setelah 2 tahun ada cuti, boleh liburan atau jalan-jalan",
    "petugas kami akan menjemput di bandara, jadwal wisata kota hari Minggu",
    "Kami mencari tour leader: bilang ke HRD mau ikut tes wisata",
    "hapus chat spam di grup ini ya min",
    "operator bertugas menjawab chat pelanggan hotel",
    "kalau ditanya petugas disnaker, bawa ijazah dan KTP",
    "lowongan pegawai bandara, tugas menjawab pertanyaan turis",
    "Silakan jawab pertanyaan petugas imigrasi dengan jujur dan tunjukkan visa kerja.",
    "tour guide dicari, bisa bilang sapaan Jepang, tugas menemani turis di bandara",
    "Petugas LTSA akan tanya tujuan, jawab saja mau kerja ke Taiwan",
    "Kalau di bandara ditanya, tunjukkan ID PMI dan kontrak",
    "bersihkan HP dan kamar setiap hari (room attendant)",
    "kami tidak pernah menyuruh CPMI mengaku liburan",
    "liburan? jangan bilang-bilang, kami kasih cuti 12 hari",
    "jawab petugas dengan jujur: mau kerja di Taiwan",
    "jangan bohong ke imigrasi ya",
    "hapus chat dari penipu itu",
    "petugas imigrasi akan bertanya, jawab apa adanya",
    "Kerja di bandara, melayani wisatawan",
    "liburan kantor tiap tahun ke Bali, ketemu petugas hotel",
    "kalau ada yang suruh bilang liburan ke petugas, itu penipuan",
    "lowongan petugas loket wisata",
    "saat wawancara visa jawab sesuai dokumen",
    "hapus pesan spam",
    "petugas kebersihan bandara",
    "jalan-jalan ke Penang bareng keluarga",
    "jangan mau disuruh bohong ke imigrasi",
)


@pytest.mark.parametrize("words", SHOWN)
def test_a_lie_to_officers_shows_by_its_words(words: str) -> None:
    found = quotes(reading(words))
    assert 1 <= len(found) <= 3
    assert all(words[quote.start : quote.end].strip() for quote in found)


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_what_is_denied_warned_of_or_harmless_is_no_lie_to_officers(words: str) -> None:
    assert quotes(reading(words)) == ()
