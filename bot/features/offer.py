"""A concrete offer: until the bot can read offers itself, it shows what to compare it with."""

from bot.buttons import ASK, OPEN
from bot.model import Button, Decision, Feature, Rows, Say, Turn

NEXT: Rows = (
    (Button("label.ciri_lowongan_palsu", ASK, ("ciri_lowongan_palsu",)),),
    (Button("label.cek_p3mi", ASK, ("cek_p3mi",)),),
    (Button("label.lapor_iklan_palsu", ASK, ("lapor_iklan_palsu",)),),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)


def check(turn: Turn) -> Decision:
    """The three questions of Kemlu and where to check them."""
    return Decision((Say("offer.check", buttons=NEXT),), outcome="action", ids=("cek_tawaran",))


def forwarded(turn: Turn) -> Decision:
    """A forwarded message is most often an offer that made somebody wonder."""
    return Decision((Say("offer.forwarded", buttons=NEXT),), outcome="action", ids=("cek_tawaran",))


FEATURE = Feature(
    "offer",
    commands={"cek": check},
    ids={"cek_tawaran": check},
    kinds={"forwarded": forwarded},
)
