// Work that goes on by itself: the bar is asked for again every two seconds, and the whole page
// once there is none any more.
export function progress() {
  const box = document.querySelector("[data-progress]");
  if (!box || !window.fetch) return;
  const ask = () =>
    fetch(location.href, { cache: "no-store" })
      .then((r) => {
        if (!r.ok) throw r.status;
        return r.text();
      })
      .then((text) => {
        const next = new DOMParser().parseFromString(text, "text/html").querySelector("[data-progress]");
        if (!next) return location.reload();
        if (box.innerHTML !== next.innerHTML) box.innerHTML = next.innerHTML;
      })
      .catch(() => {})
      .then(() => setTimeout(ask, 2000));
  setTimeout(ask, 2000);
}
