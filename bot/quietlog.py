"""Logs that cannot tell a secret: what people write, tokens and keys hide in error messages, so
an error
is told by its class and the places in the code it came through, never by its message."""

import logging
import sys
import traceback

OURS = ("bot", "__main__")


class QuietFormatter(logging.Formatter):
    """Formats our own records; of other libraries' only the logger, level and error class."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, free of messages that other libraries made."""
        ours = record.name.partition(".")[0] in OURS
        text = record.getMessage() if ours else f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[1]:
            text = f"{text} {where(record.exc_info[1])}"
        return f"{self.formatTime(record, '%H:%M:%S')} {record.levelname} {record.name}: {text}"


def where(error: BaseException) -> str:
    """An error's class and the last places it came through."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(
        f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames[::-1]
    )
    return f"{type(error).__name__} at {places}" if places else type(error).__name__


def start(level: str) -> None:
    """Send all logs to standard error in this form; other libraries speak up from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(QuietFormatter())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("bot").setLevel(level)
