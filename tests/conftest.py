"""What every test may ask for."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as the bot does."""
    return "asyncio"
