// What is kept for a phone without a network: one page and what it is drawn with. Pages
// always come from the network; nothing of a buyer is kept.
const shelf = "offline-1";
const page = "/mat-mang";

async function keep() {
  const answer = await fetch(page, { credentials: "omit", cache: "reload" });
  if (!answer.ok) throw new Error("no offline page");
  const drawnWith = (await answer.clone().text()).match(/\/a\/[\w.-]+/g) || [];
  const kept = await caches.open(shelf);
  await kept.addAll(Array.from(new Set(drawnWith)));
  await kept.put(page, answer);
}

async function tidy() {
  for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name);
  if (registration.navigationPreload) await registration.navigationPreload.enable();
}

async function visit(event) {
  try {
    event.waitUntil(event.preloadResponse);
    return (await event.preloadResponse) || (await fetch(event.request));
  } catch (gone) {
    return (await caches.match(page)) || Response.error();
  }
}

async function drawn(request) {
  try {
    return await fetch(request);
  } catch (gone) {
    return (await caches.match(request)) || Response.error();
  }
}

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(visit(event));
  else if (request.url.startsWith(location.origin + "/a/")) event.respondWith(drawn(request));
});
