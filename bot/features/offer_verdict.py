"""The verdict on an offer in one message: what it is, why, what to do, and the ways on."""

from collections.abc import Iterator

from bot.buttons import ANSWERING, ASK, OFFER, OPEN
from bot.effects import Effect
from bot.examined import Examined
from bot.features import offer_beneath
from bot.features.offer_near import near as near_of
from bot.features.offer_near import parts_left, told_of, urgent
from bot.model import Button, Decision, Json, Outcome, Rows, Say, Turn
from bot.offer_effects import KeepOffer
from bot.offer_parts import Gathered, to_json
from bot.offers.model import Judgement, Question, Sign

REASONS = 3
NUMBERS, HOME = "kontak", "id"
"""`kontak:<country>` shows its numbers; Indonesia as a country's code."""
KEPT_TEXT = 8_000
"""Characters of an offer remembered to be judged again after an answer."""
LONGEST_QUOTE = 90
DANGEROUS: frozenset[str] = frozenset({"bahaya", "mencurigakan"})
ANSWERS = (
    ("yes", "button.answer_yes"),
    ("no", "button.answer_no"),
    ("unknown", "button.answer_unknown"),
)
KEYS = {
    "bahaya": ("offer.bahaya", "offer.next_bahaya"),
    "mencurigakan": ("offer.mencurigakan", "offer.next_mencurigakan"),
    "belum_jelas": ("offer.belum_jelas", "offer.next_belum_jelas"),
    "tanpa_tanda": ("offer.tanpa_tanda", "offer.next_tanpa_tanda"),
    "bukan_tawaran": ("offer.bukan_tawaran", "offer.next_bukan_tawaran"),
}
"""What is said of each verdict, and what to do then."""
NOT_READ = ("offer.not_read", "offer.next_not_read")
"""Of pictures in which nothing could be read nobody knows that they are no offer."""
UNCLEAR = "offer.next_unclear"
"""What to do where there is nothing left to ask."""
LINK_ONLY, LINK_NEXT = {"tautan_mencurigakan"}, "offer.next_link"
"""What to do where nothing is wrong but a link."""
ASIDE = (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",)))
"""The ways out of danger, under every verdict."""
ASKED: dict[Question, str] = {
    "visa": "offer.ask_visa",
    "bayar": "offer.ask_bayar",
    "kontrak": "offer.ask_kontrak",
}


def told(turn: Turn, examined: Examined, left: Gathered) -> Decision:
    """The decision that tells a verdict: the message, what is remembered, what is kept. `left` are
    the files that were not read yet."""
    judgement = examined.judgement
    answered = turn.incoming.kind == "text" or turn.incoming.args[:1] == ("jawab",)
    say = (answered and next_question(judgement)) or verdict(examined, left)
    near = near_of(examined) if judgement.verdict in DANGEROUS else ""
    checked = _remembered(examined, left) | {"near": near, "at": turn.now.isoformat()}
    data = turn.remember(checked=checked, pasted=None, **parts_left(turn))
    kept = _kept(examined)
    if near and near != told_of(turn):
        return urgent(turn, near, say, data, kept, _country(judgement))
    outcome: Outcome = "action" if judgement.verdict != "bukan_tawaran" else "fallback"
    return Decision(
        (say,), step=_step(turn, judgement), data=data, effects=kept, outcome=outcome,
        ids=("cek_tawaran",),
    )  # fmt: skip


def _step(turn: Turn, judgement: Judgement) -> str | None:
    """A question may be answered in words, unless the talk waits for something else."""
    if turn.conversation.step not in ("", ANSWERING):
        return None
    return ANSWERING if judgement.questions else ""


def verdict(examined: Examined, left: Gathered | None = None) -> Say:
    """The one message. The files `left` were not read yet."""
    judgement = examined.judgement
    key, next_key = _keys(examined)
    shown = judgement.signs[:REASONS]
    count = len(judgement.signs) - len(shown)
    then = (
        *offer_beneath.unread(examined, left),
        *offer_beneath.licences(examined),
        *offer_beneath.seen(examined),
        Say(next_key),
        *_question(judgement),
    )
    if count > 0:
        then = (Say("offer.more_signs", {"jumlah": str(count)}), *then)
    return Say(
        key, parts=tuple(map(reason, shown)), then=then, below="offer.machine",
        buttons=_buttons(examined, bool(left and left.files)),
    )  # fmt: skip


def next_question(judgement: Judgement) -> Say | None:
    """After an answer that changed nothing the next question alone: the whole message again would
    hide it."""
    if judgement.verdict != "belum_jelas" or not judgement.questions:
        return None
    rows = (_answers(judgement.questions[0]), ASIDE)
    return Say("offer.one_more", then=tuple(_question(judgement)), buttons=rows)


def _keys(examined: Examined) -> tuple[str, str]:
    """The headline and what to do, by their keys."""
    judgement = examined.judgement
    key, next_key = KEYS[judgement.verdict]
    if judgement.verdict == "bukan_tawaran" and examined.unread:
        return NOT_READ
    if {sign.id for sign in judgement.signs} == LINK_ONLY:
        return key, LINK_NEXT
    unclear = judgement.verdict == "belum_jelas" and not judgement.questions
    return key, UNCLEAR if unclear else next_key


def reason(sign: Sign) -> Say:
    """A sign with the words that show it."""
    quoted = next((quote.text for quote in sign.quotes if quote.text), "")
    if not quoted:
        return Say(f"sign.{sign.id}.bare")
    quoted = shortened(quoted, LONGEST_QUOTE)
    return Say(f"sign.{sign.id}.quoted", {"kutipan": quoted})


def shortened(quote: str, longest: int) -> str:
    """The beginning of a quote, whole words, with a sign that there was more."""
    return quote if len(quote) <= longest else f"{quote[:longest].rsplit(' ', 1)[0]} …"


def _question(judgement: Judgement) -> Iterator[Say]:
    """The next question, one at a time: three at once confuse on a small screen."""
    for question in judgement.questions[:1]:
        yield Say(ASKED[question])


def _buttons(examined: Examined, more: bool) -> Rows:
    judgement = examined.judgement
    rows: list[tuple[Button, ...]] = []
    rows += map(_answers, judgement.questions[:1])
    if more:
        rows.append((Button("button.read_rest", OFFER, ("sisa",)),))
    if judgement.verdict == "bukan_tawaran":
        return (*rows, *NOT_ONE)
    why = (Button("button.all_reasons", OFFER, ("alasan",)),) if judgement.signs else ()
    rows.append((*why, Button("button.how_to_check", OFFER, ("periksa",))))
    if judgement.verdict in DANGEROUS:
        rows += [
            (Button("button.money_sent", ASK, ("darurat_uang_terkirim",)),
             Button("button.leaving", ASK, ("darurat_segera_berangkat",))),
            (Button("button.report_ad", ASK, ("lapor_iklan_palsu",)),
             Button("button.share", OFFER, ("bagikan",))),
        ]  # fmt: skip
    rows.append(ASIDE)
    there = _there(judgement)
    news = (Button("button.news_yes", OFFER, ("kabari", "ya")),) if _kept(examined) else ()
    return (*rows, (*there, *news)) if there or news else tuple(rows)


def _answers(question: Question) -> tuple[Button, ...]:
    return tuple(Button(key, OFFER, ("jawab", question, answer)) for answer, key in ANSWERS)


def _there(judgement: Judgement) -> tuple[Button, ...]:
    """The numbers of the country that a dangerous offer leads to: who asks may be there already."""
    country = _country(judgement)
    if judgement.verdict not in DANGEROUS or not country:
        return ()
    return (Button("button.numbers_there", NUMBERS, (country,)),)


def _country(judgement: Judgement) -> str:
    """The one country abroad that an offer leads to, or nothing."""
    countries = {place.country for place in judgement.reading.works_in if place.country}
    return next(iter(countries - {HOME}), "") if len(countries) == 1 else ""


NOT_ONE: Rows = (
    (Button("button.menu", OPEN, ("menu",)), Button("button.urgent", OPEN, ("darurat",))),
    (Button("button.person", OPEN, ("petugas",)),),
)


def _kept(examined: Examined) -> tuple[Effect, ...]:
    judgement = examined.judgement
    if judgement.verdict == "bukan_tawaran" or not (examined.shingles or examined.pictures):
        return ()
    return (
        KeepOffer(
            examined.key, examined.shingles, examined.pictures, examined.contacts,
            judgement.verdict, judgement.score, tuple(sign.id for sign in judgement.signs),
            examined.masked, known="scam" if examined.seen.outcome == "scam" else "",
        ),
    )  # fmt: skip


def _remembered(examined: Examined, left: Gathered) -> Json:
    """What is needed to go on with the offer: judge it again, show all reasons, make its card."""
    judgement = examined.judgement
    return {
        "key": examined.key,
        "text": examined.text[:KEPT_TEXT],
        "own": examined.own,
        "answers": dict(judgement.answers),
        "asked": (*judgement.questions, "")[0],
        "verdict": judgement.verdict,
        "signs": [[sign.id, [quote.text for quote in sign.quotes]] for sign in judgement.signs],
        "rest": to_json(left) if left.parts else None,
    }
