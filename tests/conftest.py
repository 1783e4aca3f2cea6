"""What every test shares: examples that are the same in each run, and no test that looks at the clock."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
