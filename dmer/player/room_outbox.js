// Moves on their way to the server: one request at a time, and those that wait go together in the next.

const FIRST_WAIT = 200; // milliseconds
const LONGEST_WAIT = 3000;
const SLOW = 8000; // an answer that takes longer will not come
const HOPELESS = new Set([400, 403, 404, 410, 413]);

/** @param {number} milliseconds @returns {AbortSignal} */
export function timeLimit(milliseconds) {
  const control = new AbortController();
  setTimeout(() => control.abort(), milliseconds);
  return control.signal;
}

/** Two moves as one: what the later one changes counts. */
const together = (earlier, later) => (later ? { body: { ...earlier.body, ...later.body }, since: later.since } : earlier);

/**
 * @param {{post: (body: object, signal: AbortSignal) => Promise<Response>, ask: () => Promise<boolean>, patience: number,
 *   onAnswer: (record: object) => void, onLost: (status: number, sentence: string) => void}} options
 *   `ask` finds out, after a failure, whether the waiting move is still news; `patience` is for how many milliseconds a
 *   move is worth sending; `onLost` hears of one that was given up, with status 0 where no answer came
 */
export function createOutbox({ post, ask, patience, onAnswer, onLost }) {
  let waiting = null; // {body, since}
  let sent = null; // the same, on its way
  let busy = false;
  let failing = false;

  async function drain() {
    if (busy) return;
    busy = true;
    let wait = FIRST_WAIT;
    while (waiting) {
      [sent, waiting] = [waiting, null];
      const { status, text, record } = await tryToPost(sent.body);
      failing = !record;
      if (failing && sent) waiting = together(sent, waiting);
      sent = null;
      if (record) {
        wait = FIRST_WAIT;
        onAnswer(record);
      } else if (HOPELESS.has(status)) lose(status, text);
      else {
        await new Promise((resolve) => setTimeout(resolve, wait));
        wait = Math.min(LONGEST_WAIT, 2 * wait);
        if (waiting && performance.now() - waiting.since > patience) lose(0, "");
        else if (waiting && !(await ask())) waiting = null;
      }
    }
    busy = false;
  }

  function lose(status, text) {
    waiting = null;
    onLost(status, text);
  }

  async function tryToPost(body) {
    try {
      const answer = await post(body, timeLimit(Math.min(SLOW, patience)));
      if (answer.ok) return { status: 200, text: "", record: await answer.json() };
      return { status: answer.status, text: await answer.text() };
    } catch {
      return { status: 0, text: "" };
    }
  }

  return {
    /** @param {object} body  of a move; it joins those that still wait */
    send(body) {
      const move = { body, since: performance.now() };
      waiting = waiting ? together(waiting, move) : move;
      drain();
    },
    waiting: () => waiting !== null || sent !== null,
    /** Whether the last try failed. */
    failing: () => failing,
    drop() {
      waiting = null;
      sent = null;
    },
  };
}
