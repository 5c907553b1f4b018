// The value of data-once is what the button says while the form is on its way.
export function once() {
  document.querySelectorAll("form[data-once]").forEach((form) => {
    const buttons = () => Array.from(form.elements).filter((b) => b.type === "submit" && !b.classList.contains("sr"));
    form.addEventListener("submit", (e) => {
      if (form.dataset.sent) return e.preventDefault();
      form.dataset.sent = "yes";
      buttons().forEach((b) => {
        b.setAttribute("aria-disabled", "true");
        if (!form.dataset.once || !b.classList.contains("btn-primary")) return;
        b.dataset.label = b.textContent;
        b.textContent = form.dataset.once;
      });
    });
    addEventListener("pageshow", (e) => {
      if (!e.persisted || !form.dataset.sent) return;
      delete form.dataset.sent;
      buttons().forEach((b) => {
        b.removeAttribute("aria-disabled");
        if (b.dataset.label) b.textContent = b.dataset.label;
      });
    });
  });
}
