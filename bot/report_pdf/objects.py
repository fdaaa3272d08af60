"""Writes a PDF file: numbered objects, the table of where they lie, the trailer (ISO 32000-1, 7.3
and 7.5). The same objects give the same bytes."""

from zlib import compress

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
DENSEST = 9


class Objects:
    """The objects of a file in the order of their numbers, which begin with 1."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def reserve(self) -> int:
        """A number for an object that others name before it is known."""
        self._bodies.append(b"null")
        return len(self._bodies)

    def put(self, number: int, body: str) -> int:
        """Say what a reserved object is; return its number."""
        self._bodies[number - 1] = body.encode("ascii")
        return number

    def add(self, body: str) -> int:
        """Add an object; return its number."""
        return self.put(self.reserve(), body)

    def stream(self, data: bytes, more: str = "") -> int:
        """Add data, pressed together, with more entries of its dictionary; return the number."""
        pressed = compress(data, DENSEST)
        head = f"<< /Length {len(pressed)} /Filter /FlateDecode {more}>>\nstream\n"
        self._bodies.append(head.encode("ascii") + pressed + b"\nendstream")
        return len(self._bodies)

    def file(self, root: int, info: int) -> bytes:
        """The whole file; `root` is the catalog, `info` what is told of the document."""
        out, places = bytearray(HEAD), list[int]()
        for number, body in enumerate(self._bodies, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        count, start = len(places) + 1, len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % count
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = f"<< /Size {count} /Root {ref(root)} /Info {ref(info)} >>"
        return bytes(out) + f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode("ascii")


def ref(number: int) -> str:
    """An object, as others name it."""
    return f"{number} 0 R"


def refs(numbers: list[int]) -> str:
    """A list of objects."""
    return f"[{' '.join(map(ref, numbers))}]"


def words(text: str) -> str:
    """A text that people read, as a string of the file."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
