"""What the QR codes on a picture say."""

import zxingcpp
from PIL import Image

QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


def codes_on(picture: Image.Image) -> tuple[str, ...]:
    """The texts of all QR codes, each once, in no promised order."""
    found = zxingcpp.read_barcodes(picture.convert("L"), QR)
    return tuple(dict.fromkeys(code.text for code in found if code.valid and code.text.strip()))
