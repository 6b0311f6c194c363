// What a first visit to the release site may weigh. A page without the small standard library may
// be larger, so the build says which of the two it used.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { told, weigh } from '../../scripts/weigh.mjs';
import { DIST } from './serve.mjs';

const BUDGETS = { small: 160_000, usual: 178_000 }; // bytes, brotli, by scripts/build.sh's word for the library
const LATER = 120_000; // all that a visit fetches when the first view is there

test('a first visit keeps to its budget', (t) => {
  const std = readFileSync(new URL('../../.tools/dist.stamp', import.meta.url), 'utf8').trim();
  const budget = BUDGETS[std];
  assert.ok(budget, `.tools/dist.stamp names no standard library, but "${std}": run \`make build\``);
  const weight = weigh(DIST);
  t.diagnostic(`${told(weight)}, of ${budget / 1000} kB with the ${std} standard library`);
  assert.ok(weight.later > 0, 'nothing was split off');
  assert.ok(weight.later <= LATER, `later it is ${weight.later / 1000} kB, of ${LATER / 1000}`);
  assert.ok(weight.total <= budget, `a first visit is ${told(weight)}, of ${budget / 1000} kB with the ${std} standard library`);
});
