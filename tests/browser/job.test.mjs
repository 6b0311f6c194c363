// The whole job and the year: every figure is what the module /headpin.js says of the same plan.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { headpin as model } from './odds.mjs';
import { PRESETS, planOf, start, until } from './page.mjs';
import { agrees } from './shown.mjs';

const JOBS = ['prospecting', 'deals', 'accounts', 'partners'];
const CHOICES = [
  ['Only prospecting', 'onlyProspecting'],
  ['Only closing', 'onlyDeals'],
  ['Only existing customers', 'onlyAccounts'],
  ['Only partners', 'onlyPartners'],
  ['No prospecting', 'noProspecting'],
  ['No closing', 'noDeals'],
  ['No existing customers', 'noAccounts'],
  ['No partners', 'noPartners'],
];
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

const count = (text, exact, what) => agrees(text.replace(/ h$/, ''), exact, 'count', what);

function weekAgrees({ job, hours, bar }, plan) {
  const { holdTarget: held } = model.evaluate(plan);
  const [p, o, a, t, r] = hours.map(({ now }) => now);
  count(p, held.prospectingHoursPerWeek, 'prospecting');
  count(o, held.dealHoursPerWeek, 'opportunities');
  for (const [text, each] of [[a, plan.accountHours], [t, plan.partnerHours], [r, plan.reportingHours]])
    count(text, each * plan.sellers, 'fixed hours');
  if (held.hoursPerWeek === null) return assert.equal(job.heading, 'No week is long enough for this target');
  const [, needed, have] = /^(\S+) hours of work in your (\S+)$/.exec(job.heading) ?? assert.fail(job.heading);
  agrees(needed, held.hoursPerWeek, 'hours', job.heading);
  agrees(have, held.hoursAvailablePerWeek, 'hours', job.heading);
  assert.match(bar, held.hoursPerWeek > held.hoursAvailablePerWeek ? /too many$/ : /to spare$/);
}

function balanceAgrees({ balance, split, choices, versus }, plan) {
  const found = model.balance(plan);
  if (!found) return assert.deepEqual(split, []);
  JOBS.forEach((job, i) => {
    count(split[i].hours, found.today.hours[job], job);
    count(split[i].best.replace('best ', ''), found.best.hours[job], `${job}, best`);
  });
  const offered = CHOICES.filter(([, key], i) => i < 4 || found.today.hours[JOBS[i - 4]] > 0);
  assert.deepEqual(choices.map(({ name }) => name), offered.map(([name]) => name));
  offered.forEach(([name, key], i) => agrees(choices[i].revenue, found.falseChoices[key], 'money', name));
  const [, worth] = /At the best split an extra selling hour a week is worth (\S+) /.exec(balance.lines) ?? assert.fail(balance.lines);
  agrees(worth, found.hourValue * plan.periodWeeks, 'money', 'an extra hour');
  const [, yours] = /selling hours books (\S+) /.exec(balance.lines) ?? assert.fail(balance.lines);
  agrees(yours, found.today.revenue, 'money', 'the split');
  const better = /brings ([\d.]+)\s%/u.exec(balance.heading);
  assert.equal(Boolean(better), found.efficiency < 0.98, balance.heading);
  const near = (text, exact) => agrees(/([\d.,]+)\s%$/u.exec(text)[1], 100 * Math.max(0, exact), 'count', text);
  near(versus[0][1], found.doMore.everyJob / found.today.revenue - 1);
  near(versus[0][2], found.doMore.onlyProspecting / found.today.revenue - 1);
  near(versus[1][1], Math.max(...model.leverage(plan, 'focus').map(({ revenueMultiple }) => revenueMultiple)) - 1);
}

function yearAgrees({ year, pictures }, plan, pause) {
  const { hole } = model.weeks(plan, { pause });
  const [, cost] = /it costs (\S+) in all/i.exec(year.lines) ?? assert.fail(year.lines);
  agrees(cost, hole.size, 'money', 'the pause');
  const [, starts, over] = /from week (\d+) and is over by week (\d+)/.exec(year.lines) ?? assert.fail(year.lines);
  assert.deepEqual([Number(starts), Number(over)], [hole.starts + 1, hole.over + 1]);
  const [, deepest] = /widest gap in week (\d+): \$/.exec(pictures[1]) ?? assert.fail(pictures[1]);
  assert.equal(Number(deepest), hole.deepest + 1);
}

const says = (headpin, plan, pause = { start: 8, weeks: 4 }) =>
  until(headpin.page, async () => {
    const shown = await read(headpin);
    weekAgrees(shown, plan);
    balanceAgrees(shown, plan);
    yearAgrees(shown, plan, pause);
    return shown;
  });

describe('the figures are the model’s', () => {
  for (const preset of PRESETS) {
    test(preset, async () => {
      const headpin = await site.visit(TALLEST);
      await headpin.button(preset).click();
      const plan = planOf(preset);
      const before = await says(headpin, plan);
      assert.ok(before.hours.every(({ today }) => today === ''), 'nothing moved, nothing grey');
      await headpin.lever('dealSize').big.click();
      await says(headpin, { ...plan, dealSize: 2 * plan.dealSize });
      assert.deepEqual(headpin.complaints, []);
      await headpin.close();
    });
  }

  test('out of reach, without an hour and without a win they stay true', async () => {
    const headpin = await site.visit({ ...TALLEST, wholeJob: true });
    await headpin.type('winRate', '0');
    await until(headpin.page, async () => {
      const { job, hours, year } = await read(headpin);
      assert.equal(job.heading, 'No week is long enough for this target');
      assert.deepEqual(hours.map(({ now }) => now), ['–', '–', '4 h', '1.5 h', '6 h']);
      assert.equal(year.heading, 'Nothing is won, so a pause costs nothing');
    });
    await headpin.clean();
    await headpin.type('reportingHours', '40');
    await until(headpin.page, async () => assert.equal((await read(headpin)).balance.heading, 'No hour is left to sell'));
    await headpin.clean();
    await headpin.close();
  });
});

describe('the false choices', () => {
  test('are pressed by click and by key, and let go again', async () => {
    const headpin = await site.visit(TALLEST);
    const only = headpin.page.getByRole('button', { name: 'Only prospecting' });
    const closing = headpin.page.getByRole('button', { name: 'No closing' });
    const before = await read(headpin);
    const total = Object.values(model.balance({}).today.hours).reduce((sum, hours) => sum + hours);
    await only.click();
    await until(headpin.page, async () => {
      const { told, split, choices } = await read(headpin);
      assert.match(told, /^Only prospecting: \$0 instead of \$679K\./);
      count(split[0].hours, total, 'all hours');
      assert.deepEqual(split.slice(1).map(({ hours }) => hours), ['0 h', '0 h', '0 h']);
      assert.equal(choices[0].pressed, 'true');
    });
    await closing.focus();
    await headpin.page.keyboard.press('Space');
    await until(headpin.page, async () => {
      const { told, choices } = await read(headpin);
      assert.match(told, /^No closing: /);
      assert.deepEqual(choices.map(({ pressed }) => pressed).filter((pressed) => pressed === 'true').length, 1);
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
    const plan = model.defaultPlan();
    const [weeks, from] = [page.getByRole('textbox', { name: 'Pause of' }), page.getByRole('textbox', { name: 'from week' })];
    await page.getByRole('button', { name: 'Pause of: one more' }).click();
    await says(headpin, plan, { start: 8, weeks: 5 });
    await page.getByRole('button', { name: 'from week: one less' }).focus();
    await page.keyboard.press('Enter');
    await says(headpin, plan, { start: 7, weeks: 5 });
    await weeks.fill('12');
    await says(headpin, plan, { start: 7, weeks: 12 });
    await from.press('ArrowUp');
    await says(headpin, plan, { start: 8, weeks: 12 });
    await from.fill('30');
    await from.press('Enter');
    const { pause } = await says(headpin, plan, { start: 29, weeks: 12 });
    assert.deepEqual(pause, ['12', '30']);
    await headpin.close();
  });

  for (const [where, width, height] of [['on a desk', 1280, 800], ['on a phone', 390, 844]]) {
    test(`its buttons stay under the pointer, whatever is said ${where}`, async (t) => {
      const roboto = await start({ roboto: true }); // in which the heading goes from three lines to two
      t.after(() => roboto.close());
      const headpin = await roboto.visit({ viewport: { width, height } });
      const more = headpin.page.getByRole('button', { name: 'Pause of: one more' });
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
    const weeks = page.getByRole('textbox', { name: 'Pause of' });
    const before = (await read(headpin)).year;
    const refused = {
      99: '99 is too high. From 0 to 52.',
      abc: '“abc” is not a number here. From 0 to 52.',
      '-1': '−1 is too low. From 0 to 52.',
      2.5: '2.5 is not whole. From 0 to 52.',
      '': 'A number is missing. From 0 to 52.',
    };
    for (const [text, message] of Object.entries(refused)) {
      await weeks.fill(text);
      await weeks.press('Enter');
      await until(page, async () => assert.equal(await page.locator('.panel-year [role=alert]').innerText(), message));
      assert.deepEqual((await read(headpin)).year, before);
      assert.equal(await weeks.inputValue(), text);
      assert.equal(await weeks.getAttribute('aria-invalid'), 'true');
    }
    await weeks.fill('0');
    await until(page, async () => assert.equal((await read(headpin)).year.heading, 'Without a pause nothing is missing'));
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
      await page.getByRole('button', { name: 'Only closing' }).click();
      const weeks = page.getByRole('textbox', { name: 'Pause of' });
      await weeks.fill('99');
      await weeks.press('Enter');
      await page.locator('.panel-year [role=alert]').waitFor();
      await page.locator('.panel-balance summary').click();
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).include('.panel-week').include('.panel-balance').include('.panel-year').analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
      const small = await page.evaluate(
        (least) =>
          [...document.querySelectorAll(':is(.panel-week, .panel-balance, .panel-year) :is(button, .field)')]
            .map((target) => target.getBoundingClientRect())
            .filter(({ width, height }) => Math.min(width, height) < least - 0.01).length,
        least,
      );
      assert.equal(small, 0);
      for (const preset of ['Newcomer', 'Enterprise']) {
        await headpin.button(preset).click();
        const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= window, `${preset}: ${wide} in ${window}`);
      }
      assert.deepEqual(headpin.complaints, []);
      await headpin.close();
    });
  }
});
