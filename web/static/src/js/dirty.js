// The save bar appears with the first change, and leaving then asks. Of what is new ("new") it is
// there from the start.
export function dirty() {
  document.querySelectorAll("form[data-dirty]").forEach((form) => {
    const bar = form.querySelector("[data-save-bar]");
    let changed = form.dataset.dirty === "yes" || form.querySelector("[aria-invalid]") !== null;
    if (bar) bar.hidden = !changed && form.dataset.dirty !== "new";
    form.addEventListener("input", () => {
      changed = true;
      if (bar) bar.hidden = false;
    });
    addEventListener("submit", (e) => {
      if (e.target === form || "drops" in e.target.dataset) changed = false; // data-drops puts away what was typed
    });
    addEventListener("beforeunload", (e) => changed && e.preventDefault());
    addEventListener("keydown", (e) => {
      if (!(e.ctrlKey || e.metaKey) || e.key !== "s") return;
      e.preventDefault();
      if (form.requestSubmit) form.requestSubmit();
    });
  });
}
