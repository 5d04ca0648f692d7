// Fingers: a swipe to either side, a tap on the left for back and elsewhere for on. A mouse moves on only where the deck
// fills the window; in a page its click may mean many things.

const SWIPE_PIXELS = 45;
const TAP_PIXELS = 10;
const TAP_MILLISECONDS = 600;
const BACK_SHARE = 0.3; // of the width, from the left
const OWN = "a, button, input, dialog, .table-holder, .timeline-frame[data-by-hand]"; // what a tap means something else on

export function touch(deck) {
  const { stage, root, view } = deck;
  let from = null;

  const fills = () => view === "wall" || root.classList.contains("projector");

  function down(event) {
    const wanted = event.isPrimary && event.button === 0 && !event.target.closest(OWN) && (event.pointerType !== "mouse" || fills());
    from = wanted ? { x: event.clientX, y: event.clientY, at: event.timeStamp } : null;
  }

  function up(event) {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    const brief = event.timeStamp - from.at < TAP_MILLISECONDS;
    from = null;
    if (event.pointerType !== "mouse" && Math.abs(x) > SWIPE_PIXELS && Math.abs(x) > 1.5 * Math.abs(y)) return x < 0 ? deck.next() : deck.previous();
    if (!brief || Math.hypot(x, y) > TAP_PIXELS || !getSelection().isCollapsed) return;
    const { left, width } = stage.getBoundingClientRect();
    const back = event.pointerType !== "mouse" && event.clientX - left < BACK_SHARE * width;
    return back ? deck.previous() : deck.next();
  }

  const cancel = () => {
    from = null;
  };
  stage.addEventListener("pointerdown", down);
  stage.addEventListener("pointerup", up);
  stage.addEventListener("pointercancel", cancel);
  return {};
}
