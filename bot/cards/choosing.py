"""Which answers have a card: the most asked ones among those whose card makes sense."""

from collections.abc import Collection, Mapping, Sequence

from bot.answer import Answer
from bot.cards.content import plain_lines

NUMBER = 10
FEWEST_POINTS = 2


def chosen(
    counts: Mapping[str, int],
    first: Sequence[str],
    possible: Collection[str],
    number: int = NUMBER,
) -> tuple[str, ...]:
    """The ids of the answers with a card: the most asked of `possible`, then those of `first` in
    their order. `counts` says how often each id was asked; ties go as `first` has them."""
    place = {id: rank for rank, id in enumerate(dict.fromkeys(first))}
    asked = [id for id in set(possible) if counts.get(id, 0) > 0]
    asked.sort(key=lambda one: (-counts[one], place.get(one, len(place)), one))
    rest = [id for id in place if id in possible and id not in asked]
    return tuple([*asked, *rest][:number])


def suitable(answer: Answer) -> bool:
    """Whether the answer still helps as a picture: not a list of numbers, nor what this bot keeps,
    nor one whose next step is a button of the chat."""
    plain = plain_lines(answer.body)
    contacts = answer.body.count("{kontak")
    enough = len(plain.points) >= max(FEWEST_POINTS, contacts)
    return enough and bool(plain.next_step) and answer.body.count("{") == contacts
