import { single } from "./keys.js";

// "/" outside of a field, and Ctrl+K anywhere, lead to the box at the top.
export function searchKey() {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  addEventListener("keydown", (e) => {
    const slash = e.key === "/" && single(e);
    const find = e.key === "k" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey;
    if (!slash && !find) return;
    e.preventDefault();
    box.focus();
  });
}
