// The decision aid's result on one sheet of A4 or Letter, in text that can be searched: red flags first, no personal data. The
// answers stand behind # in the address, as on the page.

import { fromFragment, toFragment } from "./aid_address.js";
import { answerInWords } from "./aid_answers.js";
import { inOrder } from "./aid_pattern.js";
import { element } from "./elements.js";
import { fitSheet } from "./sheet_fit.js";
import { keepWhole } from "./whole_names.js";
import { capital, fill } from "./words.js";

const FITTING = ["fits", "partly"];

/**
 * @param {HTMLElement} host
 * @param {{base: string, words: object, register: string, today: string}} options  `words`: as for aid.js, with `sheet`
 */
export async function mount(host, { base, words: own, register, today }) {
  const root = element("div", { class: "sheet-page" });
  host.append(root);
  const said = own.sheet;
  let rounds = 0;

  /** Shows what the address says. A slower answer to an address that stood there before writes nothing. */
  async function show() {
    const round = ++rounds;
    const late = () => round !== rounds;
    delete root.dataset.ready;
    try {
      const data = await fetchJson(new URL(`player/data/decision.json?register=${register}`, base));
      const answers = fromFragment(location.hash, data);
      const result = await fetchJson(new URL("decision/result", base), { register, answers: Object.fromEntries(answers) });
      if (late()) return;
      const words = { ...data.words, ...own };
      const back = new URL(`decision#${toFragment(new Map(Object.entries(result.answers)), data)}`, base).href;
      const refused = result.refused.length ? [element("div", { class: "refused", role: "status" }, ...[words.refused, ...result.refused].map((text) => element("p", { text })))] : [];
      const empty = Object.keys(result.answers).length === 0;
      const sheet = empty ? element("p", { text: said.empty }) : sheetOf(result, { data, words, today });
      keepWhole(sheet);
      root.replaceChildren(bar(said, back), ...refused, sheet);
      if (!empty) await fitSheet(sheet);
    } catch (problem) {
      if (late()) return;
      console.error(problem);
      root.replaceChildren(element("p", { role: "alert", text: said.trouble }));
    }
    if (!late()) root.dataset.ready = "yes";
  }

  window.addEventListener("hashchange", show);
  await show();
  return () => {
    window.removeEventListener("hashchange", show);
    root.remove();
  };
}

async function fetchJson(address, body = null) {
  const post = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(address, body ? post : {});
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** What stands above the sheet on the screen, and not on paper. */
function bar(said, back) {
  return element(
    "div", { class: "bar" }, element("button", { type: "button", text: said.print, onclick: () => print() }),
    element("a", { href: back, text: said.back }),
  );
}

function sheetOf(result, { data, words, today }) {
  const said = words.sheet;
  return element(
    "article", { class: "sheet" },
    element("header", {}, element("h1", { text: said.heading }), element("p", { text: fill(said.date, { date: today }) })),
    ...flagsOf(result.red_flags, words),
    element("section", { class: "heard" }, ...heardOf(result, data, said)),
    element("div", { class: "columns" }, ...followsOf(result, words), ...planOf(result, words), ...sayOf(result, said)), footOf(result, data, words),
  );
}

/** The red flags, and once for all of them where to turn. */
function flagsOf(flags, words) {
  if (flags.length === 0) return [];
  const said = words.flags;
  const part = (name, text) => element("span", {}, element("strong", { text: `${name}: ` }), `${text} `);
  const boxes = flags.map(({ urgency, text, now, whom }) =>
    element("section", { class: "flag" }, element("h2", { text: `⚠ ${fill(words.sheet.flag, { urgency: urgency.label })} ${text}` }), element("p", {}, part(said.now, now), part(said.whom, whom))));
  const places = new Map(flags.flatMap(({ resources }) => resources).map((one) => [one.name, reach(one, words)]));
  return [...boxes, ...(places.size ? [element("div", { class: "turn" }, part(said.contacts, [...places.values()].join(" · ")))] : [])];
}

const reach = ({ name, phone, text }, { contact }) =>
  [name, phone && fill(contact.phone, { phone }), text && fill(contact.text, { text })].filter(Boolean).join(", ");

function heardOf({ answers }, { questions }, said) {
  const given = questions.filter(({ id }) => id in answers);
  const lines = given.map((question) => element("li", {}, element("strong", { text: `${capital(question.short)}: ` }), answerInWords(question, answers[question.id])));
  return [element("h2", { text: said.heard }), element("ul", {}, ...lines)];
}

function followsOf(result, words) {
  const said = words.sheet;
  const [first, ...rest] = inOrder(result.patterns);
  const fits = [first, ...rest.filter(({ fit }) => FITTING.includes(fit.id))].map(({ name, fit, strength, ours }) => element("li", {}, element("strong", { text: `${name}: ` }), fit.label, sign({ strength, ours }, words)));
  const { severity, urgency } = result;
  return [
    element("h2", { text: said.follows }),
    element("ul", {},
      element("li", {}, element("strong", { text: `${said.urgency} ` }), `${urgency.label}. ${urgency.what ?? ""}`), ...fits,
      element("li", {}, element("strong", { text: `${said.severity} ` }), `${severity.text} ${severity.uncertain}`, sign(severity, words))),
  ];
}

function sayOf({ say = [] }, said) {
  if (say.length === 0) return [];
  return [element("h2", { text: said.say }), element("ul", {}, ...say.map(({ text }) => element("li", { text })))];
}

function planOf({ care }, words) {
  let number = 0;
  const stages = care.flatMap(({ stage, rows }) => [
    element("h3", { text: stage.title }),
    element("ol", { start: number + 1 }, ...rows.map((row) => element("li", { value: ++number }, row.text, sign(row, words)))),
  ]);
  return [element("h2", { text: words.sheet.plan }), ...stages];
}

/** How sure, as a sign; what the signs mean stands at the foot. */
const sign = ({ strength, ours }, words) => element("span", { class: "sign", text: ` ${words.strengths[strength]?.sign ?? ""}${ours ? "*" : ""}` });

function footOf(result, { tables }, words) {
  const said = words.sheet;
  const rows = [...result.red_flags, ...result.care.flatMap((one) => one.rows), result.severity, ...(result.say ?? []), ...result.patterns.filter(({ fit }) => FITTING.includes(fit.id))];
  const sources = [...new Set(rows.flatMap((row) => row.sources ?? []))].sort((one, other) => one.localeCompare(other));
  const signs = [...new Set(rows.map((row) => row.strength))].filter(Boolean).map((strength) => `${words.strengths[strength].sign} ${words.strengths[strength].label}`);
  const dates = tables.map((table) => fill(table.overdue ? said.overdue : said.version, table));
  const lines = [
    [...signs, `* ${said.ours}`].join(" · "), fill(said.versions, { tables: dates.join("; ") }), fill(said.sources, { sources: sources.join("; ") }),
    `${result.notice} ${said.private}`,
  ];
  return element("footer", {}, ...lines.map((text) => element("p", { text })));
}
