"""Bodies of the state and well-known firms whose names false offers borrow, and whether an address
bears one that is not its own. The names are those met in false offers; they prove nothing."""

import re

from bot.urls.finding import Url

STATE = (
    r"(?:kemnaker\b|kemen(?:ter[il]an|terian|naker|aker|lu|sos|hub|kes|kumham|pan|p2mi|dikbud|ag"
    r"|imipas)\b(?: [a-z]{4,12}){0,2}|kp2m[il]|kp kpmi|bp bpmi|bp2m[il]|bp3m[il]|bnp2tki|"
    r"ked ?utaan(?: besar)?(?: republik indonesia| ri)?|kbri|kjri|konsul\w*|im[il]grasi"
    r"|dirjen \w+|bkn|basarnas|bnn|bpjs\w*|polri|polda \w+|mabes polri|kepolisian|"
    r"tni|interpol|disnaker\w*|d[il]nas tenaga kerja|pemkab|pemprov|pemkot|pemda|im japan"
    r"|eps ?-? ?topik|hrd ?korea|g ?to ?g|g2g|"
    r"government to government|antar ?pemerintah|program (?:pekerja migran|kartu prakerja)"
    r"|prakerja|kartu (?:pelindungan|pmi)|cpns|pppk|asn|puskesmas|rsud)"
)
KNOWN = (
    r"(?:pertam[il]na|pln|kai|kereta api(?: indonesia)?|pelindo|pelabuhan indonesia|angkasa pura"
    r"|garuda(?: indonesia)?|lion ?air|citilink|telkom(?:sel)?|pos indonesia|"
    r"bulog|antam|wijaya karya|wika|hutama karya|waskita|pupuk indonesia|inalum|mrt|transjakarta"
    r"|damri|pelni|jasa marga|freeport|adaro|"
    r"bank mandiri|(?:bank )?(?:bri|bni|bca|btn|bsi|cimb(?: niaga)?|danamon)|bank indonesia|ojk|"
    r"sh[o0]pee(?: ?(?:xpress|express|pay|affiliate))?|tokoped[il]a|lazada|bukalapak|blibli"
    r"|tiktok(?: shop)?|zalora|traveloka|tiket\.com|agoda|booking\.com|airbnb|"
    r"goj?ek|grab|maxim|j ?& ?t|jnt|jne|sicepat|anteraja|ninja xpress|indofood|indomie|unilever"
    r"|mayora|wings|nestle|danone|aqua|djarum|gudang garam|sampoerna|astra|toyota|honda|yamaha"
    r"|samsung|lg|hyundai|"
    r"alfamart|indomaret|ikea|uniqlo|starbucks|mcdonald'?s?|kfc|spotify|youtube|google|amazon"
    r"|facebook|meta|netflix|emirates|qatar airways|singapore airlines|malaysia airlines"
    r"|royal caribbean|carnival|petronas|aramco|changi(?: airport)?|marina bay sands)"
)
OFFICIAL_HOST = re.compile(
    r"(?:^|\.)(?:go\.id|mil\.id|bumn\.go\.id|co\.id|shopee\.co\.id|tokopedia\.com|pertamina\.com"
    r"|go\.kr)$"
)
ADDRESSED = re.compile(rf"\b(?:{STATE}|{KNOWN}|embassy|kedubes|spx|tkpd|tokped)(?![a-z])")
"""A borrowed name, or what is made of it, in an address whose dots and dashes are blanks."""
TWINS = str.maketrans({"1": "i", "0": "o", "-": " ", ".": " "})
MISREAD_L = str.maketrans({"1": "l", "0": "o", "-": " ", ".": " "})


def borrowed(url: Url) -> bool:
    """Whether an address holds the name of a body that it does not belong to."""
    if OFFICIAL_HOST.search(url.host):
        return False
    return any(ADDRESSED.search(url.host.translate(signs)) for signs in (TWINS, MISREAD_L))
