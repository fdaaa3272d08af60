"""What two versions differ in, told field by field."""

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer, Source
from bot.answer_json import fields_of
from bot.differences import field_changes

SOURCE = Source("KP2MI", "https://kp2mi.go.id", "2026-01-02")
ANSWER = Answer(
    "skck", "Cara urus SKCK", "SKCK", "Baris satu.\n\nBaris dua.", (SOURCE,), date(2026, 1, 2),
    date(2027, 1, 2), ("paspor",), examples=("urus skck", "bikin skck"),
)  # fmt: skip
LINES = st.lists(st.sampled_from(["cek", "dulu", "- ya", "+ ya", "? tidak", "cek dulu"]))


def changes(before: Answer | None, after: Answer) -> list[str]:
    return field_changes(fields_of(before) if before else {}, fields_of(after))


def test_of_two_that_are_the_same_there_is_nothing_to_tell() -> None:
    assert changes(ANSWER, replace(ANSWER)) == []


def test_a_changed_line_is_told_as_taken_away_and_put_in_and_others_are_not() -> None:
    after = replace(ANSWER, body="Baris satu.\n\nBaris tiga.")
    assert changes(ANSWER, after) == ["- body: Baris dua.", "+ body: Baris tiga."]


def test_each_changed_field_is_named() -> None:
    after = replace(ANSWER, title="SKCK", expires_on=date(2027, 2, 2))
    assert changes(ANSWER, after) == [
        "- title: Cara urus SKCK", "+ title: SKCK",
        "- expires_on: 2027-01-02", "+ expires_on: 2027-02-02",
    ]  # fmt: skip


def test_of_a_list_only_what_came_and_went_is_told() -> None:
    more = replace(ANSWER, examples=("urus skck", "skck online"))
    assert changes(ANSWER, more) == ["- examples: bikin skck", "+ examples: skck online"]


def test_a_source_is_told_on_one_line() -> None:
    after = replace(ANSWER, sources=(SOURCE, Source("Polri", "", "2026-03-04")))
    assert changes(ANSWER, after) == ["+ sources: Polri |  | 2026-03-04"]


def test_of_a_new_answer_all_is_told() -> None:
    told = changes(None, ANSWER)
    assert all(line.startswith("+ ") for line in told)
    assert "+ sources: KP2MI | https://kp2mi.go.id | 2026-01-02" in told
    assert "+ body: Baris dua." in told


def test_a_field_that_is_gone_is_told() -> None:
    assert field_changes({"value": "+62", "city": "Pnom Penh"}, {"value": "+62"}) == [
        "- city: Pnom Penh"
    ]


def test_what_was_kept_as_json_is_no_change() -> None:
    kept = fields_of(ANSWER)
    assert field_changes(kept, kept | {"related": ("paspor",), "variant_of": None}) == []


@given(LINES, LINES)
def test_what_is_told_makes_one_text_of_the_other(before: list[str], after: list[str]) -> None:
    told = field_changes({"body": before}, {"body": after})
    lines = Counter(before)
    lines.update(line.removeprefix("+ body: ") for line in told if line[0] == "+")
    lines.subtract(line.removeprefix("- body: ") for line in told if line[0] == "-")
    assert lines == Counter(after)
    assert bool(told) == (before != after)


def test_hundreds_of_like_lines_are_compared_without_looking_inside_them() -> None:
    """Each pair of like lines looked into took twenty seconds in all; counted, not timed."""
    before = {"body": "\n".join(f"• baris nomor {number} yang mirip" for number in range(400))}
    after = {"body": "\n".join(f"• baris nomor {number} yang mirip!" for number in range(400))}
    assert len(field_changes(before, after)) == 800
