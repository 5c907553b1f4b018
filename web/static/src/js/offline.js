// The worker shows a page of our own when a phone has no network. Browsers inside other
// apps may not know workers; nothing depends on it.
export function offline() {
  const workers = navigator.serviceWorker;
  if (workers) addEventListener("load", () => workers.register("/sw.js").catch(() => {}));
}
