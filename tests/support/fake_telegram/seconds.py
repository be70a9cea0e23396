"""A clock in seconds that stands still until it is moved."""


class Seconds:
    """Give it as `now`; flood limits, expiry and ages then pass only by `pass_by`."""

    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value

    def pass_by(self, seconds: float) -> None:
        self.value += seconds
