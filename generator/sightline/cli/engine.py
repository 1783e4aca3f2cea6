"""MkDocs, run from here: its settings, our plugin in it, one build into a folder."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from sightline.cli.exits import Exit, Stop
from sightline.cli.terminal import tell
from sightline.plugin import SightlinePlugin


def listen(level: int = logging.WARNING) -> None:
    """Tell what the engine and other plugins have to say, from warnings upwards."""
    logger = logging.getLogger("mkdocs")
    for heard in [handler for handler in logger.handlers if isinstance(handler, _Ear)]:
        logger.removeHandler(heard)
    logger.addHandler(_Ear(level))
    logger.setLevel(level)


class _Ear(logging.Handler):
    """Tells each record in one line."""

    def emit(self, record: logging.LogRecord) -> None:
        tell(f"{record.levelname.lower()}: {record.getMessage()}")


def read_config(path: str, *, strict: bool) -> MkDocsConfig:
    """Read the site's settings, with our plugin among them; they may be strict themselves.

    Raises ``Stop`` where they cannot be understood; the engine has told why.
    """
    listen()
    try:
        config = load_config(config_file=path, strict=strict or None)
    except (ConfigurationError, Abort) as error:
        raise Stop(f"The settings in {path} cannot be used. {error}".rstrip()) from error
    adapter_of(config)
    return config


def adapter_of(config: MkDocsConfig) -> SightlinePlugin:
    """Return our plugin."""
    found = config.plugins.get("sightline")
    if not isinstance(found, SightlinePlugin):
        raise Stop(f"{config.config_file_path} does not list the plugin. Write there:\nplugins:\n  - sightline")
    return found


def run_engine(config: MkDocsConfig, folder: Path) -> None:
    """Build into a folder. Raises ``Stop`` where the engine or another plugin gives up."""
    config.site_dir = str(folder)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as abort:
        words = f"{abort} Nothing was published; the published site is as it was."
        raise Stop(words, Exit.CONTENT if config.strict else Exit.SYSTEM) from abort
    finally:
        config.plugins.on_shutdown()
