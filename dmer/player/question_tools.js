// What questions on the timeline need beside their words: the timeline's tables, asked for once and only when needed.

/**
 * @typedef {{base: string, tables: () => Promise<object>}} QuestionTools
 * @param {{base: string}} options @returns {QuestionTools}
 */
export function createQuestionTools({ base }) {
  let asked = null;
  return {
    base,
    tables() {
      asked ??= fetch(new URL("player/data/timeline.json", base))
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
        .catch((problem) => {
          asked = null; // asked for again the next time
          throw problem;
        });
      return asked;
    },
  };
}
