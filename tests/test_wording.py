"""The checker of keys and labels can fail: each kind of fault is shown on a small made one."""

from collections.abc import Iterator

from tests import wording


def faults(found: Iterator[str]) -> list[str]:
    return list(found)


def test_keys_used_and_missing_and_present_and_unused_are_caught() -> None:
    assert faults(wording.wrong_keys({"a.b", "a.c"}, {"a.c", "a.d"})) == [
        "a.b is used and missing",
        "a.d is present and unused",
    ]


def test_keys_are_found_in_code_wherever_they_stand(tmp_path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.py").write_text('"""a.doc is a sentence"""\nX = {"k": ("a.b", 1)}\n')
    (tmp_path / "two.py").write_text('def f(x="a.c"):\n    return f"a.{x}", "b.d", "a.e f"\n')
    assert wording.literals(tmp_path, {"a"}) == {"a.b", "a.c"}


def test_labels_too_long_empty_or_double_are_caught() -> None:
    labels = {"a": "x" * 31, "b": "", "c": "Ya", "d": "Ya", "e": "y" * 30}
    assert [fault.split(":")[0] for fault in wording.wrong_labels(labels)] == [
        "label of a",
        "label of b",
        "label of d is that of c",
    ]
