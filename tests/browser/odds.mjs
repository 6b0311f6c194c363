// Chances in words, and where the chances come from. Those of the presets are in tests/cases (see
// reference.mjs); of any other plan, those that the module for other programs computes, so that the
// page is at least known to follow: module.test.mjs holds the module against the cases.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PERCENT, which } from './english.mjs';

export const headpin = await import(new URL('../../dist/headpin.js', import.meta.url));
await headpin.default(readFileSync(headpin.wasm));

const known = new Map();

/** The odds of a plan; the same plan is asked for many times while a page comes to rest. */
export function oddsOf(plan) {
  const key = JSON.stringify(plan);
  if (!known.has(key)) known.set(key, headpin.odds(plan));
  return known.get(key);
}

/** Rounding's own half, less what floating point makes of it. */
const HALF = 0.5 + 1e-9;

/** Fails unless the text is how many in twenty a chance is, give or take `slack`. null is shown as `none`. */
export function inTwenty(text, chance, what, { none = '–', slack = 0 } = {}) {
  const told = `${what}: shows “${text}”, and the chance is ${chance}`;
  if (chance === null) return assert.equal(text, none, told);
  if (text === '<1') return assert.ok(chance > 0 && chance <= 0.025 + slack, told);
  if (text === '>19') return assert.ok(chance >= 0.975 - slack && chance < 1, told);
  assert.match(text, /^\d+$/, told);
  assert.ok(Math.abs(Number(text) - 20 * chance) <= HALF + 20 * slack, told);
  if (text === '0' || text === '20') assert.ok(Math.abs(20 * chance - Number(text)) <= 20 * slack, `${told}: that is merely (un)likely`);
}

/** Fails unless the text is whole percent, give or take `slack`, and never 0 or 100 of what is merely unlikely or likely. */
export function percent(text, chance, what, { slack = 0 } = {}) {
  const told = `${what}: shows “${text}”, and the chance is ${chance}`;
  const { kind, percent } = which(text, PERCENT);
  const shown = Number(percent);
  if (kind === 'below') return assert.ok(shown === 1 && chance > 0 && chance <= 0.01 + slack, told);
  if (kind === 'above') return assert.ok(shown === 99 && chance < 1 && chance >= 0.99 - slack, told);
  assert.ok(Math.abs(shown - 100 * chance) <= HALF + 100 * slack, told);
  if (shown === 0 || shown === 100) assert.ok(Math.abs(100 * chance - shown) <= 100 * slack, told);
}
