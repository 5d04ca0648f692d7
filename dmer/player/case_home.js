// What to take home from a case: what it was about, what is worth knowing, wrong turns, what one might say, and where to go on.

import { createAidTimeline } from "./aid_timeline.js";
import { basisLine } from "./case_basis.js";
import { flagBoard } from "./case_flags.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

const TIMELINE_PAGE = "timeline";

/** @param {object} tools  of case_view.js */
export function createHomePart({ one, words, data, base, open }) {
  const { home } = words;

  const cited = (list) => list.map((each) => element("li", {}, element("p", { text: each.text }), basisLine(each, words)));

  const turn = (each) => element(
    "li", {},
    element("p", { class: "turn", text: each.turn }),
    element("p", {}, element("strong", { text: `${home.tempts} ` }), each.tempts),
    element("p", {}, element("strong", { text: `${home.but} ` }), each.but),
    basisLine(each, words),
  );

  const outside = (text, path) => element(
    "a", { class: "button", href: new URL(path, base).href, target: "_blank", rel: "noopener" },
    text, " ", element("span", { class: "faint", text: `(${home.new_tab})` }),
  );

  const group = (name, title, ...parts) => element("section", { class: name }, element("h4", { text: title }), ...parts);

  const next = data.cases[data.cases.indexOf(one) + 1];
  const onward = element(
    "p", { class: "row" }, outside(home.aid, `decision#${one.address}`),
    ...(next ? [element("button", { type: "button", class: "button main", text: fill(words.buttons.next_case, { title: next.title }), onclick: () => open(next.id) })] : []),
  );
  const timeline = one.timeline ? createAidTimeline({ words, base, page: TIMELINE_PAGE }) : null;
  const root = element(
    "section", { class: "home" },
    element("h3", { tabindex: -1, text: home.heading }),
    flagBoard(one, words),
    element("p", { class: "gist", text: fill(home.about, { about: one.about }) }),
    group("teaching", home.teaching, element("ul", {}, ...cited(one.teaching))),
    group("turns", home.turns, element("ul", {}, ...one.wrong_turns.map(turn))),
    group("say", home.say, element("ul", {}, ...cited(one.say))),
    element("p", { class: "prompt" }, element("strong", { text: `${home.discuss}: ` }), one.discuss),
  );
  if (timeline) {
    root.append(group("picture", words.timeline.title, timeline.root));
    timeline.show({ text: words.timeline.what, query: one.timeline.query });
  }
  root.append(onward);
  return { root, leave: () => timeline?.destroy() };
}
