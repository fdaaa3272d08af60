"""A text that is not the person's own: ask what to do with it instead of guessing a question."""

from bot.buttons import ASK, OFFER, OPEN, THIS
from bot.meaning import ADVERTISEMENT
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.offer_parts import part_of, to_json, with_part
from bot.router import PASTED

CHECK = (Button("button.check_this", OFFER, (THIS,)),)
"""Judges this very text: nobody should have to send it again."""
WAYS: Rows = (
    (Button("label.lapor_iklan_palsu", ASK, ("lapor_iklan_palsu",)),),
    (Button("button.menu", OPEN, ("menu",)), Button("button.urgent", OPEN, ("darurat",))),
)
MAY_BE_OFFERS = {ADVERTISEMENT: "pasted.iklan", "obrolan": "pasted.obrolan"}
"""Forms that the offer checker is for, and what is said."""


def pasted(turn: Turn) -> Decision:
    """An advertisement or a chat log may be an offer to check; other broadcasts ask for nothing."""
    key = MAY_BE_OFFERS.get(turn.understanding.form)
    ids = ("cek_tawaran",) if key else ("luar_topik",)
    say = Say(key or "pasted.kabar", buttons=(CHECK, *WAYS))
    text = to_json(with_part(None, part_of(turn.incoming), turn.now))
    data = turn.remember(country=turn.country or None, pasted=text)
    return Decision((say,), data=data, outcome="action", ids=ids)


FEATURE = Feature("pasted", ids={PASTED: pasted})
