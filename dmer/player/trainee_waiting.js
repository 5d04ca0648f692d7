// What the server has not taken yet: tries in their order, and the latest place in each lesson. Kept in this browser, so that it
// outlives a refresh; where the browser keeps nothing, until the page is left.

const NAME = "let-down-lab-waiting"; // in localStorage: {tries: [body with `made`], places: {lesson: body}}

/** A storage that forgets where the browser has none. */
function shelf(name) {
  let held = null;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name)) ?? held;
      } catch {
        return held;
      }
    },
    write(value) {
      held = value;
      try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // kept until this page is left
      }
    },
  };
}

/** What waits in this browser, whichever of its windows put it there. */
export function createWaiting() {
  const kept = shelf(NAME);
  const held = () => ({ tries: [], places: {}, ...kept.read() });

  function change(edit) {
    const next = held();
    edit(next);
    kept.write(next.tries.length > 0 || Object.keys(next.places).length > 0 ? next : null);
  }

  return {
    any: () => kept.read() !== null,
    tries: () => held().tries,
    places: () => Object.values(held().places),
    addTry(body) {
      change((all) => {
        if (!all.tries.some(({ id }) => id === body.id)) all.tries.push(body);
      });
    },
    dropTry(id) {
      change((all) => {
        all.tries = all.tries.filter((one) => one.id !== id);
      });
    },
    putPlace(place) {
      change((all) => {
        all.places[place.lesson] = place;
      });
    },
    /** Unless somebody went on in that lesson meanwhile. */
    dropPlace(place) {
      change((all) => {
        if (JSON.stringify(all.places[place.lesson]) === JSON.stringify(place)) delete all.places[place.lesson];
      });
    },
    clear: () => kept.write(null),
  };
}
