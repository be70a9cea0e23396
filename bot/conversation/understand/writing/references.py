"""Puts signs for what a reply refers to, whose digits count nothing: documents, links, files, telephone numbers."""

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Step

DOCUMENT, LINK, FILE, PHONE = "\ue001", "\ue002", "\ue003", "\ue004"
"""Stand in the plain text for a document's number, a link, a file's name, a telephone number."""

_URL = expression(r"(?:https?://|www\.)[^\s，。；！？、,;]{1,500}")
_EMAIL = expression(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_FILE = expression(r"[\w一-龥()-]{0,40}\.(?:docx?|xlsx?|pdf|jpe?g|png|zip|rar|pptx?|wps|mp4)(?![a-z])")
_DOCUMENT = expression(
    r"[〔\[【(](?:19|20)\d\d[〕\]】)](?:第?\d{1,5}号|[一-龥]{1,3}\d{0,6}[一-龥]{1,4}\d{1,6}号)|(?<=[一-龥]{2}[字发函])20\d\d年第?\d{1,4}号文?|(?<=oa|文件|发文|收文|来文|公文)第?\d{1,5}号|(?<=[一-龥]{2}[字发函])第?\d{1,4}号(?=$|[,，。;；])|(?<=公告|公示|通告|决定|通报|局令|府令|批复)第\d{1,5}号(?=$|[,，。;；])"
    r"|(?:(?<=证号)|(?<=文号)|(?<=案号)|(?<=[告书同议案]编号)|(?<=[,，。;； ]编号))[:：是为]?(?:[一-龥](?=\d{6}))?(?=[a-z\d-]{5})[a-z]{0,6}-?\d[\da-z-]*号?"
)
"""甘林场〔2024〕7号, 公告第19号, (2024)蒙0522刑初136号, 许可证号340521, 报告编号JC20230918."""
_ISSUER = expression(r"[一-龥]{1,12}[发字函办通党令纪政规呈审督]$")
_BEFORE_ISSUER = expression(r".*(?:[文字案编]号[是为:]?|文件[是为:]|印发了?|下发了?|出台了?|见|为|以)")
_SPACE_BEFORE = expression(r"(?<=[了的发布行出达])[ \t]+$")
"""正式印了 农商办〔2025〕31号: a space between what was issued and its number is a pause."""
_PHONE = expression(
    r"(?<!\d)12(?:345|315|369|328|388|378|333|350|316|320|318)(?=热线|工单|平台|便民|政务|投诉|诉求|举报|转|派|系统)|(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|\d{15,18}x?)(?!\d)"
)


REFERENCES: tuple[Step, ...] = ((_URL, LINK), (_EMAIL, LINK), (_FILE, FILE), (_PHONE, PHONE))
"""Signs for links, files and telephone numbers."""


def without_documents(text: str) -> tuple[str, str | None]:
    """The text with signs for the numbers of documents, and the first of these."""
    parts, document, last = [], None, 0
    for found in _DOCUMENT.finditer(text):
        before = text[last : found.start()]
        issuer = _ISSUER.search(before[-12:])
        name = _BEFORE_ISSUER.sub("", issuer.group()) if issuer else ""
        parts.append(_SPACE_BEFORE.sub(",", before.removesuffix(name)) + DOCUMENT)
        document = document or name + found.group()
        last = found.end()
    return "".join([*parts, text[last:]]), document
