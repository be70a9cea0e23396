"""Why a platform will not take a message, in words for the office."""

import re

from bot.core.message import RefusalReason

REASONS: dict[RefusalReason, str] = {
    RefusalReason.BLOCKED: "对方停用了机器人",
    RefusalReason.GONE: "账号或群已不存在",
    RefusalReason.NEVER_STARTED: "对方没有打开过与机器人的会话",
    RefusalReason.KICKED: "机器人已被移出群",
    RefusalReason.MIGRATED: "群已升级，换了编号",
    RefusalReason.NO_RIGHT: "机器人在群里没有发言权限",
    RefusalReason.TARGET_MISSING: "要修改的消息已不存在",
    RefusalReason.BAD_CONTENT: "平台不接受消息内容",
    RefusalReason.BAD_CREDENTIALS: "渠道的令牌或密钥不对",
    RefusalReason.NO_ADDRESS: "没有可用的地址",
    RefusalReason.OTHER: "平台拒收",
}
"""The platform's own words stand in the trail; few of them are Chinese."""

_CHINESE = re.compile("[\u4e00-\u9fff]")


def reason_words(description: str) -> str:
    """A delivery's description as far as it says something to the office: our own words, and refusals by their reason."""
    reason, separator, _ = description.partition(":")
    if separator and reason in REASONS:
        return REASONS[RefusalReason(reason)]
    return description if _CHINESE.search(description) else ""
