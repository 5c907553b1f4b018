// Views of a list that do not fit a phone: the one that is open is seen, and not only the first.
export function tabs() {
  for (const row of document.querySelectorAll("[data-tabs]")) {
    const open = row.querySelector("[aria-current]");
    if (open && row.scrollWidth > row.clientWidth) row.scrollLeft = open.offsetLeft - row.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  }
}
