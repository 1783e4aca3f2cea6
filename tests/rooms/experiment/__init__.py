"""Experiments: a kind that is one folder and one row."""

from rooms.experiment.record import Experiment
from sightline.model.kinds import Kind, declare

declare(
    Kind(
        *("experiment", "Experiments", Experiment, "experiments", "experiments/"),
        paged=True,
        menu="Plan",
        narrated=True,
        confirmed=True,
        sections={"experiments": "What we try."},
        duties=("learning",),
    )
)
