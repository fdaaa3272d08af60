"""Contact: the numbers of the country or city named, tapped or shared, or the question which."""

from dataclasses import replace

import pytest

from bot.features import contact
from bot.meaning import Place, Understanding
from bot.model import Button, Decision, Incoming, Say, Turn
from tests.samples import NOW, PERSON, pressed, router, turn, understood, words

ANSWERED = {"last": "kontak_perwakilan", "last_at": NOW.isoformat()}


def numbers(about: Turn) -> Decision:
    return contact.numbers(words().contacts, words().geography, about)


def shared(latitude: float, longitude: float) -> Decision:
    """The decision about a location that was shared."""
    at = {"latitude": latitude, "longitude": longitude}
    about = turn()
    return router().decide(replace(about, incoming=Incoming(PERSON, "location", data=at)))


def places(*named: tuple[str, str]) -> Understanding:
    return Understanding(places=tuple(Place(*one) for one in named))


def lines(decision: Decision) -> list[str]:
    """The contacts that people see, in order."""
    text = words().text(decision.replies[0], NOW)
    return [line for line in text.split("\n") if line.startswith("• ")]


def test_a_country_that_was_named_brings_its_numbers_and_is_remembered() -> None:
    decision = numbers(turn(meant=understood("kontak_perwakilan", country="hk")))
    (say,) = decision.replies
    assert (say.key, say.country) == ("contact.country", "hk")
    assert decision.data == ANSWERED | {"country": "hk"}
    assert (decision.outcome, decision.ids) == ("answer", ("kontak_perwakilan",))


def test_a_country_that_was_tapped_brings_its_numbers() -> None:
    decision = numbers(pressed("kontak", "tw"))
    assert decision.replies[0].country == "tw"
    assert decision.data == ANSWERED | {"country": "tw"}


@pytest.mark.parametrize(("action", "word"), [("buka", "kontak"), ("tanya", "kontak_perwakilan")])
def test_a_button_that_opens_the_numbers_names_no_country(action: str, word: str) -> None:
    decision = router().decide(pressed(action, word, data={"country": "kh"}))
    assert decision.replies == (Say("faq.kontak_perwakilan", buttons=contact.CHOOSE),)
    assert decision.data == ANSWERED | {"country": "kh"}


@pytest.mark.parametrize("args", [(), ("",)])
def test_without_a_country_the_bot_asks_which(args: tuple[str, ...]) -> None:
    (say,) = numbers(pressed("kontak", *args)).replies
    assert say == Say("faq.kontak_perwakilan", buttons=contact.CHOOSE)


def test_what_follows_a_command_is_no_country_code() -> None:
    decision = numbers(turn("kh", kind="command", command="kontak", args=("kh",)))
    assert decision.replies[0].key == "faq.kontak_perwakilan"


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("pnom pen", "kh"),
        ("kl", "my"),
        ("nomor jb", "my"),
        ("Indonesia", "id"),
        ("taipe", "tw"),
        ("korea utara", "kp"),
        ("korut", "kp"),
        ("korea", "kr"),
    ],
)
def test_what_follows_a_command_is_a_place_even_when_no_model_is_there(
    typed: str, country: str
) -> None:
    decision = numbers(turn(typed, kind="command", command="kontak", meant=understood(up=False)))
    assert decision.replies[0].country == country


@pytest.mark.parametrize("typed", ["pnom pen", "di poipet", "kmboja"])
def test_a_place_by_itself_brings_its_numbers_though_no_model_is_there(typed: str) -> None:
    meant = Understanding(up=False, places=words().geography.named(typed))
    decision = router().decide(turn(typed, meant=meant))
    assert [(say.key, say.country) for say in decision.replies] == [("contact.country", "kh")]


def test_a_country_of_another_release_is_asked_for_anew() -> None:
    (say,) = numbers(pressed("kontak", "zz")).replies
    assert "di :" not in words().text(say, NOW)


@pytest.mark.parametrize(
    ("city", "country", "first"),
    [
        ("Osaka", "jp", "KJRI Osaka"),
        ("Tokyo", "jp", "KBRI Tokyo"),
        ("Johor Bahru", "my", "KJRI Johor Bahru"),
        ("Kuala Lumpur", "my", "KBRI Kuala Lumpur"),
        ("Hat Yai", "th", "KRI Songkhla"),
        ("Ho Chi Minh", "vn", "KJRI Ho Chi Minh"),
        ("Dubai", "ae", "KJRI Dubai"),
    ],
)
def test_the_mission_nearest_to_the_city_named_comes_first(
    city: str, country: str, first: str
) -> None:
    decision = numbers(turn(meant=places((city, country))))
    assert lines(decision)[0].startswith(f"• {first}")


@pytest.mark.parametrize("city", ["Penang", "Kota Kinabalu", "Kuching", "Tawau"])
def test_of_a_mission_without_a_number_that_is_said_and_kuala_lumpur_comes_first(city: str) -> None:
    decision = numbers(turn(meant=places(("Malaysia", "my"), (city, "my"))))
    assert f"Nomor perwakilan RI di {city} " in words().text(decision.replies[0], NOW)
    assert lines(decision)[0].startswith("• KBRI Kuala Lumpur")


def test_davao_has_no_number_and_brings_those_that_serve_from_abroad() -> None:
    decision = numbers(turn(meant=places(("Davao", "ph"))))
    assert "Nomor perwakilan RI di Davao " in words().text(decision.replies[0], NOW)
    assert lines(decision)[0].startswith("• KP2MI (dari luar negeri)")


def test_numbers_come_with_whatsapp_buttons_and_ways_on() -> None:
    (say,) = numbers(pressed("kontak", "kh")).replies
    keyboard = words().keyboard(say.buttons)
    assert keyboard[0] == [
        {"text": "💬 WhatsApp KBRI Phnom Penh", "url": "https://wa.me/85512813282"}
    ]
    assert keyboard[1][0]["url"] == "https://wa.me/85561844661"
    assert [button["data"] for row in keyboard[2:] for button in row] == [
        "buka:kontak",
        "buka:darurat",
        "buka:petugas",
    ]


def test_numbers_come_with_their_sources_and_the_day_they_were_checked() -> None:
    text = words().text(numbers(pressed("kontak", "kh")).replies[0], NOW)
    *_, last = text.split("\n")
    assert "2025" in last
    assert ">noa.co.id</a>" in last
    assert "Diperiksa 21 Nov 2026" in last


def test_of_two_countries_named_the_city_of_the_other_moves_nothing() -> None:
    decision = numbers(turn(meant=places(("Jepang", "jp"), ("Kuching", "my"))))
    assert decision.replies[0].country == "jp"
    assert decision.replies[0].params == {}


def test_the_rarer_countries_stand_on_pages_that_lead_to_each_other() -> None:
    pages = [router().decide(pressed("kontak_lain", str(number))).replies[0] for number in range(4)]
    shown = [
        [button.args[0] for row in page.buttons for button in row if button.action == "kontak"]
        for page in pages[:3]
    ]
    common = {code for row in contact.COUNTRIES for code in row}
    every = {land.code for land in words().contacts.lands}
    assert sorted(code for page in shown for code in page) == sorted(every - common)
    assert pages[0].buttons[-1] == (Button("button.after", "kontak_lain", ("1",)),)
    assert [button.key for button in pages[1].buttons[-1]] == ["button.before", "button.after"]
    assert [button.key for button in pages[2].buttons[-1]] == ["button.before"]


@pytest.mark.parametrize("args", [(), ("",), ("-1",), ("x",), ("999",), ("9" * 50,), ("²",)])
def test_a_page_of_another_release_shows_a_page_that_there_is(args: tuple[str, ...]) -> None:
    (say,) = router().decide(pressed("kontak_lain", *args)).replies
    assert any(button.action == "kontak" for row in say.buttons for button in row)


@pytest.mark.parametrize(
    ("latitude", "longitude", "country", "first"),
    [
        (11.56, 104.92, "kh", "KBRI Phnom Penh"),
        (34.69, 135.50, "jp", "KJRI Osaka"),
        (35.69, 139.69, "jp", "KBRI Tokyo"),
        (1.85, 103.08, "my", "KJRI Johor Bahru"),  # Batu Pahat
        (-6.2, 106.8, "id", "Polisi"),
    ],
)
def test_a_shared_location_brings_the_numbers_there_the_nearest_first(
    latitude: float, longitude: float, country: str, first: str
) -> None:
    decision = shared(latitude, longitude)
    assert (decision.replies[0].key, decision.replies[0].country) == ("contact.here", country)
    assert lines(decision)[0].startswith(f"• {first}")


def test_of_a_shared_location_only_the_country_is_remembered() -> None:
    assert shared(11.5601, 104.9202).data == ANSWERED | {"country": "kh"}


def test_a_location_near_a_mission_without_a_number_says_so() -> None:
    text = words().text(shared(5.41, 100.33).replies[0], NOW)
    assert "Nomor perwakilan RI di Penang " in text


def test_a_location_at_a_border_asks_for_the_side_and_gives_numbers_that_serve_on_both() -> None:
    decision = shared(16.689, 98.509)
    (say,) = decision.replies
    assert say.key == "contact.which_side"
    assert [row[0].args for row in say.buttons] == [("mm", "Yangon"), ("th", "Bangkok"), ("0",)]
    assert [line.split(":")[0] for line in lines(decision)] == [
        "• KP2MI (dari luar negeri)",
        "• Portal Peduli WNI",
    ]
    assert decision.data is None


def test_at_a_border_of_indonesia_its_own_numbers_are_there_too() -> None:
    decision = shared(1.027, 110.363)
    assert [row[0].args[0] for row in decision.replies[0].buttons[:2]] == ["my", "id"]
    assert any("dari Indonesia" in line for line in lines(decision))


def test_the_side_that_is_tapped_keeps_the_mission_nearest_to_the_location() -> None:
    assert words().contacts.serving("th", "Songkhla")[0].city == "Songkhla"
    (say,) = numbers(pressed("kontak", "th", "Songkhla")).replies
    assert (say.country, say.params) == ("th", {"kota": "Songkhla"})


def test_a_city_on_a_button_that_has_no_mission_is_not_told() -> None:
    assert numbers(pressed("kontak", "kh", "<b>Palsu")).replies[0].params == {}


@pytest.mark.parametrize("at", [(12.0, 114.0), (48.85, 2.35)])
def test_far_at_sea_or_in_a_country_of_no_list_the_country_is_asked(
    at: tuple[float, float],
) -> None:
    decision = shared(*at)
    assert decision.replies == (Say("contact.location_unknown", buttons=contact.CHOOSE),)
    assert lines(decision)
    assert decision.data is None


def test_a_location_that_cannot_be_read_is_asked_for_in_words() -> None:
    decision = router().decide(turn(kind="location"))
    assert decision.replies[0].key == "contact.location_unknown"


@pytest.mark.parametrize("code", sorted(land.code for land in words().contacts.lands))
def test_every_country_brings_at_least_one_number_and_its_sources(code: str) -> None:
    decision = numbers(pressed("kontak", code))
    assert words().contacts.countries[code].name in words().text(decision.replies[0], NOW)
    assert lines(decision)
    assert "Diperiksa" in words().text(decision.replies[0], NOW)
