// The line to the server of whoever takes the course. A cookie says who that is, and no script can read it. Tries and places
// wait in this browser until the server has taken them: they are sent in their order, and again until it answers. A try
// carries an id of its own, so that one sent twice counts once.

import { createWaiting } from "./trainee_waiting.js";

const FIRST_PAUSE = 1000; // milliseconds
const LONGEST_PAUSE = 10_000;
const LONGEST_WAIT = 30 * 24 * 3600 * 1000; // what the server takes for a try that waited

/** A random id of 32 hex digits; crypto.randomUUID is not there on a phone that comes by plain HTTP. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The server has answered, and says no; its sentence is the message. */
export class Refusal extends Error {}

/**
 * @param {{base: string, register: string, onState?: (state: {away: boolean, waiting: number}) => void}} options
 *   `onState` hears when the server stops answering or answers again, and how many tries wait
 */
export function createTraineeLink({ base, register, onState = () => {} }) {
  const waiting = createWaiting();
  const heard = new Map(); // by the id of a try: who waits for what is said to it
  let away = false;
  let timer = 0;
  let pause = FIRST_PAUSE;
  let sending = null;
  let first = null;

  const tell = () => onState({ away, waiting: waiting.tries().length });

  /** @returns {Promise<object|null>} rejected with a Refusal, or with another error when there is no answer to have */
  async function ask(path, options = {}) {
    const answer = await fetch(new URL(`training/${path}`, base), { credentials: "same-origin", ...options });
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    if (!answer.ok) throw new Refusal(await answer.text());
    return answer.status === 204 ? null : answer.json();
  }

  const post = (path, body) =>
    ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: typeof body === "string" ? body : JSON.stringify(body) });

  function answering() {
    if (!away) return;
    away = false;
    pause = FIRST_PAUSE;
    tell();
  }

  function silent() {
    away = true;
    tell();
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
    pause = Math.min(LONGEST_PAUSE, 2 * pause);
  }

  /** The first request goes alone: its answer sets the cookie. */
  function began() {
    first ??= ask("record.json").catch((problem) => {
      first = null;
      throw problem;
    });
    return first;
  }

  async function reached(asking) {
    try {
      const found = await asking();
      answering();
      return found;
    } catch (problem) {
      if (problem instanceof Refusal) answering();
      else silent();
      throw problem;
    }
  }

  async function sendTry({ made, ...sent }) {
    const body = { ...sent, waited: Math.min(LONGEST_WAIT, Math.max(0, Date.now() - made)) };
    let settle;
    try {
      const said = await reached(() => post("attempt", body));
      settle = ({ resolve }) => resolve(said);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      settle = ({ reject }) => reject(problem);
    }
    waiting.dropTry(sent.id);
    const asking = heard.get(sent.id);
    heard.delete(sent.id);
    tell();
    if (asking) settle(asking);
  }

  async function sendPlace(place) {
    try {
      await reached(() => post("place", place));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    waiting.dropPlace(place);
  }

  async function sendAll() {
    await reached(began);
    for (let [next] = waiting.tries(); next; [next] = waiting.tries()) await sendTry(next);
    for (const place of waiting.places()) await sendPlace(place);
  }

  /** Send what waits. Resolves when nothing waits any more, or no answer comes. */
  function flush() {
    clearTimeout(timer);
    sending ??= sendAll()
      .catch(() => {})
      .finally(() => {
        sending = null;
        if (!away && waiting.any()) flush();
      });
    return sending;
  }

  async function after(path, options) {
    await reached(began);
    return reached(() => ask(path, options));
  }

  window.addEventListener("online", flush);
  if (waiting.any()) flush();
  return {
    /** The course, with its questions but not their answers; and the words around it. @returns {Promise<{words: object, course: object}>} */
    async course() {
      const paths = [`course.json?register=${register}`, "training_words.json"];
      const answers = await Promise.all(paths.map((path) => fetch(new URL(`player/data/${path}`, base))));
      for (const answer of answers) if (!answer.ok) throw new Error(await answer.text());
      const [course, words] = await Promise.all(answers.map((answer) => answer.json()));
      return { course, words };
    },
    /** What the trainee has done, and what follows from it; what waits is sent before. */
    async record() {
      const untouched = first === null && !waiting.any();
      await flush();
      if (first === null) throw new Error("no answer");
      return untouched ? first : reached(() => ask("record.json"));
    },
    /**
     * Keep a try, send it, and hear what is said to it, however long that takes.
     * @param {object} item @param {string} where  "lesson", "pre", "post" or "review"
     * @param {{id: string, response: any, certainty: string|null, nth: number, seconds: number}} tried
     * @returns {Promise<object>} rejected with a Refusal
     */
    attempt(item, where, tried) {
      const body = { item: item.id, version: item.version, where, ...tried, made: Date.now() };
      const said = new Promise((resolve, reject) => heard.set(tried.id, { resolve, reject }));
      waiting.addTry(body);
      flush();
      return said;
    },
    /** Keep a place in a lesson: {lesson, piece, farthest, done, seconds}. */
    place(place) {
      waiting.putPlace(place);
      return flush();
    },
    /** The ids of questions whose tries still wait, of one sitting. */
    waitingIn: (where) => waiting.tries().filter((one) => one.where === where).map(({ item }) => item),
    /** What is said about a test: {done, answers}. */
    async test(use) {
      await flush();
      return after(`test/${use}`);
    },
    settings: (chosen) => after("settings", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(chosen) }),
    /** Add the record in a file to this one. @param {string} text  of the file */
    load: (text) => after("record-file", { method: "POST", headers: { "Content-Type": "application/json" }, body: text }),
    /** Delete everything, here and at the server. */
    async forget() {
      await after("record", { method: "DELETE" });
      waiting.clear();
      for (const kept of Object.keys(sessionStorage)) if (kept.startsWith("let-down-lab-question")) sessionStorage.removeItem(kept);
    },
    file: new URL("training/record-file", base).href,
    flush,
    destroy() {
      clearTimeout(timer);
      window.removeEventListener("online", flush);
    },
  };
}
