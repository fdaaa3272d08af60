"""What a piece of work costs this process, whatever else the machine does meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time


@contextmanager
def costing_at_most(seconds: float) -> Iterator[None]:
    """Fail when the work within needs more CPU time: it is a text that was made to hold us up.

    The limits are many times what the work costs; how fast it is, the benchmarks say.
    """
    before = process_time()
    yield
    spent = process_time() - before
    assert spent < seconds, f"{spent:.2f} s of CPU time, at most {seconds} s"
