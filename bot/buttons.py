"""Buttons that every feature may use."""

ASK, OPEN = "tanya", "buka"
"""`tanya:<id>` answers an id, `buka:<command>` opens a command."""
CARD = "kartu"
"""`kartu:<id>` sends the picture of an answer."""
OFFER = "tawaran"
"""`tawaran:<what>:…` goes on with the offer that was checked last; the timer and the step at which
an offer is awaited have the same name."""
THIS = "ini"
"""`tawaran:ini` judges the text that the bot just asked about."""
ANSWERING = "tawaran.ditanya"
"""The step at which a question about an offer may be answered in words."""
CASE = "kasus"
"""`kasus:<what>:…` goes on with a person's own case; timers and steps of cases begin so too."""
REPORT = "lapor"
"""`lapor:<key>:<what>:…` goes on with the report of that key; the step at which a question of a
report waits, and its timers, begin so too."""
DESK = ("meja",)
"""`meja:<what>:<number>` is for operators."""
EDITING = ("jawaban", "editor")
"""Commands, button actions and steps that begin so are for editors only."""
