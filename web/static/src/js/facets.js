export function facets() {
  document.querySelectorAll("[data-facets]").forEach((panel) =>
    panel.addEventListener("keydown", (e) => {
      if (e.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    })
  );
}
