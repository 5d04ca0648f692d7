// When oxytocin bursts, event by event: a port of dmer/hormones/bursts.py, which says what it means. Times are minutes after
// the start of stimulation.

/**
 * @typedef {{minutes: number, letDown: number}} Dip
 * @typedef {{bursts: number[], dips: Dip[]}} BurstTrain
 */

/** @returns {Array<[number, number, number]>} pieces of constant drive as [from, to, drive] */
function driveSegments(values, start, end) {
  const cueEnd = values.cue_start + values.cue_minutes;
  const edges = [...new Set([0, values.T_feed, values.cue_start, cueEnd, start, end])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  const segments = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const left = edges[i];
    const suckling = left >= 0 && left < values.T_feed ? 1 : 0;
    const cue = left >= values.cue_start && left < cueEnd ? values.cue_strength : 0;
    segments.push([left, edges[i + 1], Math.min(1, suckling + cue)]);
  }
  return segments;
}

/** @param {Record<string, number>} values @returns {BurstTrain} */
export function burstTrain(values, start, end) {
  const rest = 1 - values.L_b / values.T_i;
  const fullRate = (1 - values.k_stress * values.stress) / values.T_i;
  let charge = rest;
  let pulseSent = false;
  const bursts = [];
  const dips = [];
  for (const [left, right, drive] of driveSegments(values, start, end)) {
    const rate = drive * fullRate;
    if (rate <= 0) {
      charge = rest + Math.min(0, charge - rest) * Math.exp(-(right - left) / values.tau_prime);
      pulseSent = false;
      continue;
    }
    let now = left;
    for (;;) {
      const burst = now + (1 - charge) / rate;
      const pulse = Math.max(now, burst - values.lead);
      if (!pulseSent && pulse < right) {
        dips.push({ minutes: pulse, letDown: bursts.length + 1 });
        pulseSent = true;
      }
      if (burst > right) {
        charge += (right - now) * rate;
        break;
      }
      bursts.push(burst);
      charge = 0;
      now = burst;
      pulseSent = false;
    }
  }
  return { bursts, dips };
}
