"""Prints what wrong and hostile inputs get: `python -m tests.features.report_hostile_table`."""

import asyncio
import re
from html import unescape

from tests.features.report_hostile_rows import ROWS, got
from tests.features.report_stage import making

SHOWN = 90
"""Characters of an answer in the table."""


async def main() -> None:
    """A line for each input, as Markdown."""
    print("| input | what the person got |\n|---|---|")
    for row in ROWS:
        async with making(desk=row.desk) as talk:
            answer = await got(row, talk)
        plain = unescape(re.sub(r"<[^>]+>", "", " ".join(answer.text.split())))
        plain = plain.replace("|", "/")
        keys = ", ".join(answer.keys) or "nothing"
        print(f"| {row.name} | `{keys}` {plain[:SHOWN]} |")


if __name__ == "__main__":
    asyncio.run(main())
