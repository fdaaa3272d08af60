"""Settings: defaults, choices between places, and every wrong value refused by name."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.editorial import Staff
from bot.errors import SettingError
from bot.settings import LOCAL_TOKEN, PREFIX, Settings, read

TOKEN = "123456:ABC-def"
WRONG = [
    ("CEKDULU_TOKEN", "abc"),
    ("CEKDULU_TOKEN", "123456"),
    ("CEKDULU_TOKEN", "123456:"),
    ("CEKDULU_TOKEN", ":ABC"),
    ("CEKDULU_API_URL", "api.telegram.org"),
    ("CEKDULU_NLU_URL", "localhost:5005"),
    ("CEKDULU_DATABASE", "mysql://localhost/bot"),
    ("CEKDULU_DATABASE", "cekdulu.db"),
    ("CEKDULU_NLU_PORT", "65536"),
    ("CEKDULU_NLU_PORT", "-1"),
    ("CEKDULU_CHAT_PORT", "0"),
    ("CEKDULU_CHAT_PORT", "70000"),
    ("CEKDULU_NLU_WAIT_MS", "2 s"),
    ("CEKDULU_KEEP_DAYS", "7.5"),
    ("CEKDULU_KEEP_DAYS", ""),
    ("CEKDULU_SEND_RATE", "0"),
    ("CEKDULU_CHAT_RATE", "fast"),
    ("CEKDULU_AT_ONCE", "1000000000"),
    ("CEKDULU_LOG", "loud"),
    ("CEKDULU_LOG", "info"),
    ("CEKDULU_ADMINS", "@sari"),
    ("CEKDULU_ADMINS", "901, -902"),
    ("CEKDULU_EDITORS", "901;902"),
    ("CEKDULU_EDITORS", "9.5"),
    ("CEKDULU_APPROVALS", "0"),
    ("CEKDULU_APPROVALS", "3"),
    ("CEKDULU_LINKS", "yes"),
    ("CEKDULU_PORTAL", "yes"),
    ("CEKDULU_PORTAL", ""),
    ("CEKDULU_MEDIA_IDLE_S", "0"),
]
CHOSEN = {
    "token": TOKEN, "log": "ERROR", "database": "sqlite:///x.db", "admins": "901",
    "editors": "902,903", "approvals": "1", "links": "off",
    "portal": "off", "channel": "@kabar_kami",
}  # fmt: skip
"""Values for settings that do not take just any."""


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_refused_by_the_name_of_its_setting(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=name):
        read({name: value})


@pytest.mark.parametrize("name", ["CEKDULU_TOKENS", "CEKDULU_", "CEKDULU_token"])
def test_a_setting_nobody_knows_is_refused_and_the_known_ones_are_named(name: str) -> None:
    with pytest.raises(SettingError, match=f"{name} is no setting") as refused:
        read({name: "1"})
    assert "CEKDULU_TOKEN" in str(refused.value)


def test_a_wrong_token_is_not_repeated_in_the_message() -> None:
    with pytest.raises(SettingError) as refused:
        read({"CEKDULU_TOKEN": "rahasia"})
    assert "rahasia" not in str(refused.value)


def test_a_time_to_keep_that_no_calendar_holds_is_refused() -> None:
    with pytest.raises(SettingError, match="CEKDULU_KEEP_DAYS"):
        read({"CEKDULU_KEEP_DAYS": "999999999"})


def test_one_port_for_two_servers_is_refused() -> None:
    with pytest.raises(SettingError, match="PORT"):
        read({"CEKDULU_NLU_PORT": "9000", "CEKDULU_CHAT_PORT": "9000"})


def test_without_any_variable_the_defaults_hold() -> None:
    assert read({}) == Settings()


def test_variables_of_other_programs_are_left_alone() -> None:
    assert read({"PATH": "/bin", "CEKDULUX": "1"}) == Settings()


def test_every_setting_can_be_set_and_has_a_sentence() -> None:
    for item in fields(Settings):
        name = f"{PREFIX}{item.name.upper()}"
        value = CHOSEN.get(item.name, "17" if item.type is int else "http://there")
        wanted = int(value) if item.type is int else value
        given = {"CEKDULU_TOKEN": TOKEN} | {name: value}
        assert getattr(read(given), item.name) == wanted
        assert item.metadata["about"]


def test_space_around_a_value_is_no_part_of_it() -> None:
    assert read({"CEKDULU_TOKEN": f" {TOKEN}\n"}).token == TOKEN


def test_without_a_token_the_bot_is_local_with_a_folder_of_its_own() -> None:
    settings = read({"CEKDULU_CHAT_PORT": "9090"})
    assert settings.local
    assert settings.bot_token == LOCAL_TOKEN
    assert settings.folder == Path("data/local")
    assert settings.api_base == "http://127.0.0.1:9090"


def test_with_a_token_the_bot_talks_to_telegram_from_the_folder_of_that_bot() -> None:
    settings = read({"CEKDULU_TOKEN": TOKEN, "CEKDULU_DATA": "/srv"})
    assert not settings.local
    assert settings.bot_id == "123456"
    assert settings.folder == Path("/srv/bot-123456")
    assert settings.api_base == "https://api.telegram.org"


def test_two_bots_never_share_a_folder() -> None:
    assert read({"CEKDULU_TOKEN": "1:a"}).folder != read({"CEKDULU_TOKEN": "2:a"}).folder


def test_an_api_server_that_is_named_is_used() -> None:
    settings = read({"CEKDULU_TOKEN": TOKEN, "CEKDULU_API_URL": "http://there:81/"})
    assert settings.api_base == "http://there:81"
    assert not settings.local


def test_an_api_server_without_a_token_misses_it() -> None:
    with pytest.raises(SettingError, match="CEKDULU_TOKEN is missing"):
        read({"CEKDULU_API_URL": "http://there:81/"})


def test_the_database_lies_in_the_folder_unless_one_is_named() -> None:
    assert read({}).database_url == "sqlite:///data/local/cekdulu.db"
    named = "postgresql://bot@db/cekdulu"
    assert read({"CEKDULU_DATABASE": named}).database_url == named


def test_the_key_lies_in_the_folder_unless_a_file_is_named() -> None:
    assert read({}).key_path == Path("data/local/key")
    assert read({"CEKDULU_KEY_FILE": "/safe/key"}).key_path == Path("/safe/key")


def test_rasa_is_our_own_unless_one_is_named() -> None:
    assert read({"CEKDULU_NLU_PORT": "5006"}).nlu_base == "http://127.0.0.1:5006"
    assert read({"CEKDULU_NLU_URL": "http://rasa:5005/"}).nlu_base == "http://rasa:5005"


def test_days_to_keep_become_a_span_of_time() -> None:
    assert read({"CEKDULU_KEEP_DAYS": "3"}).keep.days == 3


def test_editors_and_admins_are_known_by_their_numbers_and_fixed() -> None:
    settings = read({"CEKDULU_ADMINS": "901", "CEKDULU_EDITORS": " 902,903 ,, 904"})
    editors = {number: Staff(number, "editor", fixed=True) for number in (902, 903, 904)}
    assert settings.staff == {901: Staff(901, "admin", fixed=True)} | editors


def test_who_is_named_twice_is_an_admin() -> None:
    settings = read({"CEKDULU_ADMINS": "901", "CEKDULU_EDITORS": "901"})
    assert settings.staff == {901: Staff(901, "admin", fixed=True)}


def test_nobody_edits_unless_named() -> None:
    assert read({"CEKDULU_TOKEN": TOKEN}).staff == {}


def test_two_editors_must_agree_unless_one_is_set_to_be_enough() -> None:
    assert read({}).approvals == 2
    assert read({"CEKDULU_APPROVALS": "1"}).approvals == 1


@pytest.mark.parametrize(
    ("given", "open_to_all"),
    [
        ({}, True),
        ({"CEKDULU_ADMINS": "901"}, False),
        ({"CEKDULU_EDITORS": "901"}, False),
        ({"CEKDULU_TOKEN": TOKEN}, False),
        ({"CEKDULU_TOKEN": TOKEN, "CEKDULU_API_URL": "http://there:81"}, False),
    ],
)
def test_everybody_may_edit_on_the_local_chat_page_alone_and_only_while_nobody_is_named(
    given: dict[str, str], open_to_all: bool
) -> None:
    assert read(given).open_to_all is open_to_all
