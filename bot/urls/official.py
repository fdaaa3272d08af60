"""Whose names are official or well known, and which sites are theirs.

Endings that only a state gives out vouch for a host; a name in a host vouches for nothing.
"""

from dataclasses import dataclass

from bot.urls.address import under

STATE_ENDINGS = (
    "go.id",  # bodies of the Indonesian state and its regions
    "mil.id",  # its armed forces
    "go.kr", "gov.tw", "gov.hk", "gov.sg", "gov.my", "go.jp", "gov.sa", "gov.kh", "gov.ph",
    "go.th", "gov.mm", "gov.vn", "gov.la", "gov.ae", "gov.qa", "gov.kw", "gov.bn", "gov.au",
)  # fmt: skip
"""Given out by the states where people work: Indonesia first, then their own authorities."""
STATE_SITES = ("cekrekening.id",)
"""Sites of the Indonesian state under an ending that anybody may have; contacts.yml names them."""


@dataclass(frozen=True)
class Name:
    """A name that false sites borrow, and the domains that are its own; own[0] is told to people.

    strict: no other site has reason to bear it. Otherwise bait must stand beside it, as shops,
    dealers and subsidiaries bear names of firms. whole: too short to be looked for inside words.
    """

    name: str
    own: tuple[str, ...]
    strict: bool = True
    whole: bool = False


KNOWN = (
    Name("peduliwni", ("peduliwni.kemlu.go.id",)),  # peduliwni.com is a blog (facts 0.2)
    Name("siskop2mi", ("siskop2mi.bp2mi.go.id",)),  # vacancies and agencies (facts 4.4)
    Name("kemlu", ("kemlu.go.id",)),  # Foreign Ministry
    Name("kemenlu", ("kemlu.go.id",)),  # another short form of it
    Name("bp2mi", ("bp2mi.go.id",)),  # protection of migrant workers
    Name("kp2mi", ("bp2mi.go.id",)),  # its name as a ministry; the known portal kept the old one
    Name("bp3mi", ("bp2mi.go.id",)),  # its regional offices
    Name("bnp2tki", ("bp2mi.go.id",)),  # its name until 2020
    Name("kemnaker", ("kemnaker.go.id",)),  # Ministry of Manpower
    Name("kemenaker", ("kemnaker.go.id",)),  # another short form of it
    Name("kemensos", ("kemensos.go.id",)),  # Ministry of Social Affairs
    Name("komdigi", ("komdigi.go.id",)),  # Ministry of Communication
    Name("polri", ("polri.go.id",), whole=True),  # police
    Name("bpjsketenagakerjaan", ("bpjsketenagakerjaan.go.id",)),  # insurance of workers
    Name("hrdkorea", ("hrdkorea.or.kr",)),  # runs the Korean examination (EPS-TOPIK)
    Name("telegram", ("telegram.org", "telegram.me", "telegram.dog", "t.me", "telegra.ph")),
    Name("whatsapp", ("whatsapp.com", "whatsapp.net", "wa.me")),
    Name("imigrasi", ("imigrasi.go.id",), strict=False),  # a plain word too
    Name("siapkerja", ("siapkerja.kemnaker.go.id",), strict=False),  # "ready to work"
    Name("prakerja", ("prakerja.go.id",), strict=False),  # state training grants
    Name("pertamina", ("pertamina.com", "mypertamina.id"), strict=False),  # state oil firm
    Name("pln", ("pln.co.id",), strict=False, whole=True),  # state electricity firm
    Name("telkomsel", ("telkomsel.com",), strict=False),  # state telephone firm
    Name("freeport", ("ptfi.co.id", "fcx.com"), strict=False),  # mine, often named in false offers
    Name("indofood", ("indofood.com",), strict=False),
    Name("indomaret", ("indomaret.co.id",), strict=False),
    Name("alfamart", ("alfamart.co.id",), strict=False),
    Name("shopee", ("shopee.co.id", "shopee.com"), strict=False),  # shops named in task fraud
    Name("tokopedia", ("tokopedia.com", "tokopedia.link"), strict=False),
    Name("lazada", ("lazada.co.id", "lazada.com"), strict=False),
    Name("jobstreet", ("jobstreet.co.id", "jobstreet.com"), strict=False),  # job boards
    Name("linkedin", ("linkedin.com",), strict=False),
    Name("glints", ("glints.com",), strict=False),
)


def official(host: str) -> bool:
    """Whether a host is that of a state body; a host in foreign letters never is."""
    if any(label.startswith("xn--") for label in host.split(".")):
        return False
    return any(under(host, one) for one in (*STATE_ENDINGS, *STATE_SITES))


def own_site(host: str) -> str:
    """Return the known domain, a state's or a firm's, that a host belongs to; "" for none."""
    return next((own for name in KNOWN for own in name.own if under(host, own)), "")
