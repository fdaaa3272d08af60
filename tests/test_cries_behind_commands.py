"""A cry for help that stands behind a command is heard."""

import pytest

from tests.samples import router, turn, understood

CRY = "tolong saya disekap dan dipukuli"


def test_a_cry_for_help_behind_start_is_heard() -> None:
    happened = turn(
        CRY, kind="command", command="start", danger="darurat_disekap", own=True,
        meant=understood("darurat_disekap", danger=0.99),
    )  # fmt: skip
    assert router().decide(happened).outcome in ("case", "ask")


@pytest.mark.parametrize("command", ["langganan", "stop", "kanal", "asli"])
def test_a_cry_for_help_behind_a_command_is_heard(command: str) -> None:
    cry = "tolong saya disekap dan dipukuli"
    happened = turn(
        cry, kind="command", command=command, danger="darurat_disekap", own=True,
        meant=understood("darurat_disekap", danger=0.99),
    )  # fmt: skip
    assert router().decide(happened).outcome in ("case", "ask")
