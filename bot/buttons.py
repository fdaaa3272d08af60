"""Buttons that every feature may use."""

ASK, OPEN = "tanya", "buka"
"""`tanya:<id>` answers an id, `buka:<command>` opens a command."""
