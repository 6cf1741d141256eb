/* Suggestions under every search box (ARIA combobox with a listbox), and "/" to get there.
   Without this script the box is a plain form; with it, Enter still sends that form unless a suggestion is chosen. */
"use strict";

const PAUSE = 120; // milliseconds without a key before the server is asked
let boxes = 0;

function suggestions(form) {
  const input = form.elements.q;
  const list = document.createElement("div");
  const heard = document.createElement("span");
  const answers = new Map(); // by text: going back over what was typed asks nobody
  let timer, asked, active = -1;

  list.id = `suggestions-${++boxes}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  heard.className = "heard";
  heard.setAttribute("role", "status");
  form.append(list, heard);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  const options = () => list.querySelectorAll("[role=option]");

  function activate(place) {
    const all = options();
    active = place;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function show(answer) {
    const found = [...answer.names, ...answer.courses];
    list.replaceChildren(...found.map((one, place) => {
      const option = document.createElement("a");
      const note = document.createElement("small");
      option.id = `${list.id}-${place}`;
      option.href = one.address;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      note.className = "count";
      note.textContent = one.note;
      option.append(one.name, " ", note);
      return option;
    }));
    activate(-1);
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    heard.textContent = !found.length ? "No suggestions"
      : `${found.length} suggestion${found.length > 1 ? "s" : ""}${answer.shown_for ? ` for ${answer.shown_for}` : ""}`;
  }

  async function ask() {
    const text = input.value.trim();
    asked?.abort(); // an answer to what is no longer in the box must not come last
    if (!text) return close();
    if (answers.has(text)) return show(answers.get(text));
    const own = asked = new AbortController();
    const query = new URLSearchParams(new FormData(form)); // with the course or subject that the page keeps to
    query.set("q", text);
    query.set("form", "page");
    try {
      const response = await fetch(`${form.dataset.suggest}?${query}`, { signal: own.signal });
      if (!response.ok) throw new Error(response.status);
      const answer = await response.json();
      if (own !== asked || own.signal.aborted) return;
      answers.set(text, answer);
      show(answer);
    } catch {
      // Offline or refused: the form still works, but the list for a former text must not be chosen from.
      if (own === asked && !own.signal.aborted) close();
    }
  }

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    asked?.abort();
    if (!input.value.trim()) return close();
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", () => { timer = setTimeout(ask, PAUSE); });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = list.hidden ? 0 : options().length;
    if (event.key === "Escape") {
      event.preventDefault(); // some browsers would empty the box
      if (count) close();
      else input.blur();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!count) ask();
      else {
        // One place more than options: between the last and the first the text itself is chosen.
        const step = event.key === "ArrowDown" ? 1 : -1;
        activate((active + 1 + step + count + 1) % (count + 1) - 1);
      }
    } else if (event.key === "Enter" && active >= 0 && count) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Enter" || event.key === "Tab") close();
  });

  // A press on the list must not take the focus out of the box: the list would be gone before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("submit", close);
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
  addEventListener("pageshow", close);
}

document.querySelectorAll("form[data-suggest]").forEach(suggestions);

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("form[data-suggest] input[name=q]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
