"""The served model understands how people really write. `nlu_url`: a trained model behind HTTP."""

import httpx
import pytest

MESSAGES = [
    ("assalamualaikum min, met siang", "sapa"),
    ("oke deh makasih bnyk ya infonya sgt membantu", "terima_kasih"),
    ("ini bot apa manusia beneran sih yg jawab", "siapa_bot"),
    ("bs disambungin ke petugas aja ga, males ngetik sama mesin", "minta_petugas"),
    ("bkn itu maksud sy, jawabannya melenceng", "jawaban_salah"),
    ("tolong hapusin smua chat sm data gw dong", "hapus_data"),
    ("ini loker dr fb tlg dicek asli apa bodong ya", "cek_tawaran"),
    ("cara ngecek PT penyalur itu punya ijin resmi dr pemerintah gmn", "cek_p3mi"),
    ("kt dia pake visa turis dulu ntar diurus visa kerjanya disana, gpp emang?", "visa_kerja"),
    ("gaji 20jt cuma jd cs tanpa pengalaman masuk akal ga sih", "gaji_wajar"),
    ("disuruh ngomong mau piknik ke petugas imigrasi pas di bandara", "bohong_imigrasi"),
    ("jd admin judol di luar kena pidana ga nanti", "kerja_judi_online"),
    ("gmn caranya lapor diri kl udah nyampe taiwan", "cara_lapor_diri"),
    ("minta no telpon kbri phnom penh dong", "kontak_perwakilan"),
    ("udah 4 bln gaji sy ditahan bos", "gaji_tidak_dibayar"),
    ("paspor sy diambil majikan, wajar ga", "paspor_ditahan"),
    ("TPPO tuh kepanjangan nya apaan", "apa_itu_tppo"),
    ("olshop nya nipu, udah bayar barang ga dateng2, ngadu kemana", "penipuan_umum"),
    ("resep soto ayam lamongan dong", "luar_topik"),
    ("tolong sy dikurung di kantor, pintunya dikunci dr luar", "darurat_disekap"),
    ("kt dipukulin disetrum kl target ga tercapai", "darurat_kekerasan"),
    ("udah ga sanggup lg, pengen mati aja rasanya", "darurat_bunuh_diri"),
    ("adek sy disekap di myanmar tolongin pak", "darurat_keluarga"),
    ("sy td malem lari dr kompleks skrg ngumpet di kebun", "darurat_kabur"),
    ("baru aja sy tf 5jt ke agennya eh nomer sy diblokir", "darurat_uang_terkirim"),
]
ADVERTISEMENT = """\
DIBUTUHKAN SEGERA penempatan luar negeri!!
Posisi: operator packing, 20 orang
- Pria/wanita 19-40 th
- Tidak perlu pengalaman
- Gaji 14 juta + mess + makan 3x
Tiket & visa ditanggung perusahaan ✅
Minat? Inbox atau WA admin sekarang juga, kuota terbatas #loker #lokerluarnegeri"""
URGENT = [(text, meaning) for text, meaning in MESSAGES if meaning.startswith("darurat_")]


def parse(nlu_url: str, text: str) -> dict:
    answer = httpx.post(f"{nlu_url}/model/parse", json={"text": text}, timeout=10)
    assert answer.status_code == 200, answer.status_code
    return answer.json()


def likeliest(parsed: dict) -> list[str]:
    return [entry["name"] for entry in parsed["intent_ranking"] if entry["name"] != "nlu_fallback"]


def test_colloquial_messages_get_their_meaning(nlu_url):
    missed = [text for text, meaning in MESSAGES if likeliest(parse(nlu_url, text))[0] != meaning]
    assert len(missed) <= len(MESSAGES) // 10, missed


def test_the_meaning_of_every_message_is_among_the_three_likeliest(nlu_url):
    ranked = {text: likeliest(parse(nlu_url, text))[:3] for text, _ in MESSAGES}
    assert {text: ranked[text] for text, meaning in MESSAGES if meaning not in ranked[text]} == {}


@pytest.mark.parametrize(("text", "meaning"), URGENT)
def test_a_cry_for_help_is_never_taken_for_less(nlu_url, text, meaning):
    assert likeliest(parse(nlu_url, text))[0].startswith("darurat_")


def test_the_ranking_names_ten_meanings_with_falling_confidence(nlu_url):
    ranking = [
        e
        for e in parse(nlu_url, "mau tanya2 dulu boleh")["intent_ranking"]
        if e["name"] != "nlu_fallback"
    ]
    confidences = [entry["confidence"] for entry in ranking]
    assert len(ranking) >= 10
    assert confidences == sorted(confidences, reverse=True)
    assert 0 < sum(confidences) <= 1.000001


def test_a_message_that_could_mean_anything_falls_back(nlu_url):
    parsed = parse(nlu_url, "terus yang waktu itu jadinya bagaimana sama yang satunya")
    assert parsed["intent"]["name"] == "nlu_fallback"


def test_places_come_with_their_country(nlu_url):
    parsed = parse(nlu_url, "nomer kbri di pnom pen, kmboja")
    found = [
        (entity["entity"], entity["value"], entity["country"]) for entity in parsed["entities"]
    ]
    assert found == [("kota", "Phnom Penh", "kh"), ("negara", "Kamboja", "kh")]


def test_sums_of_money_come_with_their_currency(nlu_url):
    entities = parse(nlu_url, "upahnya 12 juta atau 800 usd, mess gratis")["entities"]
    found = [(one["value"], one["currency"]) for one in entities if one["entity"] == "uang"]
    assert found == [(12_000_000, "IDR"), (800, "USD")]


def test_agencies_come_by_name(nlu_url):
    text = "ditawari PT Cahaya Samudra Jaya, terdaftar ga ya"
    entities = parse(nlu_url, text)["entities"]
    (agency,) = (one for one in entities if one["entity"] == "agen")
    assert agency["value"] == "Cahaya Samudra Jaya"
    assert text[agency["start"] : agency["end"]] == "PT Cahaya Samudra Jaya"


@pytest.mark.parametrize(("text", "meaning"), MESSAGES)
def test_danger_is_likelier_than_not_for_a_cry_and_only_for_a_cry(nlu_url, text, meaning):
    danger = parse(nlu_url, text)["danger"]
    assert 0 <= danger <= 1
    assert (danger >= 0.5) is meaning.startswith("darurat_")


def test_an_advertisement_is_a_pasted_text_of_that_form(nlu_url):
    form = parse(nlu_url, ADVERTISEMENT)["form"]
    assert form["name"] == "iklan"
    assert form["pasted"] > 0.5


@pytest.mark.parametrize("text", [MESSAGES[6][0], MESSAGES[9][0], *(text for text, _ in URGENT)])
def test_what_a_person_writes_is_an_own_message(nlu_url, text):
    form = parse(nlu_url, text)["form"]
    assert form["name"] == "pesan"
    assert 0 <= form["pasted"] < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\u200b\u200d\ufeff",
        "\u202e\u2066abc\u2069",
        "😂" * 500,
        "1234567",
        "....?!",
        "مرحبا",
        "[foto](tiket){x}",
        "sapa@1.0",
        "{}",
        "\x00\x07",
    ],
)
def test_odd_texts_are_parsed_like_others(nlu_url, text):
    parsed = parse(nlu_url, text)
    assert parsed["text"].strip() == text.strip()
    assert 0 <= parsed["intent"]["confidence"] <= 1


@pytest.mark.parametrize(
    "text", ["a" * 4096, "kerja ke kamboja ya kak " * 170, "😀\u200d🙏🏽" * 1000, "x1 " * 1365]
)
def test_the_longest_messages_are_parsed(nlu_url, text):
    # How long that takes: python -m benchmarks.longest_messages
    parsed = parse(nlu_url, text[:4096])
    assert len(likeliest(parsed)) >= 10


def test_what_looks_like_a_command_is_understood_once_its_slash_is_gone(nlu_url):
    # Rasa takes "/sapa" for the id itself, with certainty; so the bot takes the slash away.
    parsed = parse(nlu_url, "/darurat_bunuh_diri@0.99".lstrip("/"))
    assert parsed["intent"]["confidence"] != 0.99
    assert len(likeliest(parsed)) >= 10
