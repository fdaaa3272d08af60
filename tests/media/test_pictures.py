"""Words, codes and hashes of pictures, read by the real recogniser."""

import pytest
from PIL import Image

from bot.media.contents import Contents
from bot.media.fingerprint import difference_hash
from bot.media.opening import opened
from bot.media.reading import contents_of
from tests.media import drawn
from tests.media.drawn import CHAT, POSTER, blurred, noisy, poster, written
from tests.media.files import bomb, zipped

WORDS = "\n".join(POSTER)
FEW = POSTER[:3]


def read(data: bytes) -> Contents:
    return contents_of(data, lambda: True)


def distance(one: str, two: str) -> int:
    """Bits in which two hashes differ."""
    return (int(one, 16) ^ int(two, 16)).bit_count()


@pytest.fixture(scope="module")
def plain() -> Contents:
    return read(written(poster(), quality=87))


def test_a_poster_is_read_word_for_word_in_order(plain: Contents) -> None:
    assert (plain.text, plain.problem, plain.codes) == (WORDS, "", ())
    assert plain.confidence > 0.95


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_picture_that_lies_on_its_side_or_head_is_read_in_order(degrees: int) -> None:
    assert read(written(poster(FEW).rotate(degrees, expand=True))).text == "\n".join(FEW)


def test_a_picture_turned_by_its_camera_is_read_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = poster(FEW).rotate(90, expand=True)
    assert read(written(turned, exif=exif)).text == "\n".join(FEW)


def test_a_tilted_picture_is_read_in_order() -> None:
    tilted = poster().rotate(12, expand=True, fillcolor="#f6f1e4")
    assert read(written(tilted)).text == WORDS


@pytest.mark.parametrize("dark", [False, True])
def test_bubbles_of_a_chat_come_in_order_with_their_times(dark: bool) -> None:
    read_words = read(written(drawn.chat(dark), quality=60)).text.split()
    assert read_words == [word for _, words, when in CHAT for word in (*words.split(), when)]


def test_a_small_noisy_picture_pressed_twice_keeps_its_figures() -> None:
    small = noisy(poster()).resize((450, 353))
    text = read(written(small, quality=40)).text
    assert "9.750.000" in text
    assert "0813-5550-1947" in text


def test_a_picture_too_blurred_to_read_gives_no_words() -> None:
    contents = read(written(blurred(poster(), 8)))
    assert (contents.text, contents.problem) == ("", "unreadable")


def test_a_slightly_blurred_picture_is_less_sure_than_a_clear_one(plain: Contents) -> None:
    contents = read(written(blurred(poster(), 4.5)))
    assert POSTER[0] in contents.text
    assert contents.confidence < plain.confidence


def test_a_picture_without_letters_is_empty() -> None:
    contents = read(written(Image.new("RGB", (800, 600), "#ddd"), "PNG"))
    assert (contents.text, contents.problem) == ("", "empty")


def test_a_qr_code_is_read_beside_the_words(plain: Contents) -> None:
    contents = read(written(drawn.with_code("https://t.me/kerja_oman_resmi")))
    assert contents.codes == ("https://t.me/kerja_oman_resmi",)
    assert contents.text.startswith(WORDS)
    assert plain.codes == ()


def test_a_qr_code_without_words_is_something() -> None:
    code = drawn.with_code("https://example.org/a").crop((300, 706, 900, 1000))
    contents = read(written(code, "PNG"))
    assert (contents.codes, contents.problem) == (("https://example.org/a",), "")


def test_a_long_screenshot_is_read_to_its_end() -> None:
    lines = tuple(f"Baris nomor {number} dari percakapan" for number in range(1, 31))
    contents = read(written(poster(lines, size=40).crop((0, 0, 850, 2490)), "PNG"))
    assert contents.text.splitlines() == list(lines)


def test_of_a_long_screenshot_the_beginning_is_given_when_time_is_up() -> None:
    lines = tuple(f"Baris nomor {number}" for number in range(1, 31))
    contents = contents_of(written(poster(lines, size=40).crop((0, 0, 850, 2490))), lambda: False)
    assert contents.text.startswith("Baris nomor 1\nBaris nomor 2\n")
    assert lines[-1] not in contents.text
    assert contents.problem == "too_long"


def test_of_a_moving_picture_the_first_frame_is_read() -> None:
    first = poster(FEW)
    frames = [Image.new("RGB", first.size, colour) for colour in ("red", "blue")]
    moving = written(first, "GIF", save_all=True, append_images=frames)
    assert read(moving).text == "\n".join(FEW)


@pytest.mark.parametrize("format", ["PNG", "WEBP", "BMP"])
def test_the_same_poster_in_another_format_reads_the_same(format: str) -> None:
    assert read(written(poster(FEW), format)).text == "\n".join(FEW)


def test_light_letters_on_nothing_are_read() -> None:
    clear = poster(POSTER[:3], ink="#ffffff", paper="#000000").convert("L")
    letters = Image.new("RGBA", clear.size, "white")
    letters.putalpha(clear)
    assert read(written(letters, "PNG")).text == "\n".join(FEW)


def test_the_same_poster_pressed_and_made_smaller_keeps_its_hash(plain: Contents) -> None:
    again = difference_hash(opened(written(poster().resize((450, 353)), quality=30)))
    other = difference_hash(drawn.chat())
    (mark,) = plain.hashes
    assert len(mark) == 16
    assert distance(mark, again) <= 6
    assert distance(mark, other) > 10


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    data = bomb()
    assert len(data) < 200_000
    assert read(data) == Contents(problem="too_large")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8, "broken"),
        (written(poster())[:20_000], "broken"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (zipped("gambar.jpg", written(poster())), "unsupported"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500), "unsupported"),
        (bytes(range(256)) * 40, "unsupported"),
        (b"", "empty"),
    ],
    ids=["broken", "truncated", "a beginning", "zip", "heic", "anything", "nothing"],
)
def test_what_cannot_be_read_says_why(data: bytes, problem: str) -> None:
    assert read(data) == Contents(problem=problem)


@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (2000, 3), (9000, 40), (40, 9000)])
def test_a_picture_of_a_strange_shape_is_empty_and_harms_nobody(size: tuple[int, int]) -> None:
    assert read(written(Image.new("RGB", size, "white"), "PNG")).problem == "empty"
