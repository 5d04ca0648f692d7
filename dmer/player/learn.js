// The course: composes its views (home, module, lesson, test), the address, the keys, and the line to the server. A lesson is on
// show as soon as the course is there; what the trainee has done arrives beside it.

import { element } from "./elements.js";
import { createLearnAddress } from "./learn_address.js";
import { createHome } from "./learn_home.js";
import { listenForLearnKeys } from "./learn_keys.js";
import { createLesson } from "./learn_lesson.js";
import { createModule } from "./learn_module.js";
import { createTest } from "./learn_test.js";
import { watchLook } from "./looks.js";
import { createQuestionTools } from "./question_tools.js";
import { styled } from "./styled.js";
import { createTraineeLink } from "./trainee_link.js";
import { createTraineeStatus } from "./trainee_status.js";

/** A record of somebody of whom nothing is known yet. */
const noRecord = () => ({
  items: {}, places: {}, review: { today: [], waiting: 0 },
  tests: Object.fromEntries(["pre", "post"].map((use) => [use, { answered: [], done: false, score: null }])),
  progress: { objectives: [], next_step: { kind: "pre", name: null } },
});

/**
 * @param {HTMLElement} host @param {{base: string, plotly: string, register: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, plotly, register }) {
  const root = element("section", { class: "training learn" });
  host.append(root);
  let status = null;
  let late = false; // answers wait while the server is away
  const link = createTraineeLink({ base, register, onState: heard });
  const recording = link.record().catch(() => null);
  let found;
  try {
    found = await link.course();
  } catch (problem) {
    link.destroy();
    root.append(element("p", { role: "alert", text: problem.message }));
    return () => root.remove();
  }
  const { words, course } = found;
  if (course.modules.length === 0) {
    root.append(element("p", { role: "status", text: words.empty }));
    return () => root.remove();
  }
  const stopWatching = watchLook(root, () => {});
  const address = createLearnAddress({ onMove: () => follow(), onAll: () => open({ view: "home" }), root });
  const lessonOf = new Map(course.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, { lesson, module }])));
  let record = noRecord();
  let shown = null; // {place, view}
  let asked = 0;

  status = createTraineeStatus(words);
  const holder = element("div", { class: "view" });
  root.append(status.root, holder);
  const keys = listenForLearnKeys(root, words, { next: () => shown?.view.forward?.(), previous: () => shown?.view.previous?.() });
  root.append(keys.list.root);

  const around = {
    words, course, base, plotly, register, link, address, lessonOf, open, refresh,
    tools: createQuestionTools({ base }),
    record: () => record,
    /** A place in a lesson that the server is being told. */
    note(place) {
      record.places[place.lesson] = place;
    },
    toTop() {
      status.settle();
      root.scrollIntoView({ block: "start" });
    },
  };

  function viewOf(place) {
    if (place.view === "module" && course.modules.some(({ id }) => id === place.id)) return createModule(around, place.id);
    if (place.view === "lesson" && lessonOf.has(place.id)) return createLesson(around, place.id, place.piece);
    if (place.view === "test" && course.tests[place.id]) return createTest(around, place.id);
    return createHome(around, { unknown: place.view !== "home" });
  }

  /** @param {object} place @param {boolean} byHand  somebody chose it: the eye and the keyboard go there */
  function show(place, byHand) {
    shown?.view.destroy?.();
    const view = viewOf(place);
    shown = { place, view };
    holder.replaceChildren(view.root);
    address.write(view.place?.() ?? place, false);
    if (byHand) {
      around.toTop();
      view.focus();
    }
    if (place.view !== "lesson") refresh();
  }

  /** Go to a place of the course. */
  function open(place) {
    address.write(place, true);
    show(place, true);
  }

  /** The address changed by other hands than ours. */
  function follow() {
    const place = address.read();
    const now = shown?.view.place?.() ?? shown?.place;
    if (now && now.view === place.view && now.id === place.id) {
      if (place.view === "lesson") shown.view.show(place.piece);
      return;
    }
    show(place, true);
  }

  /** The server is away or back. Once answers that were late have arrived, the record tells them. */
  function heard(state) {
    status?.show(state);
    if (status && late && !state.away && state.waiting === 0) refresh();
    late = state.waiting > 0 && (late || state.away);
  }

  /** Ask what is done by now, and tell the view. */
  async function refresh() {
    const mine = ++asked;
    const next = await link.record().catch(() => null);
    if (!next || mine !== asked) return;
    record = next;
    shown?.view.onRecord?.(record);
  }

  const first = address.read(true);
  if (first.view !== "lesson") record = (await recording) ?? record;
  else recording.then((known) => { if (known && asked === 0) record = { ...known, places: { ...known.places, ...record.places } }; });
  await styled(root, "--target");
  show(first, false);
  root.dataset.ready = "yes";
  return () => {
    shown?.view.destroy?.();
    link.destroy();
    stopWatching();
    address.destroy();
    keys.destroy();
    root.remove();
  };
}
