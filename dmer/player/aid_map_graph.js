// The logic as a graph, and the path of one result through it. Pure: no page, no drawing.

/** @typedef {{id: string, kind: string, column: string, group: string, label: string, of?: string}} Node */

/**
 * What reads what. A feature's readings count for its pattern too, which stands for it while it is folded.
 * @param {{nodes: Node[], edges: {from: string, to: string}[]}} map
 */
export function graphOf({ nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reads = new Map(nodes.map(({ id }) => [id, new Set()]));
  const readBy = new Map(nodes.map(({ id }) => [id, new Set()]));
  const made = new Map(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    const folded = byId.get(from).of === to ? null : byId.get(to).of;
    for (const reader of folded ? [to, folded] : [to]) {
      reads.get(reader).add(from);
      readBy.get(from).add(reader);
    }
  }
  for (const node of nodes) if (node.kind === "rule" && byId.has(node.group)) made.get(node.group).push(node.id);
  return { nodes, byId, reads, readBy, made };
}

/** The nodes that stand in the picture: all but the features of folded patterns. */
export function standing(graph, open) {
  return graph.nodes.filter((node) => node.kind !== "feature" || node.of === open);
}

/**
 * The lines between nodes that stand in the picture, each once. An open pattern is read through its features.
 * @param {Set<string>} ids
 */
export function lines(graph, ids, open) {
  const found = [];
  for (const [to, sources] of graph.reads) {
    if (!ids.has(to)) continue;
    for (const from of sources) {
      const own = graph.byId.get(from).of === to;
      if (ids.has(from) && (to !== open || own)) found.push({ from, to });
    }
  }
  return found;
}

const NOTHING = { lit: new Set(), flags: new Set(), near: new Map(), open: new Set(), answers: {}, fits: {}, result: null };

/**
 * How the nodes stand with a result: `lit` are those on its path, `flags` the red flags that stand, `near` the rules that a
 * single answer would add, with that answer; `open` questions whose answer is not known.
 * @param {object|null} result  as POST /decision/result answers
 */
export function pathOf(graph, result) {
  if (!result || Object.keys(result.answers).length === 0) return NOTHING;
  const lit = new Set();
  const open = new Set();
  for (const [name, answer] of Object.entries(result.answers)) (answer === "not known" ? open : lit).add(`question:${name}`);
  for (const { id } of result.rules) if (graph.byId.has(id)) lit.add(id);
  const fits = Object.fromEntries(result.patterns.map((one) => [`pattern:${one.id}`, one.fit]));
  for (const [id, fit] of Object.entries(fits)) if (fit.id === "fits" || fit.id === "partly") lit.add(id);
  for (const [box, rows] of graph.made) if (rows.some((id) => lit.has(id))) lit.add(box);
  const flags = new Set(result.red_flags.map(({ id }) => id));
  for (const [box, rows] of graph.made) if (rows.some((id) => flags.has(id))) flags.add(box);
  const near = new Map(result.near.map((one) => [one.rule, one.answers]));
  return { lit, flags, near, open, answers: result.answers, fits, result };
}

/** An answer in words. */
export function answerSaid(node, answer) {
  const several = Array.isArray(answer) ? answer : [answer];
  return several.map((one) => node.options?.[one] ?? String(one)).join("; ");
}
