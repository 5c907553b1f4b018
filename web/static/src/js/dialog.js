// Without script, or without modal dialogs, the link leads to the dialog and :target
// shows it in the page.
export function dialog() {
  document.querySelectorAll("a[data-dialog]").forEach((opener) => {
    const box = document.querySelector(opener.getAttribute("href"));
    if (!box || !box.showModal) return;
    opener.addEventListener("click", (e) => {
      e.preventDefault();
      box.showModal();
    });
    box.querySelectorAll("[data-close]").forEach((b) =>
      b.addEventListener("click", (e) => {
        e.preventDefault();
        box.close();
      })
    );
  });
}
