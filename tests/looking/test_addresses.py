"""Which addresses are the public internet's."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.looking.addresses import is_public, public


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1"])
def test_an_address_of_a_machine_on_the_internet_is_public_on_the_web_s_ports(address: str) -> None:
    assert public(address, 80)
    assert public(address, 443)
    assert not public(address, 22)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "0.1.2.3", "10.1.1.1", "100.64.0.1", "100.127.255.255",
        "169.254.169.254", "172.31.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1",
        "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:8.8.8.8", "::ffff:10.0.0.1",
        "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:808:808::1",
        "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
        "2606:2800:21f:cb07::1%eth0", "", "localhost", "8.8.8", "0x8.8.8.8", "134744072",
    ],
)  # fmt: skip
def test_an_address_of_an_inner_or_reserved_network_is_not(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses())
def test_what_the_standard_library_calls_private_is_never_public(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    inner = (
        address.is_private or address.is_loopback or address.is_link_local or address.is_multicast
    )
    assert not (inner and is_public(str(address)))
