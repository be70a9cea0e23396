/** The ledger panel: counts, filter, and rows that show what has just changed. */
import { element } from "./dom.js";

const body = document.getElementById("ledger");
const filter = document.getElementById("ledger-filter");
const counts = document.getElementById("counts");
const nothing = document.getElementById("no-row");

const LIGHTS = [
  ["all", "共"],
  ["red", "超期"],
  ["yellow", "临期"],
  ["green", "正常"],
  ["claimed", "待核验"],
  ["closed", "已销号"],
  ["long_term", "长期"],
];

let shown = [];
let known = new Map();

export function setLedger({ rows, counts: numbers }) {
  const before = known;
  known = new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
  shown = rows;
  drawCounts(numbers);
  draw((row) => before.size > 0 && before.get(row.id) !== known.get(row.id));
}

function drawCounts(numbers) {
  counts.replaceChildren(
    ...LIGHTS.filter(([key]) => key === "all" || numbers[key]).map(([key, word]) =>
      element("div", { class: key }, element("dt", {}, word), element("dd", {}, String(numbers[key]))),
    ),
  );
}

const passes = {
  all: () => true,
  open: (row) => row.light !== "closed",
  red: (row) => row.light === "red",
  yellow: (row) => row.light === "yellow",
  claimed: (row) => row.light === "claimed",
};

function draw(isChanged = () => false) {
  // What has just changed stays in sight even where the filter would hide it: the reader wants to see it close.
  const rows = shown.filter((row) => passes[filter.value](row) || isChanged(row));
  body.replaceChildren(...rows.map((row) => line(row, isChanged(row))));
  nothing.hidden = rows.length > 0;
  body.querySelector(".changed")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}

function line(row, isChanged) {
  return element(
    "tr",
    { class: isChanged ? "changed" : null, "data-number": row.number, "data-light": row.light },
    element("th", { scope: "row" }, row.number),
    element(
      "td",
      {},
      element("span", { class: "row-title", title: row.problem }, row.title),
      element("span", { class: "row-small" }, row.people),
    ),
    element("td", { class: "row-date" }, row.due ? date(row.due) : "未定", small(row)),
    element(
      "td",
      { class: "row-state" },
      element("span", { class: `tag ${row.light}` }, row.light_words),
      ...progress(row),
    ),
  );
}

const small = (row) => element("span", { class: `row-small${row.light === "red" ? " late" : ""}` }, row.left);

function date(iso) {
  const [, month, day] = iso.split("-").map(Number);
  return `${month}月${day}日`;
}

function progress(row) {
  const isKnown = row.percent !== null && row.light !== "closed";
  const value = Math.round(row.percent ?? 0);
  const words = [row.light_words === row.status ? "" : row.status, isKnown ? `${value}%` : ""].filter(Boolean).join(" ");
  return [
    words && element("span", { class: "row-small" }, words),
    isKnown && element("progress", { max: 100, value, "aria-label": "完成比例" }),
  ].filter(Boolean);
}

filter.addEventListener("change", () => draw());
