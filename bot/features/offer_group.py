"""In a group an offer is judged only when somebody replies to it with /cek; the verdict answers
that very message, in short, and whoever wants more comes to the private chat."""

from bot.features.group import private_please
from bot.features.offer_verdict import KEYS, REASONS, reason
from bot.model import Button, Decision, Feature, Rows, Say, Turn


def check(turn: Turn) -> Decision:
    """The verdict on the message that was replied to."""
    examined, incoming = turn.examined, turn.incoming
    if examined is None:
        return private_please(turn)
    judgement = examined.judgement
    key, _ = KEYS[judgement.verdict]
    name = str(incoming.data.get("bot", ""))
    more: Rows = ((Button("button.private_check", url=f"https://t.me/{name}?start=cek"),),)
    unreadable = not examined.text.strip()
    say = Say(
        "offer.group_unread" if unreadable else key,
        parts=tuple(map(reason, judgement.signs[:REASONS])),
        below="offer.machine", buttons=more if name else (), reply_to=incoming.message_id or 0,
    )  # fmt: skip
    return Decision((say,), outcome="action", ids=("cek_tawaran",))


FEATURE = Feature("offer_group", kinds={"group_offer": check})
