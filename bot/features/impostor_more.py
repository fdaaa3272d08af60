"""What somebody tells of an impostor just after the report: it belongs to the report, and the
admins hear it with it."""

import re
from datetime import timedelta

from bot import urgency
from bot.calling_off import calls_off
from bot.features.impostor_origin import told
from bot.genuine import Names, claimed, described, points_to_somebody
from bot.masking import masked
from bot.matters import SMALL_TALK
from bot.model import Decision, Json, Rows, Say, StepHandler, Turn
from bot.passing_steps import IMPOSTOR_MORE_STEP
from bot.post_effects import KeepImpostor
from bot.posts.model import Impostor

STEP = IMPOSTOR_MORE_STEP
SINCE, COUNT = "peniru_dilaporkan", "peniru_tambahan"
"""Where the conversation keeps when the report was made, and how often something was added."""
BELONGS = timedelta(minutes=30)
"""So long words about the same person are taken for the report."""
MOST = 5
"""Additions that are passed on; more are thanked for."""
ELSEWHERE = "luar_topik"
"""What the model takes words for that are of nothing it knows."""
BAD = frozenset({"bahaya", "mencurigakan"})
ABOUT = re.compile(
    r"\b(?:dia|dy|ia|mereka|orange?|orangnya|wonge|pelaku\w*|akun\w*|nama(?:nya|ne)?|jeneng\w*"
    r"|nomor\w*|nomer\w*|no(?:nya|ne)|hp(?:nya|ne)|wa(?:nya|ne)?|rekening\w*|norek\w*|foto(?:nya|ne)"
    r"|profil\w*|admin\w*|grup\w*|kanal\w*|channel\w*|link\w*|tautan\w*|katanya|jarene|kandane"
    r"|(?:y(?:an)?g|sing|nu|nan) (?:nge)?(?:chat|wa|hub\w*|minta|njaluk|telp\w*|telepon))\b"
)
"""Words that speak of somebody else, or of how he is reached."""
SUM = re.compile(r"\b\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)\b|\brp\.?\s?\d")
WANTS = re.compile(
    r"\b(?:minta\w*|di ?minta\w*|njaluk\w*|suruh\w*|di ?suruh\w*|nyuruh\w*|menyuruh|kongkon\w*"
    r"|dikongkon|maksa|mengancam|ngancam|ngancem|diancam|batas\w*|deadline|transfer\w*|tf|bayar\w*"
    r"|otp|kode|ktp|paspor|pin|sandi)\b"
)
"""What an impostor wants."""
PAID = re.compile(
    r"\b(?:sudah|udah|udh|sdh|ud|uda|dah|wis|wes|ws|terlanjur|telanjur|kadung|keburu|kebacut|baru"
    r"|tadi|barusan|aku|saya|sy|gw|ku)\b[^.!?\n]{0,24}\b(?:tf|trf|transfer\w*|kirim\w*|krm|bayar\w*"
    r"|byr|setor\w*|kasih\w*|ngasih|klik\w*|isi)\b"
)
"""Somebody sent something already: then it is not only about the impostor."""


def adding(names: Names, buttons: Rows, settled: Rows) -> StepHandler:
    """What comes after a report. Cries, what was paid, questions, offers and all that the model
    takes for another matter go their own way. `buttons` stand under the thanks, `settled` under
    what admins hear."""

    def handle(turn: Turn) -> Decision | None:
        if not _about_the_same(turn, names):
            return None
        added = int(turn.conversation.data.get(COUNT) or 0)
        thanks = Say("genuine.added" if added < MOST else "genuine.added_enough", buttons=buttons)
        if added >= MOST:
            return Decision((thanks,), step=STEP)
        text, origin = masked(turn.incoming.text), described(turn.incoming)
        params, lines = {"isi": text or "-"}, told(origin)
        news = tuple(
            Say("impostor.more_news", params, buttons=settled, parts=lines, to=admin)
            for admin in turn.admins
        )
        kept = KeepImpostor(Impostor(0, f"↳ {text}", origin, turn.now))
        data = turn.remember(**{COUNT: added + 1})
        return Decision((thanks, *news), step=STEP, data=data, effects=(kept,))

    return handle


def begun(turn: Turn) -> Json:
    """What the conversation keeps so that more can be told."""
    return {SINCE: turn.now.isoformat(), COUNT: None}


def _about_the_same(turn: Turn, names: Names) -> bool:
    incoming, meant, text = turn.incoming, turn.understanding, turn.incoming.text.lower()
    if not turn.lately(turn.conversation.data.get(SINCE), BELONGS):
        return False
    own = incoming.kind == "text" and not (incoming.forwarded or incoming.edited or meant.pasted)
    if not own or urgency.alarming(turn) or claimed(incoming, names) or calls_off(incoming.text):
        return False
    offered = turn.offered is not None and turn.offered.verdict in BAD
    if offered or PAID.search(text) or "?" in text:
        return False
    points = points_to_somebody(incoming.text) or bool(SUM.search(text))
    if meant.sure and meant.best != ELSEWHERE:
        return points and meant.best not in SMALL_TALK
    return points or bool(ABOUT.search(text) and WANTS.search(text))
