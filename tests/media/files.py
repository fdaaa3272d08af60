"""Files that are no pictures, made here: PDFs of every kind, Word files."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.media.drawn import written


def pdf(*pages: str) -> bytes:
    """A PDF with these words on its pages, as text."""
    writer = PdfWriter()
    for words in pages:
        writer.append(PdfReader(BytesIO(_one_page(words))))
    return _bytes(writer)


def locked(data: bytes, password: str) -> bytes:
    """A PDF that opens with a password; with an empty one it is encrypted and opens for all."""
    writer = PdfWriter(PdfReader(BytesIO(data)))
    writer.encrypt(user_password=password, owner_password="pemilik", algorithm="AES-256")
    return _bytes(writer)


def scanned(*pictures: Image.Image) -> bytes:
    """A PDF whose pages are pictures."""
    return written(
        pictures[0], "PDF", save_all=True, append_images=list(pictures[1:]), resolution=100
    )


def docx(*paragraphs: str) -> bytes:
    """A Word file."""
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{one}</w:t></w:r></w:p>' for one in paragraphs
    )
    return zipped(
        "word/document.xml", f'<?xml version="1.0"?><w:document>{body}</w:document>'.encode()
    )


def zipped(name: str, data: bytes) -> bytes:
    """A zip with one file."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as folder:
        folder.writestr(name, data)
    return file.getvalue()


def bomb(width: int = 10_000, height: int = 10_000) -> bytes:
    """A small PNG file of very many white pixels."""
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(b"\0" + b"\xff" * width) for _ in range(height))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", rows + packer.flush()),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _bytes(writer: PdfWriter) -> bytes:
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _one_page(words: str) -> bytes:
    lines = "".join(f"({line}) Tj T* " for line in words.splitlines())
    shown = f"BT /F1 14 Tf 72 720 Td 18 TL {lines}ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, begin = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, begin)
