// Which questions wait for a review.

/** The ids of what is due today, without what was answered and is still on its way to the server. */
export function dueIn(record, { link, course }) {
  const sent = new Set(link.waitingIn("review"));
  return record.review.today.filter((name) => course.items[name] && !sent.has(name));
}
