// Review: what is due today, question by question, and how many there should be a day.

import { element } from "./elements.js";
import { dueIn } from "./review_due.js";
import { createReviewOverview } from "./review_overview.js";
import { createReviewSitting } from "./review_sitting.js";
import { mountTraineePage } from "./trainee_page.js";

/**
 * @param {HTMLElement} host @param {{base: string, register: string, words: object}} options  words of content/pages/review.yaml
 * @returns {Promise<() => void>} takes it away again
 */
export function mount(host, { base, register, words: page }) {
  return mountTraineePage(host, { base, register, name: "review", label: page.label, unreached: page.unreached, show });

  function show(around) {
    const root = element("div", { class: "view" });
    let record = around.record;
    let view = null;

    function put(next, byHand) {
      view?.destroy?.();
      view = next;
      root.replaceChildren(view.root);
      if (!byHand) return;
      around.root.scrollIntoView({ block: "start" });
      view.focus();
    }

    /** What is due, as the record has it. */
    function overview(byHand, finished = null) {
      put(createReviewOverview({ ...around, page, record, finished, begin, onDaily }), byHand);
    }

    function begin() {
      put(createReviewSitting({ ...around, page, names: dueIn(record, around), onEnd }), true);
    }

    async function onEnd(finished) {
      record = (await around.link.record().catch(() => null)) ?? record;
      overview(true, finished);
    }

    async function onDaily() {
      record = (await around.link.record().catch(() => null)) ?? record;
      return record;
    }

    overview(false);
    return { root, destroy: () => view?.destroy?.() };
  }
}
