export function stepper() {
  document.querySelectorAll("form[data-stepper]").forEach((form) => {
    const input = form.querySelector("input:not([type=hidden])");
    if (input) input.addEventListener("change", () => form.submit());
  });
}
