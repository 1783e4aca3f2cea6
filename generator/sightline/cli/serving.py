"""``sightline serve``: the site in a browser, built again at each save."""

import logging

from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort

from sightline.cli.arguments import Arguments, Options, add_settings, root_of
from sightline.cli.engine import listen, read_config
from sightline.cli.exits import Exit, Stop


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("-a", "--address", metavar="HOST:PORT", help="where to listen; else 127.0.0.1:8000")
    parser.add_argument("--open", action="store_true", help="open the site in a browser")


def run(options: Options) -> int:
    """Serve until Ctrl+C; problems are told and shown in the page, and the next save is another try."""
    root_of(options)
    read_config(options.config_file, strict=False)
    listen(logging.INFO)
    address = {"dev_addr": options.address} if options.address else {}
    try:
        serve(config_file=options.config_file, open_in_browser=options.open, **address)
    except Abort as abort:
        raise Stop(str(abort)) from abort
    except OverflowError as error:  # the system's own word for a port that none can be
        raise Stop(f"There is no port as in {options.address or 'dev_addr'}: ports end at 65535.") from error
    return Exit.CLEAN
