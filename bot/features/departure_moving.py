"""A plan that stands, and words that name another day for it: nothing moves before a yes."""

from dataclasses import replace

from bot.calling_off import calls_off
from bot.contacts import Contacts
from bot.dates import day as shown
from bot.departure import moving, no_day, times
from bot.departure.open_days import Span
from bot.departure.plan import Plan, read
from bot.departure.steps import MOVE_STEP
from bot.features.departure_agreeing import off, standing, unchanged
from bot.features.departure_day import ask_new_day, day_named, spanned
from bot.features.departure_parts import act, for_others, remembering, with_news
from bot.model import Decision, Rows, Say, Turn

FEW = 3
"""Words of a yes or no, in which the model's fears are no reason to ask."""


def stands(contacts: Contacts, turn: Turn, plan: Plan) -> Decision:
    """What stands is shown. A day of their own in the words is asked about: the departure moved, or
    it is somebody else's, for a chat has one plan."""
    text = turn.incoming.text
    if no_day.not_going(text, abroad=bool(turn.understanding.country)):
        return off(contacts, turn, "departure.stop_sure")
    span = _span(turn, plan)
    moves = moving.said(text)
    if moves and span is None:
        return ask_new_day(over=plan.day is not None and plan.day < times.today(turn.now))
    mine = moves or (moving.names_leaving(text) and not _of_others(turn, plan))
    if span is not None and mine:
        return _asked(contacts, turn, plan, span)
    lead = (Say("departure.one_plan"),) if span or no_day.of_another(text) else ()
    return Decision((*lead, standing(contacts, turn, plan, "departure.standing")), step="")


def _span(turn: Turn, plan: Plan) -> Span | None:
    """Another day than that of the plan, if the words name one."""
    text, day = turn.incoming.text, plan.day
    span = moving.moved_to(text, day, times.today(turn.now)) if text and day else None
    return span if span and day and not span[0] <= day <= span[1] else None


def _of_others(turn: Turn, plan: Plan) -> bool:
    """Whether the words seem to be about another journey."""
    named = turn.understanding.country
    return no_day.of_another(turn.incoming.text) or named not in ("", plan.country)


def _asked(contacts: Contacts, turn: Turn, plan: Plan, span: Span) -> Decision:
    """Shall this be the day from now on? Several days are shown to choose from."""
    first, day = span
    ahead = day - times.today(turn.now)
    if first != day or ahead.days < 0 or ahead > times.FARTHEST:
        return spanned(contacts, turn, span)
    return _question(turn, replace(plan, draft=day))


def _question(turn: Turn, plan: Plan) -> Decision:
    new, old = plan.draft or times.today(turn.now), plan.day or times.today(turn.now)
    rows: Rows = (
        (act("departure.button.move", "hari", new.isoformat()),),
        (act("departure.button.not_move", "biar"),),
    )
    told = {"tanggal": shown(new), "lama": shown(old)}
    say = Say("departure.move_sure", told, rows)
    return Decision((say,), step=MOVE_STEP, data=remembering(turn, plan))


def move_typed(contacts: Contacts, turn: Turn) -> Decision | None:
    """Yes, no, or yet another day, in words; the desk hears of it where it was told of a
    silence."""
    plan, text = read(turn.conversation.data), turn.incoming.text
    if plan.day is None or plan.draft is None or for_others(turn, FEW):
        return None
    if moving.agrees(text):
        return with_news(contacts, turn, day_named(contacts, turn, plan.draft))
    if no_day.not_going(text):
        return off(contacts, turn, "departure.stop_sure")
    span = _span(turn, plan)
    if span and (moving.only(text) or moving.names_leaving(text)):
        return _asked(contacts, turn, plan, span)
    if moving.refuses(text) or calls_off(text) or no_day.unchanged(text):
        return unchanged(contacts, turn)
    return None


def move_again(turn: Turn) -> Decision | None:
    """The new day is asked about once more; None where nothing waits for a yes any more."""
    plan = read(turn.conversation.data)
    if plan.day is None or plan.draft is None:
        return None
    return _question(turn, plan)
