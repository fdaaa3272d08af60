"""Which font draws which sign."""

import pytest

from bot.report_pdf.faces import MAIN, OTHERS, besides, face_for


@pytest.mark.parametrize(
    ("sign", "family"),
    [
        ("a", "atkinsonhyperlegible"), ("ệ", "notosans"), ("Ж", "notosans"), ("ก", "notosansthai"),
        ("ក", "notosanskhmer"), ("ກ", "notosanslao"), ("က", "notosansmyanmar"),
        ("金", "notosanscjk"), ("한", "notosanscjk"),
    ],
)  # fmt: skip
def test_a_sign_is_drawn_by_the_first_font_that_has_it(sign: str, family: str) -> None:
    face = face_for(sign)
    assert face is not None
    assert face.family == family


def test_what_no_font_has_is_drawn_by_none() -> None:
    assert face_for("😀") is None


def test_a_text_needs_only_the_fonts_of_its_signs_in_their_order() -> None:
    assert [face.family for face in besides("金 ក a ក")] == ["notosanskhmer", "notosanscjk"]
    assert besides("Saya ditahan 😀") == ()


def test_every_font_has_a_name_of_its_own() -> None:
    assert len({face.family for face in (MAIN, *OTHERS)}) == 1 + len(OTHERS)
