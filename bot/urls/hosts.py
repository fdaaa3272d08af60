"""Hosts that hide where a link leads, or where anybody puts a page without giving a name.

Known from their own services; a name stands here for what the service is, not for who uses it.
"""

SHORTENERS = frozenset({
    "bit.ly", "bitly.com", "j.mp", "s.id", "tinyurl.com", "t.co", "goo.gl", "cutt.ly",
    "rebrand.ly", "rb.gy", "is.gd", "v.gd", "t.ly", "shorturl.at", "shorturl.asia", "ow.ly",
    "buff.ly", "bl.ink", "tiny.cc", "urlz.fr", "intip.in", "adf.ly", "ouo.io", "gg.gg",
    "short.gy", "bom.so", "u.to", "clck.ru", "soo.gd", "dik.si", "qrco.de", "me-qr.com",
    "surl.li", "n9.cl", "acesse.dev", "encr.pw",
})  # fmt: skip
"""Registered domains that only forward."""
FREE_HOSTS = frozenset({
    "wordpress.com", "wixsite.com", "wixstudio.com", "weebly.com", "weeblysite.com",
    "netlify.app", "vercel.app", "web.app", "firebaseapp.com", "github.io", "gitlab.io",
    "pages.dev", "workers.dev", "r2.dev", "sites.google.com", "script.google.com",
    "storage.googleapis.com", "business.site", "godaddysites.com", "strikingly.com",
    "mystrikingly.com", "webnode.com", "webnode.page", "jimdosite.com", "jimdofree.com",
    "site123.me", "webflow.io", "framer.app", "framer.website", "carrd.co", "notion.site",
    "glitch.me", "surge.sh", "onrender.com", "herokuapp.com", "replit.app", "repl.co",
    "000webhostapp.com", "infinityfreeapp.com", "epizy.com", "rf.gd", "great-site.net",
    "atwebpages.com", "duckdns.org", "ddns.net", "hopto.org", "zapto.org", "ngrok.io",
    "ngrok-free.app", "ngrok.app", "trycloudflare.com", "canva.site", "mailchimpsites.com",
    "square.site", "yolasite.com", "tripod.com", "ucoz.com", "azurewebsites.net", "lovable.app",
    "base44.app", "telegra.ph", "typedream.app", "bravesites.com", "simdif.com",
    "simplesite.com",
})  # fmt: skip
"""A page below these costs nothing and needs no name."""
FREE_PAGES = frozenset(
    {"sites.google.com", "script.google.com", "storage.googleapis.com", "telegra.ph"}
)
"""Those of them whose pages lie at the host itself; the others' own site is a firm's."""
FREE_LABEL = "blogspot"
"""Blogger answers under this name with many endings: blogspot.com, blogspot.co.id, …"""
FORMS = frozenset({
    "forms.gle", "docs.google.com/forms", "forms.office.com", "forms.microsoft.com",
    "jotform.com", "form.jotform.com", "typeform.com", "tally.so", "surveymonkey.com",
    "forms.zohopublic.com", "surveyheart.com", "wufoo.com", "airtable.com/shr",
    "cognitoforms.com", "form.run",
})  # fmt: skip
"""Anybody's form, "host" or "host/path". Schools and offices use them as well: a weak sign."""
CHATS = frozenset({
    "wa.me", "wa.link", "api.whatsapp.com", "chat.whatsapp.com", "web.whatsapp.com/send",
    "t.me/+", "t.me/joinchat", "telegram.me/joinchat", "line.me/ti",
    "m.me", "signal.me", "signal.group",
})  # fmt: skip
"""A talk with one person or a closed group, "host" or "host/path"."""
