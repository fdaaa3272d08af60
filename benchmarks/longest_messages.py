"""How long the trained model needs for the longest messages that Telegram lets people write.

    .venv/bin/python -m benchmarks.longest_messages [--rounds 20]

Prints the best and the middle time of each, in milliseconds; the bot waits for nothing else then.
"""

import argparse
import statistics
import time

import httpx

from tests import rasa

LONGEST = 4096
"""Letters of a message, at most (Bot API)."""
TEXTS = {
    "one word": "a" * LONGEST,
    "a question again and again": "kerja ke kamboja ya kak " * 171,
    "emoji": "😀\u200d🙏🏽" * 1024,
    "short words": "x1 " * 1366,
}


def main() -> None:
    """Ask, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with rasa.serving() as url, httpx.Client(base_url=url, timeout=60) as client:
        for name, text in TEXTS.items():
            taken = sorted(_asked(client, text[:LONGEST]) for _ in range(rounds))
            print(f"{name}: best {taken[0]:.0f} ms, middle {statistics.median(taken):.0f} ms")


def _asked(client: httpx.Client, text: str) -> float:
    begun = time.perf_counter()
    client.post("/model/parse", json={"text": text}).raise_for_status()
    return 1000 * (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
