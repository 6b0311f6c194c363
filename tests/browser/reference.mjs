// The plans and figures of tests/cases/model.json, which an independent implementation wrote: what
// the page shows of each preset is held against these, never against the program's own Rust alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const CASES = JSON.parse(readFileSync(new URL('../cases/model.json', import.meta.url)));

/** A case by its name; presets are called what PRESETS calls them. */
export const caseOf = (name) => CASES.find((it) => it.name === name) ?? assert.fail(`no case is called ${name}`);

export const planOf = (name) => caseOf(name).plan;

/** How far its figures may be from the truth, and so from the page before it rounds. */
export const SLACK = {
  /** Odds with a win rate known exactly; with one that is known from some cases. Absolute. */
  exactOdds: 1e-4,
  odds: 5e-4,
  /** Its balance is a numerical optimiser's. Relative. */
  balance: 1e-5,
};
