// "Print" opens the browser's own print dialogue; without this script the reader opens it from the menu.
const button = document.querySelector("[data-print]");
button.classList.add("ready");
button.addEventListener("click", () => print());
