"""The door of the preview: it answers under its own name, to its own pages, and lets no odd request through.

The engine's server answers whoever asks. A page from elsewhere could then read the draft: by a request of its own, by a
name that it lets point to this machine (DNS rebinding), or by loading a file of it as a script or a frame.
"""

import io
import logging
import os
import re
import socket
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from http import HTTPStatus
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from sightline.problems import visible
from sightline.render import POLICY

SECONDS = 10
"""How long somebody may take to say what they ask for, and to take each part of the answer."""
LINGER = 2
"""How long a refused client may go on talking before the connection is cut, and its answer perhaps lost."""
HEADERS = [
    ("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
]
_LONGEST = 1024
_RELOADING = re.compile(rb"<script>(\s*var livereload = .*?)livereload\(([0-9]+), ([0-9]+)\);\s*</script>", re.DOTALL)
_SCRIPT = re.compile(r"/livereload/([0-9]{1,20})/([0-9]{1,20})\.js")
_SEPARATORS = "\\:" if os.name == "nt" else "\\"

log = logging.getLogger("mkdocs.livereload")

Headers = list[tuple[str, str]]
Application = Callable[..., Iterable[bytes]]


def guard(server: WSGIServer, host: str) -> None:
    """Put the door before a server that is not bound yet; ``host`` is the name or address that it listens at."""
    app = server.get_app()
    if app is None:
        raise ValueError("a server without an application has nothing to guard")
    server.set_app(Door(app, host))
    server.RequestHandlerClass = Handler


class Door:
    """Answers 403 to strangers and 404 to odd paths; what it lets through leaves with the site's policy."""

    def __init__(self, app: Application, host: str) -> None:
        self._app = app
        self._host = host
        self._reload = b""
        """The engine's script that reloads a page, which it writes into each."""

    def __call__(self, asked: dict[str, Any], start: Callable[..., object]) -> Iterable[bytes]:
        """Answer one request."""
        path = _path(asked)
        if not self._is_welcome(asked):
            return _answer(start, HTTPStatus.FORBIDDEN, f"This preview answers at http://{self._name(asked)}/ alone.\n")
        if not path:
            return _answer(start, HTTPStatus.NOT_FOUND, "There is no such page.\n")
        if numbers := _SCRIPT.fullmatch(path):
            script = f"{self._reload.decode()}livereload({numbers[1]}, {numbers[2]});\n"
            return _answer(start, HTTPStatus.OK, script, "text/javascript")
        status, headers, body = self._pass_on(asked)
        start(status, [*headers, *HEADERS])
        return [] if asked["REQUEST_METHOD"] == "HEAD" else body

    def _pass_on(self, asked: dict[str, Any]) -> tuple[str, Headers, Iterable[bytes]]:
        """Return the engine's answer, with the script that it wrote into a page as a file of its own."""
        status, headers = "", []

        def keep(given: str, said: Headers, *_: object) -> None:
            nonlocal status, headers
            status, headers = given, said

        body = self._app(asked, keep)
        if dict(headers).get("Content-Type") != "text/html":
            return status, headers, body
        html = _RELOADING.sub(self._outside, b"".join(body))
        if close := getattr(body, "close", None):
            close()
        return status, [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(html)))], [html]

    def _outside(self, found: re.Match[bytes]) -> bytes:
        self._reload = found[1]
        return b'<script src="/livereload/%b/%b.js"></script>' % (found[2], found[3])

    def _is_welcome(self, asked: dict[str, Any]) -> bool:
        """Whether the request comes under a name of ours, and from a page of ours or from the reader's own hand."""
        host = asked.get("HTTP_HOST", "").lower()
        opened = (asked.get("HTTP_SEC_FETCH_MODE"), asked.get("HTTP_SEC_FETCH_DEST")) == ("navigate", "document")
        return (
            host in self._names(asked)
            and asked["REQUEST_METHOD"] in ("GET", "HEAD")
            and asked.get("HTTP_ORIGIN", f"http://{host}") == f"http://{host}"
            and (opened or asked.get("HTTP_SEC_FETCH_SITE", "none") in ("none", "same-origin"))
        )

    def _names(self, asked: dict[str, Any]) -> set[str]:
        here = {_bracketed(address).lower() for address in (self._host, asked["sightline.address"])}
        names = {"localhost", "127.0.0.1", "[::1]", *here}
        if self._host in ("0.0.0.0", "::"):  # noqa: S104 - asked for by whoever listens so, for other machines
            names.add(socket.gethostname().lower())
        ports = [f":{asked['SERVER_PORT']}"] + [""] * (asked["SERVER_PORT"] == "80")
        return {name + port for name in names for port in ports}

    def _name(self, asked: dict[str, Any]) -> str:
        return f"{_bracketed(self._host)}:{asked['SERVER_PORT']}"


def _bracketed(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _path(asked: dict[str, Any]) -> str:
    """Return the path that is asked for, or an empty string where no page of a site can have it.

    The engine would open a path with a NUL and fail; on Windows it would follow ``..\\``.
    """
    try:
        path: str = asked["PATH_INFO"].encode("latin-1").decode()
    except UnicodeError:
        return ""
    odd = visible(path) != path or any(char in path for char in _SEPARATORS) or len(path) > _LONGEST
    steps = path.split("/")
    odd = odd or steps[0] != "" or "" in steps[1:-1] or "." in steps or ".." in steps
    return "" if odd else path


def _answer(start: Callable[..., object], status: HTTPStatus, words: str, kind: str = "text/plain") -> list[bytes]:
    body = words.encode()
    told = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(body)))]
    start(f"{status.value} {status.phrase}", [*told, *HEADERS])
    return [body]


class Handler(WSGIRequestHandler):
    """Reads one request in a bounded time, and refuses what is none."""

    timeout = SECONDS

    def setup(self) -> None:
        """Begin to count the time that a client takes to say what it wants, however it trickles."""
        super().setup()
        self._clock = threading.Timer(SECONDS, self._cut)
        self._clock.daemon = True
        self._clock.start()

    def parse_request(self) -> bool:
        """Read the head of a request; from here on the time is ours."""
        is_understood = super().parse_request()
        self._clock.cancel()
        return is_understood

    def handle(self) -> None:
        """Answer; a client that goes away or falls asleep is no fault of ours and nobody else's concern."""
        with suppress(OSError):
            super().handle()
        self._clock.cancel()

    def get_environ(self) -> dict[str, Any]:
        """Return what was asked, and at which address of this machine."""
        return {**super().get_environ(), "sightline.address": self.connection.getsockname()[0]}

    def get_stderr(self) -> io.StringIO:
        """Keep the tracebacks of broken connections to ourselves; the engine tells its own faults."""
        return io.StringIO()

    def send_error(
        self,
        code: int,  # noqa: ARG002 - every refusal is the same
        message: str | None = None,  # noqa: ARG002 - it would show what was asked
        explain: str | None = None,  # noqa: ARG002 - it would too
    ) -> None:
        """Refuse what is no request: too long, with too many headers, or in no form that we know."""
        self.request_version = self.protocol_version  # an answer to the first form of HTTP would have no head
        super().send_error(HTTPStatus.FORBIDDEN)
        with suppress(OSError):  # a connection that is closed while the client still talks may lose the answer
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(LINGER)
            while self.connection.recv(65536):
                pass

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002 - the base gives it
        """Tell what was not answered with 200."""
        level = logging.DEBUG if str(code) == "200" else logging.WARNING
        log.log(level, '"%s" code %s', visible(self.requestline[:200]), code)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base names it so
        """Say nothing beside it."""

    def _cut(self) -> None:
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
