# Two commands: `make run` and `make test`. Everything they need is set up first, into this folder.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
UV := .tools/uv/bin/uv
BOT := .venv/bin/cekdulu
# From outside this folder: its .python-version is for uv, and pyenv would insist on it.
UV_BY_VENV := (cd / && python3 -m venv "$(CURDIR)/.tools/uv" 2>/dev/null) && .tools/uv/bin/python -m pip install -q uv
UV_BY_PIP := (rm -rf .tools/uv && cd / && python3 -m pip install -q --target "$(CURDIR)/.tools/uv" uv 2>/dev/null)
AS_ROOT := [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null
export UV_LINK_MODE ?= copy

# A network that is away for a moment must not end a long set-up.
RETRY := retry() { for rest in 5 15 30 60; do "$$@" && return; echo "again in $$rest s …" >&2; sleep $$rest; done; "$$@"; }; retry

.PHONY: help run chat test lint setup lock clean

help:
	@echo "make run    start the bot (without CEKDULU_TOKEN: with a chat page on this machine)"
	@echo "make chat   talk with the bot in this terminal"
	@echo "make test   all checks: style, types, tests"
	@echo "make lint   style and types only"
	@echo "make lock   renew the lock files from both pyproject.toml"

run: .venv/.ready nlu/.venv/.ready
	@exec $(BOT) run

chat: .venv/.ready nlu/.venv/.ready
	@exec $(BOT) chat

setup: .venv/.ready nlu/.venv/.ready
	@$(BOT) train

test: .venv/.test-ready nlu/.venv/.ready .tools/browser
	@$(BOT) train
	@$(MAKE) --no-print-directory lint
	.venv/bin/python -m pytest -n auto --dist loadfile

lint: .venv/.test-ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# uv from PyPI, in a folder of the project, when the machine has none.
$(UV):
	@echo "getting uv …"
	@mkdir -p .tools
	@if command -v uv >/dev/null; then mkdir -p .tools/uv/bin && ln -sf "$$(command -v uv)" $(UV); \
	elif $(UV_BY_VENV) || $(UV_BY_PIP); then :; \
	elif $(AS_ROOT) && apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && $(UV_BY_VENV); then :; \
	else echo "uv cannot be installed: python3 has neither venv nor pip. Install python3-venv, or uv." >&2; exit 1; fi

.venv/.ready: $(UV) requirements.lock pyproject.toml .python-version
	@echo "setting up the bot's environment …"
	@test -d .venv || env -u PYENV_VERSION -u PYENV_DIR $(UV) venv -q .venv
	@$(RETRY) $(UV) pip install --compile-bytecode --require-hashes -p .venv -r requirements.lock
	@$(UV) pip install -q --no-deps --no-build-isolation -p .venv -e .
	@touch $@

.venv/.test-ready: .venv/.ready requirements-test.lock
	@echo "setting up the test tools …"
	@$(RETRY) $(UV) pip install --compile-bytecode --require-hashes -p .venv -r requirements-test.lock
	@touch $@

nlu/.venv/.ready: $(UV) nlu/requirements.lock nlu/.python-version
	@echo "setting up the language model's environment (Rasa, about 2.5 GB; this takes a while) …"
	@test -d nlu/.venv || (cd nlu && env -u PYENV_VERSION -u PYENV_DIR ../$(UV) venv -q .venv)
	@$(RETRY) $(UV) pip sync --compile-bytecode --require-hashes -p nlu/.venv nlu/requirements.lock
	@touch $@

# The chat page is tested in a browser. CI installs one; elsewhere the one that is there is used.
.tools/browser:
	@mkdir -p .tools
	@if [ -n "$(CI)" ] && ! command -v chromium google-chrome >/dev/null && $(AS_ROOT); then \
	echo "installing Chromium …"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; fi
	@touch $@

lock: $(UV)
	$(UV) pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.lock
	$(UV) pip compile -q --universal --generate-hashes --no-header --no-annotate -c requirements.lock --group pyproject.toml:test pyproject.toml -o requirements-test.lock
	cd nlu && ../$(UV) pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.lock

clean:
	rm -rf .venv nlu/.venv .tools nlu/models
