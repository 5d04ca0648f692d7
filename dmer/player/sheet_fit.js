// Makes the type of a sheet as large as one page holds. What fits is measured in the layout that is printed, whatever the
// window is like.

const LARGEST_POINTS = 11;
const SMALLEST_POINTS = 7.5;
const STEP_POINTS = 0.25;
const PAGE_MILLIMETERS = 256; // what Letter leaves at margins of 10 mm, a little less; A4 is longer
const PIXELS_PER_MILLIMETER = 96 / 25.4;
const WIDE_ENOUGH = "(min-width: 800px)";

/**
 * @param {HTMLElement} root @param {HTMLElement} sheet  inside it
 * @returns {() => void} stops
 */
export function fitSheet(root, sheet) {
  const wide = matchMedia(WIDE_ENOUGH);
  const asPaper = () => root.classList.add("as-paper");
  const asScreen = () => root.classList.toggle("as-paper", wide.matches);

  asPaper();
  for (let points = LARGEST_POINTS; points >= SMALLEST_POINTS; points -= STEP_POINTS) {
    sheet.style.setProperty("--letters", `${points}pt`);
    if (sheet.scrollHeight <= PAGE_MILLIMETERS * PIXELS_PER_MILLIMETER) break;
  }
  asScreen();
  wide.addEventListener("change", asScreen);
  window.addEventListener("beforeprint", asPaper);
  window.addEventListener("afterprint", asScreen);
  return () => {
    wide.removeEventListener("change", asScreen);
    window.removeEventListener("beforeprint", asPaper);
    window.removeEventListener("afterprint", asScreen);
  };
}
