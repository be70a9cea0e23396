"""A day as people write it in messages."""

from datetime import date


def day_words(day: date, today: date) -> str:
    """10月31日; with the year when it is another than today's."""
    words = f"{day.month}月{day.day}日"
    return words if day.year == today.year else f"{day.year}年{words}"
