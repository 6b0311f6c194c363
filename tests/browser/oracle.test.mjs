// The judge is judged first: the oracle against every case of the shared reference.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT, TABLE, doubled, evaluate, moved, pause } from './oracle.mjs';
import { CASES as cases, planOf } from './reference.mjs';

/** Equal to 1e-9 relative, the tolerance of tests/reference.rs; the cases have 12 figures. */
const same = (is, ought, what) =>
  ought === null || is === null
    ? assert.equal(is, ought, what)
    : assert.ok(Math.abs(is - ought) <= 1e-9 * Math.max(1e-3, Math.abs(ought)), `${what}: ${is}, not ${ought}`);

for (const { name, plan, ...ought } of cases) {
  test(`the oracle finds what the reference found for the plan "${name}"`, () => {
    assert.deepEqual(Object.keys(plan).sort(), Object.keys(TABLE).sort());
    const is = evaluate(plan);
    for (const part of ['holdTarget', 'holdHours']) {
      assert.ok(Object.keys(ought[part]).length >= 4);
      for (const [field, value] of Object.entries(ought[part])) same(is[part][field], value, `${part}.${field}`);
    }
  });

  test(`the oracle moves each lever of "${name}" to where the reference did`, () => {
    const fields = { cycle: 'cycleWeeks', noDecision: 'noDecisionRate', reporting: 'reportingHours' };
    for (const [lever, after] of Object.entries(ought.leverage.double)) {
      const field = fields[lever] ?? lever;
      const plan2 = doubled(plan, field);
      same(plan2[field], after.value, `${lever} doubled`);
      const { holdTarget } = evaluate(plan2);
      same(holdTarget.prospectsPerWeek, after.prospectsPerWeek, `${lever}: prospects`);
      same(holdTarget.hoursPerWeek, after.hoursPerWeek, `${lever}: hours`);
    }
  });
}

for (const { name, plan, moves, pauseOfFourWeeks } of cases) {
  test(`the oracle lets hours and a pause of "${name}" do what the reference did`, () => {
    for (const { input, value, moves: pulled, to } of moves) {
      const there = moved(plan, input, value);
      same(there[pulled], to, `${input} at ${value}`);
      assert.deepEqual(moved(there, input, plan[input], plan), plan, 'and back');
    }
    same(pause(plan, { start: 8, weeks: 4 }).size, pauseOfFourWeeks, 'a pause');
  });
}

test('the default plan is the first column of the table', () => {
  assert.deepEqual(DEFAULT, planOf('default'));
});

test('moving no decision there and back brings the win rate back', () => {
  const there = moved(DEFAULT, 'noDecisionRate', 0.6);
  same(there.winRate, (0.25 * 0.4) / 0.65, 'win rate');
  same(moved(there, 'noDecisionRate', 0.35).winRate, 0.25, 'win rate');
});

test('what a pause leaves out is all that was not created, whatever the cycle, and all of it in the end', () => {
  for (const { plan } of cases)
    for (const given of [{ start: 8, weeks: 4 }, { start: 0, weeks: 1 }, { start: 30, weeks: 12 }]) {
      const { holdTarget, holdHours } = evaluate(plan);
      // The pace that a person can keep; partners go on.
      const own = Math.min(holdTarget.opportunitiesToCreatePerWeek, holdHours.opportunitiesToCreatePerWeek ?? Infinity);
      const { size, inPeriod } = pause(plan, given);
      same(size, own * given.weeks * plan.winRate * plan.dealSize, 'size');
      assert.ok(inPeriod >= 0 && inPeriod <= size * (1 + 1e-9), `${inPeriod} of ${size}`);
      // Ten years hold nearly all of it: the weeks' shares of what is decided add up to one.
      const long = pause({ ...plan, periodWeeks: 520 }, given);
      if (long.size > 0) same(long.inPeriod / long.size, 1, 'the shares');
    }
});
