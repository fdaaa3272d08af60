"""The figures of the offer checker, from what it said of many labelled offers. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.model import Json

SCAM, GENUINE, UNCLEAR, NOT_OFFER = "scam", "genuine", "unclear", "not_offer"
ALARMS = frozenset({"bahaya", "mencurigakan"})
SAFE = frozenset({"tanpa_tanda", "bukan_tawaran"})
"""Verdicts that warn, and those after which somebody may go."""
RIGHT = {
    SCAM: ALARMS,
    GENUINE: frozenset({"tanpa_tanda", "belum_jelas"}),
    UNCLEAR: frozenset({"belum_jelas"}),
    NOT_OFFER: frozenset({"bukan_tawaran"}),
}
"""The verdicts that are right for a label."""
SHOWING = frozenset({SCAM, UNCLEAR, GENUINE})
"""Labels of texts that can show signs."""
WORST = 25


@dataclass(frozen=True)
class Offer:
    """A text with what it is. `flags` are the signs it shows, None when nobody looked for them."""

    text: str
    label: str
    flags: frozenset[str] | None = None
    id: str = "-"
    kind: str = "-"
    form: str = "-"


@dataclass(frozen=True)
class Checked:
    """An offer with the verdict, the signs found, and the milliseconds spent."""

    offer: Offer
    verdict: str
    signs: frozenset[str] = frozenset()
    spent: float = 0.0

    @property
    def missing(self) -> frozenset[str]:
        """Signs that the offer shows and that were not found."""
        return frozenset() if self.offer.flags is None else self.offer.flags - self.signs

    @property
    def wrong(self) -> frozenset[str]:
        """Signs that were found and that the offer does not show."""
        return frozenset() if self.offer.flags is None else self.signs - self.offer.flags


def figures(checked: Sequence[Checked]) -> Json:
    """All figures, shares from 0 to 1 rounded to four places, None of nothing."""
    return {
        **verdicts(checked),
        "signs": sign_figures(checked),
        "confusion": _confusion(checked),
        "by_kind": _by(checked, lambda one: one.offer.kind),
        "by_form": _by(checked, lambda one: one.offer.form),
        "ms": {"p50": _percentile(checked, 0.5), "p95": _percentile(checked, 0.95)},
        "worst": [_miss(one) for one in _worst(checked)],
    }


def verdicts(checked: Sequence[Checked]) -> Json:
    """How right the verdicts are.

    Of scams: scam_recall, called bahaya or mencurigakan; bahaya_recall, called bahaya; false_safe,
    called tanpa_tanda or bukan_tawaran. Of genuine offers: false_alarm, called bahaya or
    mencurigakan. unclear_right and not_offer_right: of such texts, called belum_jelas and
    bukan_tawaran.
    """
    scams, genuine = _labelled(checked, SCAM), _labelled(checked, GENUINE)
    return {
        "n": len(checked),
        "labels": dict(Counter(one.offer.label for one in checked).most_common()),
        "scam_recall": _share(scams, ALARMS),
        "bahaya_recall": _share(scams, frozenset({"bahaya"})),
        "false_safe": _share(scams, SAFE),
        "false_alarm": _share(genuine, ALARMS),
        "unclear_right": _share(_labelled(checked, UNCLEAR), RIGHT[UNCLEAR]),
        "not_offer_right": _share(_labelled(checked, NOT_OFFER), RIGHT[NOT_OFFER]),
    }


def sign_figures(checked: Sequence[Checked]) -> Json:
    """Precision and recall of the signs.

    Counted are the texts labelled scam, unclear or genuine whose line has `flags`, an empty list
    among them: there every sign found is a wrong one. Each pair of text and sign counts once
    (micro): precision is the share of the signs found that the flags name, recall the share of the
    flags that were found. The signs are those of the verdict, as people see them; a text called
    bukan_tawaran has none. `n` of a sign is how many texts are flagged with it.
    """
    some = [one for one in checked if one.offer.flags is not None and one.offer.label in SHOWING]
    pairs = [(one.offer.flags or frozenset(), one.signs) for one in some]
    ids = sorted({id for flags, signs in pairs for id in flags | signs})
    return {
        "texts": len(some),
        **_precision_recall(pairs, frozenset(ids)),
        "by_sign": {id: _precision_recall(pairs, frozenset({id})) for id in ids},
    }


def _precision_recall(
    pairs: Iterable[tuple[frozenset[str], frozenset[str]]], ids: frozenset[str]
) -> Json:
    flagged = found = right = 0
    for flags, signs in pairs:
        flagged += len(flags & ids)
        found += len(signs & ids)
        right += len(flags & signs & ids)
    return {
        "n": flagged,
        "found": found,
        "precision": round(right / found, 4) if found else None,
        "recall": round(right / flagged, 4) if flagged else None,
    }


def _confusion(checked: Iterable[Checked]) -> Json:
    table: dict[str, Counter[str]] = {}
    for one in checked:
        table.setdefault(one.offer.label, Counter())[one.verdict] += 1
    return {label: dict(row.most_common()) for label, row in sorted(table.items())}


def _by(checked: Iterable[Checked], key: Callable[[Checked], str]) -> Json:
    groups: dict[str, list[Checked]] = {}
    for one in checked:
        groups.setdefault(key(one), []).append(one)
    return {name: _group(some) for name, some in sorted(groups.items())}


def _group(some: Sequence[Checked]) -> Json:
    """The figures of verdicts that a group has texts for, and those of its signs."""
    signs = sign_figures(some)
    told = {name: value for name, value in verdicts(some).items() if value is not None}
    return told | {"sign_precision": signs["precision"], "sign_recall": signs["recall"]}


def _worst(checked: Iterable[Checked]) -> list[Checked]:
    """Scams called safe first, then other scams missed, false alarms, other wrong verdicts, and
    texts with the most wrong signs; what is all right is not among them."""
    faulty = [one for one in checked if not _right(one) or one.missing or one.wrong]
    return sorted(faulty, key=_badness)[:WORST]


def _badness(one: Checked) -> tuple[bool, bool, bool, bool, int]:
    scam, alarmed = one.offer.label == SCAM, one.verdict in ALARMS
    return (
        not (scam and one.verdict in SAFE),
        not (scam and not alarmed),
        not (one.offer.label == GENUINE and alarmed),
        _right(one),
        -len(one.missing | one.wrong),
    )


def _miss(one: Checked) -> Json:
    """A miss by its id, never by its text: what is measured with is not to be looked at."""
    return {
        "id": one.offer.id,
        "label": one.offer.label,
        "verdict": one.verdict,
        "missing": sorted(one.missing),
        "wrong": sorted(one.wrong),
    }


def _right(one: Checked) -> bool:
    return one.verdict in RIGHT.get(one.offer.label, frozenset())


def _labelled(checked: Iterable[Checked], label: str) -> list[Checked]:
    return [one for one in checked if one.offer.label == label]


def _share(some: Sequence[Checked], called: frozenset[str]) -> float | None:
    return round(sum(one.verdict in called for one in some) / len(some), 4) if some else None


def _percentile(checked: Sequence[Checked], at: float) -> float:
    """Milliseconds a text."""
    spent = sorted(one.spent for one in checked)
    return round(spent[min(len(spent) - 1, int(at * len(spent)))], 2)
