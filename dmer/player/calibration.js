// How well somebody judges themselves: where it pays to say how sure one is, by the table of points alone, and whether what was
// said fits what was right. Pure; no page needed.

/** From so many answers on something may be said about a certainty. */
export const ENOUGH = 5;

const NINE_IN_TEN = 1.645; // standard deviations to each side

/**
 * The chance of being right from which each certainty brings the most points, and up to which.
 * @param {Record<string, [number, number]>} points  right and wrong, from the boldest certainty to the most careful
 * @returns {Record<string, {low: number, high: number}>}  0 to 1
 */
export function paying(points) {
  const names = Object.keys(points);
  const borders = names.slice(1).map((careful, index) => {
    const [right, wrong] = points[names[index]];
    const [carefulRight, carefulWrong] = points[careful];
    return (carefulWrong - wrong) / (right - wrong - (carefulRight - carefulWrong));
  });
  return Object.fromEntries(names.map((name, index) => [name, { low: borders[index] ?? 0, high: borders[index - 1] ?? 1 }]));
}

/**
 * Whether what was said fits: "over" for surer than right, "under" for less sure, "unclear" where it lies beside the range but
 * within what chance alone could bring (Wilson's interval of nine in ten); null for too few answers.
 * @param {{answers: number, right: number}} found @param {{low: number, high: number}} range
 * @returns {"over"|"under"|"fits"|"unclear"|null}
 */
export function fitOf({ answers, right }, { low, high }) {
  if (answers < ENOUGH) return null;
  const share = right / answers;
  if (share >= low && share <= high) return "fits";
  const reach = interval(right, answers);
  if (reach.high < low) return "over";
  return reach.low > high ? "under" : "unclear";
}

/** Wilson's interval of a share, `z` standard deviations to each side. @returns {{low: number, high: number}} */
export function interval(right, count, z = NINE_IN_TEN) {
  const middle = (right + (z * z) / 2) / (count + z * z);
  const half = (z / (count + z * z)) * Math.sqrt((right * (count - right)) / count + (z * z) / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
