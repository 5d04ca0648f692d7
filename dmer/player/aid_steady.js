// Keeps what one looks at where it is while something above it grows or shrinks.

/** The element that scrolls `root`. */
function scrollerOf(root) {
  for (let node = root.parentElement; node; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight) return node;
  }
  return document.scrollingElement;
}

/** What should stay where it is: what has the focus, or else the first part that begins in sight. */
function anchorOf(root) {
  const inSight = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const focused = document.activeElement;
  if (focused !== document.body && root.contains(focused) && inSight(focused)) return focused;
  return [...root.querySelectorAll(".part, .card, .group")].find((one) => one.getBoundingClientRect().top >= 0 && inSight(one)) ?? null;
}

/** Do `change`, and scroll by as much as it has moved what is looked at. @param {HTMLElement} root @param {() => void} change */
export function steadily(root, change) {
  const anchor = anchorOf(root);
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollerOf(root).scrollTop += moved;
}
