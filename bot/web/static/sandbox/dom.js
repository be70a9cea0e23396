/** Elements by hand: text goes in as text only, so nothing that people type can become markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const status = document.getElementById("status");

/** Says one sentence in the status line; screen readers read it out. */
export function announce(sentence, bad = false) {
  status.textContent = sentence;
  status.classList.toggle("bad", bad);
}

export const isNarrow = () => matchMedia("(max-width: 820px)").matches;
