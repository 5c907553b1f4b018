// Photos chosen for a form are made small before it is sent, so that a slow network and
// the server's limit bear them. Browsers that cannot do it send them as they are.
import { smaller } from "./smaller.js";

export function shrink() {
  document.querySelectorAll("input[data-shrink]").forEach((input) => {
    input.addEventListener("change", () => {
      const files = Array.from(input.files);
      if (!window.DataTransfer || !files.length) return;
      Promise.all(files.map(smaller)).then((made) => {
        const box = new DataTransfer();
        made.forEach((m, i) => box.items.add(m === files[i] ? m : new File([m], files[i].name, { type: m.type })));
        if (input.files.length === files.length && input.files[0] === files[0]) input.files = box.files;
      }).catch(() => {});
    });
  });
}
