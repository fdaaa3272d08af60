"""Pictures and files as people send them, drawn here: posters, chats, scans, PDFs."""

import random
from io import BytesIO

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from bot.cards.letters import face

POSTER = (
    "LOWONGAN KERJA KE OMAN",
    "Dibutuhkan 40 orang tukang las",
    "Gaji Rp 9.750.000 per bulan",
    "Makan dan tempat tinggal gratis",
    "Tanpa biaya, proses 3 minggu",
    "Hubungi Bu Ratna 0813-5550-1947",
    "@kerja_oman_resmi",
)
CHAT = (
    ("kiri", "kak masih ada loker di Laos?", "09.14"),
    ("kanan", "ada, jaga toko gaji 11 juta", "09.15"),
    ("kiri", "biayanya berapa kak", "09.15"),
    ("kanan", "cukup bayar 2.250.000 dulu", "09.16"),
    ("kanan", "transfer BRI 3344 0100 2211 507", "09.16"),
    ("kiri", "boleh minta nomor kantornya?", "09.20"),
    ("kanan", "WA saja 0857 0001 7788", "09.21"),
)


def poster(
    lines: tuple[str, ...] = POSTER, size: int = 44, ink: str = "#10243f", paper: str = "#f6f1e4"
) -> Image.Image:
    """A poster, a line under the other, 900 pixels wide."""
    picture = Image.new("RGB", (900, 90 + len(lines) * size * 2), paper)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        pen.text((60, 60 + number * size * 2), line, ink, face(size, bold=number == 0))
    return picture


def chat(dark: bool = False) -> Image.Image:
    """A chat on a phone: bubbles left and right, the time in the corner of each."""
    paper, ink = ("#0b141a", "#e9edef") if dark else ("#efeae2", "#111b21")
    bubbles = (
        {"kiri": "#202c33", "kanan": "#005c4b"} if dark else {"kiri": "#fff", "kanan": "#d9fdd3"}
    )
    picture = Image.new("RGB", (720, 1280), paper)
    pen = ImageDraw.Draw(picture)
    for number, (side, words, when) in enumerate(CHAT):
        left, top = (24 if side == "kiri" else 110), 60 + number * 160
        pen.rounded_rectangle((left, top, left + 580, top + 120), 18, bubbles[side])
        pen.text((left + 22, top + 20), words, ink, face(32))
        pen.text((left + 490, top + 78), when, "#8696a0", face(24))
    return picture


def with_code(says: str) -> Image.Image:
    """A poster with a QR code under its words."""
    barcode = zxingcpp.create_barcode(says, zxingcpp.BarcodeFormat.QRCode)
    code = Image.fromarray(zxingcpp.write_barcode_to_image(barcode, scale=8)).convert("RGB")
    words = poster()
    whole = Image.new("RGB", (900, words.height + code.height + 60), "#f6f1e4")
    whole.paste(words, (0, 0))
    whole.paste(code, (300, words.height))
    return whole


def blurred(picture: Image.Image, radius: float) -> Image.Image:
    """The picture out of focus."""
    return picture.filter(ImageFilter.GaussianBlur(radius))


def noisy(picture: Image.Image, seed: int = 1) -> Image.Image:
    """The picture as a poor camera takes it."""
    chance = random.Random(seed)
    noise = Image.frombytes("L", picture.size, chance.randbytes(picture.width * picture.height))
    return Image.blend(picture, noise.convert("RGB"), 0.15)


def written(picture: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    """The bytes of a picture's file."""
    file = BytesIO()
    picture.save(file, format, **options)
    return file.getvalue()
