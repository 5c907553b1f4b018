import { refresh } from "./cart-count.js";
import { toast } from "./toast.js";

// Buttons with a name or an address of their own ("Mua ngay") leave the page as usual.
export function add() {
  document.addEventListener("click", (e) => {
    const button = e.target.closest("button");
    const form = button && button.form;
    if (!form || !form.hasAttribute("data-add") || button.name || button.hasAttribute("formaction")) return;
    if (!form.checkValidity()) return;
    e.preventDefault();
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    post(form)
      .then((taken) => (taken ? refresh().then(() => toast("[data-toast=added]")) : form.submit()))
      .catch(() => toast("[data-toast=lost]"))
      .then(() => button.removeAttribute("aria-disabled"));
  });
}

// A redirect is the server's yes; where it leads is not needed here.
function post(form) {
  return fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" }).then(
    (r) => r.ok || r.type === "opaqueredirect"
  );
}
