"""The menu under many messages: what the bot can do."""

from bot.buttons import OPEN
from bot.model import Button, Rows

MENU: Rows = (
    (Button("button.check", OPEN, ("cek",)),),
    (Button("button.signs", "tanya", ("ciri_lowongan_palsu",)),),
    (Button("button.report", OPEN, ("lapor",)), Button("button.contact", OPEN, ("kontak",))),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)
