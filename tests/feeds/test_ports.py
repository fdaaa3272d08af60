"""Feeds are read from the port of HTTPS and from no other."""

import pytest

from bot.feeds.fetching import address
from bot.feeds.states import Unread


@pytest.mark.parametrize("port", ["22", "8443"])
def test_a_feed_leads_to_no_other_port_than_that_of_https(port: str) -> None:
    with pytest.raises(Unread):
        address(f"https://kemlu.go.id:{port}/feed")
