// Everything that follows from the answers, part by part. All parts have their place from the first answer on, so that
// nothing moves about when they fill.

import { careStair, sayList } from "./aid_care.js";
import { calmly } from "./aid_flags.js";
import { newsOf, statusOf } from "./aid_news.js";
import { createPart } from "./aid_part.js";
import { patternList } from "./aid_pattern.js";
import { severityLadder } from "./aid_severity.js";
import { createAidTimeline } from "./aid_timeline.js";
import { auditLines, changeList, ruleList, tableList } from "./aid_why.js";
import { element } from "./elements.js";

const TILES = { urgency: "status", pattern: "pattern", severity: "severity", care: "care" }; // tile → part that it leads to

/**
 * @param {{words: object, base: string, timeline: string, data: object, open: (question: string) => void}} around
 *   `timeline`: address of the timeline's page; `data`: of decision.json; `open`: goes to a question
 */
export function createResult({ words, base, timeline, data, open }) {
  const scene = createAidTimeline({ words, base, page: timeline });
  const titles = words.parts;
  const parts = {
    pattern: createPart("pattern", titles.pattern, (patterns) => patternList(patterns, words, base)),
    severity: createPart("severity", titles.severity, (severity) => severityLadder(severity, words, base)),
    care: createPart("care", titles.care, (care) => careStair(care, words, base)),
    say: createPart("say", titles.say, (say) => sayList(say, words, base)),
    timeline: createPart("timeline", titles.timeline, () => [scene.root]),
    change: createPart("change", titles.change, (what) => changeList(what, data.questions, words, open)),
    why: createPart("why", titles.why, (rules) => ruleList(rules, words)),
    tables: createPart("tables", titles.tables, (audit) => [...(audit ? auditLines(audit, words) : []), tableList(data.tables, words)]),
  };
  const tiles = Object.fromEntries(Object.entries(TILES).map(([name, part]) => [name, tile(words.status[name], () => goTo(part))]));
  const urgencyWhat = element("p", { class: "urgency-what" });
  const news = element("p", { class: "news" });
  const heading = element("h2", { class: "result-title", tabindex: -1, text: words.result });
  const status = element(
    "section", { class: "part status", "data-part": "status" }, heading,
    element("div", { class: "tiles" }, ...Object.values(tiles).map(({ root }) => root)), urgencyWhat, news,
  );
  const notice = element("p", { class: "notice" });
  const root = element("div", { class: "result" }, status, ...Object.values(parts).map((part) => part.root), notice);
  let shown = null;

  function goTo(name) {
    const part = name === "status" ? status : parts[name].root;
    part.scrollIntoView({ block: "start", behavior: calmly() });
    part.querySelector("h2").focus({ preventScroll: true });
  }

  /** What stands further down and takes longer: what matters first is painted before. */
  function showRest(result) {
    parts.timeline.show(true);
    scene.show(result.timeline ?? null);
    parts.change.show({ changes: result.changes, near: result.near });
    parts.why.show(result.rules);
  }

  parts.tables.show(null);
  return {
    root, heading,
    /** @param {boolean} quietly  nothing has been answered here: it comes from a link @returns {string} what has changed */
    show(result, quietly) {
      const words4 = statusOf(result, words);
      for (const [name, { show }] of Object.entries(tiles)) show(words4[name]);
      tiles.urgency.root.dataset.urgency = result.urgency.id;
      urgencyWhat.textContent = result.urgency.what ?? "";
      const changed = quietly ? "" : newsOf(shown, result, words);
      news.textContent = changed;
      parts.pattern.show(result.patterns);
      parts.severity.show(result.severity);
      parts.care.show(result.care);
      parts.say.show(result.say ?? []);
      notice.textContent = result.notice;
      shown = result;
      afterPaint(() => shown === result && showRest(result));
      return changed;
    },
    /** Compare the next result with this one, which is not shown: nothing is answered. */
    compareWith(result) {
      shown = result;
    },
    showAudit: (audit) => parts.tables.show(audit),
    destroy: () => scene.destroy(),
  };
}

const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));

function tile(name, onclick) {
  const value = element("span", { class: "value" });
  const root = element("button", { type: "button", class: "tile", onclick }, element("span", { class: "name", text: name }), value);
  return {
    root,
    show(text) {
      value.textContent = text;
    },
  };
}
