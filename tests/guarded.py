"""A guarded preview of a folder, on a port of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseServer

from mkdocs.livereload import LiveReloadServer

from sightline.preview import guard


@contextmanager
def guarded(folder: Path) -> Iterator[LiveReloadServer]:
    """Serve a folder as the engine does, behind our door; nothing is watched, so nothing is built again."""
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(folder))
    server.watch(str(folder))
    guard(server, "127.0.0.1")
    server.server_bind()
    server.server_activate()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        BaseServer.shutdown(server)  # the engine's own would stop its observer too, which was never started
        server.server_close()
        thread.join()
