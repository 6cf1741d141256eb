// The page on which a term is written: previews and checklist while typing, order by keys and by drag, nothing lost.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("term_form");
  if (!form || !form.elements.definition) return;
  const address = document.getElementById("term-check").dataset.address;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  form.append(status);

  // --- Preview and checklist: the whole form goes to the site's own renderer, a moment after the last key.
  let timer = 0;
  let asking = null;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(check, 350);
  }

  async function check() {
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(address, { method: "POST", body: new FormData(form), signal: asking.signal });
      if (!answer.ok || !answer.headers.get("content-type").startsWith("application/json")) return;
      show(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") console.warn(error);
    }
  }

  function show(found) {
    for (const area of form.querySelectorAll("textarea[data-markdown]")) preview(area, found.previews[area.name]);
    const checklist = document.getElementById("checklist");
    const open = [...checklist.querySelectorAll("details")].map((twin) => twin.open);
    checklist.innerHTML = found.checklist;
    checklist.querySelectorAll("details").forEach((twin, index) => { twin.open = open[index] || false; });
    const unit = form.elements.unit;
    const offered = [...unit.options].map((option) => option.value).filter(Boolean).join();
    if (unit.tagName === "SELECT" && offered !== found.units.map(([pk]) => pk).join()) {
      const chosen = unit.value;
      unit.replaceChildren(unit.options[0] || new Option("---------", ""));
      for (const [pk, name] of found.units) unit.add(new Option(name, pk));
      unit.value = found.units.some(([pk]) => String(pk) === chosen) ? chosen : "";
    }
  }

  function preview(area, found) {
    let pane = area.nextElementSibling;
    if (!pane || !pane.classList.contains("preview")) {
      pane = document.createElement("div");
      pane.className = "preview";
      area.after(pane);
    }
    pane.hidden = !found;
    if (!found) return;
    pane.innerHTML = found.html; // sanitised by the renderer that readers' pages use
    for (const error of found.errors) {
      const line = document.createElement("p");
      line.className = "formula-error";
      line.textContent = error;
      pane.append(line);
    }
  }

  // --- Order of facts and questions.
  const rowsOf = (group) => [...group.querySelectorAll(".inline-related:not(.empty-form)")];

  function number(group) {
    const rows = rowsOf(group);
    rows.forEach((row, index) => {
      row.querySelector("input[name$=-position]").value = index + 1;
      row.querySelector(".up").disabled = index === 0;
      row.querySelector(".down").disabled = index === rows.length - 1;
    });
  }

  function move(row, group, step) {
    const rows = rowsOf(group);
    const other = rows[rows.indexOf(row) + step];
    if (!other) return;
    const focused = document.activeElement;
    if (step < 0) other.before(row);
    else other.after(row);
    number(group);
    if (row.contains(focused)) (focused.disabled ? row.querySelector(".up:enabled, .down:enabled") : focused).focus();
    const place = rowsOf(group).indexOf(row) + 1;
    status.textContent = `Now ${place} of ${rows.length}.`;
    changed();
  }

  function button(text, label, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.className = `move ${name}`;
    made.setAttribute("aria-label", label);
    made.title = label;
    made.addEventListener("click", act);
    return made;
  }

  function equip(row, group) {
    const heading = row.querySelector("h3");
    if (heading.querySelector(".move")) return;
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.textContent = "⠿";
    handle.draggable = true;
    handle.title = "Drag to another place";
    handle.setAttribute("aria-hidden", "true");
    heading.prepend(
      handle,
      button("↑", "Move up (Alt+↑)", "up", () => move(row, group, -1)),
      button("↓", "Move down (Alt+↓)", "down", () => move(row, group, 1)),
    );
    row.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || !step) return;
      event.preventDefault();
      move(row, group, step);
    });
    handle.addEventListener("dragstart", (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setDragImage(row, 0, 0);
      dragged = row;
      row.classList.add("dragged");
    });
    handle.addEventListener("dragend", () => {
      row.classList.remove("dragged");
      dragged = null;
    });
  }

  let dragged = null;
  for (const group of document.querySelectorAll("#facts-group, #questions-group")) {
    if (!group.querySelector("input[name$=-position]")) continue; // shown only to be read
    rowsOf(group).forEach((row) => equip(row, group));
    number(group);
    group.classList.add("movable");
    group.addEventListener("dragover", (event) => {
      if (!dragged || !group.contains(dragged)) return;
      event.preventDefault();
      const over = event.target.closest(".inline-related:not(.empty-form)");
      if (!over || over === dragged) return;
      const box = over.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) over.before(dragged);
      else over.after(dragged);
    });
    group.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      number(group);
      changed();
    });
    group.addEventListener("formset:added", (event) => {
      equip(event.target, group);
      number(group);
      event.target.querySelector("textarea").focus();
    });
    group.addEventListener("formset:removed", () => number(group));
  }

  // --- Nothing lost: a question before the page is left, one save for a double click.
  let dirty = Boolean(document.querySelector(".errornote"));
  let saving = false;

  function changed() {
    dirty = true;
    later();
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  if (window.django && django.jQuery) django.jQuery(form).on("change", "select", changed); // select2 speaks jQuery only
  form.addEventListener("submit", (event) => {
    if (saving) event.preventDefault();
    saving = true;
    dirty = false;
  });
  addEventListener("pageshow", () => { saving = false; });
  addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const stay = form.querySelector("input[name=_continue]");
    event.preventDefault();
    if (stay) form.requestSubmit(stay);
  });

  document.getElementById("checklist").addEventListener("click", (event) => {
    const start = event.target.closest(".start-from");
    if (!start) return;
    const area = form.elements.definition;
    if (area.value.trim() && !confirm("Put this definition in place of yours?")) return;
    area.value = start.dataset.text;
    area.focus();
    changed();
  });

  check();
});
