"""The card on top of a room: what operators must know before they write. Pure."""

from collections.abc import Iterator, Mapping
from html import unescape

from bot.cases.model import Case
from bot.cases.questions import SAFE, answers_of
from bot.model import Button, Json
from bot.outcall import plain
from bot.posting.fitting import shortened
from bot.posting.scene import Scene

ACTION = "meja"
LONGEST_TOPIC = 128
"""Characters of a topic's name (Bot API, createForumTopic)."""
COLOURS = {"nyawa": 0xFB6F5F, "waktu": 0xFFD67E, "biasa": 0x6FB9F0}
"""Red, yellow, blue: three of the six colours that Telegram lets a topic's icon have."""
ANYBODY, OF_OTHERS = "umum", "darurat_keluarga"
LANES = {"nyawa": "room.lane_nyawa", "waktu": "room.lane_waktu", "biasa": "room.lane_biasa"}
VERDICTS = {
    "bahaya": "room.verdict_bahaya", "mencurigakan": "room.verdict_mencurigakan",
    "belum_jelas": "room.verdict_belum_jelas", "tanpa_tanda": "room.verdict_tanpa_tanda",
    "bukan_tawaran": "room.verdict_bukan_tawaran",
}  # fmt: skip
OUTCOMES = {
    "tertolong": "room.outcome_tertolong", "dirujuk": "room.outcome_dirujuk",
    "tak_terhubung": "room.outcome_tak_terhubung", "bukan_darurat": "room.outcome_bukan_darurat",
    "ganda": "room.outcome_ganda", "dihapus": "room.outcome_dihapus",
}  # fmt: skip
SAFETY = {"ya": "room.safe_yes", "tidak": "room.safe_no"}
RATINGS = {
    "baik": "room.rated_baik", "kurang": "room.rated_kurang", "lewati": "room.rated_lewati",
}  # fmt: skip
MOST_ANSWERS, MOST_SIGNS = 12, 8
LONGEST_NAME, LONGEST_ANSWER, LONGEST_SUMMARY = 128, 100, 600
"""What keeps a card within one message, whatever people wrote."""


def topic(case: Case, scene: Scene) -> Json:
    """The topic's name and colour, as params of createForumTopic."""
    lane, number = case.lane, str(case.number)
    key = "room.topic" if case.country else "room.topic_nowhere"
    params = {"nomor": number, "jalur": lane, "tempat": _country(case, scene)}
    name = unescape(scene.text(key, params))[:LONGEST_TOPIC]
    return {"name": name, "icon_color": COLOURS[lane]}


def message(case: Case, scene: Scene, *, calling: bool = True) -> Json:
    """The card as params of a call; `calling` names those on duty while nobody has the case."""
    lines = list(_lines(case, scene))
    if calling and case.state == "waiting" and (called := scene.mentions(scene.on_duty())):
        lines.append(f"{scene.text('room.on_duty')} {called}")
    return {
        "text": "\n".join(lines), "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True}, **buttons(case, scene),
    }  # fmt: skip


def buttons(case: Case, scene: Scene) -> Json:
    """What can be done with the case as it stands."""
    number = (str(case.number),)

    def button(key: str, what: str) -> Button:
        return Button(key, ACTION, (what, *number))

    if case.state == "waiting":
        return scene.keyboard((button("room.take", "ambil"),))
    if case.state == "closed":
        again = (button("room.reopen", "buka"),) if case.outcome != "dihapus" else ()
        return scene.keyboard(again)
    return scene.keyboard(
        (button("room.hand_over", "oper"), button("room.note", "catatan")),
        (button("room.quick", "cepat"), button("room.location", "lokasi")),
        (button("room.close", "tutup"),),
    )


def head(case: Case, scene: Scene) -> str:
    """Its number and lane in one line."""
    return scene.text(LANES[case.lane], {"nomor": str(case.number)})


def _lines(case: Case, scene: Scene) -> Iterator[str]:
    yield head(case, scene)
    yield _matter(case, scene)
    if case.stopped:
        yield scene.text("room.flag_stopped")
    if case.quiet:
        yield scene.text("room.flag_quiet")
    if case.open and case.lane != "biasa" and case.matter != OF_OTHERS:
        yield _safe(case, scene)
    if case.with_bot:
        yield scene.text("room.flag_with_bot")
    yield from _told(case, scene)
    yield _person(case, scene)
    yield _standing(case, scene)
    if case.rating in RATINGS:
        yield scene.text("room.rating", {"nilai": scene.named(RATINGS[case.rating])})


def _matter(case: Case, scene: Scene) -> str:
    """What it is called, the gravest, and all else that was told."""
    told = " + ".join(_called(one, scene) for one in (case.matter, *case.besides))
    params = {"hal": told, "tempat": _country(case, scene)}
    return scene.text("room.matter_in" if case.country else "room.matter", params)


def _called(matter: str, scene: Scene) -> str:
    label = "room.umum" if matter == ANYBODY else f"label.{matter}"
    known = label in scene.words.texts or matter in scene.words.answers
    return scene.words.label(label) if known else scene.named(matter)


def _safe(case: Case, scene: Scene) -> str:
    """Whether it is safe for the person to read; large, because a wrong message may be seen."""
    return scene.text(SAFETY.get(answers_of(case).get(SAFE, ""), "room.safe_unknown"))


def _told(case: Case, scene: Scene) -> Iterator[str]:
    """What the person told: answers by question, the first words, an offer. The agreed word is
    shown nowhere: it must not be read over a shoulder."""
    answers = [one for one in answers_of(case).items() if one[0] != SAFE]
    for question, answer in answers[:MOST_ANSWERS]:
        asked = _label(f"case.ask_{question}", question, scene)
        said = _label(f"case.answer.{question}.{answer}", answer, scene)
        yield scene.text("room.answer", {"tanya": asked, "jawab": said})
    if summary := str(case.told.get("summary") or ""):
        yield scene.text("room.summary", {"isi": shortened(summary, LONGEST_SUMMARY)})
    offer = case.told.get("offer")
    if isinstance(offer, Mapping) and offer.get("verdict") in VERDICTS:
        yield _offer(offer, scene)


def _label(key: str, otherwise: str, scene: Scene) -> str:
    """The words of a key without marks, or what stands in its place."""
    known = key in scene.words.texts
    return plain(scene.named(key)) if known else shortened(otherwise, LONGEST_ANSWER)


def _offer(offer: Mapping[str, object], scene: Scene) -> str:
    verdict, signs = scene.named(VERDICTS[str(offer["verdict"])]), offer.get("signs")
    titles = [f"sign.{id}.title" for id in signs] if isinstance(signs, list | tuple) else []
    named = [scene.named(key) for key in titles if key in scene.words.texts][:MOST_SIGNS]
    params = {"putusan": verdict, "tanda": ", ".join(named)}
    return scene.text("room.offer_signs" if named else "room.offer", params)


def _person(case: Case, scene: Scene) -> str:
    name = shortened(str(case.told.get("name") or ""), LONGEST_NAME)
    username = shortened(str(case.told.get("username") or ""), LONGEST_NAME).removeprefix("@")
    if not name and not username:
        return scene.text("room.person_unknown")
    params = {"nama": name or scene.named("room.person_unknown"), "pengguna": username}
    return scene.text("room.person_username" if username else "room.person", params)


def _standing(case: Case, scene: Scene) -> str:
    """Who has it since when, or since when it waits, or how it ended."""
    if case.state == "waiting":
        since = case.unanswered_since or case.opened_at
        return scene.text("room.waiting", {"jam": scene.clock(since)})
    if case.state == "owned":
        since = case.claimed_at or case.opened_at
        return scene.text("room.owned", {"nama": case.owner_name, "jam": scene.clock(since)})
    params = {
        "jam": scene.clock(case.closed_at or case.opened_at), "nama": case.owner_name,
        "hasil": scene.named(OUTCOMES.get(case.outcome, "room.outcome_unknown")),
    }  # fmt: skip
    return scene.text("room.closed_by" if case.owner_name else "room.closed", params)


def _country(case: Case, scene: Scene) -> str:
    land = scene.words.contacts.countries.get(case.country)
    return land.name if land else case.country.upper()
