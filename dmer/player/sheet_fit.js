// Makes the type of a sheet as large as one page holds. What fits is measured in the layout that is printed, whatever the
// window is like.

import { element } from "./elements.js";

const LARGEST_POINTS = 11;
const SMALLEST_POINTS = 7.5;
const STEP_POINTS = 0.25;
const PAGE_MILLIMETERS = 262; // what Letter leaves at margins of 8 mm, a little less; A4 is longer
const PIXELS_PER_MILLIMETER = 96 / 25.4;
const WHERE_LIKE_PAPER = "print, (min-width: 800px)";

let paper = null; // the layout of the printed sheet, as a promise of its style sheet

/** Resolves when the layout is there; without it the sheet can still be read and printed, on more pages. */
function loadPaper() {
  paper ??= new Promise((resolve) => {
    const link = element("link", { rel: "stylesheet", href: new URL("./sheet_paper.css", import.meta.url).href, media: WHERE_LIKE_PAPER });
    link.onload = () => resolve(link);
    link.onerror = () => resolve(null);
    document.head.append(link);
  });
  return paper;
}

/** @param {HTMLElement} sheet */
export async function fitSheet(sheet) {
  const link = await loadPaper();
  if (!link) return;
  link.media = "all";
  for (let points = LARGEST_POINTS; points >= SMALLEST_POINTS; points -= STEP_POINTS) {
    sheet.style.setProperty("--letters", `${points}pt`);
    if (sheet.scrollHeight <= PAGE_MILLIMETERS * PIXELS_PER_MILLIMETER) break;
  }
  link.media = WHERE_LIKE_PAPER;
}
