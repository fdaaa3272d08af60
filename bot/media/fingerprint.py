"""The difference hash of a picture: alike for the same poster sent again, smaller or recompressed.

Each bit says whether a place is darker than its right neighbour, in 8 rows of 9 (N. Krawetz, "Kind
of like that", hackerfactor.com, 2013).
"""

from PIL import Image

SIDE = 8


def difference_hash(picture: Image.Image) -> str:
    """The hash as 16 hex digits."""
    small = picture.convert("L").resize((SIDE + 1, SIDE), Image.Resampling.LANCZOS).tobytes()
    rows = (small[at : at + SIDE + 1] for at in range(0, len(small), SIDE + 1))
    bits = "".join(str(int(row[at] < row[at + 1])) for row in rows for at in range(SIDE))
    return f"{int(bits, 2):016x}"
