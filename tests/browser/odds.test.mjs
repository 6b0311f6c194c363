// The odds and the method: what they show is what the module computes, counts are understood, and
// assumptions can be changed from the keyboard.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { inTwenty, oddsOf, percent } from './odds.mjs';
import { DEFAULT, doubled, evaluate } from './oracle.mjs';
import { PRESETS, planOf, start, until } from './page.mjs';
import { agrees } from './shown.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

/** What the two panels show. */
const panels = (headpin) =>
  headpin.page.evaluate(() => {
    const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? '';
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    return {
      odds: text(document, '.panel-odds h2'),
      why: all('.panel-odds .words p:not(.kicker)', (p) => p.textContent).join(' '),
      table: all('.panel-odds tbody tr', (row) => [...row.children].map((cell) => cell.textContent)),
      groups: all('.panel-odds .odds > li', (item) => ({
        number: text(item, 'b'),
        text: item.textContent,
        filled: item.querySelectorAll('.d-on').length,
        dots: item.querySelectorAll('circle').length,
      })),
      method: text(document, '.panel-method h2'),
      results: all('.method > li', (row) => row.querySelector(':scope > .term b').textContent),
      signs: all('.method > li', (row) => row.querySelector(':scope > .term .op').textContent),
      names: all('.method > li', (row) => row.querySelector(':scope > .term small').textContent),
      was: all('.method > li', (row) => row.querySelector(':scope > .today').textContent),
      terms: all('.method > li', (row) => [...row.querySelectorAll('.eq b')].map((b) => b.textContent)),
      assumed: all('.assume > li', (item) => item.textContent),
    };
  });

function oddsAgree({ table, groups, odds: heading }, today, now) {
  const [was, is] = [oddsOf(today), oddsOf(now)];
  const rows = [
    [was.inYourHours, is.inYourHours],
    [was.planned, is.planned],
    // At 0 % won no number is told: its odds are what the evidence may have missed.
    ...['fifty', 'eighty', 'ninety'].map((name) =>
      [[was, today], [is, now]].map(([odds, plan]) => (plan.winRate > 0 ? odds.prospectsPerWeekFor[name] : null)),
    ),
  ];
  assert.equal(table.length, 5);
  rows.forEach((both, i) =>
    both.forEach((exact, side) => {
      const [name, ...cells] = table[i];
      if (exact === null) assert.equal(cells[side], '–', name);
      else if (i < 2) percent(cells[side], exact, name);
      else agrees(cells[side], exact, 'people', name);
    }),
  );
  rows.slice(0, 2).forEach(([, chance], i) => {
    inTwenty(groups[i].number, chance, groups[i].text);
    assert.equal(groups[i].dots, 20);
    const shown = { '–': 0, '<1': 0, '>19': 19 }[groups[i].number] ?? Number(groups[i].number);
    assert.equal(groups[i].filled, shown, `${groups[i].number} of the dots are filled`);
  });
  assert.deepEqual(groups.slice(2).map(({ filled }) => filled), evaluate(now).reason === 'covered' ? [] : [10, 16, 18]);
  const said = /^Of 20 such \S+s, (\d+) reach/.exec(heading);
  if (said) inTwenty(said[1], is.inYourHours, heading);
}

function methodAgrees({ results, names, signs, terms }, now) {
  const { holdTarget, holdHours } = evaluate(now);
  // Where more is given than is needed, what is left is less than nothing, and none of it.
  const isOver = now.accountRevenue > now.target;
  const { opportunitiesToDecide: needed, opportunitiesFromPipeline, opportunitiesFromPartners } = holdTarget;
  const spare = needed === null ? 0 : opportunitiesFromPipeline + opportunitiesFromPartners - needed;
  const left = spare > 1e-9 ? 'nothing left to create' : 'left to create yourself';
  signs.forEach((sign, i) => assert.equal(sign, names[i].startsWith('nothing left') ? '<' : '=', names[i]));
  if (needed !== null) assert.ok(names.includes(left), `${left}, in ${names}`);
  const expected = [
    [holdTarget.revenueToWin, 'money', isOver ? 'nothing left to win' : 'left to win'],
    [holdTarget.wins, 'amount', 'deals to win'],
    [holdTarget.opportunitiesToDecide, 'amount', 'opportunities to decide'],
    [holdTarget.prospectsPerWeek, 'people', 'prospects a week'],
    [holdTarget.hoursPerWeek, 'amount', 'hours a week'],
    [holdTarget.openOpportunities, 'amount', 'open once steady'],
    [holdHours.revenue, 'money', 'where you land'],
  ];
  const rows = Object.fromEntries(names.map((name, i) => [name, results[i]]));
  expected.forEach(([exact, kind, name]) => {
    if (exact === null) assert.ok([undefined, '–'].includes(rows[name]), `${name} in the method: ${rows[name]}`);
    else agrees(rows[name], exact, kind, `${name} in the method`);
  });
  // What one formula comes to is what the next begins with; the chain ends where it breaks.
  const chain = names.indexOf('prospects a week');
  const last = chain < 0 ? results.indexOf('–') : chain;
  for (let i = 0; i < last; i++) assert.equal(terms[i + 1][0], results[i]);
  const created = holdTarget.opportunitiesToCreatePerWeek;
  const shown = Number(rows['new a week']?.replace(/,/g, ''));
  if (created !== null) assert.ok(Math.abs(shown - created) <= (created < 9.995 ? 0.0051 : 0.51), `${shown}, ${created}`);
}

const agree = (headpin, today, now) =>
  until(headpin.page, async () => {
    const shown = await panels(headpin);
    oddsAgree(shown, today, now);
    methodAgrees(shown, now);
    return shown;
  });

describe('the odds and the method are what the module computes', () => {
  test('for every preset', async () => {
    const headpin = await site.visit();
    for (const preset of PRESETS) {
      await headpin.button(preset).click();
      await agree(headpin, planOf(preset), planOf(preset));
      await headpin.clean();
    }
    assert.deepEqual(headpin.complaints, []);
    await headpin.close();
  });

  test('untouched, and with the win rate doubled: today beside now', async () => {
    const headpin = await site.visit();
    const { odds } = await agree(headpin, DEFAULT, DEFAULT);
    assert.equal(odds, `Of 20 such years, ${Math.round(20 * oddsOf(DEFAULT).inYourHours)} reach the target`);
    await headpin.lever('winRate').big.click();
    const { was } = await agree(headpin, DEFAULT, doubled(DEFAULT, 'winRate'));
    assert.equal(was[5], 'today 20');
    assert.equal(was[0], '', 'what did not move says no today');
    await headpin.close();
  });

  test('at every edge', async () => {
    const edges = [
      ['winRate', '0', { winRate: 0 }],
      ['accountRevenue', '900000', { accountRevenue: 900_000 }],
      ['reportingHours', '40', { reportingHours: 40 }],
      ['periodWeeks', '1', { periodWeeks: 1 }],
      ['openOpportunities', '100', { openOpportunities: 100 }],
      ['openOpportunities', '0', { openOpportunities: 0 }],
    ];
    const headpin = await site.visit({ wholeJob: true });
    for (const [input, text, change] of edges) {
      await headpin.type(input, text);
      const shown = await agree(headpin, DEFAULT, { ...DEFAULT, ...change });
      await headpin.clean();
      if (change.winRate === 0) assert.equal(shown.method, 'Why it is out of reach');
      if (change.accountRevenue) assert.equal(shown.odds, 'Nothing is left to chance: the target is covered');
      await headpin.button('Reset all').click();
      await headpin.says(DEFAULT);
    }
    await headpin.radio('Steady').click();
    await agree(headpin, { ...DEFAULT, openOpportunities: null }, { ...DEFAULT, openOpportunities: null });
    await headpin.close();
  });
});

describe('a rate may be typed as it was counted', () => {
  for (const text of ['7 of 40', '7/40', '7 out of 40']) {
    test(text, async () => {
      const headpin = await site.visit({ wholeJob: true });
      await headpin.type('winRate', text);
      const counted = { ...DEFAULT, winRate: 7 / 40, winRateEvidence: 40 };
      await headpin.says(DEFAULT, counted);
      await agree(headpin, DEFAULT, counted);
      assert.equal(await headpin.lever('winRateEvidence').field.inputValue(), '40');
      await headpin.button('Undo').click();
      await headpin.says(DEFAULT);
      assert.equal(await headpin.lever('winRateEvidence').field.inputValue(), '60', 'undone as one');
      await headpin.close();
    });
  }

  test('with the keyboard of a phone that has letters', async () => {
    const headpin = await site.visit({ viewport: { width: 390, height: 844 } });
    const { field } = headpin.lever('winRate');
    assert.equal(await field.getAttribute('inputmode'), 'decimal');
    await headpin.page.getByRole('button', { name: 'Or type it like 7 of 40' }).click();
    assert.ok(await field.evaluate((input) => input === document.activeElement && input.selectionEnd === input.value.length));
    assert.equal(await field.getAttribute('inputmode'), 'text');
    await headpin.page.keyboard.type('7 of 40');
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 7 / 40, winRateEvidence: 40 });
    await headpin.close();
  });

  test('any other rate too, without touching the evidence', async () => {
    const headpin = await site.visit({ wholeJob: true });
    await headpin.type('meetingRate', '3 of 20');
    await headpin.says(DEFAULT, { ...DEFAULT, meetingRate: 0.15 });
    assert.equal(await headpin.lever('winRateEvidence').field.inputValue(), '60');
    await headpin.close();
  });

  test('the same rate from another count changes the evidence alone', async () => {
    const headpin = await site.visit({ wholeJob: true });
    await headpin.type('winRate', '10 of 40');
    await headpin.says(DEFAULT, { ...DEFAULT, winRateEvidence: 40 });
    await until(headpin.page, async () => assert.equal(await headpin.lever('winRateEvidence').field.inputValue(), '40'));
    await headpin.close();
  });

  test('more than all, and out of none, are refused beside the field', async () => {
    const headpin = await site.visit();
    for (const [text, message] of [['41 of 40', /^41 is more than the 40 it is out of\. Win rate can be/], ['3 of 0', /^Of none/]]) {
      await headpin.type('winRate', text);
      assert.match(await headpin.lever('winRate').error.textContent(), message);
      await headpin.says(DEFAULT);
    }
    await headpin.close();
  });
});

describe('assumptions are changed from the keyboard', () => {
  test('how far a lever can go, and back', async () => {
    const headpin = await site.visit();
    const { page } = headpin;
    await page.getByText('Change how far each lever can go').press('Enter');
    const reach = page.getByRole('textbox', { name: 'Win rate, times as good' });
    const before = (await panels(headpin)).assumed[0];
    assert.match(before, /from 25\s% to 34\.8\s%/);
    await reach.fill('2');
    await reach.press('Tab');
    await until(page, async () => assert.match((await panels(headpin)).assumed[0], /from 25\s% to 40\s%/));
    const weeks = page.getByRole('textbox', { name: 'Win rate, weeks to half of the way' });
    await weeks.fill('6');
    await weeks.press('Enter');
    await until(page, async () => assert.match((await panels(headpin)).assumed[0], /half of the way in 6 weeks/));
    for (const [text, message] of [
      ['0', '0 is too low. From 1 to 104.'],
      ['soon', '“soon” is not a number here. From 1 to 104.'],
      ['', 'A number is missing. From 1 to 104.'],
    ]) {
      await weeks.fill(text);
      await weeks.press('Enter');
      await until(page, async () => assert.equal(await page.getByRole('alert').innerText(), message));
      assert.equal(await weeks.inputValue(), text, 'nothing typed is lost');
      assert.equal(await weeks.getAttribute('aria-describedby').then((ids) => page.locator(`#${ids.trim()}`).innerText()), message);
      assert.match((await panels(headpin)).assumed[0], /half of the way in 6 weeks/, 'the last good number holds');
    }
    await headpin.button('reset all of these').press('Enter');
    await until(page, async () => assert.equal((await panels(headpin)).assumed[0], before));
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.equal(await weeks.inputValue(), '12');
    await headpin.close();
  });

  test('the ranking follows, and what comes next, and both come back', async () => {
    const headpin = await site.visit();
    const { page } = headpin;
    const heard = () => page.evaluate(() => ['.panel-one-thing h2', '.panel-sequence h2'].map((id) => document.querySelector(id).textContent));
    const before = await heard();
    assert.match(before[0], /^Win rate first/);
    await page.getByText('Change how far each lever can go').press('Enter');
    // Who can hardly win more often, and not soon, has another One Thing.
    await page.getByRole('textbox', { name: 'Win rate, times as good' }).fill('1.1');
    await page.getByRole('textbox', { name: 'Win rate, weeks to half of the way' }).fill('104');
    await page.keyboard.press('Tab');
    await until(page, async () => {
      const [one, next] = await heard();
      assert.match(one, /^Deal size first/);
      assert.match(next, /^Deal size, then/);
    });
    await headpin.button('reset all of these').press('Enter');
    await until(page, async () => assert.deepEqual(await heard(), before));
    await headpin.close();
  });

  test('how uneven deals are, at its lever', async () => {
    const headpin = await site.visit();
    await headpin.button('change the deal variation').press('Enter');
    const { field } = headpin.lever('dealSizeVariation');
    await until(headpin.page, async () => assert.ok(await field.evaluate((input) => input === document.activeElement)));
    await field.fill('0.2');
    await field.press('Enter');
    await agree(headpin, DEFAULT, { ...DEFAULT, dealSizeVariation: 0.2 });
    await headpin.close();
  });
});

describe('for everyone', () => {
  for (const [look, options] of Object.entries({
    'on a desk, light': { colorScheme: 'light' },
    'on the smallest, dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  })) {
    test(`axe finds nothing with all unfolded, and nothing stands out sideways ${look}`, async () => {
      const headpin = await site.visit(options);
      await headpin.lever('winRate').big.click();
      await headpin.page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
      const { violations } = await new AxeBuilder({ page: headpin.page }).withTags(TAGS).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
      const wide = await headpin.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await headpin.close();
    });
  }
});
