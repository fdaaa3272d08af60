"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from tests import rasa


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as the bot does."""
    return "asyncio"


@pytest.fixture(scope="session")
def nlu_url() -> Iterator[str]:
    """The address of Rasa with the trained model, started once for all tests of a process."""
    with rasa.serving() as url:
        yield url
