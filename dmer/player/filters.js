// Exact sums of decaying pulses, and levels that relax toward a target: a port of dmer/hormones/filters.py.

const SAME_STEP = 1e-12; // minutes; steps of an even grid differ by rounding alone

/** exp(-rate · step), worked out again only when the step changes. */
function fading(rate) {
  let latest = NaN;
  let left = 1;
  return (step) => {
    if (!(Math.abs(step - latest) < SAME_STEP)) {
      latest = step;
      left = Math.exp(-rate * step);
    }
    return left;
  };
}

/** Sum of decaying pulses at every point; `before` leaves out a pulse starting exactly at the point. */
export function decayingSum(time, starts, sizes, rate, before = false) {
  const total = new Float64Array(time.length);
  const left = fading(rate);
  let level = 0;
  let latest = time[0];
  let next = 0;
  for (let i = 0; i < time.length; i++) {
    const now = time[i];
    if (level !== 0) level *= left(now - latest);
    latest = now;
    total[i] = level;
    while (next < starts.length && starts[next] <= now) {
      const risen = sizes[next] * Math.exp(-rate * (now - starts[next]));
      if (!before || starts[next] < now) total[i] += risen;
      level += risen;
      next++;
    }
  }
  return total;
}

/** Solve y' = (target - y) / tau - e(t) y from `start`; see filters.py. */
export function relax(time, target, tau, start, { targetBefore = target, extraDecay = null, extraFactor = 1 } = {}) {
  const level = new Float64Array(time.length);
  level[0] = start;
  let latest = NaN;
  let gained = 0;
  let early = 0;
  let late = 0;
  for (let i = 0; i + 1 < time.length; i++) {
    const step = time[i + 1] - time[i];
    const extra = extraDecay ? Math.max(0, extraFactor * (extraDecay[i + 1] - extraDecay[i])) : 0;
    if (extra !== 0 || !(Math.abs(step - latest) < SAME_STEP)) {
      const share = step / tau;
      const loss = share + extra;
      gained = -Math.expm1(-loss);
      const ramp = 1 - gained / loss;
      early = (share / loss) * (gained - ramp);
      late = (share / loss) * ramp;
      latest = extra === 0 ? step : NaN;
    }
    level[i + 1] = level[i] - gained * level[i] + target[i] * early + targetBefore[i + 1] * late;
  }
  return level;
}
