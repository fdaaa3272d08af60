"""The chat page and `/sim`, as a Starlette application."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.simulator.errors import Refused
from bot.simulator.sim_api import SimApi, refused
from bot.simulator.state import State

FOLDER = Path(__file__).parent / "page"
TYPES = {".css": "text/css", ".js": "text/javascript"}
FILES = {
    "/": ("index.html", "text/html"),
    **{
        f"/{file.name}": (file.name, TYPES[file.suffix])
        for file in FOLDER.iterdir()
        if file.suffix in TYPES
    },
}
# What people write can never become a script, nor fetch anything from outside.
POLICY = "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'"
HEADERS = {"content-security-policy": POLICY, "cache-control": "no-cache"}


def pages(state: State) -> Starlette:
    """The application for everything that is not the Bot API."""
    routes = [*(Route(path, _show) for path in FILES), *SimApi(state).routes()]
    return Starlette(routes=routes, exception_handlers={Refused: refused, ValueError: refused})


async def _show(request: Request) -> Response:
    name, media_type = FILES[request.url.path]
    content = (FOLDER / name).read_bytes()
    return Response(content, media_type=media_type, headers=HEADERS)
