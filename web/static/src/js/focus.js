export function focus() {
  const el = document.querySelector("[data-focus]");
  if (el) el.focus();
}
