"""Links and addresses: only sites that somebody vouches for, and nothing written by hand."""

import pytest

from bot.checking.addresses import address_faults, host_of, link_faults
from tests.checking.made import CONTACTS


@pytest.mark.parametrize(
    "url",
    ["https://peduliwni.com", "https://www.peduliwni.com/a", "https://peduliwni.go.id",
     "http://kemlu.go.id", "https://kemlu.go.id@evil.com", "https://kemlu.go.id:444/",
     "https://evil.com\\.go.id", "https://kemlu.go.id.evil.com", "https://evil.com/.go.id",
     "https://evil.com?x=.go.id", "https://evil.com#.go.id", "https://go.id", "https://kemlugo.id",
     "https://lama.id", "https://x.portal.id", "kemlu.go.id", "//kemlu.go.id", "tg://resolve?a",
     "mailto:a@kemlu.go.id", "tel:110", "javascript:alert(1)", "", "https://", "https://.go.id",
     "https://kemlu.go.id/a b", "https://\u212aemlu.go.id", "https://kemlu.go\u3002id"],
)  # fmt: skip
def test_a_link_that_nobody_vouches_for_is_caught(url: str) -> None:
    (fault,) = link_faults(f'a <a href="{url}">b</a>', CONTACTS)
    assert (fault.code, fault.stops) == ("check.link", True)


@pytest.mark.parametrize(
    "url",
    ["https://kemlu.go.id", "https://peduliwni.kemlu.go.id/app/a.html?b=1&amp;c=2",
     "https://portal.id", "https://PORTAL.id/other", "https://Kemlu.GO.ID/"],
)  # fmt: skip
def test_a_link_to_the_government_or_a_usable_contact_is_let_through(url: str) -> None:
    assert list(link_faults(f'<a href="{url}">b</a>', CONTACTS)) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("buka https://kemlu.go.id/a, ya", "https://kemlu.go.id/a"),
        ("buka peduliwni.com.", "peduliwni.com"),
        ("buka <b>peduli</b>wni.com", "peduliwni.com"),
        ("buka peduliwni&#46;com", "peduliwni.com"),
        ("buka peduli\u200bwni.com", "peduliwni.com"),
        ("(www.contoh.aneh)", "www.contoh.aneh"),
        ("WA.ME/628", "WA.ME/628"),
        ("t.me/kanal", "t.me/kanal"),
        ("bit.ly/abc", "bit.ly/abc"),
        ("a.aneh/masuk", "a.aneh/masuk"),
        ("tulis ke pwni.bhi@kemlu.go.id", "pwni.bhi@kemlu.go.id"),
        ("tanya @kbri_kamboja!", "@kbri_kamboja"),
        ('<a href="https://kemlu.go.id">peduliwni.com</a>', "peduliwni.com"),
        ("Jangan bayar.Me", "bayar.Me"),
    ],
)
def test_an_address_written_by_hand_is_caught_and_named(text: str, named: str) -> None:
    assert [fault.params for fault in address_faults(text)] == [{"alamat": named}]


@pytest.mark.parametrize(
    "text",
    ["{kontak:portal}", "Jangan bayar. Tanya KBRI.", "dan/atau", "UU 18/2017", "Rp1.500.000,00",
     "Ketik /kontak", "P.T. Maju", "dll.", "jam 8.30", '<a href="https://kemlu.go.id">situs</a>',
     "a.n. Budi", "s.d. Mei"],
)  # fmt: skip
def test_plain_words_are_let_through(text: str) -> None:
    assert list(address_faults(text)) == []


def test_only_a_plain_https_address_has_a_host() -> None:
    assert host_of("https://Kemlu.go.id/a?b#c") == "kemlu.go.id"
    assert [host_of(url) for url in ("https://a", "https://a.id:1", "https://u@a.id", "a.id")] == [
        ""
    ] * 4
