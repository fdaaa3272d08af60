"""What a visit gives back."""

from dataclasses import dataclass, field
from typing import Literal

State = Literal["seen", "unreachable", "refused", "too_large", "too_many_hops", "not_a_page", "off"]
"""seen: a page was read. too_large: its beginning was read. unreachable: nobody answered in time,
or with an error. refused: we do not go there. not_a_page: a file, or packed in a way we do not
open. off: visits are switched off."""
Ask = Literal["telegram_login", "password", "otp", "id_card", "bank", "phone"]


@dataclass(frozen=True)
class Looked:
    """One link after the visit. No `asks` means that none was seen, never that a page is safe.

    hops: each address on the way, the last one `final`, without query and fragment; title (at most
    120 characters) and words (at most 3,000) are plain text of strangers. None of it shows in a
    log: an address may name a person.
    """

    url: str = field(repr=False)
    state: State
    hops: tuple[str, ...] = field(default=(), repr=False)
    final: str = field(default="", repr=False)
    title: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    asks: frozenset[Ask] = frozenset()


class Stopped(Exception):
    """A visit that ends without a page; the state says why."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self.state: State = state
