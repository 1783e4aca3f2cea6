"""Every file that a command writes: under a lock, beside its place, synced, renamed; never through a link.

``hold`` is for files in a folder that is there, ``write_folder`` for one that may not be there yet. A site
is staged and swapped whole by ``sightline.publish``, with the same lock and the same touches of the disk.
"""

from sightline.writing.files import Held, May, hold, never, write_folder
from sightline.writing.lock import locked
from sightline.writing.refusal import Occupied, Refused

__all__ = ["Held", "May", "Occupied", "Refused", "hold", "locked", "never", "write_folder"]
