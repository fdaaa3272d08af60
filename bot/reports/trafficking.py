"""Which signs of trafficking in persons the answers of a report hold, each with what it stands on.
Pure.

They are indicators for those who screen a case for its three elements (action, means, purpose;
`../shared/facts/facts.md` 5.8), no judgement and no sum. The ids are words of UU 21/2007: actions
and means of Pasal 1 angka 1, purposes of angka 7 (exploitation) and 8 (sexual exploitation).

Only what was tapped or understood counts, never words by themselves: "tidak ada" is no recruiter.
Of the law's words no question tells penerimaan, penculikan, pemalsuan and penyalahgunaan kekuasaan;
they are left to people.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.reports.model import Given, Report, Shown
from bot.reports.questions import FOR

ALONE = "sendiri"
"""The choice of `pengirim` that says that nobody sent the person."""
HOME = "id"
NO_WORK_VISA = ("kunjungan", "tanpa")
VIOLENCE = ("dipukul", "dilecehkan")
COERCED = ("disekap", "dipukul", "diancam", "paspor", "dijual", "denda")
"""Unpaid work beside one of these is forced work."""
HELD = ("disekap", "paspor", "dipaksa_menipu", "dijual")
"""What takes away the freedom to leave: who can be sold is in another's hands. Beside it a fine is
a debt that binds (angka 15), and sexual violence may serve somebody's profit, which angka 8 asks
for."""
PAID = ("hari_ini", "kemarin", "lama")


@dataclass(frozen=True)
class Indicator:
    """One sign. The grounds are ids of questions, or `question.choice`."""

    id: str
    grounds: tuple[str, ...]


@dataclass(frozen=True)
class Indicators:
    """The signs by element, each in the order of the law."""

    action: tuple[Indicator, ...] = ()
    means: tuple[Indicator, ...] = ()
    purpose: tuple[Indicator, ...] = ()


def indicators(shown: Shown) -> Indicators:
    """The indicators in the answers of a report."""
    told = standing(shown.report)
    return Indicators(_found(_action(told)), _found(_means(told)), _found(_purpose(told)))


def standing(report: Report) -> Mapping[str, Given]:
    """The answers that count: those to questions asked for whom the report is about now. Others
    stay from before somebody changed that."""
    asked = FOR.get(report.about, tuple(report.answers))
    return {id: given for id, given in report.answers.items() if id in asked}


type _Told = Mapping[str, Given]
type _Sign = tuple[str, list[str]]


def _action(told: _Told) -> Iterator[_Sign]:
    sent, abroad = _sent(told), _abroad(told)
    # An advertisement invites, and inviting is recruiting (Pasal 1 angka 9).
    yield "perekrutan", [*sent, *_chosen(told, "media")]
    yield "pengangkutan", [*sent, "rute"] if sent and _routed(told, "transit") else []
    yield "penampungan", _chosen(told, "kejadian", "disekap")
    yield "pengiriman", [*sent, *abroad] if sent and abroad else []
    yield "pemindahan", _chosen(told, "kejadian", "dijual")


def _means(told: _Told) -> Iterator[_Sign]:
    yield "ancaman_kekerasan", _chosen(told, "kejadian", "diancam")
    yield "penggunaan_kekerasan", _chosen(told, "kejadian", *VIOLENCE)
    yield "penyekapan", _chosen(told, "kejadian", "disekap")
    yield "penipuan", _deceived(told)
    yield "posisi_rentan", _vulnerable(told)
    fined, held = _chosen(told, "kejadian", "denda"), _held(told)
    yield "penjeratan_utang", [*fined, *held] if fined and held else []
    # A sale pays whoever holds the person. The choice also means being moved on without a price,
    # so that readers have to ask which it was; the ground shows the choice.
    yield "memberi_bayaran", _chosen(told, "kejadian", "dijual")
    # No word of the law: keeping papers holds a person (penyekapan) and uses that without them
    # nobody can leave (posisi rentan). Told by itself, so that readers decide which it is.
    yield "penahanan_dokumen", [*_chosen(told, "kejadian", "paspor"), *_kept_passport(told)]


def _purpose(told: _Told) -> Iterator[_Sign]:
    forced = _chosen(told, "kejadian", "dipaksa_menipu")
    unpaid = _chosen(told, "kejadian", "gaji")
    coerced = [*_chosen(told, "kejadian", *COERCED), *_kept_passport(told)]
    yield "kerja_paksa", [*forced, *([*unpaid, *coerced] if unpaid and coerced else [])]
    ransom = _chosen(told, "kejadian", "denda")
    yield "pemerasan", [*ransom, *_chosen(told, "uang", *PAID)] if ransom else []
    abused, held = _chosen(told, "kejadian", "dilecehkan"), _held(told)
    yield "eksploitasi_seksual", [*abused, *held] if abused and held else []


def _deceived(told: _Told) -> list[str]:
    """A wage was promised, and it was not paid or the work was another."""
    broken = _chosen(told, "kejadian", "gaji", "dipaksa_menipu")
    promised = "janji" in told and bool(told["janji"].value.get("sums"))
    return ["janji", *broken] if promised and broken else []


def _vulnerable(told: _Told) -> list[str]:
    """Somebody sent the person abroad to work without the right to: a stay that others can have
    ended at any time. A missing contract by itself is none."""
    sent, abroad, visa = _sent(told), _abroad(told), _chosen(told, "visa", *NO_WORK_VISA)
    if not (sent and abroad and visa):
        return []
    return [*visa, *_chosen(told, "kontrak", "tidak_ada"), *sent, *abroad]


def _held(told: _Told) -> list[str]:
    return [*_chosen(told, "kejadian", *HELD), *_kept_passport(told)]


def _kept_passport(told: _Told) -> list[str]:
    return _chosen(told, "paspor", "ditahan")


def _sent(told: _Told) -> list[str]:
    """Who sent the person, unless nobody did."""
    return [one for one in _chosen(told, "pengirim") if one != f"pengirim.{ALONE}"]


def _abroad(told: _Told) -> list[str]:
    """What says that the person is abroad."""
    given = told.get("negara")
    if given is None:
        return []
    known = [*given.choices, str(given.value.get("country") or "")]
    if HOME in known or not any(known):
        return []
    return [f"negara.{one}" for one in given.choices] or ["negara"]


def _routed(told: _Told, part: str) -> bool:
    return "rute" in told and bool(told["rute"].value.get(part))


def _chosen(told: _Told, question: str, *choices: str) -> list[str]:
    """The grounds at a question: its choices, or those of them that are named."""
    made = told[question].choices if question in told else ()
    return [f"{question}.{one}" for one in made if not choices or one in choices]


def _found(signs: Iterator[_Sign]) -> tuple[Indicator, ...]:
    """Those that stand on something."""
    return tuple(Indicator(id, tuple(dict.fromkeys(on))) for id, on in signs if on)
