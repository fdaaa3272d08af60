"""`cekdulu run` with other limits of groups than Telegram's, for benchmarks only.

    python -m benchmarks.desk_bot GROUP_LIMIT TOPIC_GAP

Nothing else is changed: the same loops, store and calls. With it a benchmark opens hundreds of
cases in seconds, and relays thousands of messages in minutes instead of hours.
"""

import sys

from bot import __main__, pacing


def main() -> None:
    """Set the calls a minute in a group and the seconds between two topics, then run the bot."""
    limit, gap = sys.argv[1:]
    pacing.GROUP_LIMIT, pacing.TOPIC_GAP = int(limit), float(gap)
    sys.argv = ["cekdulu", "run"]
    __main__.main()


if __name__ == "__main__":
    main()
