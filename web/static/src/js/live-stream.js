// Hears events, and asks again and again where they do not come through. Closed while the page
// is away, so that the way back is instant.
export function stream(events, poll, on, tell) {
  let source, again, tag, gone, asking;
  let wait = 1000;
  const close = () => {
    if (source) source.close();
    source = undefined;
    clearTimeout(again);
    clearTimeout(asking);
  };
  const ask = () => {
    fetch(poll, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" })
      .then((r) => {
        if (r.status === 304) return tell(true);
        if (!r.ok) throw r.status;
        tag = r.headers.get("ETag");
        return r.json().then((s) => {
          tell(true);
          s.now = r.headers.get("Date");
          on.state(s);
          s.items.forEach((i) => {
            on.price(i);
            on.stock(i);
          });
          on.pin(s.items.filter((i) => i.code === s.pinned)[0] || { code: "" });
        });
      })
      .catch(() => tell(false))
      .then(() => {
        const saver = navigator.connection && navigator.connection.saveData;
        if (!gone) asking = setTimeout(ask, saver ? 15000 : 5000);
      });
  };
  const open = () => {
    close();
    gone = false;
    if (!window.EventSource) return ask();
    source = new EventSource(events);
    source.onopen = () => {
      wait = 1000;
      clearTimeout(asking);
      tell(true);
    };
    source.onerror = () => {
      if (gone) return;
      tell(false);
      if (source.readyState !== 2) return;
      close();
      ask();
      again = setTimeout(open, wait + Math.random() * wait);
      wait = Math.min(wait * 2, 60000);
    };
    Object.keys(on).forEach((name) => source.addEventListener(name, (e) => on[name](JSON.parse(e.data))));
  };
  addEventListener("pagehide", () => {
    gone = true;
    close();
  });
  addEventListener("pageshow", (e) => e.persisted && open());
  open();
}
