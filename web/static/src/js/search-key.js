// "/" outside of a field, and Ctrl+K anywhere, lead to the box at the top.
export function searchKey() {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  addEventListener("keydown", (e) => {
    const slash = e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
    const find = e.key === "k" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey;
    if (!slash && !find) return;
    e.preventDefault();
    box.focus();
  });
}
