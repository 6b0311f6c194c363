// The odds as the module that other programs load computes them: the page's words are held against
// those, since the oracle has none of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const headpin = await import(new URL('../../dist/headpin.js', import.meta.url));
await headpin.default(readFileSync(headpin.wasm));

const known = new Map();

/** The odds of a plan; the same plan is asked for many times while a page comes to rest. */
export function oddsOf(plan) {
  const key = JSON.stringify(plan);
  if (!known.has(key)) known.set(key, headpin.odds(plan));
  return known.get(key);
}

/** Fails unless the text is how many in twenty a chance is. null is shown as `none`. */
export function inTwenty(text, chance, what, none = '–') {
  const said = `${what}: shows “${text}”, the module says ${chance}`;
  if (chance === null) assert.equal(text, none, said);
  else if (text === '<1') assert.ok(chance > 0 && chance <= 0.0251, said);
  else if (text === '>19') assert.ok(chance >= 0.9749 && chance < 1, said);
  else {
    assert.match(text, /^\d+$/, said);
    assert.ok(Math.abs(Number(text) - 20 * chance) <= 0.501, said);
    if (text === '0' || text === '20') assert.equal(20 * chance, Number(text), `${said}: that is merely (un)likely`);
  }
}

/** Fails unless the text is whole percent, and never 0 or 100 of what is merely unlikely or likely. */
export function percent(text, chance, what) {
  const said = `${what}: shows “${text}”, the module says ${chance}`;
  const match = /^(less than |more than |<|>)?(\d+)\s%$/.exec(text);
  assert.ok(match, said);
  const shown = Number(match[2]);
  if (match[1] === 'less than ' || match[1] === '<') assert.ok(shown === 1 && chance > 0 && chance <= 0.01, said);
  else if (match[1]) assert.ok(shown === 99 && chance < 1 && chance >= 0.99, said);
  else {
    assert.ok(Math.abs(shown - 100 * chance) <= 0.501, said);
    if (shown === 0 || shown === 100) assert.equal(100 * chance, shown, said);
  }
}
