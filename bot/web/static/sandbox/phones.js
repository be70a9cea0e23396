/** All phones and the list of people that opens them; on a narrow screen one at a time. */
import { announce, element, isNarrow } from "./dom.js";
import { wordsOf } from "./bubble.js";
import { Phone } from "./phone.js";

const stage = document.getElementById("phones");
const list = document.getElementById("people");
const nothing = document.getElementById("no-phone");

const phones = new Map();
const rows = new Map();
const unread = new Map();
let current = null;
let drawn = "";

/** Takes the list as the server gives it; phones that are there stay as they are. */
export function setPhones(facts) {
  const speakers = facts.filter((one) => one.group !== "群");
  const isFirst = phones.size === 0;
  for (const one of facts) {
    if (!phones.has(one.chat)) phones.set(one.chat, new Phone(one, one.group === "群" ? speakers : null, () => close(one.chat)));
  }
  drawList(facts);
  if (isFirst) {
    for (const one of facts.filter((each) => each.open)) open(one.chat);
    const [first] = facts.filter((each) => each.open && each.group !== "整改办");
    choose(first?.chat ?? facts[0]?.chat);
  }
  nothing.hidden = stage.querySelector(".phone") !== null;
}

function drawList(facts) {
  const asked = JSON.stringify(facts.map(({ chat, name, post, group }) => [chat, name, post, group]));
  if (asked === drawn) return;
  drawn = asked;
  // Whoever is at a name stays there: a list that is drawn anew must not swallow the next key.
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chat : null;
  list.replaceChildren();
  rows.clear();
  let group = "";
  for (const one of facts) {
    if (one.group !== group) list.append(element("h2", {}, one.group));
    group = one.group;
    const badge = element("span", { class: "person-unread", hidden: true });
    const row = element(
      "button",
      { type: "button", class: "person", "data-chat": one.chat, onclick: () => toggle(one.chat) },
      element("span", { class: "person-name" }, one.name),
      element("span", { class: "person-post" }, one.post || "群聊"),
      badge,
    );
    rows.set(one.chat, { row, badge });
    list.append(row);
    mark(one.chat);
  }
  rows.get(focused)?.row.focus();
}

function mark(chat) {
  const { row, badge } = rows.get(chat);
  const count = unread.get(chat) ?? 0;
  badge.textContent = count ? String(count) : "";
  badge.setAttribute("aria-label", `${count} 条未读`);
  badge.hidden = count === 0;
  row.setAttribute("aria-pressed", String(isNarrow() ? chat === current : isOpen(chat)));
}

const isOpen = (chat) => phones.get(chat).node.isConnected;
const isSeen = (chat) => (isNarrow() ? chat === current : isOpen(chat));

function toggle(chat) {
  if (!isNarrow() && isOpen(chat)) {
    close(chat);
    return;
  }
  open(chat);
  choose(chat);
  if (isNarrow()) return;
  phones.get(chat).node.scrollIntoView({ behavior: "smooth", inline: "nearest", block: "nearest" });
  phones.get(chat).compose.text.focus({ preventScroll: true });
}

function open(chat) {
  const phone = phones.get(chat);
  if (!phone.node.isConnected) stage.append(phone.node);
  nothing.hidden = true;
  read(chat);
  phone.toBottom();
}

function close(chat) {
  phones.get(chat).node.remove();
  nothing.hidden = stage.querySelector(".phone") !== null;
  mark(chat);
  rows.get(chat).row.focus();
}

/** The phone that a narrow screen shows. */
function choose(chat) {
  if (!chat) return;
  const before = current;
  current = chat;
  for (const phone of phones.values()) phone.node.classList.toggle("current", phone.chat === chat);
  if (isNarrow()) {
    open(chat);
    rows.get(chat).row.scrollIntoView({ inline: "center", block: "nearest" });
  }
  if (before && rows.has(before)) mark(before);
  read(chat);
}

function read(chat) {
  unread.set(chat, 0);
  mark(chat);
}

/** Shows bubbles; those that are news count as unread where nobody looks, and are said in the status line. */
export function setBubbles({ first, bubbles }) {
  const heard = new Map();
  for (const bubble of bubbles) {
    const phone = phones.get(bubble.chat);
    if (!phone) continue;
    const isNews = !first && bubble.from_bot && !phone.bubbles.has(bubble.id);
    phone.show(bubble, isNews);
    if (!isNews) continue;
    heard.set(bubble.chat, bubble);
    if (!isSeen(bubble.chat)) unread.set(bubble.chat, (unread.get(bubble.chat) ?? 0) + 1);
    mark(bubble.chat);
  }
  tell(heard);
  bringUp([...heard.keys()]);
}

/** News that nobody would see is brought into sight: a phone is opened, or its name scrolled to. */
function bringUp(chats) {
  if (chats.length === 0 || chats.some(isSeen)) return;
  const [chat] = chats;
  if (isNarrow()) {
    rows.get(chat).row.scrollIntoView({ inline: "center", block: "nearest" });
    return;
  }
  open(chat);
  phones.get(chat).node.scrollIntoView({ behavior: "smooth", inline: "nearest", block: "nearest" });
}

function tell(heard) {
  if (heard.size === 0) return;
  const names = [...heard.keys()].map((chat) => phones.get(chat).facts.name);
  if (heard.size === 1) {
    const [[, bubble]] = heard;
    announce(`${names[0]}收到：${wordsOf(bubble).split("\n")[0]}`);
  } else {
    announce(`${names.length} 部手机收到新消息：${names.join("、")}`);
  }
}

export function setToast({ chat, text }) {
  phones.get(chat)?.toast(text);
}

matchMedia("(max-width: 820px)").addEventListener("change", () => {
  choose(current);
  for (const chat of rows.keys()) mark(chat);
});
