"""Puts files into a folder: all of them or none, and never over others unless that is wanted."""

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

type Files = Mapping[str, bytes]


class Occupied(Exception):
    """Something is there already; nothing was written."""


def place(files: Files, folder: Path, *, force: bool) -> None:
    """Write the files into a folder, made if need be. Other files in it stay. Occupied when it is
    not empty and nothing is forced; OSError when it cannot be written, and all is as before."""
    if not force and folder.exists() and any(folder.iterdir()):
        raise Occupied
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, data in files.items():
            if Path(name).name != name:
                raise ValueError(f"{name!r} is no name of a file")
            (staged / name).write_bytes(data)
        if folder.exists() and any(folder.iterdir()):
            _exchange(files, staged, folder)
        else:
            staged.chmod(0o755)
            staged.rename(folder)  # takes the place of an empty folder
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def place_one(data: bytes, path: Path, *, force: bool) -> None:
    """Write one file whole or not at all. Occupied when it is there and nothing is forced."""
    if path.exists() and not force:
        raise Occupied
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}.new")
    try:
        staged.write_bytes(data)
        staged.replace(path)
    finally:
        staged.unlink(missing_ok=True)


def _exchange(files: Files, staged: Path, folder: Path) -> None:
    """Put staged files in the place of those in the folder; put all back when one cannot be."""
    before = {name: data for name in files if (data := _content(folder / name)) is not None}
    done: list[str] = []
    try:
        for name in files:
            (staged / name).replace(folder / name)
            done.append(name)
    except OSError:
        for name in done:
            with suppress(OSError):
                if name in before:
                    (folder / name).write_bytes(before[name])
                else:
                    (folder / name).unlink()
        raise


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
