let hiding;

// The words are moved in when shown: a live region speaks when its content changes.
export function toast(selector) {
  const el = document.querySelector(selector);
  if (!el) return;
  document.querySelectorAll("[data-toast]").forEach((other) => other !== el && other.classList.remove("shown"));
  const words = el.querySelector("span");
  words.textContent = "";
  el.classList.add("shown");
  setTimeout(() => (words.textContent = el.dataset.text), 30);
  clearTimeout(hiding);
  hiding = setTimeout(() => el.classList.remove("shown"), 15000);
}
