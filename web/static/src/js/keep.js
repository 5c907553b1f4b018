// What is typed into a form marked data-keep goes to the server every ten seconds, and when
// the page is left, so that it is there on the way back. data-lost is said when it did not.
export function keep() {
  document.querySelectorAll("form[data-keep]").forEach((form) => {
    const says = form.querySelector("[data-kept]");
    let changed = false;
    let timer = 0;
    const send = () => {
      clearTimeout(timer);
      timer = 0;
      if (!changed) return;
      changed = false;
      fetch(form.dataset.keep, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true, headers: { Accept: "text/plain" } })
        .then((r) => (r.ok && !r.redirected ? r.text() : Promise.reject()))
        .then((words) => (says.textContent = words))
        .catch(() => {
          changed = true;
          says.textContent = form.dataset.lost;
        });
    };
    form.addEventListener("input", () => {
      changed = true;
      if (!timer) timer = setTimeout(send, 10000);
    });
    addEventListener("submit", (e) => {
      if (e.target !== form && !("drops" in e.target.dataset)) return;
      changed = false;
      clearTimeout(timer);
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send());
    addEventListener("pagehide", send);
  });
}
