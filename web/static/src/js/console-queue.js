// Taps in the order they were made, kept by the browser until the server has answered. Each
// has a name, so that one that was heard is not done twice.
export function line(owner, tell, done) {
  const key = "ocop-console " + owner;
  let memory = [];
  let busy, again;
  const all = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || [];
    } catch (e) {
      return memory;
    }
  };
  const keep = (taps) => {
    memory = taps;
    try {
      localStorage.setItem(key, JSON.stringify(taps));
    } catch (e) {}
  };
  const weak = () => {
    tell(all().length);
    clearTimeout(again);
    again = setTimeout(flush, 5000);
  };
  function flush() {
    const next = all()[0];
    if (busy || !next) return;
    busy = true;
    fetch(next.to, { method: "POST", body: new URLSearchParams(next.data), headers: { Accept: "text/plain" } })
      .then((r) => {
        busy = false;
        if (r.status >= 500 || r.status === 429) return weak();
        return r.text().then((said) => {
          keep(all().slice(1));
          tell(0);
          done(r.status === 409 || r.status === 403 ? said : "");
          flush();
        });
      })
      .catch(() => {
        busy = false;
        weak();
      });
  }
  addEventListener("online", flush);
  flush();
  return {
    put(to, data) {
      data.set("once", Date.now() + "-" + Math.random().toString(36).slice(2));
      keep(all().concat({ to, data: data.toString() }));
      flush();
    },
  };
}
