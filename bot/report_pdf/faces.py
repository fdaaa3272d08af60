"""The fonts of a report and what they can draw.

Atkinson Hyperlegible is made for weak eyes; what it lacks comes from Noto. All are under the OFL
and come in packages. Which signs a font has is read once, when none before it has a sign.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont


@dataclass(frozen=True)
class Face:
    """A font: its package and file, `bold` is the file of its bold letters; `index` is its place in
    a collection."""

    package: str
    file: str
    bold: str = ""
    index: int = -1

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where its files lie, the bold one last."""
        return tuple(_path(self.package, file) for file in (self.file, self.bold) if file)

    @property
    def family(self) -> str:
        """What documents call it."""
        return Path(self.file).stem.partition("-")[0].partition("[")[0].lower()


_SEA = ("justmytype_intl_sea", "fonts/ofl/notosans{0}/NotoSans{1}[wdth,wght].ttf")
MAIN = Face(
    "fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Regular.ttf",
    "files/AtkinsonHyperlegible-Bold.ttf",
)  # fmt: skip
OTHERS = (
    Face("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    *(
        Face(_SEA[0], _SEA[1].format(script.lower(), script))
        for script in ("Thai", "Khmer", "Lao", "Myanmar")
    ),
    Face("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc", index=2),
)
"""In the order they are tried. 2 is simplified Chinese in the collection."""


@lru_cache(maxsize=4096)
def face_for(sign: str) -> Face | None:
    """The first font that has a sign, or None."""
    return next((one for one in (MAIN, *OTHERS) if ord(sign) in _known(one)), None)


def besides(signs: Iterable[str]) -> tuple[Face, ...]:
    """The fonts that these signs need besides MAIN, in their order."""
    needed = {face_for(sign) for sign in signs}
    return tuple(one for one in OTHERS if one in needed)


@cache
def _known(face: Face) -> frozenset[int]:
    """The code points that all its files have."""
    return frozenset.intersection(*(_signs(path, face.index) for path in face.paths))


def _signs(path: Path, index: int) -> frozenset[int]:
    with TTFont(path, fontNumber=index, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _path(package: str, file: str) -> Path:
    return Path(str(files(package).joinpath(file)))
