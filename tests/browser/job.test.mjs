// Your week, its balance and the year: every figure of the presets against the reference's and the
// oracle's; what only the module for other programs works out, of any plan, against the module's.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import {
  BALANCE, BEST, BUSIEST, DO_MORE, FALSE_CHOICES, FIGURE, GAIN, GAINS, HOURS, PAUSE, PAUSE_LINES, PRESETS, SPLIT, TRIED, WEEK, WIDEST_GAP, YEAR,
  refusal, said, weeksLater, which,
} from './english.mjs';
import { missing } from './fonts.mjs';
import { LONGEST_WEEK } from './agreement.mjs';
import { headpin as model } from './odds.mjs';
import { DEFAULT, doubled, evaluate, pause as pauseOf } from './oracle.mjs';
import { start, until } from './page.mjs';
import { SLACK, caseOf, planOf } from './reference.mjs';
import { agrees } from './shown.mjs';

const JOBS = ['prospecting', 'deals', 'accounts', 'partners'];
const CHOICES = Object.entries(FALSE_CHOICES);
/** Every picture, stretched so that everything stands in one window. */
const TALLEST = { viewport: { width: 1280, height: 9_000 } };

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

const read = (headpin) =>
  headpin.page.evaluate(() => {
    const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? '';
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const words = (id) => ({ heading: text(document, `.panel-${id} h2`), lines: all(`.panel-${id} .words p:not(.kicker, .error)`, (p) => p.textContent).join(' ') });
    return {
      job: words('week'),
      hours: all('.hours li', (li) => ({ now: text(li, 'b'), today: text(li, '.today') })),
      bar: text(document, '.t-over') || text(document, '.t-spare'),
      balance: words('balance'),
      told: text(document, '.panel-balance .def'),
      split: all('.split li', (li) => ({ hours: text(li, 'b'), best: text(li, 'small') })),
      choices: all('.choices li', (li) => ({ name: text(li, 'button'), revenue: text(li, 'b'), pressed: li.querySelector('button').ariaPressed })),
      versus: all('.does > div', (div) => [...div.children].map((p) => p.textContent)),
      year: words('year'),
      pictures: all('.weeks svg[role=img]', (svg) => svg.ariaLabel),
      pause: all('.count input', (input) => input.value),
    };
  });

const count = (text, exact, what) => agrees(text === '–' ? text : said(text, HOURS).hours, exact, 'count', what);

function weekAgrees({ job, hours, bar }, plan) {
  const { holdTarget: held } = evaluate(plan);
  const [p, o, a, t, r] = hours.map(({ now }) => now);
  const asked = (hours) => (held.hoursPerWeek > LONGEST_WEEK * plan.sellers ? null : (hours ?? null));
  count(p, asked(held.prospectingHoursPerWeek), 'prospecting');
  count(o, asked(held.dealHoursPerWeek), 'opportunities');
  for (const [text, each] of [[a, plan.accountHours], [t, plan.partnerHours], [r, plan.reportingHours]])
    count(text, each * plan.sellers, 'fixed hours');
  const { kind, needed, have } = which(job.heading, WEEK);
  const isTooLong = held.hoursPerWeek > LONGEST_WEEK * plan.sellers;
  assert.equal(kind, held.hoursPerWeek === null ? 'never' : isTooLong ? 'tooLong' : 'week', job.heading);
  if (kind !== 'week') return;
  agrees(needed, held.hoursPerWeek, 'hours', job.heading);
  agrees(have, held.hoursAvailablePerWeek, 'hours', job.heading);
  assert.equal(which(bar, FIGURE.spare).kind, held.hoursPerWeek > held.hoursAvailablePerWeek ? 'over' : 'under');
}

/** The balance of a plan, as the module has it; of a preset, wherever the reference has it too, as that does. */
function balanceOf(plan, preset) {
  const found = model.balance(plan);
  if (!preset) return found;
  const { todayHours, todayRevenue, bestRevenue, efficiency, allProspecting, allDeals } = caseOf(preset).balance;
  // What the reference's search left short of the best is less than anything shown.
  assert.ok(Math.abs(found.best.revenue / bestRevenue - 1) < SLACK.balance);
  return {
    ...found,
    today: { hours: todayHours, revenue: todayRevenue },
    best: { ...found.best, revenue: bestRevenue },
    efficiency,
    falseChoices: { ...found.falseChoices, onlyProspecting: allProspecting, onlyDeals: Math.round(allDeals) },
  };
}

function balanceAgrees({ balance, split, choices, versus }, plan, preset) {
  const found = balanceOf(plan, preset);
  JOBS.forEach((job, i) => {
    count(split[i].hours, found.today.hours[job], job);
    agrees(said(split[i].best, BEST).hours, found.best.hours[job], 'count', `${job}, best`);
  });
  const offered = CHOICES.filter((_, i) => i < 4 || found.today.hours[JOBS[i - 4]] > 0);
  assert.deepEqual(choices.map(({ name }) => name), offered.map(([, name]) => name));
  offered.forEach(([choice, name], i) => agrees(choices[i].revenue, found.falseChoices[choice], 'money', name));
  const { worth } = said(balance.lines, SPLIT.hour);
  agrees(worth, found.hourValue * plan.periodWeeks, 'money', 'an extra hour');
  const books = said(balance.lines, SPLIT.books);
  agrees(books.hours, JOBS.reduce((sum, job) => sum + found.today.hours[job], 0), 'count', 'selling hours');
  agrees(books.revenue, found.today.revenue, 'money', 'the split');
  assert.equal(books.share === undefined, found.efficiency > 0.9995, balance.lines);
  if (books.share !== undefined) {
    assert.ok(Math.abs(Number(books.share) - 100 * found.efficiency) <= 0.0501 + 100 * SLACK.balance, balance.lines);
    agrees(books.best, found.best.revenue, 'money', 'the best split');
  }
  const heading = which(balance.heading, BALANCE);
  const alone = CHOICES.slice(0, 4).find(([choice]) => found.falseChoices[choice] > 0 && found.falseChoices[choice] >= 0.98 * found.today.revenue);
  const { today, best, falseChoices } = found;
  const [isMade, isReached] = [today, best].map(({ revenue }) => revenue >= plan.target);
  const ought =
    alone ? 'alone'
    : !isMade && isReached ? 'makes'
    : found.efficiency < 0.98 ? 'better'
    : !isReached ? 'short'
    : CHOICES.slice(0, 4).every(([choice]) => falseChoices[choice] < plan.target) ? 'fine'
    : 'good';
  assert.equal(heading.kind, ought, balance.heading);
  if (heading.more !== undefined && heading.kind === 'better')
    assert.ok(Math.abs(Number(heading.more) - 100 * (1 / found.efficiency - 1)) <= 0.0501 + 100 * SLACK.balance, balance.heading);
  const near = (percent, exact) => agrees(percent, 100 * Math.max(0, exact), 'count', percent);
  const { everyJob, published, onlyProspecting } = found.doMore;
  const { least, most = least } = said(versus[0][1], GAINS);
  near(least, Math.min(everyJob, published) / found.today.revenue - 1);
  near(most, Math.max(everyJob, published) / found.today.revenue - 1);
  const more = said(versus[0][2], DO_MORE);
  near(more.gain, onlyProspecting / found.today.revenue - 1);
  agrees(more.hours, 0.2 * JOBS.reduce((sum, job) => sum + found.today.hours[job], 0), 'count', 'more hours');
  // The best lever on the basis of the split: a steady pipeline.
  const steady = model.leverage({ ...plan, openOpportunities: null }, 'focus');
  near(said(versus[1][1], GAIN.some).percent, Math.max(...steady.map(({ revenueMultiple }) => revenueMultiple ?? 0)) - 1);
}

/** The pause by the oracle's own arithmetic, which has nothing of the program in it. */
function yearAgrees({ year, pictures }, plan, pause) {
  const hole = pauseOf(plan, pause);
  const { size, part } = said(year.lines, PAUSE_LINES.cost);
  agrees(size, hole.size, 'money', 'the pause');
  assert.equal(part === undefined, hole.inPeriod >= 0.95 * hole.size, year.lines);
  if (part !== undefined) agrees(part, hole.inPeriod, 'money', 'the pause, in the period');
  const { first, over } = said(year.lines, PAUSE_LINES.when);
  assert.deepEqual([Number(first), Number(over)], [hole.starts + 1, hole.over + 1]);
  const { hours } = model.weeks(plan, 'steady');
  const busiest = Math.max(...hours.slice(0, Math.ceil(plan.periodWeeks))) / plan.sellers;
  const [kind] = Object.entries(BUSIEST).find(([, pattern]) => pattern.test(year.lines)) ?? assert.fail(year.lines);
  assert.equal(kind, busiest > LONGEST_WEEK ? 'tooLong' : busiest - plan.hoursPerWeek < 0.05 ? 'under' : 'over', `${busiest} in ${year.lines}`);
  if (kind !== 'tooLong') agrees(said(year.lines, BUSIEST[kind]).hours, busiest, 'hours', 'the busiest week');
  const { week, gap } = said(pictures[1], WIDEST_GAP);
  assert.equal(Number(week), hole.deepest + 1);
  agrees(gap, hole.most, 'money', 'the widest gap');
  const { when } = said(year.heading, YEAR.pause);
  const later = weeksLater(when);
  assert.ok(later === null ? hole.deepest - pause.start <= 1 : hole.deepest - pause.start === later, year.heading);
}

const says = (headpin, plan, { preset, pause = { start: 8, weeks: 4 } } = {}) =>
  until(headpin.page, async () => {
    const shown = await read(headpin);
    weekAgrees(shown, plan);
    balanceAgrees(shown, plan, preset);
    yearAgrees(shown, plan, pause);
    return shown;
  });

describe('the figures of', () => {
  for (const [preset, button] of Object.entries(PRESETS)) {
    test(`${button} are the reference’s, and those of a plan moved from it the module’s`, async () => {
      const headpin = await site.visit(TALLEST);
      await headpin.preset(preset).click();
      const plan = planOf(preset);
      const before = await says(headpin, plan, { preset });
      assert.ok(before.hours.every(({ today }) => today === ''), 'nothing moved, nothing grey');
      await headpin.lever('dealSize').big.click();
      await says(headpin, doubled(plan, 'dealSize'));
      assert.deepEqual(headpin.complaints, []);
      await headpin.close();
    });
  }

  test('out of reach, without an hour and without a win they stay true', async () => {
    const headpin = await site.visit({ ...TALLEST, moreInputs: true });
    await headpin.type('winRate', '0');
    await until(headpin.page, async () => {
      const { job, hours, year } = await read(headpin);
      assert.equal(which(job.heading, WEEK).kind, 'never');
      [null, null, 4, 1.5, 6].forEach((exact, i) => count(hours[i].now, exact, 'the week out of reach'));
      assert.equal(which(year.heading, YEAR).kind, 'noWin');
    });
    await headpin.clean();
    await headpin.type('reportingHours', '40');
    await until(headpin.page, async () => assert.equal(which((await read(headpin)).balance.heading, BALANCE).kind, 'noHours'));
    await headpin.clean();
    await headpin.close();
  });
});

describe('the false choices', () => {
  test('are pressed by click and by key, and let go again', async () => {
    const headpin = await site.visit(TALLEST);
    const only = headpin.button(FALSE_CHOICES.onlyProspecting);
    const closing = headpin.button(FALSE_CHOICES.noDeals);
    const before = await read(headpin);
    const { todayHours, todayRevenue, allProspecting } = caseOf('default').balance;
    const total = Object.values(todayHours).reduce((sum, hours) => sum + hours);
    await only.click();
    await until(headpin.page, async () => {
      const { told, split, choices } = await read(headpin);
      const { choice, revenue, yours } = said(told, TRIED);
      assert.equal(choice, FALSE_CHOICES.onlyProspecting);
      agrees(revenue, allProspecting, 'money', told);
      agrees(yours, todayRevenue, 'money', told);
      count(split[0].hours, total, 'all hours');
      for (const { hours } of split.slice(1)) count(hours, 0, 'no hours');
      assert.equal(choices[0].pressed, 'true');
    });
    await closing.focus();
    await headpin.page.keyboard.press('Space');
    await until(headpin.page, async () => {
      const { told, choices } = await read(headpin);
      assert.equal(said(told, TRIED).choice, FALSE_CHOICES.noDeals);
      assert.equal(choices.filter(({ pressed }) => pressed === 'true').length, 1);
    });
    await headpin.page.keyboard.press('Enter');
    await until(headpin.page, async () => assert.deepEqual(await read(headpin), before));
    await headpin.close();
  });
});

describe('the pause', () => {
  test('is set by click, by key and by typing', async () => {
    const headpin = await site.visit(TALLEST);
    const { page } = headpin;
    const [weeks, from] = [PAUSE.weeks, PAUSE.start].map((name) => page.getByRole('textbox', { name, exact: true }));
    const paused = (start, weeks) => says(headpin, DEFAULT, { preset: 'default', pause: { start, weeks } });
    await headpin.button(PAUSE.longer).click();
    await paused(8, 5);
    await headpin.button(PAUSE.earlier).focus();
    await page.keyboard.press('Enter');
    await paused(7, 5);
    await weeks.fill('12');
    await paused(7, 12);
    await from.press('ArrowUp');
    await paused(8, 12);
    await from.fill('30');
    await from.press('Enter');
    const { pause } = await paused(29, 12);
    assert.deepEqual(pause, ['12', '30']);
    await headpin.button(PAUSE.later).click();
    await paused(30, 12);
    await headpin.button(PAUSE.shorter).click();
    await paused(30, 11);
    await headpin.close();
  });

  for (const [where, width, height] of [['on a desk', 1280, 800], ['on a phone', 390, 844]]) {
    // In Roboto the heading goes from three lines to two.
    test(`its buttons stay under the pointer, whatever is said ${where}`, { skip: missing('Roboto') }, async (t) => {
      const roboto = await start({ face: 'Roboto' });
      t.after(() => roboto.close());
      const headpin = await roboto.visit({ viewport: { width, height } });
      const more = headpin.button(PAUSE.longer);
      await more.scrollIntoViewIfNeeded();
      const { x, y, width: wide, height: high } = await more.boundingBox();
      for (let weeks = 5; weeks <= 16; weeks++) {
        await headpin.page.mouse.click(x + wide / 2, y + high / 2);
        await until(headpin.page, async () => assert.deepEqual((await read(headpin)).pause, [String(weeks), '9']));
      }
    });
  }

  test('refuses in words what cannot be meant, and keeps the last good one', async () => {
    const headpin = await site.visit(TALLEST);
    const { page } = headpin;
    const weeks = page.getByRole('textbox', { name: PAUSE.weeks, exact: true });
    const before = (await read(headpin)).year;
    const refused = { 99: ['high', '99'], abc: ['text', 'abc'], '-1': ['low', '−1'], 2.5: ['fraction', '2.5'], '': ['missing', undefined] };
    for (const [text, ought] of Object.entries(refused)) {
      await weeks.fill(text);
      await weeks.press('Enter');
      await until(page, async () => {
        const { why, shown, least, most } = refusal(await page.locator('.panel-year [role=alert]').innerText(), 'number');
        assert.deepEqual([why, shown, least, most], [...ought, '0', '52']);
      });
      assert.deepEqual((await read(headpin)).year, before);
      assert.equal(await weeks.inputValue(), text);
      assert.equal(await weeks.getAttribute('aria-invalid'), 'true');
    }
    await weeks.fill('0');
    await until(page, async () => assert.equal(which((await read(headpin)).year.heading, YEAR).kind, 'none'));
    assert.equal(await page.locator('.panel-year [role=alert]').count(), 0);
    await weeks.press('ArrowDown');
    assert.equal(await weeks.inputValue(), '0');
    await headpin.close();
  });
});

test('scales keep their place while a lever is held', async () => {
  const headpin = await site.visit(TALLEST);
  const { mouse } = headpin.page;
  const scales = () =>
    headpin.page.evaluate(() => {
      const all = (selector, ...names) =>
        [...document.querySelectorAll(selector)].map((mark) => names.map((name) => mark.getAttribute(name)).join(' ') + mark.textContent);
      return [all('.panel-year .t-step', 'y'), all('.panel-year .t-week', 'x'), all('.week-bar .post', 'x1'), all('.choices .g-base', 'x2')];
    });
  const before = await scales();
  assert.ok(before.flat().length > 15);
  const { x, y, left, right } = await headpin.thumb('winRate');
  await mouse.move(x, y);
  await mouse.down();
  const shown = await read(headpin);
  for (const to of [x + 40, right, left + 10, x + 60]) {
    await mouse.move(to, y, { steps: 3 });
    assert.deepEqual(await scales(), before);
  }
  assert.notDeepEqual(await read(headpin), shown, 'while the figures follow');
  await mouse.up();
  await headpin.close();
});

describe('for everyone', () => {
  for (const [where, width, least] of [['on a desk', 1280, 24], ['on a phone', 390, 44], ['on the smallest', 320, 44]]) {
    test(`axe finds nothing, targets are large and nothing scrolls sideways ${where}`, async () => {
      const headpin = await site.visit({ viewport: { width, height: 800 }, colorScheme: width === 390 ? 'dark' : 'light' });
      const { page } = headpin;
      await headpin.button(FALSE_CHOICES.onlyDeals).click();
      const weeks = page.getByRole('textbox', { name: PAUSE.weeks, exact: true });
      await weeks.fill('99');
      await weeks.press('Enter');
      await page.locator('.panel-year [role=alert]').waitFor();
      await page.locator('.panel-balance summary').click();
      assert.deepEqual(await violations(page, ['.panel-week', '.panel-balance', '.panel-year']), []);
      const small = await page.evaluate(
        (least) =>
          [...document.querySelectorAll(':is(.panel-week, .panel-balance, .panel-year) :is(button, .field)')]
            .map((target) => target.getBoundingClientRect())
            .filter(({ width, height }) => Math.min(width, height) < least - 0.01).length,
        least,
      );
      assert.equal(small, 0);
      for (const preset of ['newcomer', 'enterprise']) {
        await headpin.preset(preset).click();
        const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= window, `${preset}: ${wide} in ${window}`);
      }
      assert.deepEqual(headpin.complaints, []);
      await headpin.close();
    });
  }
});
