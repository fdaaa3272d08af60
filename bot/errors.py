"""Errors with a meaning of their own. The docstring is the message where none is given."""


class BotError(Exception):
    """Something went wrong in CekDulu."""

    def __str__(self) -> str:
        return super().__str__() or (type(self).__doc__ or "")


class UserMistake(BotError):
    """A person did something that needs a kind sentence: `key` names it. The step stays as it
    is."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class SettingError(BotError):
    """A setting is missing, unknown or wrong; the message says which and what to do."""


class StartError(BotError):
    """The bot cannot start; the message says why and what to do."""


class StoreError(StartError):
    """The database or its key cannot be used; the message says why and what to do."""


class Stale(BotError):
    """Somebody else finished this update or moved this conversation first; nothing was written."""
