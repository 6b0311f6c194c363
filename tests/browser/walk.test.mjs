// Two walks at random over every control there is, always the same ones: the first does anything at
// all, the second states and moves numbers that the oracle can follow.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ANSWER, FIGURE, INPUTS, PERIODS, PIPELINES, PRESETS, SECOND, which } from './english.mjs';
import { DEFAULT, TABLE, bounds, doubled, evaluate } from './oracle.mjs';
import { TALL, start } from './page.mjs';
import { planOf } from './reference.mjs';

/** Mulberry32: a small generator of even numbers from 0 to 1. */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

test('150 steps at random over all controls leave words and numbers that a person would write, and no error', async () => {
  const headpin = await site.visit({ ...TALL, moreInputs: true });
  const { page } = headpin;
  const random = seeded(20_261_122);
  const any = (list) => list[Math.floor(random() * list.length)];
  const texts = ['0', '1', '0.5', '100', '1e9', 'abc', '', '-1', '99.99', '260', '1m', '1,5', '0.0001', '1000000000000', '33.333'];
  const trail = [];
  for (let i = 0; i < 150; i += 1) {
    const { input, name } = any(INPUTS);
    const lever = headpin.lever(input);
    // A steady pipeline has no number open today.
    const isThere = (await lever.field.count()) > 0;
    const actions = {
      type: () => isThere && headpin.type(input, any(texts)),
      half: () => isThere && lever.field.fill(any(texts)),
      escape: () => isThere && lever.field.press('Escape'),
      up: () => isThere && lever.up.click(),
      down: () => isThere && lever.down.click(),
      big: () => isThere && lever.big.click({ force: true }),
      keys: async () => {
        if (!isThere) return;
        for (let k = 0; k < 3; k += 1) await lever.slider.press(any(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']));
      },
      drag: async () => {
        if (!isThere) return;
        const { min, max } = await headpin.thumb(input);
        await headpin.drag(input, Math.round(min + (max - min) * random()), { steps: 4 });
      },
      reset: async () => isThere && (await lever.reset.count()) > 0 && lever.reset.click(),
      undo: () => headpin.undo.click({ force: true }),
      resetAll: () => headpin.resetAll.click({ force: true }),
      pin: () => headpin.pin.click({ force: true }),
      preset: () => headpin.preset(any(Object.keys(PRESETS))).click(),
      period: () => headpin.period(any(Object.keys(PERIODS))).check(),
      pipeline: () => headpin.pipeline(any(Object.keys(PIPELINES))).check(),
    };
    const action = any(Object.keys(actions));
    trail.push(`${action} ${name}`);
    try {
      await actions[action]();
      await headpin.clean();
      assert.deepEqual(headpin.complaints, []);
      const { figures, sentence, second } = await headpin.read();
      which(sentence, ANSWER);
      which(second, SECOND);
      for (const { number } of figures) assert.match(number, FIGURE.number);
    } catch (error) {
      error.message = `after ${trail.slice(-6).join(', ')} (step ${i}): ${error.message}`;
      throw error;
    }
  }
  await headpin.close();
});

test('90 changes at random, each with the answer that evaluate gives, are undone one by one to the first', async () => {
  const headpin = await site.visit({ ...TALL, moreInputs: true });
  const random = seeded(7);
  const any = (list) => list[Math.floor(random() * list.length)];
  let [today, now] = [DEFAULT, DEFAULT];
  const history = [];
  const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const trail = [];

  /** A number anywhere in the bounds, as people write them, near the default more often than not. */
  const number = (input) => {
    const [least, most] = bounds(now, input);
    const near = DEFAULT[input] * 2 ** (6 * random() - 3);
    const value = Math.min(most, Math.max(least, random() < 0.15 ? any([least, most]) : near));
    const isRate = /Rate$/.test(input);
    const digits = Number((isRate ? value * 100 : value).toPrecision(4));
    // Rounding must not step over a bound.
    const given = isRate ? digits / 100 : digits;
    return given < least || given > most ? null : [String(digits), given];
  };

  for (let i = 0; i < 90; i += 1) {
    const { input } = any(INPUTS);
    const lever = headpin.lever(input);
    const before = { today, now };
    const kind = any(['type', 'type', 'type', 'type', 'big', 'big', 'reset', 'resetAll', 'pin', 'preset', 'undo', 'undo']);
    trail.push(`${kind} ${input}`);
    if (now[input] === null && ['type', 'big', 'reset'].includes(kind)) continue;
    if (kind === 'type') {
      const typed = number(input);
      if (!typed) continue;
      trail.push(typed[0]);
      await headpin.type(input, typed[0]);
      // What the field shows already is nothing new, however many digits lie behind it.
      now = { ...now, [input]: typed[1] };
    } else if (kind === 'big') {
      await lever.big.click({ force: true });
      now = doubled(now, input, today);
    } else if (kind === 'reset') {
      // Those that may go along with another have tests of their own.
      if (/^(winRate|noDecisionRate|accountHours|partnerHours)$/.test(input) || (await lever.reset.count()) === 0) continue;
      await lever.reset.click();
      now = { ...now, [input]: today[input] };
    } else if (kind === 'resetAll') {
      await headpin.resetAll.click({ force: true });
      now = today;
    } else if (kind === 'pin') {
      await headpin.pin.click({ force: true });
      today = now;
    } else if (kind === 'preset') {
      const preset = any(Object.keys(PRESETS));
      await headpin.preset(preset).click();
      now = planOf(preset);
      today = now;
    } else {
      await headpin.undo.click({ force: true });
      if (history.length) ({ today, now } = history.pop());
    }
    if (kind !== 'undo' && !equal(before, { today, now })) history.push(before);
    try {
      await headpin.says(today, now);
    } catch (error) {
      error.message = `after ${trail.slice(-6).join(', ')} (step ${i}): ${error.message}\n${JSON.stringify(now)}\n${evaluate(now).reason}`;
      throw error;
    }
  }
  while (history.length) {
    ({ today, now } = history.pop());
    await headpin.undo.click();
    await headpin.says(today, now);
  }
  assert.deepEqual(today, DEFAULT);
  assert.deepEqual((await headpin.read()).idle, [true, true, true]);
  assert.ok(Object.keys(TABLE).length === INPUTS.length);
  await headpin.close();
});
