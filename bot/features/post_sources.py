"""One tap makes a draft: from a checked offer, a question nobody could answer, an answer, or a
message that claims to come from this bot. Nothing of a private person goes along."""

from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.editors_desk import answer_named
from bot.features.for_editors import argument, finished, number
from bot.features.post_card import act
from bot.features.post_desk import MENU, room
from bot.features.post_writing import fresh
from bot.genuine import WRITTEN
from bot.model import Decision, Rows, Say, Turn
from bot.post_effects import SavePost
from bot.posts import drafting
from bot.posts.drafting import Draft
from bot.posts.drafting_quotes import quote
from bot.posts.model import Body, Impostor, Target

LONGEST_QUOTE = 200
"""UTF-16 units of what is quoted of a message."""


def from_offer(turn: Turn, desk: Editorial) -> Decision:
    """A warning of an offer that people had checked."""
    for offer in desk.offers:
        if offer.key == argument(turn, 1):
            return _begun(turn, desk, drafting.from_offer(offer))
    raise UserMistake("newsroom.gone")


def from_question(turn: Turn, desk: Editorial) -> Decision:
    """An answer for all to a question that many ask."""
    for group in desk.groups:
        if any(one.id == number(turn, 1) for one in group.questions):
            return _begun(turn, desk, drafting.from_question(group))
    raise UserMistake("unanswered.gone")


def from_answer(turn: Turn, desk: Editorial) -> Decision:
    """What a reviewed answer says, with the way to it."""
    answer = answer_named(desk, argument(turn, 1))
    return _begun(turn, desk, drafting.from_answer(answer, turn.now.date()))


def from_impostor(turn: Turn, desk: Editorial) -> Decision:
    """A warning of somebody who claims to be this bot."""
    for one in room(turn).records.impostors:
        if one.id == number(turn, 1):
            return _begun(turn, desk, _of_impostor(one))
    raise UserMistake("newsroom.gone")


def _of_impostor(one: Impostor) -> Draft:
    """What was passed on is quoted; what the person who reported it wrote here never is."""
    passed_on = not one.origin.startswith(WRITTEN)
    words = quote(one.text, LONGEST_QUOTE) if passed_on else ""
    key = "post.impostor_draft" if words else "post.impostor_draft_plain"
    params = {"kutipan": words} if words else {}
    return Draft(key, params, f"peniru:{one.id}", targets=(Target("menu"),))


def worded(draft: Draft) -> Say:
    """The text that a draft begins with."""
    signs = tuple(Say(f"sign.{id}.title") for id in draft.signs)
    closing = (Say(draft.closing),) if draft.closing else ()
    return Say(draft.key, draft.params, parts=signs, then=closing)


def _begun(turn: Turn, desk: Editorial, draft: Draft) -> Decision:
    body = Body(
        "", topic=draft.topic, countries=draft.countries, targets=draft.targets,
        sources=draft.sources,
    )  # fmt: skip
    post = fresh(turn, desk, body, draft.origin)
    rows: Rows = ((act(post, "newsroom.button.show", "tinjau"),), *MENU)
    effect = SavePost(post, worded(draft))
    return finished(turn, Say("newsroom.made", buttons=rows), effects=(effect,))
