// One key each, outside of fields, for who works here all day: j and k go through the rows of a
// list, n opens what is new, ? the list of keys, where a box switches them off on this machine.
const name = "office-keys";
const off = () => {
  try {
    return localStorage.getItem(name) === "off";
  } catch (e) {
    return false;
  }
};

export const single = (e) => !off() && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && !document.querySelector("dialog[open]");

export function keys() {
  const help = document.querySelector("[data-keys]");
  if (!help) return;
  const box = document.querySelector("[data-keys-switch]");
  if (box) {
    box.checked = !off();
    box.closest("[hidden]").hidden = false;
    box.addEventListener("change", () => {
      try {
        localStorage.setItem(name, box.checked ? "on" : "off");
      } catch (e) {}
    });
  }
  addEventListener("keydown", (e) => {
    if (!single(e)) return;
    const step = { j: 1, k: -1 }[e.key];
    if (step) {
      const rows = [].slice.call(document.querySelectorAll("main tbody tr")).map((r) => r.querySelector("a[href]")).filter((a) => a && a.offsetParent);
      const at = rows.indexOf(document.activeElement);
      const to = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
      if (to) to.focus();
      return;
    }
    const to = e.key === "?" ? help : e.key === "n" && document.querySelector('main a.btn[href$="/moi"]');
    if (to) to.click();
  });
}
