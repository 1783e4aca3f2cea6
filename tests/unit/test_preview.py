"""The preview under attack: 403 or 404, never content, never a crash; and its own reader is served."""

import logging
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from guarded import guarded
from sightline import preview
from sightline.render import POLICY

PAGE = b"<!doctype html><html><body><h1>Draft of the vision</h1></body></html>"
CONTENT = (b"Draft", b"Outside", b"livereload(", b"<html><body>")


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The port of a guarded server that shows a folder; a file lies beside the folder."""
    for path in ("index.html", "roadmap/index.html", "data/vision.json"):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(PAGE)
    (tmp_path / "outside.txt").write_text("Outside of the site")
    with guarded(tmp_path / "site") as server:
        yield server.server_port


def ask(port: int, data: bytes) -> bytes:
    """Send bytes and return all that comes back."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(data.replace(b"PORT", b"%d" % port))
        return heard(connection)


def heard(connection: socket.socket) -> bytes:
    """Return what a connection says until it is closed."""
    parts = []
    while part := connection.recv(65536):
        parts.append(part)
    return b"".join(parts)


def get(path: bytes = b"/", *lines: bytes, host: bytes = b"127.0.0.1:PORT", method: bytes = b"GET") -> bytes:
    """Write a request."""
    return b"\r\n".join([method + b" " + path + b" HTTP/1.1", b"Host: " + host, *lines, b"", b""])


FIRST_FORM = b"GET /\r\n\r\n"
"""It knows no head, in the answer neither."""

STRANGERS = {
    "another host": get(host=b"evil.example"),
    "a host that points here now": get(host=b"evil.example:PORT"),
    "a host that begins like ours": get(host=b"localhost.evil.example:PORT"),
    "a host that ends like ours": get(host=b"evil.example@127.0.0.1:PORT"),
    "our host at another port": get(host=b"127.0.0.1:1"),
    "our host without its port": get(host=b"127.0.0.1"),
    "two hosts": get(b"/", b"Host: evil.example"),
    "no host": b"GET / HTTP/1.0\r\n\r\n",
    "an empty host": get(host=b""),
    "the first form of HTTP": FIRST_FORM,
    "another origin": get(b"/data/vision.json", b"Origin: http://evil.example"),
    "another port's origin": get(b"/data/vision.json", b"Origin: http://127.0.0.1:1"),
    "our origin by another scheme": get(b"/", b"Origin: https://127.0.0.1:PORT"),
    "an origin that hides": get(b"/", b"Origin: null"),
    "a script of another site": get(b"/data/vision.json", b"Sec-Fetch-Site: cross-site", b"Sec-Fetch-Dest: script"),
    "a frame of another site": get(
        b"/", b"Sec-Fetch-Site: cross-site", b"Sec-Fetch-Mode: navigate", b"Sec-Fetch-Dest: iframe"
    ),
    "a picture of another port": get(b"/", b"Sec-Fetch-Site: same-site", b"Sec-Fetch-Mode: no-cors"),
    "another origin of the reload": get(b"/livereload/0/1", b"Origin: http://evil.example"),
    "a form": get(b"/", b"Content-Length: 3", method=b"POST"),
    "a method of nobody": get(method=b"BREW"),
    "a tunnel": get(b"evil.example:443", method=b"CONNECT"),
    "a huge header": get(b"/", b"X: " + b"x" * 1_000_000),
    "a huge line": get(b"/" + b"x" * 1_000_000),
    "a thousand headers": get(b"/", *[b"X-%d: x" % number for number in range(1000)]),
    "noise": bytes(range(1, 256)) + b"\r\n\r\n",
    "another protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}
ODD_PATHS = {
    "a NUL": b"/%00",
    "a NUL in a page": b"/roadmap/index.html%00.txt",
    "up": b"/../outside.txt",
    "up, written otherwise": b"/%2e%2e/outside.txt",
    "up by a slash written otherwise": b"/..%2foutside.txt",
    "up from a folder": b"/roadmap/../../outside.txt",
    "up, twice written otherwise": b"/%252e%252e%252foutside.txt",
    "up by backslashes": b"/..\\outside.txt",
    "up by backslashes written otherwise": b"/..%5coutside.txt",
    "up beyond the livereload": b"/livereload/../../outside.txt",
    "the same folder": b"/./roadmap/",
    "a redirect to elsewhere": b"//evil.example/../roadmap",
    "no slash": b"outside.txt",
    "the whole address of elsewhere": b"http://evil.example/",
    "no text": b"/%ff%fe",
    "half a character": b"/%ed%a0%80",
    "a line end": b"/roadmap%0d%0aSet-Cookie:x",
    "an escape": b"/%1b%5b2J",
    "a turned text": b"/%e2%80%ae",
    "a long path": b"/" + b"x" * 5000,
    "a deep path": b"/x" * 5000,
    "a reload of too many digits": b"/livereload/" + b"9" * 6000 + b"/1",
    "a reload of no digits": b"/livereload/x/y",
    "a script of no digits": b"/livereload/1/y.js",
    "a page that is a folder": b"/index.html/",
    "a folder without a page": b"/data/",
    "nothing": b"/nowhere/",
}


@pytest.mark.parametrize("attack", STRANGERS.values(), ids=STRANGERS)
def test_strangers_are_refused(port: int, attack: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    answer = ask(port, attack)
    first = b"This preview answers at" if attack == FIRST_FORM else b"HTTP/1.0 403 Forbidden\r\n"
    assert answer.startswith(first)
    assert not any(words in answer for words in CONTENT)
    assert ask(port, get()).startswith(b"HTTP/1.0 200 OK\r\n")
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("path", ODD_PATHS.values(), ids=ODD_PATHS)
def test_odd_paths_lead_nowhere(port: int, path: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    answer = ask(port, get(path))
    assert answer.startswith(b"HTTP/1.0 404 Not Found\r\n")
    assert not any(words in answer for words in CONTENT)
    assert ask(port, get()).startswith(b"HTTP/1.0 200 OK\r\n")
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("trickled", [b"G", b"GET / HT", b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: "])
def test_a_client_that_never_ends_its_request_is_cut_off_and_keeps_nobody_waiting(
    port: int, trickled: bytes, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(preview, "SECONDS", 0.5)
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(trickled.replace(b"PORT", b"%d" % port))
        assert ask(port, get()).startswith(b"HTTP/1.0 200 OK\r\n")
        assert not any(words in heard(slow) for words in CONTENT)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("lines", [1, 2])
def test_a_client_that_goes_away_is_no_fault(port: int, lines: int, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", port)) as gone:
            gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # closed by a reset
            gone.sendall(b"GET / HTTP/1.1\r\n" * lines)
    assert ask(port, get()).startswith(b"HTTP/1.0 200 OK\r\n")
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (b"Origin: http://127.0.0.1:PORT", b"Sec-Fetch-Site: same-origin"),
        (b"Sec-Fetch-Site: none",),
        (b"Sec-Fetch-Site: cross-site", b"Sec-Fetch-Mode: navigate", b"Sec-Fetch-Dest: document"),
    ],
)
def test_reader_is_served_under_the_strict_policy(port: int, lines: tuple[bytes, ...]) -> None:
    head, _, body = ask(port, get(b"/roadmap/", *lines)).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.0 200 OK\r\n")
    assert f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'\r\n".encode() in head
    assert b"Cross-Origin-Resource-Policy: same-origin\r\n" in head
    assert b"<h1>Draft of the vision</h1>" in body
    assert b"Content-Length: %d\r\n" % len(body) in head + b"\r\n"


@pytest.mark.parametrize("host", [b"localhost:PORT", b"LOCALHOST:PORT", b"[::1]:PORT"])
def test_reader_is_served_under_every_name_of_this_machine(port: int, host: bytes) -> None:
    assert ask(port, get(host=host)).startswith(b"HTTP/1.0 200 OK\r\n")


def test_head_of_a_page_comes_without_the_page(port: int) -> None:
    head, _, body = ask(port, get(method=b"HEAD")).partition(b"\r\n\r\n")
    assert (head[:15], body) == (b"HTTP/1.0 200 OK", b"")


def test_page_reloads_by_a_file_that_the_policy_allows(port: int) -> None:
    page = ask(port, get()).decode()
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL)
    assert [inside for _, inside in scripts] == [""]
    found = re.fullmatch(r' src="(/livereload/([0-9]+)/([0-9]+)\.js)"', scripts[0][0])
    assert found
    head, _, script = ask(port, get(found[1].encode())).decode().partition("\r\n\r\n")
    assert "Content-Type: text/javascript; charset=utf-8\r\n" in head
    assert "var livereload = function(epoch, requestId)" in script
    assert script.endswith(f"livereload({found[2]}, {found[3]});\n")
    assert ask(port, get(b"/livereload/0/1")).endswith(f"\r\n\r\n{found[2]}".encode())


def test_log_shows_no_control_character(
    port: int, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview.log, "disabled", False)  # a program that configures logging for itself disables it
    with caplog.at_level(logging.WARNING, logger=preview.log.name):
        ask(port, get(b"/\x1b[2J"))
    assert any("<U+001B>[2J" in record.getMessage() for record in caplog.records)
    assert not any("\x1b" in record.getMessage() for record in caplog.records)
