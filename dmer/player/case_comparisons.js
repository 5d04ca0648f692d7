// Asks the server to hold a commitment against the aid's answer. Each answer is kept; while the server does not answer it is
// asked again by itself.

import { commitmentOf } from "./case_state.js";

const AGAIN_MILLISECONDS = 2000;
const PATIENCE_MILLISECONDS = 15000;

/** @param {{one: object, base: string, register: string}} around */
export function createComparisons({ one, base, register }) {
  const kept = new Map();
  let wanted = null; // {key, tell}
  let timer = 0;

  async function ask(body) {
    const answer = await fetch(new URL("decision/compare", base), {
      method: "POST", headers: { "Content-Type": "application/json" }, body, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    if (answer.status >= 400 && answer.status < 500) return { refused: await answer.text() };
    if (!answer.ok) throw new Error(await answer.text());
    return { comparison: await answer.json() };
  }

  async function look() {
    clearTimeout(timer);
    const mine = wanted;
    if (!mine) return;
    const found = kept.get(mine.body) ?? (await ask(mine.body).catch(() => ({ trouble: true })));
    if (found.comparison) kept.set(mine.body, found);
    if (wanted !== mine) return;
    mine.tell(found);
    if (found.trouble) timer = setTimeout(look, AGAIN_MILLISECONDS);
  }

  window.addEventListener("online", look);
  return {
    /**
     * @param {import("./case_state.js").CaseState} state
     * @param {(found: {comparison?: object, refused?: string, trouble?: boolean}) => void} tell  heard again after trouble
     */
    want(state, tell) {
      wanted = { body: JSON.stringify({ register, case: one.id, commitment: commitmentOf(state) }), tell };
      look();
    },
    /** The answer to a commitment, where it is here already. */
    known: (state) => kept.get(JSON.stringify({ register, case: one.id, commitment: commitmentOf(state) }))?.comparison ?? null,
    again: () => look(),
    rest() {
      wanted = null;
      clearTimeout(timer);
    },
    destroy() {
      this.rest();
      window.removeEventListener("online", look);
    },
  };
}
