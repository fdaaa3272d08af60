"""Examined offers of each verdict, and what is said beneath."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

from bot.examined import Examined
from bot.model import Say
from bot.offers.model import VerdictName
from tests.offers_made import examined, judgement, sign

VERDICTS: tuple[VerdictName, ...] = get_args(VerdictName.__value__)
DAY = date(2026, 11, 20)
STRONG = ("negara_bukan_penempatan", "dokumen_dipegang", "visa_bukan_kerja", "biaya_di_muka")


def made(name: VerdictName, **more: Any) -> Examined:
    """An examined offer of each verdict, with what mostly comes with it."""
    signs = {"bahaya": STRONG, "mencurigakan": STRONG[:1], "belum_jelas": ("kontak_pribadi",)}
    questions = ("visa", "bayar", "kontrak") if name == "belum_jelas" else ()
    judged = judgement(name, *(sign(id, "kata ini") for id in signs.get(name, ())))
    return examined(replace(judged, questions=questions), **more)


def then(say: Say) -> list[str]:
    """The keys of what is said beneath."""
    return [one.key for one in say.then]
