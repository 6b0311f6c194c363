// The stories the page is there to tell: leverage, the cycle, the people, undo and today.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { DEFAULT, doubled, evaluate, moved } from './oracle.mjs';
import { FIRST, PERIODS, PRESETS, TALL, planOf, start, until } from './page.mjs';
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
  assert.equal(sentence, 'To book $800,000 this year you need 20 new prospects a week: a 47-hour week. You have 40.');
  assert.equal(second, 'In the hours you have you land at $689K.');
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
      test(`doubling the ${input === 'winRate' ? 'win rate' : 'deal size'} halves ${prospects.toLocaleString('en')} prospects a week exactly`, async () => {
        await headpin.button('Classroom').click();
        await headpin.type('target', String(targetFor(prospects)));
        await headpin.pin.click();
        const today = { ...planOf('Classroom'), target: targetFor(prospects) };
        const before = await headpin.says(today);
        assert.equal(before.figures[0].number, prospects.toLocaleString('en'));
        await headpin.lever(input).big.click();
        const { figures, sentence, second, ripple } = await headpin.says(today, doubled(today, input));
        assert.equal(figures[0].number, (prospects / 2).toLocaleString('en'));
        assert.equal(figures[0].today, `today ${prospects.toLocaleString('en')}`);
        assert.ok(sentence.includes(` ${(prospects / 2).toLocaleString('en')} new prospects a week`), sentence);
        assert.ok(second.includes(` ${prospects.toLocaleString('en')} a week`), second);
        assert.equal(ripple.stages[0].now, (prospects / 2).toLocaleString('en'));
      });
    }
  }

  test('doubling both quarters the prospecting', async () => {
    await headpin.button('Classroom').click();
    await headpin.type('target', String(targetFor(40)));
    await headpin.pin.click();
    await headpin.lever('winRate').big.click();
    await headpin.lever('dealSize').big.click();
    const today = { ...planOf('Classroom'), target: targetFor(40) };
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
    assert.equal(figures[0].today, `today ${before.figures[0].number}`);
  });

  test('halved, lowers no prospecting in a steady pipeline, and the page says why in two places', async () => {
    await headpin.radio('Steady').check();
    const steady = { ...DEFAULT, openOpportunities: null };
    const before = await headpin.says(steady);
    await headpin.lever('cycleWeeks').big.click();
    const { figures, ripple, finding } = await headpin.says(steady, doubled(steady, 'cycleWeeks'));
    assert.equal(figures[0].number, before.figures[0].number);
    assert.equal(figures[0].today, '');
    assert.notEqual(figures[1].number, before.figures[1].number, 'it saves hours');
    assert.match(finding, /as many prospects as before/);
    assert.match(await headpin.lever('cycleWeeks').definition.textContent(), /steady pipeline.*hours, not prospects/);
    assert.ok(
      ripple.lines.some((line) => /steady pipeline/.test(line) && /not the prospects/.test(line)),
      ripple.lines.join(' '),
    );
  });

  test('has no such note where it does lower the prospecting', async () => {
    assert.doesNotMatch(await headpin.lever('cycleWeeks').definition.textContent(), /steady/);
    await headpin.lever('cycleWeeks').big.click();
    const { ripple } = await headpin.says(DEFAULT, doubled(DEFAULT, 'cycleWeeks'));
    assert.doesNotMatch(ripple.lines.join(' '), /steady/);
  });
});

describe('the people to start from', () => {
  test('each have the answer of their plan, as today and as now, and undo returns', async () => {
    const before = await shown();
    for (const preset of PRESETS) {
      await headpin.button(preset).click();
      const { idle } = await headpin.says(planOf(preset));
      assert.deepEqual(idle, [false, true, true], preset);
      await headpin.button('Undo').click();
      await becomes(before);
    }
  });

  test('the one chosen stands over the levers with their story, until today is somebody else’s', async () => {
    const over = () => headpin.page.locator('.lever-head .kicker').textContent();
    assert.equal(await over(), 'Levers');
    const stories = new Set();
    for (const preset of PRESETS) {
      await headpin.button(preset).click();
      await headpin.says(planOf(preset));
      const [, name, story] = /^Levers · (\w+): (.{10,})$/.exec(await over()) ?? assert.fail(await over());
      assert.equal(name, preset);
      stories.add(story);
    }
    assert.equal(stories.size, PRESETS.length);
    await headpin.lever('winRate').big.click();
    await headpin.pin.click();
    await until(headpin.page, async () => assert.equal(await over(), 'Levers'));
  });

  test('each move from their own numbers', async () => {
    for (const preset of PRESETS) {
      await headpin.button(preset).click();
      await headpin.lever('dealSize').big.click();
      await headpin.says(planOf(preset), doubled(planOf(preset), 'dealSize'));
    }
  });
});

describe('the period', () => {
  /** MODEL §1: what is booked or brought in the period goes with its length. */
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
    for (const [name, weeks] of Object.entries(PERIODS)) {
      if (weeks === now.periodWeeks) continue;
      await headpin.radio(name).check();
      [today, now] = [inPeriod(today, weeks), inPeriod(now, weeks)];
      const { sentence } = await headpin.says(today, now);
      assert.ok(sentence.replace('\u2011', '-').includes(`this ${name.toLowerCase()}`), sentence);
    }
    const { levers } = await headpin.read();
    assert.equal(levers.Target.value, '1,600,000', 'a year is again what it was');
  });

  test('is one change that undo takes back', async () => {
    const before = await shown();
    await headpin.radio('Quarter').check();
    await headpin.says(inPeriod(DEFAULT, 13));
    await headpin.button('Undo').click();
    await becomes(before);
    assert.ok(await headpin.radio('Year').isChecked());
  });

  test('of no name is said in weeks, and no button stands for it', async () => {
    await headpin.openWholeJob();
    await headpin.type('periodWeeks', '30');
    const { sentence } = await headpin.says(DEFAULT, { ...DEFAULT, periodWeeks: 30 });
    assert.match(sentence, /^To book \$800,000 in 30 weeks /);
    for (const name of Object.keys(PERIODS)) assert.ok(!(await headpin.radio(name).isChecked()), name);
  });
});

describe('the pipeline', () => {
  test('may be steady or empty, and the number open today comes back', async () => {
    await headpin.openWholeJob();
    await headpin.type('openOpportunities', '23');
    await headpin.pin.click();
    const today = { ...DEFAULT, openOpportunities: 23 };
    await headpin.says(today);
    await headpin.radio('Steady').check();
    await headpin.says({ ...today, openOpportunities: null });
    assert.equal(await headpin.lever('openOpportunities').field.count(), 0, 'a steady pipeline has no number open today');
    await headpin.radio('Empty').check();
    await headpin.says({ ...today, openOpportunities: 0 });
    assert.equal(await headpin.lever('openOpportunities').field.inputValue(), '0');
    await headpin.radio('From today’s').check();
    await headpin.says(today);
    assert.equal(await headpin.lever('openOpportunities').field.inputValue(), '23');
  });

  test('typed as nothing is an empty one', async () => {
    await headpin.openWholeJob();
    await headpin.type('openOpportunities', '0');
    await headpin.says(DEFAULT, { ...DEFAULT, openOpportunities: 0 });
    assert.ok(await headpin.radio('Empty').isChecked());
  });

  test('gives each side back its own number', async () => {
    await headpin.openWholeJob();
    await headpin.type('openOpportunities', '40');
    await headpin.radio('Steady').check();
    await headpin.radio('From today’s').check();
    await headpin.says(DEFAULT, { ...DEFAULT, openOpportunities: 40 });
  });
});

describe('undo', () => {
  test('takes back every kind of change, each as one, in the order they came', async () => {
    await headpin.openWholeJob();
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
      'a pipeline': () => headpin.radio('Empty').check(),
      'a period': () => headpin.radio('Half-year').check(),
      'these are my numbers': () => headpin.pin.click(),
      'a step after that': () => lever('winRate').down.click(),
      'reset all': () => headpin.button('Reset all').click(),
      'another person': () => headpin.button('Hunter').click(),
    };
    const states = [await shown()];
    for (const [change, make] of Object.entries(changes)) {
      await make();
      await until(page, async () => assert.notDeepEqual(await shown(), states.at(-1), `${change} changes nothing`));
      states.push(await shown());
    }
    for (const change of Object.keys(changes).reverse()) {
      states.pop();
      await headpin.button('Undo').click();
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
    await headpin.button('Undo').click({ force: true });
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
    await headpin.button('Reset all').click();
    await becomes({ ...before, idle: [false, true, true] });
  });

  test('comes back for no decision with the win rate that it took along', async () => {
    await headpin.openWholeJob();
    const before = await shown();
    await headpin.lever('noDecisionRate').big.click();
    await headpin.says(DEFAULT, doubled(DEFAULT, 'noDecisionRate'));
    await headpin.lever('noDecisionRate').reset.click();
    await becomes({ ...before, idle: [false, true, true] });
  });

  test('comes back exactly when no decision is stepped up and down again', async () => {
    await headpin.openWholeJob();
    const before = await shown();
    for (let i = 1; i <= 3; i += 1) {
      await headpin.lever('noDecisionRate').up.click();
      await headpin.says(DEFAULT, moved(DEFAULT, 'noDecisionRate', 0.35 + i / 100));
    }
    for (let i = 0; i < 3; i += 1) await headpin.lever('noDecisionRate').down.click();
    await becomes({ ...before, idle: [false, true, true] });
  });

  test('keeps a win rate that was set for itself when no decision comes back', async () => {
    await headpin.openWholeJob();
    await headpin.lever('winRate').big.click();
    await headpin.lever('noDecisionRate').big.click();
    await headpin.lever('noDecisionRate').reset.click();
    const { levers } = await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    assert.equal(levers['Win rate'].value, '50');
  });
});

describe('at the edges', () => {
  const edges = {
    'no target': [{ target: 0 }, /^There is no target yet/],
    'a win rate of nothing': [{ winRate: 0 }, /at 0\s% won, nothing is\.$/],
    'existing customers who bring the target': [{ accountRevenue: 800_000 }, /nothing to prospect for\.$/],
    'existing customers who bring more': [{ accountRevenue: 900_000 }, /nothing to prospect for\.$/],
    'reporting that takes every hour': [{ reportingHours: 40 }, /^To book/],
    'prospects and opportunities that cost nothing': [
      { hoursPerProspect: 0, hoursPerOpportunity: 0, hoursPerOpenWeek: 0 },
      /a 12-hour week/,
    ],
    'nothing that costs an hour': [
      { hoursPerProspect: 0, hoursPerOpportunity: 0, hoursPerOpenWeek: 0, accountHours: 0, partnerHours: 0, reportingHours: 0 },
      /a 0-hour week/,
    ],
    'a target of a trillion': [{ target: 1e12 }, /^To book \$1T this year/],
    'a target of a trillion in deals of a dollar': [{ target: 1e12, dealSize: 1 }, /^To book \$1T this year/],
    'deals of a dollar': [{ dealSize: 1 }, /^To book/],
    'deals of ten billion': [{ dealSize: 1e10 }, /no new prospects/],
    'five years': [{ periodWeeks: 260 }, /in 260 weeks/],
    'a week, and a cycle of five years': [{ periodWeeks: 1, cycleWeeks: 260 }, /^What starts now closes too late/],
    'a million open': [{ openOpportunities: 1e6 }, /no new prospects, the pipeline and partners bring it/],
    'partners who bring a million': [{ partnerOpportunities: 1e6 }, /no new prospects/],
    'a hundred thousand sellers': [{ sellers: 1e5 }, /-hour week each\. You each have 40\.$/],
    'one hour a week': [{ hoursPerWeek: 1 }, /You have 1\.$/],
    'the smallest rates there are': [{ meetingRate: 1e-4, qualificationRate: 1e-4 }, /^To book/],
    'everything that can be won': [{ noDecisionRate: 0, winRate: 1 }, /^To book/],
    'every end undecided': [{ winRate: 0, noDecisionRate: 1 }, /at 0\s% won/],
  };
  for (const [edge, [numbers, sentence]] of Object.entries(edges)) {
    test(`${edge}: the sentence, the figures and the ripple are true`, async () => {
      await headpin.openWholeJob();
      let now = DEFAULT;
      for (const [input, value] of Object.entries(numbers)) {
        const isRate = /Rate$/.test(input);
        await headpin.type(input, String(isRate ? Number((value * 100).toPrecision(12)) : value));
        now = { ...now, [input]: value };
      }
      const moved = await headpin.says(DEFAULT, now);
      assert.match(moved.sentence, sentence);
      await headpin.clean();
      await headpin.pin.click();
      const pinned = await headpin.says(now);
      if (evaluate(now).reason === 'noHours') assert.match(pinned.second, /none is left to sell/);
      if (evaluate(now).holdHours.revenue === null) assert.match(pinned.second, /your hours set no limit/);
      await headpin.clean();
    });
  }
});
