// The size of the notes' letters, remembered on this device.

const REMEMBERED = "let-down-lab-notes-size";
const SIZES = [0.9, 1, 1.15, 1.3, 1.5, 1.75, 2.05, 2.4]; // rem

/** @param {HTMLElement} root  wears --notes-size @param {number} usual  of SIZES */
export function createTextSize(root, usual) {
  let at = usual;
  try {
    const kept = localStorage.getItem(REMEMBERED);
    at = kept !== null && SIZES[Number(kept)] ? Number(kept) : usual;
  } catch {
    // a browser without storage begins with the usual size
  }
  const wear = () => root.style.setProperty("--notes-size", `${SIZES[at]}rem`);
  wear();
  return (by) => {
    at = Math.min(SIZES.length - 1, Math.max(0, at + by));
    wear();
    try {
      localStorage.setItem(REMEMBERED, String(at));
    } catch {
      // as above
    }
  };
}
