"""A day as people write it in messages."""

from datetime import date


def day_words(day: date, today: date | None) -> str:
    """10月31日; with the year when it is another than today's, or no day is known to compare it with."""
    words = f"{day.month}月{day.day}日"
    return words if today is not None and day.year == today.year else f"{day.year}年{words}"
