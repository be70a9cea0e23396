"""Telegram, on python-telegram-bot."""

from bot.channels.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
