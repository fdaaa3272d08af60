"""The command: starts, says where, and leaves nothing behind."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest


@contextmanager
def command(*options: str) -> Iterator[subprocess.Popen]:
    line = [sys.executable, "-m", "bot.simulator", "--port", "0", *options]
    pipe = subprocess.PIPE
    process = subprocess.Popen(line, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=10)


def address(process):
    return process.stdout.readline().split()[-1]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_cleanly(number):
    with command() as process:
        assert httpx.get(f"{address(process)}/sim/state").status_code == 200
        process.send_signal(number)
        assert process.wait(timeout=10) == 0
        assert process.stderr.read() == ""


def test_a_signal_ends_a_waiting_poll_and_an_open_page():
    with command() as process:
        where = httpx.URL(address(process))
        path = "/bot1000001:LOCAL-test-token-for-the-simulator/getUpdates?timeout=50"
        with socket.create_connection((where.host, where.port)) as poll:
            poll.sendall(f"GET {path} HTTP/1.1\r\nHost: local\r\n\r\n".encode())
            with httpx.stream("GET", f"{where}/sim/events") as page:
                next(page.iter_lines())
                process.send_signal(signal.SIGTERM)
                assert process.wait(timeout=10) == 0
            assert b'{"ok":true,"result":[]}' in poll.recv(4096)
        assert process.stderr.read() == ""


def test_the_groups_can_be_strict_or_open_from_the_start():
    options = ("--group-budget", "20", "--topic-gap", "2.5", "--no-privacy-mode")
    with command(*options) as process:
        shown = httpx.get(f"{address(process)}/sim/settings").json()
        assert shown == {"privacy_mode": False, "group_budget": 20, "topic_gap": 2.5}


@pytest.mark.parametrize(
    ("option", "value"),
    [("--group-budget", "0"), ("--topic-gap", "-1"), ("--desk", "7"), ("--channel", "a b")],
)
def test_a_number_that_makes_no_sense_is_refused(option, value):
    with command(option, value) as process:
        assert process.wait(timeout=10) == 2
        assert option in process.stderr.read()


def test_a_demonstration_starts_with_the_operators_group_and_so_it_does_after_a_reset():
    with command("--desk", "-1002000000001") as process:
        where = address(process)
        for _ in range(2):
            shown = httpx.get(f"{where}/sim/people").json()
            (group,) = shown["groups"]
            assert (group["id"], group["title"]) == (-1002000000001, "Meja Petugas")
            assert (group["is_forum"], group["bot_status"]) == (True, "administrator")
            standing = [(m["user"]["id"], m["status"]) for m in group["members"]]
            assert standing == [(901, "creator"), (902, "member"), (903, "member")]
            assert [p["user"]["first_name"] for p in shown["people"]] == ["Sari", "Budi", "Wati"]
            assert httpx.post(f"{where}/sim/reset").status_code == 200


def test_a_demonstration_starts_with_a_channel_and_so_it_does_after_a_reset():
    with command("--desk", "-1002000000001", "--channel", "@kabar_cekdulu") as process:
        where = address(process)
        for _ in range(2):
            shown = httpx.get(f"{where}/sim/people").json()
            (channel,) = shown["channels"]
            assert (channel["id"], channel["title"]) == (-1003000000001, "Kabar CekDulu")
            assert (channel["username"], channel["bot_status"]) == (
                "kabar_cekdulu",
                "administrator",
            )
            assert set(channel["bot_rights"].values()) == {True}
            assert [(m["user"]["id"], m["status"]) for m in channel["members"]] == [
                (901, "creator")
            ]
            assert len(shown["groups"]) == 1
            assert httpx.post(f"{where}/sim/reset").status_code == 200


def test_it_ends_with_its_parent():
    with command("--exit-with-parent") as process:
        address(process)
        process.stdin.close()
        process.stdin = None
        assert process.wait(timeout=10) == 0


def test_without_that_option_a_closed_input_does_not_matter():
    with command() as process:
        where = address(process)
        process.stdin.close()
        process.stdin = None
        assert httpx.get(f"{where}/sim/state").status_code == 200


def test_a_port_in_use_is_said_plainly():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with command("--port", port) as process:
            assert process.wait(timeout=10) == 1
            problem = process.stderr.read()
    assert f"The simulator cannot listen on 127.0.0.1:{port}: Address already in use." in problem
    assert "Traceback" not in problem


def test_another_token_can_be_given():
    with command("--token", "42:other") as process:
        answer = httpx.get(f"{address(process)}/bot42:other/getMe")
    assert answer.json()["result"]["id"] == 42
