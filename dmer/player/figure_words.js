// Words on the timeline figure: headings of its panels with their badges, and how much room words take.

import { COLOR_OF } from "./figure_lines.js";

/** An annotation placed by shares of the whole figure. */
export const note = (text, { x, y, xanchor, yanchor, font, color, ...more }) => ({
  text, x, y, xref: "paper", yref: "paper", xanchor, yanchor, showarrow: false, font: { size: font, color }, ...more,
});

/** Mean width of a letter, in font sizes. */
export const LETTER = 0.58;
export const lettersOf = (text) => text.replace(/<[^>]*>/g, "").length;

/** Names of the lines of a panel that has more than one, each behind a piece of its line. */
function legendOf(name, names, { state, palette }) {
  const piece = (sign, line) => `<span style="color:${palette[COLOR_OF[line]]}">${sign}</span> ${names[line]}`;
  if (name === "feeling_oxytocin") return piece("┄┄", "calm");
  if (name !== "dopamine") return "";
  const brake = piece("╌╌", "dopamine_brake");
  return state.mechanism === "oxytocin" ? brake : `${piece("━━", "dopamine_mood")}  ${brake}`;
}

/** Heading of a panel, as much of it as there is room for, and its badge. */
export function panelTitle(layout, name, { panel, place, plan, state, words, palette, font }) {
  const { title, title_short: shortest, unit, badge } = words.panels[name];
  const y = 1 - (panel.top - 2) / plan.height;
  const legend = legendOf(name, words.lines, { state, palette });
  const short = legendOf(name, words.lines_short, { state, palette });
  const free = place.width - LETTER * font * (words.badges[badge].label.length + 2);
  const headings = [[title, unit, legend], [title, legend || unit], [title, short], [title], [shortest]];
  const [named, ...parts] = headings.find((heading) => LETTER * font * lettersOf(heading.join("  ")) < free) ?? [shortest];
  layout.annotations.push(
    note([`<b>${named}</b>`, ...parts.filter(Boolean)].join("  "), {
      x: place.left / plan.width, y, xanchor: "left", yanchor: "bottom", font, color: palette.text, borderpad: 1,
    }),
    note(words.badges[badge].label, {
      x: (place.left + place.width) / plan.width, y, xanchor: "right", yanchor: "bottom", font: font - 1, color: palette.text,
      bordercolor: palette.faint, borderwidth: badge === "measured" ? 2 : 1, borderpad: 1, bgcolor: palette.ground,
    }),
  );
}

/** Who stands in a column, where there are two. */
export function columnTitle(layout, column, { place, plan, words, palette, font }) {
  layout.annotations.push(
    note(`<b>${words.profiles[column.profile].label}</b>`, {
      x: place.left / plan.width, y: 1, xanchor: "left", yanchor: "top", font: font + 2, color: palette.text,
    }),
  );
}
