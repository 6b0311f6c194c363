// The stories the page is there to tell: leverage, the cycle, the people, undo and today.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { ANSWER, FIRST, KICKER, LEVERS_HEADING, PERIODS, PRESETS, SECOND, STEADY_CYCLE, STEADY_RIPPLE, TODAY, nameOf, holds, said, which } from './english.mjs';
import { DEFAULT, doubled, evaluate, moved } from './oracle.mjs';
import { TALL, start, until } from './page.mjs';
import { planOf } from './reference.mjs';
import { agrees } from './shown.mjs';

let site, headpin;
before(async () => {
  site = await start();
  headpin = await site.visit(TALL);
});
after(() => site.close());
beforeEach(() => headpin.again());
afterEach(() => assert.deepEqual(headpin.complaints.splice(0), []));

const shown = () => headpin.shown();
const becomes = (state) => headpin.becomes(state);

test('the first paint holds the worked answer, today and now alike', async () => {
  const { sentence, second, idle } = await headpin.says(DEFAULT);
  const { target, prospects, hours, have } = said(sentence, ANSWER.week);
  assert.deepEqual([target, prospects, hours, have], ['$800,000', '20', '47', '40']);
  assert.equal(said(second, SECOND.landing).revenue, '$693K');
  assert.deepEqual(idle, [true, true, true], 'nothing to undo, to reset or to pin');
});

test('the curves stand in numbers behind a disclosure, and settle on release', async () => {
  const { page } = headpin;
  const table = () =>
    page.evaluate(() => [...document.querySelectorAll('.levers .numbers tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)));
  const agreesAt = async (today, now) => {
    const rows = await table();
    assert.deepEqual(rows.map(([name]) => name), FIRST.map(({ name }) => name));
    FIRST.forEach(({ input }, i) =>
      [0.5 * today[input], today[input], now[input], 2 * today[input]].forEach((value, column) =>
        agrees(rows[i][column + 1], evaluate({ ...now, [input]: value }).holdTarget.prospectsPerWeek, 'people', `${input} at ${value}`),
      ),
    );
  };
  await page.locator('.levers summary').press('Enter');
  await page.locator('.levers .numbers tbody').waitFor();
  await agreesAt(DEFAULT, DEFAULT);
  const before = await table();
  const { x, y, right } = await headpin.thumb('winRate');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + right) / 2, y, { steps: 4 });
  assert.deepEqual(await table(), before, 'while held');
  await page.mouse.up();
  await headpin.lever('winRate').reset.click();
  await headpin.lever('dealSize').big.click();
  const now = doubled(DEFAULT, 'dealSize');
  await headpin.says(DEFAULT, now);
  await agreesAt(DEFAULT, now);
});

test('who typed their numbers pins them where they end', async () => {
  const pin = headpin.pinHere;
  assert.equal(await pin.getAttribute('aria-disabled'), 'true');
  await headpin.type('winRate', '30');
  await pin.click();
  await headpin.says({ ...DEFAULT, winRate: 0.3 });
  assert.equal(await pin.getAttribute('aria-disabled'), 'true');
});

describe('in the classroom', () => {
  // A target that takes so many prospects a week: T = prospects · P · r · m · w · D.
  const targetFor = (prospects) => prospects * 52 * 0.5 * 0.2 * 0.2 * 50_000;

  for (const prospects of [40, 40_000]) {
    for (const input of ['winRate', 'dealSize']) {
      test(`doubling ${nameOf(input)} halves ${prospects.toLocaleString('en')} prospects a week exactly`, async () => {
        await headpin.preset('classroom').click();
        await headpin.type('target', String(targetFor(prospects)));
        await headpin.pin.click();
        const today = { ...planOf('classroom'), target: targetFor(prospects) };
        const before = await headpin.says(today);
        assert.equal(before.figures[0].number, prospects.toLocaleString('en'));
        await headpin.lever(input).big.click();
        const { figures, sentence, second, ripple } = await headpin.says(today, doubled(today, input));
        const [whole, half] = [prospects, prospects / 2].map((count) => count.toLocaleString('en'));
        assert.equal(figures[0].number, half);
        assert.equal(said(figures[0].today, TODAY).value, whole);
        assert.equal(said(sentence, ANSWER.week).prospects, half);
        assert.equal(said(second, SECOND.was).prospects, whole);
        assert.equal(ripple.stages[0].now, half);
      });
    }
  }

  test('doubling both quarters the prospecting', async () => {
    await headpin.preset('classroom').click();
    await headpin.type('target', String(targetFor(40)));
    await headpin.pin.click();
    await headpin.lever('winRate').big.click();
    await headpin.lever('dealSize').big.click();
    const today = { ...planOf('classroom'), target: targetFor(40) };
    const { figures } = await headpin.says(today, doubled(doubled(today, 'winRate'), 'dealSize'));
    assert.equal(figures[0].number, '10');
  });
});

describe('the sales cycle', () => {
  test('halved, lowers the prospecting when starting from today’s pipeline', async () => {
    const before = await headpin.says(DEFAULT);
    await headpin.lever('cycleWeeks').big.click();
    const { figures } = await headpin.says(DEFAULT, doubled(DEFAULT, 'cycleWeeks'));
    assert.ok(Number(figures[0].number) < Number(before.figures[0].number), figures[0].number);
    assert.equal(said(figures[0].today, TODAY).value, before.figures[0].number);
  });

  test('halved, lowers no prospecting in a steady pipeline, and the page says why in two places', async () => {
    await headpin.pipeline('steady').check();
    const steady = { ...DEFAULT, openOpportunities: null };
    const before = await headpin.says(steady);
    await headpin.lever('cycleWeeks').big.click();
    const { figures, ripple, finding } = await headpin.says(steady, doubled(steady, 'cycleWeeks'));
    assert.equal(figures[0].number, before.figures[0].number);
    assert.equal(figures[0].today, '');
    assert.notEqual(figures[1].number, before.figures[1].number, 'it saves hours');
    assert.equal(which(finding, LEVERS_HEADING).kind, 'same');
    said(await headpin.lever('cycleWeeks').definition.textContent(), STEADY_CYCLE);
    assert.equal(ripple.lines.filter((line) => holds(line, STEADY_RIPPLE)).length, 1, ripple.lines.join(' '));
  });

  test('has no such note where it does lower the prospecting', async () => {
    assert.ok(!holds(await headpin.lever('cycleWeeks').definition.textContent(), STEADY_CYCLE));
    await headpin.lever('cycleWeeks').big.click();
    const { ripple } = await headpin.says(DEFAULT, doubled(DEFAULT, 'cycleWeeks'));
    assert.ok(!ripple.lines.some((line) => holds(line, STEADY_RIPPLE)), ripple.lines.join(' '));
  });
});

describe('the people to start from', () => {
  test('each have the answer of their plan, as today and as now, and undo returns', async () => {
    const before = await shown();
    for (const preset of Object.keys(PRESETS)) {
      await headpin.preset(preset).click();
      const { idle } = await headpin.says(planOf(preset));
      assert.deepEqual(idle, [false, true, true], preset);
      await headpin.undo.click();
      await becomes(before);
    }
  });

  test('the one chosen stands over the levers with their story, until today is somebody else’s', async () => {
    const over = async () => which(await headpin.page.locator('.lever-head .kicker').textContent(), KICKER);
    assert.equal((await over()).kind, 'alone');
    const stories = new Set();
    for (const preset of Object.keys(PRESETS)) {
      await headpin.preset(preset).click();
      await headpin.says(planOf(preset));
      const { name, story } = await over();
      assert.equal(name, PRESETS[preset]);
      stories.add(story);
    }
    assert.equal(stories.size, Object.keys(PRESETS).length);
    await headpin.lever('winRate').big.click();
    await headpin.pin.click();
    await until(headpin.page, async () => assert.equal((await over()).kind, 'alone'));
  });

  test('each move from their own numbers', async () => {
    for (const preset of Object.keys(PRESETS)) {
      await headpin.preset(preset).click();
      await headpin.lever('dealSize').big.click();
      await headpin.says(planOf(preset), doubled(planOf(preset), 'dealSize'));
    }
  });
});

describe('the period', () => {
  /** What is booked or brought in the period grows with its length. */
  const inPeriod = (plan, periodWeeks) => {
    const share = periodWeeks / plan.periodWeeks;
    const { target, accountRevenue, partnerOpportunities } = plan;
    return {
      ...plan,
      periodWeeks,
      target: target * share,
      accountRevenue: accountRevenue * share,
      partnerOpportunities: partnerOpportunities * share,
    };
  };

  test('takes its amounts along in proportion, today’s and now’s', async () => {
    await headpin.lever('winRate').big.click();
    await headpin.lever('target').big.click();
    let [today, now] = [DEFAULT, doubled(doubled(DEFAULT, 'winRate'), 'target')];
    for (const [period, { weeks }] of Object.entries(PERIODS)) {
      if (weeks === now.periodWeeks) continue;
      await headpin.period(period).check();
      [today, now] = [inPeriod(today, weeks), inPeriod(now, weeks)];
      const { sentence } = await headpin.says(today, now);
      assert.equal(said(sentence, ANSWER.week).period, period);
    }
    assert.equal(await headpin.lever('target').field.inputValue(), '1,600,000', 'a year is again what it was');
  });

  test('is one change that undo takes back', async () => {
    const before = await shown();
    await headpin.period('quarter').check();
    await headpin.says(inPeriod(DEFAULT, 13));
    await headpin.undo.click();
    await becomes(before);
    assert.ok(await headpin.period('year').isChecked());
  });

  test('of no name is said in weeks, and no button stands for it', async () => {
    await headpin.openMoreInputs();
    await headpin.type('periodWeeks', '30');
    const { sentence } = await headpin.says(DEFAULT, { ...DEFAULT, periodWeeks: 30 });
    assert.equal(said(sentence, ANSWER.week).weeks, '30');
    for (const period of Object.keys(PERIODS)) assert.ok(!(await headpin.period(period).isChecked()), period);
  });
});

describe('the pipeline', () => {
  test('may be steady or empty, and the number open today comes back', async () => {
    await headpin.openMoreInputs();
    await headpin.type('openOpportunities', '23');
    await headpin.pin.click();
    const today = { ...DEFAULT, openOpportunities: 23 };
    await headpin.says(today);
    await headpin.pipeline('steady').check();
    await headpin.says({ ...today, openOpportunities: null });
    assert.equal(await headpin.lever('openOpportunities').field.count(), 0, 'a steady pipeline has no number open today');
    await headpin.pipeline('empty').check();
    await headpin.says({ ...today, openOpportunities: 0 });
    assert.equal(await headpin.lever('openOpportunities').field.inputValue(), '0');
    await headpin.pipeline('today').check();
    await headpin.says(today);
    assert.equal(await headpin.lever('openOpportunities').field.inputValue(), '23');
  });

  test('typed as nothing is an empty one', async () => {
    await headpin.openMoreInputs();
    await headpin.type('openOpportunities', '0');
    await headpin.says(DEFAULT, { ...DEFAULT, openOpportunities: 0 });
    assert.ok(await headpin.pipeline('empty').isChecked());
  });

  test('gives each side back its own number', async () => {
    await headpin.openMoreInputs();
    await headpin.type('openOpportunities', '40');
    await headpin.pipeline('steady').check();
    await headpin.pipeline('today').check();
    await headpin.says(DEFAULT, { ...DEFAULT, openOpportunities: 40 });
  });
});

describe('undo', () => {
  test('takes back every kind of change, each as one, in the order they came', async () => {
    await headpin.openMoreInputs();
    const { page } = headpin;
    const lever = (input) => headpin.lever(input);
    const changes = {
      'a drag of thirty steps': () => headpin.drag('winRate', 40, { steps: 30 }),
      'a number typed digit by digit': async () => {
        await lever('dealSize').field.fill('');
        await lever('dealSize').field.pressSequentially('54321');
        await page.keyboard.press('Enter');
      },
      'an arrow key held down': async () => {
        await lever('cycleWeeks').slider.focus();
        for (let i = 0; i < 5; i += 1) await page.keyboard.down('ArrowLeft'); // repeats until let go
        await page.keyboard.up('ArrowLeft');
      },
      'a step': () => lever('meetingRate').up.click(),
      'a doubling': () => lever('qualificationRate').big.click(),
      'a halving that takes another along': () => lever('noDecisionRate').big.click(),
      'the reset of one': () => lever('dealSize').reset.click(),
      'a pipeline': () => headpin.pipeline('empty').check(),
      'a period': () => headpin.period('half-year').check(),
      'these are my numbers': () => headpin.pin.click(),
      'a step after that': () => lever('winRate').down.click(),
      'reset all': () => headpin.resetAll.click(),
      'another person': () => headpin.preset('hunter').click(),
    };
    const states = [await shown()];
    for (const [change, make] of Object.entries(changes)) {
      await make();
      await until(page, async () => assert.notDeepEqual(await shown(), states.at(-1), `${change} changes nothing`));
      states.push(await shown());
    }
    for (const change of Object.keys(changes).reverse()) {
      states.pop();
      await headpin.undo.click();
      await until(page, async () => assert.deepEqual(await shown(), states.at(-1), `undoing ${change}`));
    }
    assert.equal(states.length, 1);
    assert.deepEqual((await headpin.read()).idle, [true, true, true], 'nothing is left to undo');
  });

  test('has nothing to take back after a drag that ends where it began', async () => {
    const before = await shown();
    const { x, y, right } = await headpin.thumb('winRate');
    const { mouse } = headpin.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(right, y, { steps: 5 });
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.65 });
    await mouse.move(x, y, { steps: 5 });
    await mouse.up();
    await becomes(before);
  });

  test('in the middle of a number, takes back the whole of it', async () => {
    const before = await shown();
    await headpin.lever('winRate').field.fill('40');
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.4 });
    // Idle until the number is done; the click itself ends it.
    await headpin.undo.click({ force: true });
    await becomes(before);
  });
});

describe('today', () => {
  test('is set by “These are my numbers”, and what follows is held against it', async () => {
    await headpin.type('winRate', '30');
    await headpin.pin.click();
    const today = { ...DEFAULT, winRate: 0.3 };
    const { idle } = await headpin.says(today);
    assert.deepEqual(idle, [false, true, true]);
    await headpin.lever('dealSize').big.click();
    await headpin.says(today, doubled(today, 'dealSize'));
  });

  test('comes back all at once by “Reset all”', async () => {
    const before = await shown();
    for (const input of ['winRate', 'dealSize', 'cycleWeeks']) await headpin.lever(input).big.click();
    await headpin.resetAll.click();
    await becomes({ ...before, idle: [false, true, true] });
  });

  test('comes back for no decision with the win rate that it took along', async () => {
    await headpin.openMoreInputs();
    const before = await shown();
    await headpin.lever('noDecisionRate').big.click();
    await headpin.says(DEFAULT, doubled(DEFAULT, 'noDecisionRate'));
    await headpin.lever('noDecisionRate').reset.click();
    await becomes({ ...before, idle: [false, true, true] });
  });

  test('comes back exactly when no decision is stepped up and down again', async () => {
    await headpin.openMoreInputs();
    const before = await shown();
    for (let i = 1; i <= 3; i += 1) {
      await headpin.lever('noDecisionRate').up.click();
      await headpin.says(DEFAULT, moved(DEFAULT, 'noDecisionRate', 0.35 + i / 100));
    }
    for (let i = 0; i < 3; i += 1) await headpin.lever('noDecisionRate').down.click();
    await becomes({ ...before, idle: [false, true, true] });
  });

  test('keeps a win rate that was set for itself when no decision comes back', async () => {
    await headpin.openMoreInputs();
    await headpin.lever('winRate').big.click();
    await headpin.lever('noDecisionRate').big.click();
    await headpin.lever('noDecisionRate').reset.click();
    await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    assert.equal(await headpin.lever('winRate').field.inputValue(), '50');
  });
});

describe('at the edges', () => {
  // Each with the sentence that is due, by its name, and what is worth telling in it.
  const free = { hoursPerProspect: 0, hoursPerOpportunity: 0, hoursPerOpenWeek: 0 };
  const edges = {
    'no target': [{ target: 0 }, 'noTarget'],
    'a win rate of nothing': [{ winRate: 0 }, 'zeroWinRate', { rate: '0%' }],
    'existing customers who bring the target': [{ accountRevenue: 800_000 }, 'covered'],
    'existing customers who bring more': [{ accountRevenue: 900_000 }, 'covered'],
    'reporting that takes every hour': [{ reportingHours: 40 }, 'week'],
    'prospects and opportunities that cost nothing': [free, 'week', { hours: '12', article: 'a' }],
    'nothing that costs an hour': [{ ...free, accountHours: 0, partnerHours: 0, reportingHours: 0 }, 'week', { hours: '0' }],
    'a target of a trillion': [{ target: 1e12 }, 'week', { target: '$1T' }],
    'a target of a trillion in deals of a dollar': [{ target: 1e12, dealSize: 1 }, 'week', { target: '$1T' }],
    'deals of a dollar': [{ dealSize: 1 }, 'week'],
    'deals of ten billion': [{ dealSize: 1e10 }, 'week', { prospects: 'no' }],
    'five years': [{ periodWeeks: 260 }, 'week', { weeks: '260' }],
    'a week, and a cycle of five years': [{ periodWeeks: 1, cycleWeeks: 260 }, 'windowClosed', { weeks: '1' }],
    'a million open': [{ openOpportunities: 1e6 }, 'week', { prospects: 'no' }],
    'partners who bring a million': [{ partnerOpportunities: 1e6 }, 'week', { prospects: 'no' }],
    'a hundred thousand sellers': [{ sellers: 1e5 }, 'week', { have: '40' }],
    'one hour a week': [{ hoursPerWeek: 1 }, 'week', { have: '1' }],
    'the smallest rates there are': [{ meetingRate: 1e-4, qualificationRate: 1e-4 }, 'week'],
    'everything that can be won': [{ noDecisionRate: 0, winRate: 1 }, 'week'],
    'every end undecided': [{ winRate: 0, noDecisionRate: 1 }, 'zeroWinRate', { rate: '0%' }],
  };
  for (const [edge, [numbers, ought, ...numbersTold]] of Object.entries(edges)) {
    test(`${edge}: the sentence, the figures and the ripple are true`, async () => {
      await headpin.openMoreInputs();
      let now = DEFAULT;
      for (const [input, value] of Object.entries(numbers)) {
        const isRate = /Rate$/.test(input);
        await headpin.type(input, String(isRate ? Number((value * 100).toPrecision(12)) : value));
        now = { ...now, [input]: value };
      }
      const { sentence } = await headpin.says(DEFAULT, now);
      const { kind, ...told } = which(sentence, ANSWER);
      assert.equal(kind, ought, sentence);
      for (const [group, text] of Object.entries(numbersTold[0] ?? {})) assert.equal(told[group], text, sentence);
      await headpin.clean();
      await headpin.pin.click();
      const { second } = await headpin.says(now);
      const { reason, holdHours } = evaluate(now);
      assert.equal(which(second, SECOND).kind, reason === 'noHours' ? 'noHours' : holdHours.revenue === null ? 'noLimit' : 'landing');
      await headpin.clean();
    });
  }
});
