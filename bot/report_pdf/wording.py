"""A report in plain words, for when it cannot be drawn."""

from collections.abc import Iterator

from bot.report_pdf.paper import Paper, Section
from bot.report_pdf.signs import written


def as_text(paper: Paper) -> str:
    """All that stands on the paper, from top to bottom. Raises nothing."""
    parts = (_plain(paper.title), _plain(paper.number), *map(_plain, paper.lead))
    lines = [*filter(None, parts)]
    for section in paper.sections:
        lines += ["", *_section(section)]
    return "\n".join(lines).strip() + "\n"


def _section(section: Section) -> Iterator[str]:
    yield _plain(section.heading)
    for label, value in section.lines:
        yield f"{_plain(label)}: {_plain(value)}"
    yield from map(_plain, section.paragraphs)
    if section.table:
        for cells in (section.table.heads, *section.table.rows):
            yield " | ".join(map(_plain, cells))


def _plain(text: str) -> str:
    return written(text, lambda _: True)
