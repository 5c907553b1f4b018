export function searchKey() {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  addEventListener("keydown", (e) => {
    if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    e.preventDefault();
    box.focus();
  });
}
