"""Judging links from outside: what is odd is named, and everyday links are left in peace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.urls import SUSPICIOUS, faults, find, official
from bot.urls.judging import IDS
from bot.urls.official import KNOWN, Name, own_site


def judged(text: str) -> list[tuple[str, str]]:
    (url,) = find(text)
    return [(fault.id, fault.detail) for fault in faults(url)]


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("https://kp2mi-loker-arab7.netlify.app", "bp2mi.go.id"),
        ("https://kemnaker-go.id.work/daftar", "kemnaker.go.id"),
        ("https://info.hrdkorea-id.kantorkami.site", "hrdkorea.or.kr"),
        ("https://peduliwni.com", "peduliwni.kemlu.go.id"),
        ("https://peduliwmi.com", "peduliwni.kemlu.go.id"),
        ("https://kemIu.com", "kemlu.go.id"),
        ("https://bp2m1-daftar.com", "bp2mi.go.id"),
        ("kеmlu.go.id", "kemlu.go.id"),
        ("http://xn--kmlu-v4d.go.id", "kemlu.go.id"),
        ("https://tokopеdia.com", "tokopedia.com"),
        ("https://kemlu.go.id.kantorkami.com", "kemlu.go.id"),
        ("https://kemlu.go.id@kantorkami.com", "kemlu.go.id"),
        ("https://disnaker.go.id.kantorkami.com", "go.id"),
        ("https://telegrarn.org", "telegram.org"),
        ("https://shopee-bonus.com", "shopee.co.id"),
        ("https://pertamina.xyz", "pertamina.com"),
        ("https://rekrutmen-pln.com", "pln.co.id"),
        ("https://linkedln-karir.com", "linkedin.com"),
    ],
)
def test_a_host_that_borrows_a_name_passes_for_its_owner(text: str, real: str) -> None:
    assert judged(text)[0] == ("lookalike", real)


@pytest.mark.parametrize(
    "text",
    [
        "https://peduliwni.kemlu.go.id/beranda.html",
        "https://siskop2mi.bp2mi.go.id/lowongan/list",
        "http://disnaker.kotakami.go.id:8080/unduh.apk",
        "https://kantorkami.mil.id",
        "https://cekrekening.id",
        "https://recruitment.pertamina.com",
        "https://mypertamina.id",
        "https://shopee.sg",
        "https://jobstreet.co.id/id/job/1",
        "https://mandiri-jaya-abadi.co.id",
        "https://kantorkami.com/karir",
        "https://instagram.com/kemnaker",
        "https://www.facebook.com/lokerkami",
        "https://t.me/lokerkami",
        "https://web.telegram.org",
        "https://docs.google.com/document/d/1",
        "https://goo.gl/maps/abc",
        "https://maps.app.goo.gl/abc",
        "https://www.wix.com",
        "https://telegraph.co.uk",
        "https://pertama.com",
        "https://pertamini.com",
        "https://siapkerja.com",
        "https://plnjaya.com",
        "https://polrirejo.com",
        "https://letsgo.id",
        "https://kantorkami.com:443/",
    ],
)
def test_an_everyday_link_has_no_fault(text: str) -> None:
    assert judged(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("bit.ly/ab", ("shortener", "bit.ly")),
        ("https://s.id/ab", ("shortener", "s.id")),
        ("https://goo.gl/ab", ("shortener", "goo.gl")),
        ("https://loker-arab.blogspot.co.id", ("free_host", "blogspot")),
        ("https://sites.google.com/view/a", ("free_host", "sites.google.com")),
        ("https://kantorkami.wixsite.com/a", ("free_host", "wixsite.com")),
        ("http://10.0.0.1/", ("ip_address", "10.0.0.1")),
        ("http://0x5db8d822/", ("ip_address", "0x5db8d822")),
        ("https://köntor.com", ("punycode", "xn--kntor-jua.com")),
        ("https://kantorkami.com:8443", ("odd_port", "8443")),
        ("https://kantorkami.com/a/Formulir.APK?x=1", ("app_file", "formulir.apk")),
        ("https://t.me/login/12345", ("login", "t.me")),
        ("https://t.me/kantorbot?start=login", ("login", "t.me")),
        ("https://oauth.telegram.org/auth?bot_id=1", ("login", "oauth.telegram.org")),
        ("https://kantorkami.com/telegram/verifikasi", ("login", "kantorkami.com")),
    ],
)
def test_what_is_odd_is_named_and_suspicious(text: str, fault: tuple[str, str]) -> None:
    assert judged(text) == [fault]
    assert fault[0] in SUSPICIOUS


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("wa.me/6281200000000", ("private_chat", "wa.me")),
        ("https://api.whatsapp.com/send?phone=62812", ("private_chat", "api.whatsapp.com")),
        ("https://chat.whatsapp.com/abc", ("private_chat", "chat.whatsapp.com")),
        ("https://t.me/+abc", ("private_chat", "t.me/+")),
        ("https://forms.gle/abc", ("form", "forms.gle")),
        ("https://docs.google.com/forms/d/1", ("form", "docs.google.com/forms")),
    ],
)
def test_a_chat_or_a_form_alone_is_named_and_not_suspicious(
    text: str, fault: tuple[str, str]
) -> None:
    assert judged(text) == [fault]
    assert fault[0] not in SUSPICIOUS


def test_several_faults_come_with_the_heaviest_first() -> None:
    ids = [id for id, _ in judged("https://telegram-login.kemnaker.blogspot.com:81/a.apk")]
    assert ids == ["lookalike", "login", "app_file", "free_host", "odd_port"]


@pytest.mark.parametrize("name", KNOWN, ids=lambda name: name.name)
def test_the_own_site_of_a_known_name_never_passes_for_another(name: Name) -> None:
    for own in name.own:
        (url,) = find(f"https://www.{own}/")
        assert "lookalike" not in {fault.id for fault in faults(url)}
        assert official(own) or own_site(own) == own


def test_a_state_s_ending_vouches_for_no_host_that_only_holds_it() -> None:
    assert official("kemlu.go.id")
    for host in ("go.id.kantorkami.com", "kemlu-go.id", "xgo.id", "xn--kmlu-v4d.go.id"):
        assert not official(host)


@given(st.text(), st.from_regex(r"[a-z0-9-]{1,20}(\.[a-z0-9-]{1,20}){1,3}", fullmatch=True))
def test_no_link_breaks_the_judging(text: str, host: str) -> None:
    for url in find(f"https://{host}/{text} https://{text}"):
        ids = [fault.id for fault in faults(url)]
        assert ids == sorted(set(ids), key=IDS.index)
