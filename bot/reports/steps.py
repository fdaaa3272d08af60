"""The steps and timers of reports, by name."""

CODE_STEP = "lapor_kode"
"""A code is awaited."""
PORTAL_STEP = "lapor_portal"
"""The number that the portal gave is awaited."""
RESULT, PIECES, IDLE, SILENT, NEWS = (
    "lapor.hasil", "lapor.potongan", "lapor.diam", "lapor.sepi", "lapor.kabar",
)  # fmt: skip
"""The timers: the result is made, no more pieces come for a moment, the report was left, somebody
in danger is silent, it is asked for news."""
GUIDE = "panduan"
"""The button that shows how to hand it in."""
TELLS_PORTAL = frozenset({GUIDE})
