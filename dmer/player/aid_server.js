// Asks the server what follows from the answers. It keeps nothing, so only the latest answers matter; while it does not
// answer, it is asked again by itself.

const FIRST_PAUSE = 1000; // milliseconds
const LONGEST_PAUSE = 10_000;

/**
 * @param {{base: string, register: string}} where
 * @param {{onResult: (result: object) => void, onTrouble: (sentence: string|null) => void}} heard  `onTrouble` hears the
 *   server's own sentence, or null when it cannot be reached
 */
export function createServer({ base, register }, { onResult, onTrouble }) {
  let latest = null; // answers
  let asking = null; // AbortController
  let timer = 0;
  let pause = FIRST_PAUSE;

  async function ask(answers) {
    latest = answers;
    clearTimeout(timer);
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    try {
      const body = JSON.stringify({ register, answers: Object.fromEntries(answers) });
      const answer = await fetch(new URL("decision/result", base), {
        method: "POST", headers: { "Content-Type": "application/json" }, body, signal: mine.signal,
      });
      if (answer.status >= 400) return trouble(answer.status < 500 ? await answer.text() : null);
      const result = await answer.json();
      if (mine !== asking) return undefined;
      pause = FIRST_PAUSE;
      asking = null;
      return onResult(result);
    } catch (error) {
      return mine === asking && error.name !== "AbortError" ? trouble(null) : undefined;
    }
  }

  function trouble(sentence) {
    onTrouble(sentence);
    if (sentence !== null) return; // it has answered; asking the same again changes nothing
    timer = setTimeout(again, pause);
    pause = Math.min(LONGEST_PAUSE, 2 * pause);
  }

  const again = () => latest && ask(latest);
  window.addEventListener("online", again);
  return {
    ask,
    destroy() {
      clearTimeout(timer);
      asking?.abort();
      asking = null;
      window.removeEventListener("online", again);
    },
  };
}
