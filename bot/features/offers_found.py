"""For editors: the offers that people had checked, and what they turned out to be. Who asked is
never shown; those who agreed to news hear of a scam once."""

from bot.buttons import NEWSROOM, OPEN
from bot.editorial import Editorial
from bot.features.for_editors import OFFERS as ACTION
from bot.features.for_editors import guarded
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.offer_effects import DecideOffer, KeptOffer, Outcome

AT_ONCE = 5
LONGEST_TEXT = 400
DECIDED: dict[str, tuple[Outcome, str]] = {
    "scam": ("scam", "checked_offers.decided_scam"),
    "asli": ("genuine", "checked_offers.decided_genuine"),
    "buka": ("", "checked_offers.decided_open"),
}
"""What the last word of a button stands for, and what the editor is told."""


def listed(turn: Turn, editorial: Editorial) -> Decision:
    """The offers that wait for somebody to say what they are, most asked first."""
    offers = editorial.offers[:AT_ONCE]
    if not offers:
        return Decision((Say("checked_offers.none"),), outcome="action")
    return Decision(tuple(map(_shown, offers)), outcome="action")


def _shown(offer: KeptOffer) -> Say:
    params = {
        "isi": offer.text[:LONGEST_TEXT] or "-", "jumlah": str(offer.times), "nilai": offer.verdict,
        "sejak": offer.first_at.strftime("%d-%m-%Y"), "setuju": str(offer.agreed),
        "beda": str(offer.contacts), "status": offer.outcome or "-",
    }  # fmt: skip
    ways: tuple[tuple[str, str], ...] = (
        ("scam", "button.offer_scam"),
        ("asli", "button.offer_genuine"),
    )
    if offer.outcome:
        ways = (("buka", "button.offer_open"),)
    draft = Button("newsroom.button.draft", NEWSROOM, ("dari_tawaran", offer.key))
    rows: Rows = (tuple(Button(key, ACTION, (offer.key, what)) for what, key in ways), (draft,))
    return Say("checked_offers.one", params, buttons=rows)


def pressed(turn: Turn, editorial: Editorial) -> Decision:
    """An editor says what an offer is; those who wait for news hear of it."""
    key, what = (*turn.incoming.args, "", "")[:2]
    if what not in DECIDED:
        return listed(turn, editorial)
    outcome, said = DECIDED[what]
    news = Say("offer.found_scam" if outcome == "scam" else "offer.found_no_scam", buttons=NEXT)
    effect = DecideOffer(key, outcome, {}, editorial.me.name)
    # A wrong tap tells people of a scam: the way back stands at hand.
    back: Rows = ((Button("button.offer_open", ACTION, (key, "buka")),),) if outcome else ()
    return Decision((Say(said, buttons=back),), effects=(effect,), news=news)


NEXT: Rows = (
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)
FEATURE = Feature(
    "offers_found",
    commands={ACTION: guarded(listed)},
    buttons={ACTION: guarded(pressed)},
)
