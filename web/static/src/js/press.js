// A press is a way down and a way up, and comes to nothing when what lies under it moves in
// between. To leave a field by a press tells its change on the way down, so an answer to it
// may come before the way up. whenFree runs at once, or once the press is over.
let down = false;
let waiting = [];

export function whenFree(run) {
  if (down) waiting.push(run);
  else run();
}

const free = () => {
  down = false;
  waiting.splice(0).forEach((run) => run());
};
const soon = () => setTimeout(free, 50); // a finger's click comes a moment after it has left

export function press() {
  addEventListener("pointerdown", () => (down = true), true);
  ["pointerup", "pointercancel"].forEach((kind) => addEventListener(kind, soon, true));
  addEventListener("blur", soon); // of the window: what goes up elsewhere is not told
}
