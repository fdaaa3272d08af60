"""Messages that claim to come from this bot: judged by where they came from, reported with
consent."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.features import impostor, impostor_more
from bot.genuine import Names
from bot.model import Decision, Say, Turn
from bot.post_effects import KeepImpostor
from bot.posts.model import Impostor
from tests.samples import NOW, PERSON, pressed, turn, understood, words

NAMES = Names("cekdulu_bot", "@kabar_cekdulu")
AWAITED, UNASKED = impostor.awaited(NAMES), impostor.unasked(NAMES)
FAKE = "Saya admin CekDulu nama saya Budi, transfer Rp500.000 ke 0812-3456-7890"
MASKED = "Saya admin CekDulu nama saya …, transfer Rp500.000 ke ▮"
PRIVATE = {"type": "user", "name": "Budi Santoso", "username": "budi88"}
HIDDEN = {"type": "hidden_user", "name": "Budi"}
BOT = {"type": "user", "name": "CekDulu", "username": "cekdulu_bot"}
CHANNEL = {"type": "channel", "name": "Kabar", "username": "kabar_cekdulu"}
ADMINS = (11, 12)


def sent(text: str = FAKE, origin: dict[str, Any] | None = None, **more: Any) -> Turn:
    """What comes at the step, passed on when it has an origin."""
    fields = {"step": impostor.STEP, "forwarded": origin is not None, "origin": origin or {}}
    return replace(turn(text, **{**fields, **more}), admins=ADMINS)


def heard(happened: Turn) -> Decision:
    """The decision of the step about what is for it."""
    decision = AWAITED(happened)
    assert decision is not None
    return decision


def test_the_button_asks_for_the_message() -> None:
    decision = impostor.ask(pressed("asli", "lapor"))
    assert decision.step == impostor.STEP
    assert decision.replies[0].key == "genuine.send"


def test_a_message_of_somebody_else_is_kept_masked_and_told_to_every_admin() -> None:
    decision = heard(sent(origin=PRIVATE))
    assert decision.effects == (KeepImpostor(Impostor(0, MASKED, "user", NOW)),)
    thanks, *news = decision.replies
    assert (thanks.key, thanks.to) == ("genuine.noted", 0)
    assert [(say.key, say.to, say.params["isi"]) for say in news] == [
        ("impostor.news", 11, MASKED),
        ("impostor.news", 12, MASKED),
    ]
    assert decision.step == impostor_more.STEP


def test_nothing_that_is_kept_or_told_names_a_private_person() -> None:
    decision = heard(sent(origin=PRIVATE))
    seen = repr((decision.effects, decision.replies[1:], decision.data))
    assert not any(name in seen for name in ("Budi", "budi88", "0812", str(PERSON)))


@pytest.mark.parametrize("origin", [BOT, CHANNEL])
@pytest.mark.parametrize("handle", [AWAITED, UNASKED])
def test_our_own_posts_are_never_called_false(handle: Any, origin: dict[str, Any]) -> None:
    decision = handle(sent("CekDulu: jangan kirim uang. Buka t.me/cekdulu_bot", origin))
    assert [say.key for say in decision.replies] == ["genuine.ours"]
    assert decision.effects == ()


@pytest.mark.parametrize("handle", [AWAITED, UNASKED])
def test_what_the_bot_repeated_is_told_carefully_and_can_be_reported(handle: Any) -> None:
    happened = sent(FAKE, BOT, data={"peniru_sejak": NOW.isoformat()})
    decision = handle(replace(happened, session="s1"))
    (say,) = decision.replies
    assert say.key == "genuine.ours_repeated"
    assert decision.effects == ()
    assert decision.data["peniru"]["text"] == MASKED
    assert "peniru_sejak" not in decision.data
    assert (say.buttons[0][0].action, say.buttons[0][0].args) == ("asli", ("kirim", "s1"))


def test_of_a_hidden_sender_no_more_is_said_than_can_be_known() -> None:
    decision = heard(sent(origin=HIDDEN))
    assert decision.replies[0].key == "genuine.noted_hidden"
    assert decision.effects == (KeepImpostor(Impostor(0, MASKED, "hidden_user", NOW)),)


def test_what_was_copied_or_photographed_tells_nothing_of_its_sender() -> None:
    decision = heard(sent("@cekdulu_resmi minta uang"))
    assert decision.replies[0].key == "genuine.noted_written"
    (kept,) = decision.effects
    assert isinstance(kept, KeepImpostor)
    assert kept.impostor.origin == "typed @cekdulu_resmi"


def test_of_a_picture_only_that_there_is_one_is_told() -> None:
    decision = heard(sent("", kind="photo", media="file-id", message_id=9))
    (kept,) = decision.effects
    assert kept == KeepImpostor(Impostor(0, "", "typed gambar", NOW))
    assert decision.copies == ()
    assert Say("impostor.picture") in decision.replies[1].parts
    assert "file-id" not in repr(decision)


def test_a_sticker_of_ones_own_is_no_report() -> None:
    decision = heard(sent("", kind="sticker"))
    assert decision.replies == (Say("genuine.send_words"),)
    assert (decision.step, decision.effects) == (None, ())


def test_a_voice_message_that_was_passed_on_is_one() -> None:
    assert heard(sent("", PRIVATE, kind="voice")).effects


@pytest.mark.parametrize("kind", ["text", "photo"])
def test_a_cry_for_help_is_heard_first(kind: str) -> None:
    meant = understood("darurat_disekap", danger=0.99)
    assert AWAITED(sent("tolong saya disekap", kind=kind, meant=meant)) is None


def test_a_question_of_another_matter_is_heard_for_what_it_is() -> None:
    assert AWAITED(sent("nomor kbri phnom penh", meant=understood("kontak_perwakilan"))) is None
    assert AWAITED(sent("batal", meant=understood("batal"))) is None
    assert AWAITED(sent("dia minta uang terus", meant=understood("gaji_wajar", sure=False)))
    assert AWAITED(sent("akunnya @abc_def", meant=understood("gaji_wajar")))
    assert AWAITED(sent(edited=True)) is None


def test_what_comes_much_later_is_a_new_matter() -> None:
    asked = impostor.ask(pressed("asli", "lapor"))
    in_time = sent("LOWONGAN admin", PRIVATE, data=asked.data)
    in_time = replace(in_time, now=NOW + impostor.WAITS)
    assert heard(in_time).data == {
        "peniru_kali": [in_time.now.isoformat()], impostor_more.SINCE: in_time.now.isoformat(),
    }  # fmt: skip
    assert AWAITED(replace(in_time, now=in_time.now + timedelta(seconds=1))) is None


def test_three_a_day_are_passed_on_and_more_are_thanked_for() -> None:
    data: Any = {"country": "kh"}
    for _ in range(impostor.MOST):
        decision = heard(sent(origin=PRIVATE, data=data))
        assert len(decision.effects) == 1
        data = decision.data
    more = heard(sent(origin=PRIVATE, data=data))
    assert [say.key for say in more.replies] == ["genuine.enough"]
    assert more.effects == ()
    assert more.data is not None
    assert more.data["country"] == "kh"
    later = sent(origin=PRIVATE, data=more.data)
    later = replace(later, now=NOW + impostor.WITHIN)
    assert len(heard(later).effects) == 1
    just_before = replace(later, now=NOW + impostor.WITHIN - timedelta(seconds=1))
    assert heard(just_before).effects == ()


def test_without_admins_it_is_kept_all_the_same() -> None:
    decision = heard(replace(sent(origin=PRIVATE), admins=()))
    assert len(decision.replies) == 1
    assert len(decision.effects) == 1


def test_a_claim_that_nobody_asked_about_is_explained_and_reported_only_on_a_tap() -> None:
    happened = replace(sent(origin=PRIVATE, step=""), session="s1")
    decision = UNASKED(happened)
    (say,) = decision.replies
    assert say.key == "genuine.claim"
    assert decision.effects == ()
    report = say.buttons[0][0]
    assert (report.action, report.args) == ("asli", ("kirim", "s1"))
    tapped = replace(pressed(report.action, *report.args, data=decision.data), admins=ADMINS)
    reported = impostor.report_this(tapped)
    assert reported.effects == (KeepImpostor(Impostor(0, MASKED, "user", NOW)),)
    assert [one.to for one in reported.replies] == [0, *ADMINS]
    assert reported.step == impostor_more.STEP
    again = impostor.report_this(pressed(report.action, *report.args, data=reported.data))
    assert (again.step, again.effects) == (impostor.STEP, ())


@pytest.mark.parametrize("args", [("kirim", "older"), ("kirim", ""), ("kirim",)])
def test_a_button_under_an_older_message_reports_nothing(args: tuple[str, ...]) -> None:
    data = {"peniru": {"session": "s1", "text": "x", "origin": "user"}}
    decision = impostor.report_this(pressed("asli", *args, data=data))
    assert (decision.step, decision.effects) == (impostor.STEP, ())


@pytest.mark.parametrize(
    ("origin", "key"), [(HIDDEN, "genuine.claim_hidden"), ({}, "genuine.claim_hidden"),
                        (PRIVATE, "genuine.claim")],
)  # fmt: skip
def test_a_claim_of_a_hidden_sender_is_worded_so(origin: dict[str, Any], key: str) -> None:
    assert UNASKED(sent(origin=origin)).replies[0].key == key


def test_an_offer_in_our_name_can_still_be_checked_with_one_tap() -> None:
    text = "Lowongan dari CekDulu: admin slot Kamboja gaji 15 juta, paspor dipegang, transfer 500rb"
    decision = UNASKED(sent(text, PRIVATE, judged=True))
    labels = [button.key for row in decision.replies[0].buttons for button in row]
    assert "button.check_this" in labels
    assert decision.data is not None
    assert "pasted" in decision.data
    reported = heard(sent(text, PRIVATE, judged=True))
    assert "button.check_this" in [row[0].key for row in reported.replies[0].buttons]
    plain = UNASKED(sent("admin CekDulu minta kode OTP", PRIVATE, judged=True))
    assert "pasted" not in (plain.data or {})


@pytest.mark.parametrize(
    "key", ["noted", "noted_hidden", "noted_written", "enough", "claim", "ours_repeated"]
)
def test_whatever_it_is_people_hear_to_send_nothing(key: str) -> None:
    text = words().text(Say(f"genuine.{key}"), NOW)
    assert "Jangan kirim uang, kata sandi, atau kode." in text


def test_the_way_for_those_who_paid_stands_under_it() -> None:
    say = heard(sent(origin=PRIVATE)).replies[0]
    assert ("darurat_uang_terkirim",) in [button.args for row in say.buttons for button in row]
