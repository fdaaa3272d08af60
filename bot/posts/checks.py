"""Checks a post before a second person may approve it. Pure; the same rules that answers are under,
and those of a public channel: nobody is named there.

A fault is a text key with parameters (`bot.checking.Fault`): one with `stops` keeps the post in the
newsroom, one without is advice.
"""

import re
from collections.abc import Iterator
from html import escape

from bot.checking.addresses import host_of, link_faults, look_alike
from bot.checking.digits import name_faults as figure_faults
from bot.checking.fault import Fault, Known, excerpt
from bot.checking.filling import placeholder_faults
from bot.checking.markup import markup_faults
from bot.checking.plainness import ANSWER_LIMIT, LIX_LIMIT, SENTENCE_LIMIT
from bot.checking.promises import promise_faults
from bot.checking.seen import PLACEHOLDER, seen
from bot.contacts import ABROAD, UNKNOWN, Contacts
from bot.normalising.letters import plain_letters
from bot.posts.checks_addresses import address_faults
from bot.posts.checks_fitting import FOOT, fitting_faults
from bot.posts.checks_names import name_faults
from bot.posts.checks_numbers import number_faults
from bot.posts.checks_vouching import vouching_faults
from bot.posts.model import Body, PostKind, Source, Target
from bot.readability import measure
from bot.urls.official import official

UNFINISHED = "✍"
"""Stands in a draft where an editor has to write (`postdraft.…`)."""
LINKED = re.compile(r"[a-z0-9_]{1,43}", re.ASCII)
"""Ids that a link can carry (`bot.posts.links.FORM`); a variant's is none."""


def faults(
    body: Body, known: Known, *, kind: PostKind = "alert", of: int = 0, reserve: int = FOOT
) -> list[Fault]:
    """What is wrong with a post: what stops it first, then advice.

    `of` is the number of the post that an edit or a correction is about; `reserve` are the UTF-16
    units that the bot adds beneath, besides the names of the sources.
    """
    found = [
        *_empty(body),
        *_kind_faults(kind, of),
        *_text_faults(body.text, known.contacts),
        *fitting_faults(body, known.contacts, reserve),
        *_source_faults(body.sources, known.contacts),
        *_target_faults(body.targets, known),
        *_country_faults(body.countries, known.contacts),
        *_plainness(body.text),
        *_picture_advice(body),
    ]
    once = {(one.code, *one.params.values()): one for one in found}
    return sorted(once.values(), key=lambda fault: not fault.stops)


def words_faults(text: str, known: Known) -> list[Fault]:
    """What is wrong with plain words that people will read beside a post, such as why it was taken
    back: they name nobody, hold no number and no address, and call nothing safe, for no second
    person reads them before."""
    html = escape(text, quote=False)
    found = [*_private_faults(html), *_promise_faults(html), *vouching_faults(text)]
    if set("{}") & set(text):
        found.append(Fault("check.brace"))
    return sorted(found, key=lambda fault: not fault.stops)


def _empty(body: Body) -> Iterator[Fault]:
    if seen(body.text).strip():
        return
    yield Fault("postcheck.picture_only" if body.picture else "postcheck.empty")


def _picture_advice(body: Body) -> Iterator[Fault]:
    """Nothing in a picture is checked: who approves it must read it as well."""
    if body.picture:
        yield Fault("postcheck.picture_unread", stops=False)


def _kind_faults(kind: PostKind, of: int) -> Iterator[Fault]:
    if kind != "alert" and of <= 0:
        yield Fault("postcheck.of_nothing")


def _text_faults(text: str, contacts: Contacts) -> Iterator[Fault]:
    if UNFINISHED in text:
        yield Fault("postcheck.unfinished")
    yield from markup_faults(text)
    yield from _placeholder_faults(text, contacts)
    yield from link_faults(text, contacts)
    yield from _private_faults(text)
    yield from _promise_faults(text)


def _private_faults(text: str) -> Iterator[Fault]:
    yield from number_faults(text)
    yield from address_faults(text)
    yield from name_faults(text)


def _promise_faults(text: str) -> Iterator[Fault]:
    """Promises, also in letters that only look like those of a promise."""
    yield from promise_faults(text)
    yield from promise_faults(plain_letters(text))


def _placeholder_faults(text: str, contacts: Contacts) -> Iterator[Fault]:
    """Only single contacts are filled in: a post is one text for all, wherever they are."""
    for inside in PLACEHOLDER.findall(text):
        if ":" not in inside:
            yield Fault("check.placeholder", {"nama": excerpt(inside)})
    named = PLACEHOLDER.sub(lambda found: found[0] if ":" in found[1] else "", text)
    yield from placeholder_faults(named, (), contacts)


def _source_faults(sources: tuple[Source, ...], contacts: Contacts) -> Iterator[Fault]:
    vouched = {host_of(one.value) for one in contacts.by_key.values() if one.usable} - {""}
    for source in sources:
        shown = {"sumber": excerpt(source.name), "alamat": excerpt(source.url)}
        host = host_of(source.url)
        if set('<>{}"') & set(source.url):
            yield Fault("check.source_url", {"sumber": shown["sumber"]})
        if not source.name.strip() or set("<>{}") & set(source.name):
            yield Fault("postcheck.source_name", {"alamat": shown["alamat"]})
        if not host:
            yield Fault("check.source_url", {"sumber": shown["sumber"]})
        elif look_alike(host) or not (official(host) or host in vouched):
            yield Fault("postcheck.source_host", shown)
        yield from figure_faults(source.name)
        yield from _private_faults(source.name)
        yield from _promise_faults(source.name)


def _target_faults(targets: tuple[Target, ...], known: Known) -> Iterator[Fault]:
    for target in targets:
        if target.what != "answer":
            continue
        if target.answer not in known.answers or not LINKED.fullmatch(target.answer):
            yield Fault("postcheck.target", {"jawaban": excerpt(target.answer)})
    if not targets:
        yield Fault("postcheck.no_button", stops=False)


def _country_faults(countries: tuple[str, ...], contacts: Contacts) -> Iterator[Fault]:
    for code in countries:
        if code not in contacts.countries or code in (UNKNOWN, ABROAD):
            yield Fault("check.variant_country", {"kode": excerpt(code)})


def _plainness(text: str) -> Iterator[Fault]:
    read = measure(text)
    for code, number, limit in (
        ("check.hard_words", round(read.lix), LIX_LIMIT),
        ("check.long_sentence", read.longest, SENTENCE_LIMIT),
        ("postcheck.many_words", read.words, ANSWER_LIMIT),
    ):
        if number > limit:
            yield Fault(code, {"jumlah": str(number), "batas": str(limit)}, stops=False)
