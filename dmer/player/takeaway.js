// What can be taken away: a link that restores the view, the run as CSV, the figure as PNG or SVG.

import { element } from "./elements.js";
import { evenRun } from "./picture.js";
import { buildFigure } from "./timeline_figure.js";
import { toParameters } from "./view_state.js";
import { fill } from "./words.js";

const PICTURE_SIZE = { width: 1400, height: 1050, footer: 44 };
const CSV_COLUMNS = [
  ["duct_response", "duct_response", "milk"],
  ["oxytocin_pg_per_ml", "oxytocin", "oxytocin"],
  ["dopamine_brake_rel", "dopamine_brake", "dopamine"],
  ["dopamine_mood_rel", "dopamine_mood", "dopamine"],
  ["dysphoria_index", "dysphoria", "feeling"],
  ["dysphoria_index_oxytocin", "dysphoria_oxytocin", "feeling_oxytocin"],
  ["calm", "calm", "feeling_oxytocin"],
  ["prolactin_ng_per_ml", "prolactin", "prolactin"],
];

/** The address of this exact view on the timeline page. */
function linkTo(state, tables, page) {
  const address = new URL(page);
  address.search = toParameters(state, tables).toString();
  return address.href;
}

/** The run as CSV: what it is, settings with unit and basis, then one row for each point. */
export function csvOf({ state, run: { values } }, tables, words) {
  const run = evenRun(values, tables.numerics);
  const clean = (text) => text.replace(/[\r\n]+/g, " ");
  const lines = [`# ${clean(words.file.header)}`, `# ${words.file.settings}${toParameters(state, tables) || "-"}`];
  for (const [column, , panel] of CSV_COLUMNS) {
    const { badge, unit } = words.panels[panel];
    lines.push(`# ${column}: ${words.badges[badge].label}; ${clean(unit)}`);
  }
  for (const input of tables.inputs) {
    const unit = input.unit === "1" ? "" : ` ${input.unit}`;
    lines.push(`# ${input.symbol} = ${run.values[input.symbol]}${unit} (${clean(input.meaning)}); ${words.file.basis}${clean(input.basis)}`);
  }
  lines.push(["time_min", ...CSV_COLUMNS.map(([column]) => column)].join(","));
  for (let i = 0; i < run.minutes.length; i++) {
    const cells = CSV_COLUMNS.map(([, curve]) => Number(run.curves[curve][i].toPrecision(6)));
    lines.push([Number(run.minutes[i].toFixed(4)), ...cells].join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** The figure as an image file's address. @param {"png"|"svg"} format */
function imageOf(drawing, picture, { words, palette }, format, summary) {
  const notice = `${words.notice} · Let-Down Lab`;
  const { data, layout } = buildFigure(picture, { words, palette, size: PICTURE_SIZE, footerText: wrapped(summary, 150) + notice });
  return drawing.image({ data, layout }, { format, width: PICTURE_SIZE.width, height: PICTURE_SIZE.height, scale: format === "png" ? 2 : 1 });
}

function wrapped(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines[lines.length - 1].length + word.length > width) lines.push("");
    lines[lines.length - 1] += `${word} `;
  }
  return `${lines.slice(0, 2).join("<br>")}<br>`;
}

/** Hand a file to the person. */
function download(name, content) {
  const link = document.createElement("a");
  const made = content instanceof Blob;
  link.href = made ? URL.createObjectURL(content) : content;
  link.download = name;
  link.click();
  if (made) setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A file name that says what is in it. */
function fileName(state, words, ending) {
  return `${words.file.name}-${state.profile.replaceAll("_", "-")}.${ending}`;
}

/**
 * The row of buttons that take something away.
 * @param {{drawing: object, tables: object, words: object, page: string, now: () => {picture: object, palette: object,
 *   summary: string, minutes: number}, say: (text: string, extra?: Node) => void}} parts
 */
export function createTakeaways({ drawing, tables, words, page, now, say }) {
  const button = (name, press) =>
    element("button", { type: "button", class: "button", "data-action": name, text: words.buttons[name], onclick: press });
  const save = (ending, content) => {
    const name = fileName(now().picture.state, words, ending);
    download(name, content);
    say(fill(words.notes.saved, { file: name }));
  };
  const image = async (format) => {
    const { picture, palette, summary } = now();
    try {
      save(format, await imageOf(drawing, picture, { words, palette }, format, summary));
    } catch {
      say(words.notes.no_plotly);
    }
  };
  const link = async () => {
    const { picture, minutes } = now();
    const address = linkTo({ ...picture.state, minutes }, tables, page);
    try {
      await navigator.clipboard.writeText(address);
      say(words.notes.copied);
    } catch {
      const field = element("input", { type: "text", readonly: true, value: address, "aria-label": words.notes.copy_by_hand });
      say(words.notes.copy_by_hand, field);
      field.select();
    }
  };
  return element(
    "div", { class: "row takeaways" },
    button("link", link),
    button("csv", () => save("csv", new Blob([csvOf(now().picture, tables, words)], { type: "text/csv" }))),
    button("png", () => image("png")),
    button("svg", () => image("svg")),
  );
}
