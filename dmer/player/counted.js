// Sentences that count: one for one thing, another for several.

import { fill } from "./words.js";

/** @param {{one: string, many: string}} words @param {number} count */
export const counted = ({ one, many }, count) => (count === 1 ? one : fill(many, { count }));
