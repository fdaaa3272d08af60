"""From signs to a verdict. Never "safe": where no sign shows, only this text was looked at."""

from collections.abc import Mapping

from bot.offers.model import JUDGED, Judgement, Question, Reading, Sign, VerdictName
from bot.offers.weights import STRONG, WEIGHTS

DANGEROUS, SUSPICIOUS = 5, 3
"""Points (see `weights`): a strong sign weighs 4, so with any other it is dangerous; three weak
ones are suspicious."""
ENOUGH_STRONG = 2
CLEAR = 4
"""Things that must be known of an offer before weak signs, or the want of signs, say anything."""
QUESTIONS: tuple[Question, ...] = ("visa", "bayar", "kontrak")
"""Asked in this order: the three of Kemlu (facts 3.9, 3.28) that need no papers to answer."""
TELLING: Mapping[tuple[str, str], str] = {
    ("visa", "no"): "visa_bukan_kerja",
    ("bayar", "yes"): "biaya_di_muka",
    ("kontrak", "no"): "tanpa_kontrak",
}
"""Signs that an answer shows."""
GOOD: Mapping[Question, str] = {"visa": "yes", "bayar": "no", "kontrak": "yes"}
MAY_PLACE = frozenset({"p3mi", "manning", "government", "lpk"})
"""Who may send or train workers (facts 4.8); a school (LPK) sends nobody, but is no stranger."""
DOUBTFUL = frozenset({"talk", "question", "announcement"})
PROVEN = "terbukti_penipuan"
POINTS_FOR_ALL = 20


def judge(
    reading: Reading, signs: tuple[Sign, ...], answers: Mapping[str, str] | None = None
) -> Judgement:
    """The verdict on what was read. `answers` are those of the person to earlier questions: "yes",
    "no" or "unknown"."""
    given = dict(answers or {})
    signs = _with_answers(signs, given)
    if reading.kind not in JUDGED and not _overruled(reading, signs):
        return Judgement("bukan_tawaran", 0, (), (), reading, given)
    signs = tuple(sorted(signs, key=lambda sign: -WEIGHTS[sign.id]))
    points = sum(WEIGHTS[sign.id] for sign in signs)
    verdict = _verdict(reading, signs, points, given)
    questions = _questions(reading, signs, given) if verdict == "belum_jelas" else ()
    score = min(100, round(100 * points / POINTS_FOR_ALL))
    return Judgement(verdict, score, signs, questions, reading, given)


def _with_answers(signs: tuple[Sign, ...], answers: Mapping[str, str]) -> tuple[Sign, ...]:
    shown = {sign.id for sign in signs}
    told = [TELLING[item] for item in answers.items() if item in TELLING]
    return (*signs, *(Sign(id) for id in told if id not in shown))


def _overruled(reading: Reading, signs: tuple[Sign, ...]) -> bool:
    """Whether there is so much in a text that it is judged although it seems to be none: what is
    overlooked costs more than what is looked at in vain. News and warnings quote what they warn
    of."""
    if any(sign.id == PROVEN for sign in signs):
        return True
    return (
        reading.kind in DOUBTFUL
        and sum(WEIGHTS[sign.id] >= STRONG for sign in signs) >= ENOUGH_STRONG
    )


def _verdict(
    reading: Reading, signs: tuple[Sign, ...], points: int, answers: Mapping[str, str]
) -> VerdictName:
    strong = any(WEIGHTS[sign.id] >= STRONG for sign in signs)
    if strong:
        return "bahaya" if points >= DANGEROUS else "mencurigakan"
    if known(reading) + len(answers) < CLEAR:
        return "belum_jelas"
    if points >= SUSPICIOUS:
        return "mencurigakan"
    return "tanpa_tanda" if _vouched(reading, answers) else "belum_jelas"


def _vouched(reading: Reading, answers: Mapping[str, str]) -> bool:
    """Whether it is told who stands behind the offer: an agency of a kind that may place people, an
    employer with a work visa or at home; or the person answered all questions well. Without that
    the want of signs says nothing."""
    if all(answers.get(one) == GOOD[one] for one in QUESTIONS):
        return True
    if any(agency.kind in MAY_PLACE or agency.licence for agency in reading.agencies):
        return True
    named = bool(reading.employers or reading.agencies)
    lawful = any(visa.kind == "work" for visa in reading.visas) or answers.get("visa") == "yes"
    return named and (lawful or not reading.abroad)


def known(reading: Reading) -> int:
    """How many of the things that matter are told in the text."""
    read = (
        reading.works_in, reading.jobs, reading.pays, reading.visas, reading.employers,
        reading.agencies, reading.contract, reading.ages or reading.papers,
        any(agency.licence for agency in reading.agencies),
    )  # fmt: skip
    return sum(map(bool, read))


def _questions(
    reading: Reading, signs: tuple[Sign, ...], answers: Mapping[str, str]
) -> tuple[Question, ...]:
    """What is worth asking: neither told in the text nor asked before."""
    told = {"visa": reading.visas, "bayar": reading.fees, "kontrak": reading.contract}
    return tuple(one for one in QUESTIONS if not told[one] and one not in answers)
