// Every lever, by every way there is to move it, against the oracle.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { INPUTS, TODAY, said } from './english.mjs';
import { DEFAULT, bounds, doubled, moved } from './oracle.mjs';
import { TALL, start, until } from './page.mjs';

// From the default plan: a number to type, and the slider: one step, and its ends, which are
// nothing (or one step, where 0 is not allowed) and three times today, or a true limit before that.
const WAYS = {
  target: { typed: 1_000_000, step: 10_000, ends: [0, 2_400_000] },
  winRate: { typed: 0.3125, step: 0.01, ends: [0.01, 0.65] },
  dealSize: { typed: 52_000, step: 1_000, ends: [1_000, 120_000] },
  cycleWeeks: { typed: 9.5, step: 1, ends: [1, 39] },
  meetingRate: { typed: 0.2, step: 0.01, ends: [0.01, 0.36] },
  qualificationRate: { typed: 0.65, step: 0.01, ends: [0.01, 1] },
  noDecisionRate: { typed: 0.5, step: 0.01, ends: [0, 0.99] },
  hoursPerOpportunity: { typed: 12, step: 0.5, ends: [0, 24] },
  hoursPerOpenWeek: { typed: 1.5, step: 0.01, ends: [0, 1.8] },
  hoursPerProspect: { typed: 2, step: 0.05, ends: [0, 2.25] },
  accountRevenue: { typed: 300_000, step: 5_000, ends: [0, 360_000] },
  accountHours: { typed: 10, step: 0.5, ends: [0, 12] },
  partnerOpportunities: { typed: 20, step: 1, ends: [0, 24] },
  partnerHours: { typed: 3.25, step: 0.05, ends: [0, 4.5] },
  sellers: { typed: 3, step: 1, ends: [1, 3] },
  hoursPerWeek: { typed: 37.5, step: 1, ends: [1, 120] },
  reportingHours: { typed: 14, step: 0.5, ends: [0, 18] },
  periodWeeks: { typed: 30, step: 1, ends: [1, 156] },
  openOpportunities: { typed: 40, step: 1, ends: [0, 48] },
  dealSizeVariation: { typed: 1.2, step: 0.1, ends: [0, 2.4] },
  winRateEvidence: { typed: 25, step: 10, ends: [0, 180] },
};

let site, headpin, untouched;
before(async () => {
  site = await start();
  headpin = await site.visit({ ...TALL, moreInputs: true });
  untouched = await headpin.says(DEFAULT);
});
after(() => site.close());

beforeEach(async () => {
  // After a test that failed half-way, begin anew.
  if (JSON.stringify(bare(await headpin.read())) === JSON.stringify(bare(untouched))) return;
  await headpin.again({ moreInputs: true });
});

/** What is shown, less what may differ after a change was taken back. */
const bare = ({ live, idle, ...shown }) => shown;

/** Waits until the page says what the oracle does with this input at this value, and shows it as moved. */
async function stands(input, name, now) {
  const shown = await headpin.says(DEFAULT, now);
  const lever = shown.levers[name];
  const { unit } = INPUTS.find((row) => row.input === input);
  const inField = Number(lever.value.replaceAll(',', '')) / (unit === 'rate' ? 100 : 1);
  const place = unit === 'rate' ? 1e-4 : unit === 'money' ? 1 : 0.01;
  assert.ok(Math.abs(inField - now[input]) <= 0.5001 * place, `the field shows ${lever.value}, not ${now[input]}`);
  for (const [other, { today }] of Object.entries(shown.levers)) {
    // What was pulled along stands elsewhere, too.
    const { input: its } = INPUTS.find((row) => row.name === other);
    if (now[its] !== DEFAULT[its]) said(today, TODAY);
    else assert.equal(today, '', `${other} did not move`);
  }
  return shown;
}

/** Takes one lever back and finds the page as it was. */
async function back(input) {
  await headpin.lever(input).reset.press('Enter');
  await until(headpin.page, async () => assert.deepEqual(bare(await headpin.read()), bare(untouched)));
}

for (const { input, name } of INPUTS) {
  const { typed, step, ends } = WAYS[input];
  const at = (value) => moved(DEFAULT, input, value);
  // Multiples of a decimal step as people write them: 0.29, not 29 × 0.01.
  const round = (value) => Number(value.toPrecision(12));

  test(`${name} typed gives the answer that evaluate gives, and reset takes it back`, async () => {
    const { field } = headpin.lever(input);
    const shownRate = typed <= 1 && bounds(DEFAULT, input)[1] <= 1 ? round(typed * 100) : typed;
    await field.fill(String(shownRate));
    // The answer follows the typing; it does not wait for Enter. A typed no-decision rate is
    // stated alone (src/model/moves.rs): the win rate stays.
    await headpin.says(DEFAULT, { ...DEFAULT, [input]: typed });
    await field.press('Enter');
    await stands(input, name, { ...DEFAULT, [input]: typed });
    await back(input);
  });

  test(`${name} one step up and one step down gives the answer that evaluate gives`, async () => {
    const { up, down } = headpin.lever(input);
    const isAtLeast = DEFAULT[input] === ends[0];
    await up.click();
    await stands(input, name, at(round(DEFAULT[input] + step)));
    await down.click();
    await until(headpin.page, async () => assert.deepEqual(bare(await headpin.read()), bare(untouched)));
    await down.click();
    if (isAtLeast) await until(headpin.page, async () => assert.deepEqual(bare(await headpin.read()), bare(untouched)));
    else {
      await stands(input, name, at(round(DEFAULT[input] - step)));
      await back(input);
    }
  });

  test(`${name} dragged gives the answer that evaluate gives while it moves and when it is let go`, async () => {
    const from = await headpin.thumb(input);
    const notch = Math.min(from.max, Math.max(from.value + 1, Math.round(from.value * 1.4)));
    const value = round(ends[1] - (from.max - notch) * step);
    await headpin.drag(input, notch, { held: () => stands(input, name, at(value)) });
    await stands(input, name, at(value));
    const { x, y, drawn } = await headpin.thumb(input);
    assert.ok(Math.abs(x - drawn.x) <= 1 && Math.abs(y - drawn.y) <= 1, `thumb drawn at ${drawn.x}, is at ${x}`);
    assert.equal(await headpin.lever(input).group.locator('.s-dot-today').count(), 1, 'today is marked in the picture');
    await back(input);
  });

  test(`${name} on its big button gives the answer that evaluate gives`, async () => {
    await headpin.lever(input).big.click();
    await stands(input, name, doubled(DEFAULT, input));
    await headpin.lever(input).reset.click();
    await until(headpin.page, async () => assert.deepEqual(bare(await headpin.read()), bare(untouched)));
  });

  test(`${name} by arrows, Page keys, Home and End gives the answer that evaluate gives`, async () => {
    const { slider } = headpin.lever(input);
    await slider.focus();
    const press = async (key, value) => {
      await headpin.page.keyboard.press(key);
      await stands(input, name, at(round(value)));
    };
    const was = DEFAULT[input];
    const isAtLeast = was === ends[0];
    await press('ArrowRight', was + step);
    await press('ArrowLeft', was);
    await press('ArrowUp', was + step);
    await press('ArrowDown', was);
    // Page keys go a tenth of the range, give or take a step, and never less than one.
    const { min, max } = await headpin.thumb(input);
    const tenth = Math.max(1, (max - min) / 10);
    const notch = () => slider.inputValue().then(Number);
    for (const [key, sign] of [['PageUp', 1], ['PageDown', -1]]) {
      const from = await notch();
      await headpin.page.keyboard.press(key);
      const gone = sign * ((await notch()) - from);
      assert.ok(gone >= 1 && Math.abs(gone - tenth) <= 1, `${key} went ${gone} of ${max - min} steps`);
      const value = was + ((await notch()) - (was - ends[0]) / step - min) * step;
      await stands(input, name, at(round(value)));
    }
    await press('End', ends[1]);
    await press('Home', ends[0]);
    if (!isAtLeast) await back(input);
  });
}
