// Paper has no buttons: every answer is open while the page is printed, and as it was afterwards.
// (Newer browsers open them by the style sheet alone; this is for the others.)
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
