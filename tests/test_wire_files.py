"""Pictures, files and recordings are read with what is needed to fetch them."""

import pytest

from bot.model import Incoming, Json, SentFile
from tests.samples import PERSON
from tests.updates_made import FILE, PHOTO, sent


@pytest.mark.parametrize(
    ("name", "kind"),
    [("voice", "voice"), ("audio", "audio"), ("video", "video"), ("video_note", "video")],
)
def test_a_recording_is_a_file_with_its_name_and_size(name: str, kind: str) -> None:
    held = {"file_id": "r1", "file_unique_id": "u1", "file_size": 7, "mime_type": "audio/ogg"}
    assert sent(**{name: held}).recording == SentFile("r1", "u1", kind, 7, "", "audio/ogg")


def test_pictures_of_an_album_carry_its_name_and_their_words() -> None:
    found = sent(photo=PHOTO, caption="gaji 15 juta", media_group_id="77")
    wanted = Incoming(PERSON, "photo", "gaji 15 juta", album="77", message_id=7, file=found.file)
    assert found == wanted


def test_of_a_picture_the_largest_of_its_sizes_is_fetched() -> None:
    sizes = [PHOTO[0] | {"file_id": f"p{width}", "width": width} for width in (90, 1280, 320)]
    assert sent(photo=sizes).file == SentFile("p1280", "q", "photo", 9)


def test_a_file_carries_what_its_sender_says_of_it() -> None:
    named = FILE | {"file_name": "kontrak\0.pdf", "mime_type": "application/pdf"}
    wanted = SentFile("f", "g", "document", 9, "kontrak.pdf", "application/pdf")
    assert sent(document=named).file == wanted


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_unique_id": "q", "width": 9}]},
        {"photo": [7]},
        {"photo": "p"},
        {"document": {"file_id": 5}},
    ],
)
def test_a_picture_that_cannot_be_fetched_is_a_picture_without_a_file(content: Json) -> None:
    found = sent(**content)
    assert found.kind in ("photo", "document")
    assert found.file is None
