// Making one drawing like another by changing only what differs: the browser then lays out only that.

/** @param {Element} old  on the page @param {Element} next  made anew; it may be used up @returns {Element} what is on the page now */
export function patched(old, next) {
  if (old.nodeName !== next.nodeName || old.childNodes.length !== next.childNodes.length) {
    old.replaceWith(next);
    return next;
  }
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return old;
  }
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  const pairs = [...old.childNodes].map((child, i) => [child, next.childNodes[i]]);
  for (const [child, other] of pairs) patched(child, other);
  return old;
}
