"""Publishing: stage beside the output, verify, swap once. The published site is the old or the new one, whole."""

from sightline.publish.commit import NO_COMMIT, Commit, made_by, read_commit
from sightline.publish.manifest import MANIFEST, read_manifest, seal, verify
from sightline.publish.refusal import refuse_place_of_others
from sightline.publish.swap import publish

__all__ = [
    "MANIFEST",
    "NO_COMMIT",
    "Commit",
    "made_by",
    "publish",
    "read_commit",
    "read_manifest",
    "refuse_place_of_others",
    "seal",
    "verify",
]
