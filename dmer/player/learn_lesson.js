// A lesson, screen by screen: where one is, the screen, and two large buttons below it. Each move is told to the server, so that
// one can go on from anywhere; the last screen says what is done and leads on.

import { element } from "./elements.js";
import { createLessonEnd } from "./learn_end.js";
import { bar, placeLink } from "./learn_parts.js";
import { createPiece } from "./learn_piece.js";
import { fill } from "./words.js";

const LONGEST_SECONDS = 300; // on one screen; longer, and somebody has gone away

/** @param {object} around  of learn.js @param {string} id @param {number|null} piece  null for wherever one was */
export function createLesson(around, id, piece) {
  const { words, link } = around;
  const said = words.lesson;
  const { lesson, module } = around.lessonOf.get(id);
  const count = lesson.pieces.length;
  const kept = around.record().places[id] ?? { piece: 0, farthest: 0, done: false, seconds: 0 };
  let { farthest, done } = kept;
  let spent = 0;
  let since = performance.now();
  let at = Math.min(count, piece ?? (kept.done ? 0 : kept.piece));
  let shown = null;

  const where = element("p", { class: "where-in" });
  const progress = element("div", { class: "how-far" });
  const place = element("div", { class: "piece-place" });
  const back = element("button", { type: "button", class: "button", text: said.back, onclick: () => previous() });
  const next = element("button", { type: "button", class: "button", onclick: () => forward() });
  const moves = element("div", { class: "moves" }, back, next);
  const root = element(
    "article", { class: "lesson", "data-view": "lesson", "data-lesson": id, "aria-label": fill(said.label, { title: lesson.title }) },
    placeLink(around, { view: "module", id: module.id }, { class: "crumb", text: `‹ ${module.title}` }),
    element("header", {}, element("h2", { text: lesson.title }), where, progress), place, moves,
  );
  const label = () => (at === count ? said.end_place : fill(said.place, { number: at + 1, count }));

  function tellMoves() {
    const open = shown.open();
    next.textContent = open ? said.skip : at === count - 1 ? said.finish : said.next;
    next.classList.toggle("main", !open);
    back.disabled = at === 0;
    moves.classList.toggle("alone", at === count);
    next.hidden = at === count;
  }

  function put() {
    shown?.destroy();
    shown = at === count ? createLessonEnd(around, lesson, module) : createPiece(around, lesson.pieces[at], { label: label(), onDone: tellMoves });
    place.replaceChildren(shown.root);
    where.textContent = label();
    progress.replaceChildren(bar(at / count));
    root.dataset.piece = String(at + 1);
    tellMoves();
  }

  function pass() {
    const now = performance.now();
    spent += document.visibilityState === "visible" ? Math.min(LONGEST_SECONDS, (now - since) / 1000) : 0;
    since = now;
  }

  function tell() {
    pass();
    farthest = Math.max(farthest, at);
    done ||= at === count;
    const before = around.record().places[id]?.seconds ?? kept.seconds;
    const now = { lesson: id, piece: Math.min(at, count - 1), farthest, done, seconds: Math.round(Math.max(before, kept.seconds + spent)) };
    around.note(now);
    link.place(now);
  }

  function go(to, byHand) {
    at = to;
    put();
    tell();
    if (!byHand) return;
    around.address.write({ view: "lesson", id, piece: at }, true);
    around.toTop();
    shown.root.focus({ preventScroll: true });
  }

  const forward = () => at < count && go(at + 1, true);
  const previous = () => at > 0 && go(at - 1, true);
  put();
  tell();
  const leaving = () => document.visibilityState === "hidden" && tell();
  document.addEventListener("visibilitychange", leaving);
  return {
    root, forward, previous,
    onRecord: () => shown.tell?.(),
    place: () => ({ view: "lesson", id, piece: at }),
    /** The address names another screen of this lesson. */
    show(to) {
      if (to !== null && Math.min(count, to) !== at) go(Math.min(count, to), false);
    },
    focus: () => shown.root.focus({ preventScroll: true }),
    destroy() {
      document.removeEventListener("visibilitychange", leaving);
      tell();
      shown.destroy();
    },
  };
}
