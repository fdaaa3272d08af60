"""The documents say what is so."""

import re
from dataclasses import fields

from bot.__main__ import _parser
from bot.settings import ROOT, Settings

README = (ROOT / "README.md").read_text(encoding="utf8")
SETTINGS = (ROOT / "SETTINGS.md").read_text(encoding="utf8")


def test_the_settings_page_lists_every_setting_with_its_default_and_meaning() -> None:
    """A row a setting, in the order of the dataclass, word for word."""
    rows = re.findall(r"^\| `CEKDULU_(\w+)` \| (.*?) ?\| (.*) \|$", SETTINGS, re.MULTILINE)
    expected = [
        (
            item.name.upper(),
            f"`{item.default}`" if item.default != "" else "",
            item.metadata["about"],
        )
        for item in fields(Settings)
    ]
    assert rows == expected


def test_the_readme_names_every_command_of_the_command_line() -> None:
    """`cekdulu …` and `make …` as they are."""
    listed = set(_parser()._subparsers._group_actions[0].choices)  # type: ignore[union-attr,arg-type]
    named = set(re.findall(r"cekdulu (\w+)", README)) | set(re.findall(r"make (\w+)", README))
    assert listed - {"train"} <= named


def test_the_readme_names_files_that_exist() -> None:
    """Each path in backticks is there."""
    paths = re.findall(r"`((?:bot|nlu|tests|responses|benchmarks)/[\w/.]*)`", README)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_readme_fits_two_screens() -> None:
    """What is longer is not read."""
    assert len(README.splitlines()) <= 100


def test_every_make_target_in_the_readme_exists() -> None:
    """The commands a newcomer types are there."""
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^make (\w+)", README, re.MULTILINE)) <= targets
