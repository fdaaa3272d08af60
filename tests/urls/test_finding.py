"""Finding links as people paste them, and finding none in sums, hours, files and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.urls.finding import LONGEST, find, parse
from tests.cpu_time import costing_at_most

PARTS = st.lists(
    st.sampled_from([
        "http", "hxxps", "s", "://", ":", "/", ".", "[.]", " . ", " ", "\n", "@", "www", "kantor",
        "loker", "com", "go", "id", "co", "1.500.000", "08", ":80", "?", "#", "(", ")", "[", "]",
        "xn--", "ö", "е", "\u200b", "。", "𝗯", "-", "_", "\\", "|", ",", "\ud800", "٣",
    ]),
    max_size=30,
).map("".join)  # fmt: skip


def urls(text: str) -> list[str]:
    return [url.url for url in find(text)]


@pytest.mark.parametrize(
    ("text", "url", "written"),
    [
        ("lihat https://loker-arab.com/a?b=1#c.", "https://loker-arab.com/a?b=1#c", ""),
        ("HTTPS://Loker-Arab.COM/Daftar", "https://loker-arab.com/Daftar", ""),
        ("situs loker-arab.blogspot.com ya", "http://loker-arab.blogspot.com", ""),
        ("klik bit.ly/ab1 sekarang", "http://bit.ly/ab1", ""),
        ("wa.me/6281200000000", "http://wa.me/6281200000000", ""),
        ("gabung t.me/+abcDEF", "http://t.me/+abcDEF", ""),
        ("Web:www.kantorkami.info,", "http://www.kantorkami.info", "www.kantorkami.info"),
        ("hxxps://kantorkami[.]com/a", "https://kantorkami.com/a", ""),
        ("kantorkami(.)com", "http://kantorkami.com", "kantorkami(.)com"),
        ("kantorkami[dot]co[dot]id", "http://kantorkami.co.id", "kantorkami[dot]co[dot]id"),
        ("https: //kantorkami.com", "https://kantorkami.com", "https: //kantorkami.com"),
        ("klikhttps://kantorkami.com", "https://kantorkami.com", "https://kantorkami.com"),
        ("(https://kantorkami.com/a_(b)).", "https://kantorkami.com/a_(b)", ""),
        ("*https://kantorkami.com/a*", "https://kantorkami.com/a", ""),
        ("https:\\\\kantorkami.com\\a", "https://kantorkami.com/a", ""),
        ("kantorkami.com:8080/a", "http://kantorkami.com:8080/a", ""),
        ("kantorkami.com: buka", "http://kantorkami.com", "kantorkami.com"),
        ("cek kemlu.go.id.Segera daftar", "http://kemlu.go.id", "kemlu.go.id"),
        ("Kantorkami.Com", "http://kantorkami.com", ""),
        ("bp2mi\u200b.go.id", "http://bp2mi.go.id", "bp2mi\u200b.go.id"),
        ("𝗯𝗶𝘁.𝗹𝘆/ab", "http://bit.ly/ab", "𝗯𝗶𝘁.𝗹𝘆/ab"),
        ("kеmlu.go.id", "http://xn--kmlu-v4d.go.id", "kеmlu.go.id"),
        ("http://3232235777/a", "http://3232235777/a", ""),
        ("http://[::1]:80/a", "http://[::1]:80/a", ""),
        ("https://kemlu.go.id@kantorkami.com/a", "https://kemlu.go.id@kantorkami.com/a", ""),
        ("lihat peduliwni . kemlu . go . id ya", "http://peduliwni.kemlu.go.id", ""),
        ("Gaji besar. peduliwni . kemlu . go . id", "http://kemlu.go.id", "kemlu . go . id"),
        ("Kunjungi kemlu. go. id", "http://kemlu.go.id", "kemlu. go. id"),
        ("https://siskop2mi . bp2mi . go . id/a", "https://siskop2mi.bp2mi.go.id/a", ""),
        ("bit . ly/ab1", "http://bit.ly/ab1", "bit . ly/ab1"),
        ("Daftar sekarang. kantor-loker.com", "http://kantor-loker.com", "kantor-loker.com"),
    ],
)
def test_a_link_is_found_however_it_is_written(text: str, url: str, written: str) -> None:
    (found,) = find(text)
    assert found.url == url
    if written:
        assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "nama.saya@kantorkami.com",
        "surel: hrd @ kantorkami . com atau hrd@ kantorkami.com",
        "Rp1.500.000, 1.500.000 atau 2.5 juta, 10.000.id",
        "jam 08.30-17.00.Hub segera",
        "tgl 12.11.2026",
        "dll.yg penting",
        "Budi, S.Pd., M.Si. dan S.Pd.I",
        "cv.pdf, foto.jpg, berkas.docx, aplikasi.apk, data.zip",
        "HP.no 0812, usia 18.th, jam 8.pm",
        "siap kerja.info lengkap lewat wa",
        "Hub.Id card wajib",
        "a.n. Budi",
        "PT. Maju Jaya. Comat",
        "alamat 192.168.1.1, versi 1.2.3",
        "http/2 atau https",
        "http://",
        "https://tanpatitik/",
        "...",
        "",
    ],
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert urls(text) == []


def test_links_come_in_the_order_of_the_text() -> None:
    text = "satu.com,dua.co.id lalu https://tiga.com;https://empat.com dan lima . go . id"
    assert [url.domain for url in find(text)] == [
        "satu.com",
        "dua.co.id",
        "tiga.com",
        "empat.com",
        "lima.go.id",
    ]


@pytest.mark.parametrize(
    ("text", "host", "domain"),
    [
        ("https://kantor-go.id.work/a", "kantor-go.id.work", "id.work"),
        ("https://a.b.kantor.co.id", "a.b.kantor.co.id", "kantor.co.id"),
        ("http://10.0.0.1/", "10.0.0.1", "10.0.0.1"),
        ("loker-arab.blogspot.com", "loker-arab.blogspot.com", "blogspot.com"),
    ],
)
def test_the_domain_is_what_somebody_registered(text: str, host: str, domain: str) -> None:
    (found,) = find(text)
    assert (found.host, found.domain) == (host, domain)


def test_an_address_is_told_in_its_parts() -> None:
    url = parse("https://nama:kunci@kantorkami.com:8080/A/b.APK?c=/d#e")
    assert url
    assert (url.user, url.host, url.port) == ("nama:kunci", "kantorkami.com", 8080)
    assert url.path == "/a/b.apk"


@pytest.mark.parametrize(
    "address", ["", "kantorkami.com", "ftp://kantorkami.com", "https://a b.com"]
)
def test_what_is_no_whole_address_is_not_parsed(address: str) -> None:
    assert parse(address) is None


@given(PARTS | st.text())
def test_links_lie_in_the_text_one_after_the_other(text: str) -> None:
    last = 0
    for url in find(text):
        assert last <= url.start < url.end <= len(text)
        assert url.host
        assert url.domain
        assert url.url.startswith(("http://", "https://"))
        last = url.end


@given(PARTS)
def test_a_found_link_written_out_is_found_again_as_the_same(text: str) -> None:
    for url in find(text):
        if again := parse(url.url):
            assert (again.host, again.domain, again.port) == (url.host, url.domain, url.port)
        else:
            assert " " in url.url


@given(
    st.from_regex(r"[a-z][a-z0-9]{2,12}(-[a-z0-9]{1,5})?", fullmatch=True),
    st.sampled_from(["com", "co.id", "or.id", "net", "xyz"]),
    st.from_regex(r"(/[a-z0-9]{1,8}){0,3}", fullmatch=True),
    st.sampled_from(["https://", "http://", ""]),
)
def test_a_plain_address_in_a_sentence_is_found_whole(
    name: str, ending: str, path: str, scheme: str
) -> None:
    written = f"{scheme}{name}.{ending}{path}"
    (found,) = find(f"Daftar di {written}, kuota terbatas.")
    assert found.url == (written if scheme else f"http://{written}")
    assert found.domain == f"{name}.{ending}"


@pytest.mark.parametrize(
    "unit",
    [
        "a.",
        "a",
        ".",
        "[.]",
        "a-",
        "http://",
        "a@",
        "a . ",
        "(",
        "a.com ",
        "www. ",
        "https://a.com/)",
    ],
)
def test_a_long_text_is_read_in_time_and_has_an_end(unit: str) -> None:
    text = (unit * (LONGEST // len(unit)))[:LONGEST] + " https://kantorkami.com"
    with costing_at_most(2):
        assert "https://kantorkami.com" not in urls(text)


@pytest.mark.parametrize(
    ("text", "host", "domain"),
    [
        ("buka https://daftar.my-free-h0st.example/x?y=1 ya", "daftar.my-free-h0st.example",
         "my-free-h0st.example"),
        ("http://canada-jobs0.example", "canada-jobs0.example", "canada-jobs0.example"),
        ("KLIK cuan0.l1nk/reg7", "cuan0.l1nk", "cuan0.l1nk"),
        ("form: shortlink0.example/pp-kerja", "shortlink0.example", "shortlink0.example"),
        ("cuan-klik.free0host.example", "cuan-klik.free0host.example", "free0host.example"),
    ],
)  # fmt: skip
def test_links_under_endings_that_nobody_gives_out_are_found(
    text: str, host: str, domain: str
) -> None:
    found = find(text)
    assert [(url.host, url.domain) for url in found] == [(host, domain)]


@pytest.mark.parametrize("text", ["http://localhost/x", "kerja di rumah.gaji/upah", "a@b.example"])
def test_one_name_a_glued_sentence_or_a_mail_is_no_such_link(text: str) -> None:
    assert find(text) == ()
