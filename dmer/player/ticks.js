// Round numbers along an axis.

const STEPS = [1, 2, 5, 10];

/** At most `most` steps of a round width inside `range`. @param {[number, number]} range @returns {number[]} */
export function roundNumbers([low, high], most) {
  const raw = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = power * STEPS.find((step) => step * power >= raw - 1e-9 * power);
  const first = Math.ceil(low / width - 1e-9);
  const count = Math.floor(high / width + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * width).toPrecision(12)));
}
