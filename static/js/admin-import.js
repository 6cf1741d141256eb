// What an editor sees while a large import is at work. Without it, the buttons do the same, one press at a time.
for (const form of document.querySelectorAll("form[data-wait]")) {
  const wait = form.querySelector(".import-wait");
  form.addEventListener("submit", (event) => {
    if (!wait.hidden) { event.preventDefault(); return; } // a double click sends once
    wait.textContent = form.dataset.wait;
    wait.append(document.createElement("progress"));
    wait.hidden = false;
  });
  // Whoever comes back with the browser's button may send the form again.
  addEventListener("pageshow", () => { wait.hidden = true; });
}
document.querySelector("form[data-go-on] button")?.click();
