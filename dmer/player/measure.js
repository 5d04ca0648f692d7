// What a run shows, measured: a port of dmer/hormones/measure.py. Seconds after the start of stimulation.

/** @typedef {{start: number, end: number, peak: number, lead: number|null}} Stretch */

const MINUTE = 60;

/** The stretches in which `curve` is above `threshold`. @returns {Stretch[]} */
export function stretchesAbove(minutes, curve, threshold) {
  const crossing = (before) => {
    const share = (threshold - curve[before]) / (curve[before + 1] - curve[before]);
    return MINUTE * (minutes[before] + share * (minutes[before + 1] - minutes[before]));
  };
  const found = [];
  let open = null;
  for (let i = 0; i < curve.length; i++) {
    const above = curve[i] > threshold;
    if (above && !open) open = { start: i > 0 ? crossing(i - 1) : MINUTE * minutes[0], end: 0, peak: 0, lead: null };
    if (above) open.peak = Math.max(open.peak, curve[i]);
    if (open && !above) {
      open.end = crossing(i - 1);
      found.push(open);
      open = null;
    }
  }
  if (open) found.push({ ...open, end: MINUTE * minutes[minutes.length - 1] });
  return found;
}

function withLead(waves, letDowns) {
  return waves.map((wave) => {
    const after = letDowns.find((one) => one.start >= wave.start && one.start <= wave.end + MINUTE);
    const partner = after ?? letDowns.find((one) => one.start < wave.start && wave.start < one.end);
    return { ...wave, lead: partner ? partner.start - wave.start : null };
  });
}

function highest(minutes, curve) {
  let at = 0;
  for (let i = 1; i < curve.length; i++) if (curve[i] > curve[at]) at = i;
  return { value: curve[at], minutes: minutes[at] };
}

/**
 * Measure a run. Let-downs: duct response above `M_thr`; waves: index above `episode_index`.
 * @param {import("./model.js").Run} run
 */
export function measure(run, numerics) {
  const { minutes, curves, values } = run;
  const letDowns = stretchesAbove(minutes, curves.duct_response, values.M_thr);
  const wavesOf = (curve) => withLead(stretchesAbove(minutes, curve, numerics.episode_index), letDowns);
  return {
    letDowns,
    waves: wavesOf(curves.dysphoria),
    wavesOxytocin: wavesOf(curves.dysphoria_oxytocin),
    oxytocinPeak: highest(minutes, curves.oxytocin),
    prolactinPeak: highest(minutes, curves.prolactin),
    dopamineNadir: curves.dopamine_mood.reduce((low, value) => Math.min(low, value), Infinity),
  };
}
