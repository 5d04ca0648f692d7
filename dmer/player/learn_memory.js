// What was begun at questions, kept in this window: an answer that is not sent yet, a hint that was given, what was said. A
// question that was edited meanwhile begins anew.

const PREFIX = "let-down-lab-question"; // trainee_link.js clears all of them when everything is deleted

const keyOf = (item, where) => `${PREFIX}:${where}:${item.id}:${item.version}`;

export const questionMemory = {
  /** @returns {import("./question.js").Begun|null} */
  read(item, where) {
    try {
      return JSON.parse(sessionStorage.getItem(keyOf(item, where)));
    } catch {
      return null;
    }
  },
  /** @param {import("./question.js").Begun|null} begun  null forgets it */
  write(item, where, begun) {
    try {
      if (begun === null) sessionStorage.removeItem(keyOf(item, where));
      else sessionStorage.setItem(keyOf(item, where), JSON.stringify(begun));
    } catch {
      // a browser without storage: it is lost when the screen is left
    }
  },
};
