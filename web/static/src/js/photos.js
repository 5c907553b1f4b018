// Sends photos one by one, made small enough for a slow network first, and looks again
// while the server works on them. Without it the form sends them all at once.
import { smaller } from "./smaller.js";

const heaviest = 10 * 1024 * 1024; // the server takes no more, and would break off what is much more

export function photos() {
  let touched = false;
  let typed = false;
  document.querySelectorAll("form[data-photos]").forEach((form) => {
    const input = form.querySelector("[type=file]");
    const says = form.querySelector("[role=status]");
    const wrong = form.querySelector("[role=alert]");
    form.addEventListener("submit", (e) => {
      const files = Array.from(input.files);
      if (!files.length || form.dataset.sent) return form.dataset.sent ? e.preventDefault() : undefined;
      e.preventDefault();
      form.dataset.sent = "yes";
      wrong.hidden = true;
      const stop = (words, n) => {
        delete form.dataset.sent;
        says.textContent = "";
        wrong.textContent = n ? words + " " + form.dataset.kept.replace("{n}", n) : words;
        wrong.hidden = false;
      };
      const next = (n) => {
        if (n === files.length) {
          // What is typed in another form of the page is worth more than seeing the photo at once.
          if (typed) {
            delete form.dataset.sent;
            input.value = "";
            return (says.textContent = form.dataset.done);
          }
          location.hash = form.closest("[id]").id;
          return location.reload();
        }
        says.textContent = form.dataset.sending.replace("{n}", n + 1).replace("{all}", files.length);
        smaller(files[n]).then((file) => {
          if (file.size > heaviest) return stop(form.dataset.big.replace("{name}", files[n].name), n);
          const body = new FormData();
          body.append("csrf", form.elements.csrf.value);
          if (form.elements.agreed && form.elements.agreed.checked) body.append("agreed", "1");
          body.append("files", file, files[n].name);
          return fetch(form.action, { method: "POST", body, headers: { Accept: "text/plain" } })
            .then((r) => (r.ok && !r.redirected ? next(n + 1) : r.text().then((t) => stop(/^text\/plain/.test(r.headers.get("Content-Type")) ? t : form.dataset.lost, n))));
        }).catch(() => stop(form.dataset.lost, n));
      };
      next(0);
    });
    if (form.dataset.atOnce !== undefined && form.requestSubmit) input.addEventListener("change", () => input.files.length && form.requestSubmit());
  });
  document.addEventListener("input", (e) => {
    touched = true;
    typed = typed || !e.target.closest("form[data-photos]");
  });
  if (document.querySelector("[data-again]")) setTimeout(() => touched || location.reload(), 4000);
}
