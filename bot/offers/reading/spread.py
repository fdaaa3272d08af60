"""Makes long lists of wordings fast to search: a group that opens a wording is written out.

The engine skips a wording at once when its first letter does not fit, but only when the wording
begins with a letter: "(?:cari|butuh) admin" becomes "cari admin|butuh admin". The order, and so
what is found, stays. Pure.
"""

GROUP = "(?:"
QUANTIFIERS = "?*+{"


def spread(source: str) -> str:
    """Return the alternatives of a pattern with the groups that open them written out.

    >>> spread("(?:cari|butuh) admin|(?:jadi )?cs")
    'cari admin|butuh admin|jadi cs|cs'
    """
    return "|".join(opened for one in _alternatives(source) for opened in _opened(one))


def _opened(one: str) -> list[str]:
    """The alternatives that one with a leading group stands for."""
    if not one.startswith(GROUP):
        return [one]
    end = _closing(one)
    inner, rest = one[len(GROUP) : end], one[end + 1 :]
    if rest[:1] == "?" and rest[1:2] not in ("?", "+"):
        return [way for each in (*_alternatives(inner), "") for way in _opened(each + rest[1:])]
    if rest[:1] and rest[0] in QUANTIFIERS:
        return [one]
    return [way for each in _alternatives(inner) for way in _opened(each + rest)]


def _alternatives(source: str) -> list[str]:
    """What "|" parts outside of groups and sets."""
    parts, depth, last, at = [], 0, 0, 0
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _set_end(source, at)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            parts.append(source[last:at])
            last = at + 1
        at += 1
    return [*parts, source[last:]]


def _closing(source: str) -> int:
    """Where the group ends that opens the source."""
    depth, at = 0, 0
    while True:
        sign = source[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _set_end(source, at)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if not depth:
                return at
        at += 1


def _set_end(source: str, at: int) -> int:
    """Where a set of signs ends that begins at a place."""
    end = source.index("]", at + 2)
    while source[end - 1] == "\\":
        end = source.index("]", end + 1)
    return end
