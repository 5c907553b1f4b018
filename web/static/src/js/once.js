export function once() {
  document.querySelectorAll("form[data-once]").forEach((form) => {
    const buttons = () => document.querySelectorAll(form.id ? 'button[form="' + form.id + '"],#' + form.id + " button:not([type=button])" : "");
    form.addEventListener("submit", (e) => {
      if (form.dataset.sent) return e.preventDefault();
      form.dataset.sent = "yes";
      buttons().forEach((b) => {
        b.setAttribute("aria-disabled", "true");
        if (b.dataset.sending) {
          b.dataset.label = b.textContent;
          b.textContent = b.dataset.sending;
        }
      });
    });
    addEventListener("pageshow", (e) => {
      if (!e.persisted) return;
      delete form.dataset.sent;
      buttons().forEach((b) => {
        b.removeAttribute("aria-disabled");
        if (b.dataset.label) b.textContent = b.dataset.label;
      });
    });
  });
}
