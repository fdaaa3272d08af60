"""Certificates: checked against the name of the link, though the connection goes to a number."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.looking.fetching import ask
from bot.looking.seen import Stopped
from tests.looking.site import LOOPBACK, Site, looking, page, site

pytestmark = pytest.mark.anyio
PEM = "both.pem"


async def test_a_certificate_that_nobody_vouches_for_is_not_accepted_and_the_name_is_told(
    tmp_path: Path,
) -> None:
    told: list[str | None] = []
    tls = self_signed(tmp_path, "loker.example")
    tls.sni_callback = lambda connection, name, context: told.append(name)
    async with site({"/": page("x")}, tls) as one, looking(one) as looker:
        looked = await looker.look(one.url().replace("http:", "https:"))
    assert looked.state == "unreachable"
    assert told == ["loker.example"]
    assert one.asked == []


async def test_a_certificate_of_the_name_is_accepted_and_one_of_another_name_is_not(
    tmp_path: Path,
) -> None:
    tls = self_signed(tmp_path, "loker.example")
    trusting = ssl.create_default_context(cafile=str(tmp_path / PEM))
    way = httpx.AsyncHTTPTransport(verify=trusting, trust_env=False)
    async with site({"/": page("isi")}, tls) as one:
        answer = await ask(way, secure(one, "loker.example"), [LOOPBACK], 1.0, 1_000)
        with pytest.raises(Stopped, match="unreachable"):
            await ask(way, secure(one, "kemlu.example"), [LOOPBACK], 1.0, 1_000)
    await way.aclose()
    assert answer.text == "isi"
    assert len(one.asked) == 1


def secure(one: Site, host: str) -> httpx.URL:
    """The https address of a site under a name."""
    return httpx.URL(one.url(host=host)).copy_with(scheme="https")


def self_signed(folder: Path, host: str) -> ssl.SSLContext:
    """What a server shows that made its own certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    both = folder / PEM
    both.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    return context
