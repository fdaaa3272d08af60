"""The figures of understanding, from what the bot did with many messages. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from bot.evaluating.judging import Judged
from bot.meaning import URGENT
from bot.model import Json
from bot.urgency import LANES

CONFUSIONS = 15
BINS = 10


def figures(judged: Sequence[Judged]) -> Json:
    """All figures, shares from 0 to 1 rounded to four places.

    top1, top3: a right id is the likeliest, among the three likeliest. one_tap: answered, or behind
    any button that answers an id, be it a choice or one beside an answer. confident_wrong: answered
    outright, none of it right. urgent_*: of lines meant as danger (recall) and of all others (false
    alarm); a case or the safety question is an alarm. lane_accuracy: of the cases opened for lines
    meant as danger, those in the lane of the id meant. `also` ids count as right everywhere but
    there.
    """
    urgent = [one for one in judged if one.case.id.startswith(URGENT)]
    calm = [one for one in judged if not any(id.startswith(URGENT) for id in one.case.right)]
    cases = [one for one in urgent if one.outcome == "case"]
    return {
        "n": len(judged),
        **basics(judged),
        "one_tap": share(judged, _one_tap),
        "answered_outright": share(judged, lambda one: bool(one.given)),
        "confident_wrong": share(judged, _confidently_wrong),
        "urgent_n": len(urgent),
        "urgent_recall": share(urgent, lambda one: one.alarmed),
        "urgent_case_recall": share(urgent, lambda one: one.outcome == "case"),
        "urgent_false_alarm": share(calm, lambda one: one.alarmed),
        "urgent_false_case": share(calm, lambda one: one.outcome == "case"),
        "tricky_n": sum(one.case.tricky for one in calm),
        "tricky_false_alarm": share([o for o in calm if o.case.tricky], lambda one: one.alarmed),
        "lane_accuracy": share(cases, lambda one: one.lane == LANES.get(one.case.id)),
        "parse_ms": {"p50": percentile(judged, 0.5), "p95": percentile(judged, 0.95)},
    }


def details(judged: Sequence[Judged], groups: dict[str, str]) -> Json:
    """The figures by voice and by group of ids, the worst confusions, and the reliability table."""
    return {
        "by_voice": _by(judged, lambda one: one.case.voice or "-"),
        "by_group": _by(judged, lambda one: groups.get(one.case.id, "-")),
        "confusions": confusions(judged),
        "reliability": reliability(judged),
    }


def basics(judged: Sequence[Judged]) -> Json:
    """top1 and top3."""
    return {
        "top1": share(judged, lambda one: one.meant.best in one.case.right),
        "top3": share(judged, lambda one: bool(_first(one, 3) & set(one.case.right))),
    }


def share(judged: Sequence[Judged], holds: Callable[[Judged], bool]) -> float | None:
    """The share of messages for which something holds; None of no messages."""
    return round(sum(map(holds, judged)) / len(judged), 4) if judged else None


def percentile(judged: Sequence[Judged], at: float) -> float:
    """A percentile of the parsing times, in milliseconds."""
    spent = sorted(one.spent for one in judged)
    return round(spent[min(len(spent) - 1, int(at * len(spent)))], 1)


def confusions(judged: Iterable[Judged]) -> list[Json]:
    """The pairs of ids most often confused: what was meant, what was likeliest, how often."""
    wrong = Counter(
        (one.case.id, one.meant.best) for one in judged if one.meant.best not in one.case.right
    )
    return [{"meant": a, "taken_for": b, "n": n} for (a, b), n in wrong.most_common(CONFUSIONS)]


def reliability(judged: Sequence[Judged]) -> list[Json]:
    """What share is right at each confidence: an honest model is right as often as it says."""
    bins: dict[int, list[Judged]] = {}
    for one in judged:
        bins.setdefault(min(BINS - 1, int(_confidence(one) * BINS)), []).append(one)
    return [
        {
            "from": at / BINS,
            "n": len(some),
            "said": round(sum(map(_confidence, some)) / len(some), 3),
            "right": share(some, lambda one: one.meant.best in one.case.right),
        }
        for at, some in sorted(bins.items())
    ]


def _by(judged: Iterable[Judged], key: Callable[[Judged], str]) -> Json:
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(key(one), []).append(one)
    return {name: {"n": len(some), **basics(some)} for name, some in sorted(groups.items())}


def _first(one: Judged, count: int) -> set[str]:
    return {guess.id for guess in one.meant.guesses[:count]}


def _confidence(one: Judged) -> float:
    return one.meant.guesses[0].confidence if one.meant.guesses else 0.0


def _one_tap(one: Judged) -> bool:
    return bool({*one.given, *one.offered} & set(one.case.right))


def _confidently_wrong(one: Judged) -> bool:
    return bool(one.given) and not set(one.given) & set(one.case.right)
