"""Whom a post is for, where its buttons lead, and what it rests on: chosen on the card itself."""

from collections.abc import Callable
from dataclasses import replace

from bot.checking.addresses import host_of
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.alerts_choices import LISTED as LANDS
from bot.features.editors import found as answers_found
from bot.features.for_editors import CANCEL, argument, number
from bot.features.post_card import TOPICS, act
from bot.features.post_desk import awaited, awaiting, in_place, open_one, rewritten
from bot.features.post_writing import shown
from bot.model import Button, Decision, Rows, Say, Turn
from bot.post_buttons import LABELS
from bot.posts.model import Body, Post, Source, Target, Topic
from bot.urls.official import official

ANSWER, SOURCE = "siaran.jawaban", "siaran.sumber"
"""Steps at which the words of an answer, and a source, are awaited."""
A_ROW, SUGGESTED, MOST_TARGETS, MOST_SOURCES = 3, 6, 6, 4


def topic(turn: Turn, desk: Editorial) -> Decision:
    """Choose the topic; the chosen one has a tick."""
    post = open_one(turn)
    for one in TOPICS:
        if argument(turn, 2) == one:
            return in_place(turn, desk, _with(turn, desk, post, replace(post.body, topic=one)))
    return in_place(turn, desk, post, (*map(_topic(post), TOPICS), *_ready(post)))


def _topic(post: Post) -> Callable[[Topic], tuple[Button, ...]]:
    def row(one: Topic) -> tuple[Button, ...]:
        chosen = one == post.body.topic
        return (replace(act(post, TOPICS[one], "topik", one), ticked=chosen),)

    return row


def lands(turn: Turn, desk: Editorial) -> Decision:
    """Choose countries, each on or off by a tap; none is all."""
    post, code = open_one(turn), argument(turn, 2)
    if code in LANDS:
        chosen = set(post.body.countries) ^ {code}
        kept = tuple(one for one in LANDS if one in chosen)
        post = _with(turn, desk, post, replace(post.body, countries=kept))
    elif code == "semua":
        post = _with(turn, desk, post, replace(post.body, countries=()))
    known = [one for one in LANDS if one in desk.contacts.countries]
    buttons = [_land(desk, post, one) for one in known]
    every = replace(
        act(post, "newsroom.button.all_lands", "negara", "semua"), ticked=not post.body.countries
    )
    return in_place(turn, desk, post, ((every,), *_rows(buttons), *_ready(post)))


def _land(desk: Editorial, post: Post, code: str) -> Button:
    name, ticked = desk.contacts.countries[code].name, code in post.body.countries
    return replace(act(post, "", "negara", code), text=name, ticked=ticked)


def links(turn: Turn, desk: Editorial) -> Decision:
    """Choose where the buttons lead, each on or off by a tap; an answer is looked for by words."""
    post, what = open_one(turn), argument(turn, 2)
    if what == "jawaban":
        ask = Say("newsroom.ask_answer", buttons=CANCEL)
        return awaiting(turn, ANSWER, post, ask)
    targets = post.body.targets
    for one in LABELS:
        if what == one:
            there = any(target.what == one for target in targets)
            without = tuple(target for target in targets if target.what != one)
            targets = without if there else (*targets, Target(one))
    if what == "lepas":
        at = number(turn, 3)  # its place: an id may be too long for a button
        targets = tuple(one for place, one in enumerate(targets) if place != at or not one.answer)
    return in_place(turn, desk, *_linked(turn, desk, post, targets))


def answer_typed(turn: Turn, desk: Editorial) -> Decision:
    """Words of the answer that a button shall lead to."""
    near = [one for one in answers_found(desk, turn.incoming.text) if not one.variant_of]
    if turn.incoming.kind != "text" or not near:
        raise UserMistake("unanswered.no_such_answer")
    post = awaited(turn)
    rows = tuple(
        (replace(act(post, "", "pilih", one.id), text=one.button),) for one in near[:SUGGESTED]
    )
    pick = Say("newsroom.pick_answer", buttons=(*rows, *CANCEL))
    return awaiting(turn, ANSWER, post, pick)


def answer_picked(turn: Turn, desk: Editorial) -> Decision:
    """The answer was chosen."""
    post, id = open_one(turn), argument(turn, 2)
    if id not in desk.answers:
        raise UserMistake("editors.unknown_answer")
    kept = tuple(one for one in post.body.targets if one.answer != id)
    after, rows = _linked(turn, desk, post, (*kept, Target("answer", id)))
    return in_place(turn, desk, after, rows)


def _linked(
    turn: Turn, desk: Editorial, post: Post, targets: tuple[Target, ...]
) -> tuple[Post, Rows]:
    if len(targets) > MOST_TARGETS:
        raise UserMistake("newsroom.many_buttons")
    if targets != post.body.targets:
        post = _with(turn, desk, post, replace(post.body, targets=targets))
    chosen = {one.what for one in targets}
    kinds = tuple(
        (replace(act(post, key, "tombol", what), ticked=what in chosen),)
        for what, key in LABELS.items()
    )
    answers = tuple(
        (replace(act(post, f"label.{one.answer}", "tombol", "lepas", str(place)), ticked=True),)
        for place, one in enumerate(targets)
        if one.answer
    )
    more: Rows = ((act(post, "newsroom.button.to_answer", "tombol", "jawaban"),),)
    return post, (*kinds, *answers, *more, *_ready(post))


def ask_source(turn: Turn, desk: Editorial) -> Decision:
    """Wait for a source: its name and address in one message."""
    post = open_one(turn)
    none: Rows = ((act(post, "newsroom.button.no_source", "tanpa_sumber"),),)
    rows = (*(none if post.body.sources else ()), *CANCEL)
    return awaiting(turn, SOURCE, post, Say("newsroom.ask_source", buttons=rows))


def source_typed(turn: Turn, desk: Editorial) -> Decision:
    """ "Kemlu, 3 November 2026 https://kemlu.go.id/…": the last word is the address."""
    words = turn.incoming.text.split()
    if len(words) < 2 or not host_of(words[-1]):
        raise UserMistake("newsroom.no_source")
    post = awaited(turn)
    host = host_of(words[-1])
    if not official(host) and host not in _vouched(desk):
        raise UserMistake("newsroom.source_refused")
    one = Source(" ".join(words[:-1]).rstrip(" :-–"), words[-1])
    sources = (*post.body.sources, one)[-MOST_SOURCES:]
    return shown(turn, desk, _with(turn, desk, post, replace(post.body, sources=sources)))


def _vouched(desk: Editorial) -> set[str]:
    """Sites of the list of contacts."""
    return {host_of(one.value) for one in desk.contacts.by_key.values() if one.usable}


def no_source(turn: Turn, desk: Editorial) -> Decision:
    """All sources are taken off."""
    post = open_one(turn)
    return shown(turn, desk, _with(turn, desk, post, replace(post.body, sources=())))


def _with(turn: Turn, desk: Editorial, post: Post, body: Body) -> Post:
    """The post with another body; one that was proposed is a draft again."""
    return rewritten(turn, desk, replace(post, body=body))


def _rows(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))


def _ready(post: Post) -> Rows:
    return ((act(post, "newsroom.button.ready", "kartu"),),)
