// "Copy link" puts the page's own address, without what a search or a share added to it, on the clipboard.
const button = document.querySelector("[data-copy-link]");
const address = document.querySelector("link[rel=canonical]").href;
const label = button.textContent;
button.classList.add("ready");
button.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = "Link copied";
  } catch {
    // No clipboard without https, or the reader refused it: the address is shown, to be copied by hand.
    prompt("The address of this page:", address);
  }
  setTimeout(() => { button.textContent = label; }, 2000);
});
