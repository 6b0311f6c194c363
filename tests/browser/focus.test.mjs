// Your One Thing and what comes next: what they show is what the module says, a row makes its
// move, and nothing changes places under the hand.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { DEFAULT } from './oracle.mjs';
import { headpin as model } from './odds.mjs';
import { PRESETS, planOf, start, until } from './page.mjs';
import { agrees } from './shown.mjs';

const STEPS = { 'Four weeks of focus': 'focus', 'Realistic reach': 'reach', 'Double it': 'double', '+10\u202f%': 'tenPercent' };
const NAMES = {
  meetingRate: 'Meeting rate', qualificationRate: 'Qualification rate', winRate: 'Win rate', noDecision: 'No decision', dealSize: 'Deal size',
  cycle: 'Sales cycle', accountRevenue: 'Existing customers', partnerOpportunities: 'Partner opportunities', reporting: 'Reporting',
};
const VIEW = { viewport: { width: 1280, height: 5_400 } };

let site, headpin;
before(async () => {
  site = await start();
  headpin = await site.visit(VIEW);
});
after(() => site.close());
beforeEach(() => headpin.again());
afterEach(() => assert.deepEqual(headpin.complaints.splice(0), []));

/** All that both panels say, at one moment. */
const read = ({ page } = headpin) =>
  page.evaluate(() => {
    const text = (element, selector) => element.querySelector(selector)?.textContent.trim() ?? '';
    const [one, next] = ['.panel-one-thing', '.panel-sequence'].map((panel) => document.querySelector(panel));
    const words = (panel) => ({ heading: text(panel, 'h2'), said: [...panel.querySelectorAll('.words p:not(.kicker)')].map((p) => p.textContent).join(' ') });
    return {
      one: words(one),
      next: words(next),
      rows: [...one.querySelectorAll('.ranks button')].map((button) => ({
        name: button.querySelector('.rank-name').firstChild.textContent,
        way: text(button, 'small'),
        gain: text(button, '.gain'),
        label: button.getAttribute('aria-label'),
        spent: button.getAttribute('aria-disabled') === 'true',
        bar: parseFloat(button.querySelector('.rank-bar')?.getAttribute('x2') ?? '0'),
      })),
      blocks: [...next.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
      pictures: [...next.querySelectorAll('[role=img]')].map((picture) => picture.getAttribute('aria-label')),
    };
  });
const focused = () => headpin.page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? '');
const rowButtons = ({ page } = headpin) => page.locator('.panel-one-thing .ranks').getByRole('button');

/** Fails unless the rows are those that the module ranks. */
function ranked(rows, plan, step) {
  const gain = ({ revenueMultiple }) => (revenueMultiple === null ? 0 : revenueMultiple - 1);
  const moves = model.leverage(plan, step).sort((a, b) => gain(b) - gain(a));
  assert.deepEqual(rows.map(({ name }) => name), moves.map(({ lever }) => NAMES[lever]), step);
  const best = Math.max(...moves.map(gain));
  moves.forEach((move, i) => {
    const { gain: shown, label, spent, bar, way } = rows[i];
    const number = /^\+?(\S+)\u202f%$/.exec(shown);
    assert.ok(number, `“${shown}” is no gain`);
    agrees(number[1], Math.max(0, gain(move) * 100), 'count', `${move.lever}, ${step}`);
    assert.equal(spent, move.factor === 1, `${move.lever} ${way}`);
    assert.ok(Math.abs(bar - (100 * Math.max(0, gain(move))) / best) < 0.02, `${move.lever}: a bar of ${bar}`);
    assert.ok(label.startsWith(spent ? NAMES[move.lever].toLowerCase() : `Apply: ${NAMES[move.lever].toLowerCase()} `), label);
    assert.ok(label.includes(way), `${label} holds what is seen`);
  });
}

/** The levers that are marked as the One Thing, and what the button of the whole job says of those behind it. */
const marked = () =>
  headpin.page.evaluate(() => ({
    levers: [...document.querySelectorAll('.lever')].filter((lever) => lever.querySelector('.leads')).map((lever) => lever.querySelector('.lever-name').textContent),
    behind: document.querySelector('.more small').textContent,
  }));

describe('the lever that is the One Thing says so where it is moved', () => {
  for (const preset of PRESETS) {
    test(preset, async () => {
      await headpin.button(preset).click();
      await headpin.says(planOf(preset));
      const names = model.oneThing(planOf(preset)).levers.map((lever) => NAMES[lever]);
      const { levers: inView, behind } = await marked();
      const hidden = names.filter((name) => !inView.includes(name));
      const told = /^15 more numbers, your One Thing among them: (.*)$/.exec(behind)?.[1] ?? '';
      assert.equal(told, hidden.map((name) => name.toLowerCase()).join(' or '), behind);
      await headpin.openWholeJob();
      assert.deepEqual((await marked()).levers.sort(), names.sort());
    });
  }

  test('it settles on release', async () => {
    assert.deepEqual((await marked()).levers, ['Win rate']);
    const { x, y, right } = await headpin.thumb('winRate');
    await headpin.page.mouse.move(x, y);
    await headpin.page.mouse.down();
    await headpin.page.mouse.move(right - 5, y, { steps: 5 });
    assert.deepEqual((await marked()).levers, ['Win rate'], 'while held');
    await headpin.page.mouse.up();
    await until(headpin.page, async () => assert.deepEqual((await marked()).levers, ['Deal size']));
  });
});

describe('the rows, the confidence and the blocks are what the module says', () => {
  for (const preset of PRESETS) {
    test(preset, async () => {
      const plan = planOf(preset);
      await headpin.button(preset).click();
      await headpin.says(plan);
      for (const [name, step] of Object.entries(STEPS)) {
        await headpin.radio(name).check();
        await until(headpin.page, async () => ranked((await read()).rows, plan, step));
      }
      await headpin.radio('Four weeks of focus').check();
      const { one, next, blocks, pictures } = await read();
      const { levers, share } = model.oneThing(plan);
      for (const lever of levers) assert.ok(one.heading.toLowerCase().includes(NAMES[lever].toLowerCase()), one.heading);
      const said = Number(/in (\d+) of 100 plausible/.exec(one.said)[1]);
      assert.ok(Math.abs(said - share * 100) <= 0.5 || (said === 99 && share < 1), `${said} of 100 is ${share}`);
      const sequence = model.sequence(plan);
      assert.equal(blocks.length, 1 + sequence.blocks.length);
      sequence.blocks.forEach(({ lever, revenue }, i) => {
        const [weeks, name, lands] = blocks[i + 1];
        assert.deepEqual([weeks, name], [`weeks ${4 * i + 1}–${4 * i + 4}`, NAMES[lever]]);
        agrees(lands, revenue, 'money', `block ${i + 1}`);
      });
      assert.ok(next.heading.startsWith(NAMES[sequence.blocks[0].lever]), next.heading);
      const passed = sequence.targetReachedAfterWeeks;
      if (passed > 0) assert.ok(next.said.includes(`After week ${passed} a `), next.said);
      assert.equal(next.said.includes('this one is over by then'), passed > plan.periodWeeks, next.said);
      assert.equal(pictures.length, 2);
      await headpin.clean();
    });
  }
});

describe('a row makes its move', () => {
  const winRate = model.leverage(DEFAULT, 'focus').find(({ lever }) => lever === 'winRate').value;
  const ways = { 'by a click': (row) => row.click(), 'by Enter': (row) => row.press('Enter'), 'by the space bar': (row) => row.press(' ') };
  for (const [way, press] of Object.entries(ways)) {
    test(`${way}, as one change to undo`, async () => {
      const before = await read();
      await press(rowButtons().first());
      const now = { ...DEFAULT, winRate };
      await headpin.says(DEFAULT, now);
      await until(headpin.page, async () => assert.notDeepEqual((await read()).rows, before.rows));
      await until(headpin.page, async () => assert.match(await focused(), /^Apply: win rate /, 'the focus stays with the lever'));
      await headpin.button('Undo').click();
      await headpin.says(DEFAULT);
      assert.deepEqual(await read(), before);
    });
  }

  test('pressed again it makes the same lever’s next move, wherever its row went', async () => {
    const places = async () => (await read()).rows.findIndex(({ name }) => name === 'Reporting');
    const before = await places();
    await headpin.page.getByRole('button', { name: /^Apply: reporting / }).press('Enter');
    await until(headpin.page, async () => assert.notEqual(await places(), before));
    await until(headpin.page, async () => assert.match(await focused(), /^Apply: reporting /));
    await headpin.page.keyboard.press('Enter');
    let plan = DEFAULT;
    for (let i = 0; i < 2; i++) plan = { ...plan, reportingHours: model.leverage(plan, 'focus').find(({ lever }) => lever === 'reporting').value };
    await headpin.says(DEFAULT, plan);
  });

  test('of the step that is shown', async () => {
    await headpin.radio('Double it').check();
    await headpin.page.getByRole('button', { name: /^Apply: deal size \$40K → \$80K, / }).click();
    await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 80_000 });
  });

  test('and a lever at its limit makes none', async () => {
    await headpin.type('winRate', '65');
    await headpin.pin.click();
    await headpin.radio('Double it').check();
    const row = headpin.page.getByRole('button', { name: /^win rate 65\s%, at its limit/ });
    await row.click({ force: true });
    await headpin.says({ ...DEFAULT, winRate: 0.65 });
  });
});

test('the step is chosen by arrow keys', async () => {
  await headpin.radio('Four weeks of focus').focus();
  await headpin.page.keyboard.press('ArrowRight');
  assert.ok(await headpin.radio('Realistic reach').isChecked());
  await until(headpin.page, async () => ranked((await read()).rows, DEFAULT, 'reach'));
});

test('while a lever is held its row moves and the order keeps still', async () => {
  const before = await read();
  const { max } = await headpin.thumb('winRate');
  await headpin.drag('winRate', max, {
    held: async () => {
      const held = await read();
      assert.deepEqual(held.rows.map(({ name }) => name), before.rows.map(({ name }) => name));
      assert.equal(held.one.heading, before.one.heading);
      assert.equal(held.next.heading, before.next.heading);
      assert.notEqual(held.rows[0].way, before.rows[0].way, 'the row follows the thumb');
      assert.notDeepEqual(held.blocks, before.blocks, 'so do the blocks');
    },
  });
  await until(headpin.page, async () => assert.notEqual((await read()).rows[0].name, before.rows[0].name));
});

describe('where nothing can be ranked it says why', () => {
  test('nothing is won and nothing else booked', async () => {
    await headpin.type('winRate', '0');
    await headpin.openWholeJob();
    await headpin.type('accountRevenue', '0');
    await until(headpin.page, async () => assert.match((await read()).one.heading, /^Win something first: /));
    const { rows } = await read();
    assert.ok(rows.every(({ gain, bar }) => gain === '–' && bar === 0));
    await headpin.clean();
  });
});

describe('for everyone', () => {
  const looks = [
    [1280, 800, 'dark'],
    [390, 844, 'light'],
    [320, 640, 'dark'],
  ];
  for (const [width, height, colorScheme] of looks) {
    test(`axe finds nothing, nothing goes sideways and targets are large enough at ${width}, ${colorScheme}`, async () => {
      const visitor = await site.visit({ viewport: { width, height }, colorScheme });
      await visitor.lever('winRate').big.click();
      await visitor.radio('Double it').check();
      for (const id of ['one-thing', 'sequence']) await visitor.page.locator(`.panel-${id} summary`).click();
      const { violations } = await new AxeBuilder({ page: visitor.page })
        .include('.panel-one-thing')
        .include('.panel-sequence')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`), []);
      const { wide, low } = await visitor.page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        low: Math.min(...[...document.querySelectorAll('.panel-one-thing button, .panel-one-thing label')].map((target) => target.getBoundingClientRect().height)),
      }));
      assert.ok(wide <= width, `${wide} pixels wide`);
      assert.ok(low >= (width < 720 ? 44 : 24), `a target of ${low} pixels`);
      await visitor.close();
    });
  }
});
