"""The person is told to lie to officers, to hide why they travel, or to delete chats.

Who needs a lie to leave travels without a work visa, and nobody will be able to prove later who
sent them. Facts 3.7, 3.10, 3.21.
"""

from bot.offers.model import Reading
from bot.offers.reading import lexicon
from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import around, meant, quoted
from bot.offers.reading.wording import Place
from bot.offers.text import Quote, Text

LIES = grammar(
    {
        "SAY": (
            "mengomong* bilang* jawab* menjawab njawab* ngaku* mengaku* akui aku akuin ngomong*"
            " omong* sebut* matur cakap alasan* beralasan kecek* kecean nyarios* wartos* sanggom"
            " ngarang tell say saying answer declare claim katakan katokan walon* waler ucap"
            " ngucap ngendiko ngabarkan sampaikan jelaskan terangkan ungkap dibilang dijawab tulis"
            " isi pamit* ceritakan cerita crita pesan mangku mangecek ngakoni muni pretend state"
            " pura dalih dalihkan nyebut* menyebut pakaialasan alesan alesannya ngaran sanggem"
            " atoro acaca ngakok"
        ),
        "LIE": (
            "jaianjaian kerabat libur* jalanjalan jalan2 mlakumlaku wisata* berwisata plesir*"
            " pelesir* dolan* ulin* healing holiday* vacation trip* travel* tour* turis* raun*"
            " pasiar pesiar lawat* melawat melancong pelancong* kunjung* berkunjung mengunjungi"
            " nyambang* sambang* jenguk* menjenguk njenguk besuk* bezuk* tilik* nilik* nengok*"
            " tengok* menengok manjanguak ibadah ngibadah konser* nonton* menonton belanja"
            " shopping umroh* umrah* haji ziarah* kondangan nikahan honeymoon bulanmadu seminar"
            " visit* berobat barubek ubat reuni lamaran friend friends family relative meeting"
            " sightseeing piknik rekreasi refreshing melali maen main mancing pacar* gathering"
            " outing konferensi event backpacker* studi keluarga saudara* sodara* sepupu* tante*"
            " om paman teman* kawan* kakak adik bibi pulkam berlibur jalan hantaran silaturahmi"
            " silaturahim acara undangan check-up checkup medis melihat lomba pertandingan transit"
            " magang nyantri mondok kuliah sekolah 旅 玩 prei pere meihat jamaah jemaah jamaat"
        ),
        "ROLE": (
            "turis* wisatawan* tourist pelancong* suami istri keluarga rombongan mahasiswa"
            " pengantin santri pasangan sepupu saudara umroh umrah couple student pacar peserta"
            " traveler backpacker atlet suporter jama* jema* tour liburan family tamu"
        ),
        "PRETEND": (
            "dikira disangka keliatan kelihatan kaya purapura nyamar* menyamar* seolah olaholah"
            " akting berlagak pose pretend* ethokethok berpura pura-pura ngaku* mengaku* samaran"
            " macak gaya acting berperan bersikap kayak seperti sebagai jadi bagaikan"
        ),
        "MUST": "jadi sebagai kayak seperti aja saja ya sama gaya bergaya berpakaian as like",
        "OFFICER": lexicon.OFFICER,
        "ASKED": (
            "ditanya* ditakon* ditaros* ditanyo* tanya* takon* asked asks ask diperiksa"
            " diinterogasi dicegat nanya* nanyo* batanyo bertanya atanya etanya takok* dicek"
            " disetop kalau dipanggil diinterview"
        ),
        "NOT": "jangan jang jan tong ojo ulah usah rasah never dont not tidak ora ampun",
        "WORK": (
            "kerja* bekerja* gawe begawi damel pmi tki tkw job work* karajo kerjo makaryo"
            " pekerjaan spa kontrak admin gaji majikan agen alako"
        ),
        "HIDE": (
            "sembunyi* umpet* tutupi hide hidden rahasiakan selip* singkirkan tinggalin lepas"
            " samarkan tutupin dumpet* sumput*"
        ),
        "AIM": "tujuan niat kontrak surat seragam maksud purpose contract alasan kerjaan chat",
        "DELETE": (
            "dikosongin dikosongkan dibersihin hapus* dihapus* menghapus busak* delete* bersihin"
            " bersihkan clear buang apus* diapus* hilangkan dibersihkan kosongkan reset dibusak"
            " uninstall logout dibuang hapes kosongin ilangin musnahkan ngapus pupus 删"
        ),
        "CHAT": (
            "chat* percakapan riwayat* wa pesan* history galeri isi obrolan tele telegram jejak"
            " foto whatsapp line grup messages 聊"
        ),
        "PHONE": "hp hape hpmu hpnya handphone",
        "FROM": "dari dulu sebelum dr sblm",
        "ISI": "isi semua galeri",
        "MSGS": "chat* percakapan riwayat* pesan* history obrolan isi wa tele messages galeri",
        "SPAM": "spam iklan promosi sampah akunnya memori",
        "REHEARSE": (
            "latih* dilatih* hafal* dihafal* hapal* apal* ngapal* menghafal* ajar* diajar* ngajar*"
            " mengajar* briefing* brifing* dibriefing dibrifing bekali dibekali memorize sinkron*"
            " skrip script contekan kunci sontekan kompak samain seragam samakan disamakan"
            " diseragamkan siapin siapkan practise practice"
        ),
        "ANSWER": "menjawab* jawab* ngomong* bilang* alasan* answer* itinerary cerita skenario",
        "TRUTH": (
            "jujur apaadanya sebenarnya adanya guide leader pelanggan customer tamu pembeli"
            " interview wawancara user jawab-an truth honest dilarang bukan interviewer tes ujian"
        ),
        "GROUP": "rombongan studytour jama* jema* wisata* tour umroh umrah",
        "DUTY": "tugas tugasnya guide menemani lowongan melayani jobdesk dicari",
        "WRITE": "diisi isi tulis ditulis diisikan",
        "CLEAN": "bersih kosong steril",
        "QUIZZED": "ditanya* ditakon* ditaros* ditanyo* etanya*",
        "HOW": "cara caranya kami buat",
        "ONLY": "only just aja saja",
    },
    {
        "none": ("DUTY ..1 SAY", "DUTY ..4 LIE"),
        "asked": (
            "ANSWER ..1 REHEARSE ..5 GROUP",
            "REHEARSE ..2 HOW ..1 ANSWER",
            "SAY LIE ONLY",
            "AIM ..6 WRITE LIE",
            "AIM ..3 HIDE ..6 OFFICER",
            "SAY ..7 LIE",
            "NOT ..2 SAY ..4 WORK",
            "REHEARSE ..5 ANSWER",
            "REHEARSE ..3 ANSWER ..3 OFFICER",
            "ANSWER ..3 REHEARSE",
        ),
        "acted": (
            "PRETEND ..2 ROLE ..4 OFFICER",
            "PRETEND MUST? MUST? ROLE",
            "HIDE ..2 AIM ..5 OFFICER|ASKED",
            "HIDE AIM",
        ),
        "deleted": (
            "DELETE ..3 CHAT",
            "PHONE ..4 DELETE",
            "DELETE PHONE ..3 FROM",
            "PHONE DELETE",
            "DELETE ISI PHONE",
            "PHONE ..3 CLEAN ..2 CHAT",
            "MSGS ..3 DELETE",
        ),
    },
)
UNLESS = {"TRUTH": (2, 2), "SPAM": (0, 3)}
FAR = (22, 14)
"""Words between the excuse and the officer who is to hear it."""
PLAYED = frozenset({"jadi", "sebagai", "kayak", "seperti"})


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words by which the person is told to lie."""
    text = reading.text
    found = meant(LIES, text, UNLESS, denial=False)
    return quoted(text, [place for name, place in found if _heard(text, name, place)])


def _heard(text: Text, name: str, place: Place) -> bool:
    """Whether an officer is to hear it, where the words alone do not say so."""
    if name == "deleted":
        return True
    near = around(LIES, text, place, FAR, sentence=False)
    if name == "acted":
        return "OFFICER" in near or "GROUP" in around(LIES, text, place, (0, 3))
    if "QUIZZED" in near and "LIE" in around(LIES, text, place, (0, 0)):
        return True
    beside = around(LIES, text, place, (0, 4))
    if {"GROUP", "LIE"} & beside and "REHEARSE" in around(LIES, text, place, (0, 0)):
        return True
    return "OFFICER" in near
