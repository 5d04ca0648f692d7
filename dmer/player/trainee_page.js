// What Review and My progress share: the course, the record of whoever is here, and a sentence while the server is away. The
// record is asked for until it is there.

import { element } from "./elements.js";
import { watchLook } from "./looks.js";
import { styled } from "./styled.js";
import { createTraineeLink } from "./trainee_link.js";
import { createTraineeStatus } from "./trainee_status.js";

const PAUSE = 3000; // milliseconds between two askings

/**
 * @param {HTMLElement} host
 * @param {{base: string, register: string, name: string, label: string, unreached: string, show: (around: object) => {root: HTMLElement,
 *   destroy?: () => void}}} options  `show` makes the page of {base, register, link, course, words, record, record(), root}
 * @returns {Promise<() => void>} takes it away again
 */
export async function mountTraineePage(host, { base, register, name, label, unreached, show }) {
  const root = element("section", { class: `training ${name}`, "aria-label": label });
  host.append(root);
  const stopWatching = watchLook(root, () => {});
  let status = null;
  let view = null;
  let gone = false;
  let timer = 0;
  const link = createTraineeLink({ base, register, onState: (state) => status?.show(state) });
  const away = () => {
    gone = true;
    clearTimeout(timer);
    view?.destroy?.();
    link.destroy();
    stopWatching();
    root.remove();
  };

  async function begin() {
    const [record, found] = await Promise.all([link.record(), link.course(), styled(root, "--target")]);
    if (gone) return;
    status = createTraineeStatus(found.words);
    view = show({ base, register, link, ...found, record, root });
    root.replaceChildren(status.root, view.root);
    root.dataset.ready = "yes";
  }

  async function tryToBegin() {
    try {
      await begin();
    } catch {
      if (gone) return;
      if (!root.hasChildNodes()) root.append(element("p", { class: "note", role: "alert", text: unreached }));
      timer = setTimeout(tryToBegin, PAUSE);
    }
  }
  await tryToBegin();
  return away;
}
