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
    with command("--group-budget", "20", "--no-privacy-mode") as process:
        shown = httpx.get(f"{address(process)}/sim/settings").json()
        assert shown == {"privacy_mode": False, "group_budget": 20}


def test_a_budget_that_makes_no_sense_is_refused():
    with command("--group-budget", "0") as process:
        assert process.wait(timeout=10) == 2
        assert "--group-budget" in process.stderr.read()


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
