"""Publishing: stage beside the output, verify, swap once. The published site is the old or the new one, whole."""

from sightline.publish.commit import NO_COMMIT, Commit, made_by, read_commit
from sightline.publish.manifest import MANIFEST, read_manifest, seal, verify
from sightline.publish.place import Occupied, place
from sightline.publish.refusal import Refused
from sightline.publish.swap import publish

__all__ = [
    "MANIFEST",
    "NO_COMMIT",
    "Commit",
    "Occupied",
    "Refused",
    "made_by",
    "place",
    "publish",
    "read_commit",
    "read_manifest",
    "seal",
    "verify",
]
