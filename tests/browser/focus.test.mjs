// Your One Thing and what comes next: what they show is what the module says, a row makes its
// move, and nothing changes places under the hand.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import {
  APPLY, BLOCK, EASES, GAIN, HOW_SURE, INPUTS, MORE, ONE_THING, PRESETS, REACHED, REGRET, SEQUENCE, STEPS, UNLESS, apply, easeOf, exhausted,
  holds, leverInput, numberOf, leverInside, leverName, listed, said, which,
} from './english.mjs';
import { DEFAULT } from './oracle.mjs';
import { headpin as model } from './odds.mjs';
import { start, until } from './page.mjs';
import { caseOf, planOf } from './reference.mjs';
import { agrees } from './shown.mjs';

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

const gainOf = ({ revenueMultiple }) => (revenueMultiple === null ? 0 : revenueMultiple - 1);
/** What a step makes of each lever: of a preset by the case, of any other plan by the module, which is held against the cases. */
const movesOf = (plan, step, preset) =>
  model.leverage(plan, step).map((move) => ({ ...move, ...(preset && caseOf(preset).leverage[step][move.lever]) }));

/** Fails unless the rows are the levers, ranked by what the step brings. */
function ranked(rows, moves, step) {
  assert.deepEqual(rows.map(({ name }) => name).sort(), moves.map(({ lever }) => leverName(lever)).sort(), step);
  const inOrder = rows.map(({ name }) => moves.find(({ lever }) => leverName(lever) === name));
  const best = Math.max(...moves.map(gainOf));
  inOrder.forEach((move, i) => {
    const { gain: shown, label, spent, bar, way } = rows[i];
    const what = `${move.lever}, ${step}`;
    // Levers that multiply alike gain the same but for the last digit: either may stand first.
    if (i > 0) assert.ok(gainOf(inOrder[i - 1]) >= gainOf(move) - 1e-9, `${what} stands under a smaller gain`);
    const { kind, percent } = which(shown, GAIN);
    assert.equal(kind, 'some', what);
    agrees(percent, Math.max(0, gainOf(move) * 100), 'count', what);
    assert.equal(spent, move.factor === 1, `${move.lever} ${way}`);
    assert.ok(Math.abs(bar - (100 * Math.max(0, gainOf(move))) / best) < 0.02, `${move.lever}: a bar of ${bar}`);
    const said = which(label, APPLY);
    assert.equal(said.kind, spent ? 'exhausted' : 'move', label);
    assert.equal(said.lever, spent ? leverName(move.lever) : leverInside(move.lever), label);
    assert.equal(said.way, way.replace(/\u00a0/g, ' '), `${label} holds what is seen`);
    assert.equal(said.gain, percent, label);
  });
}

/** The levers that are marked as the One Thing, and what the button of more inputs says of those behind it. */
const marked = () =>
  headpin.page.evaluate(() => ({
    levers: [...document.querySelectorAll('.lever')].filter((lever) => lever.querySelector('.leads')).map((lever) => lever.querySelector('.lever-name').textContent),
    behind: document.querySelector('.more small').textContent,
  }));

describe('the lever that is the One Thing says so where it is moved', () => {
  for (const [preset, button] of Object.entries(PRESETS)) {
    test(button, async () => {
      await headpin.preset(preset).click();
      await headpin.says(planOf(preset));
      const { levers } = model.oneThing(planOf(preset));
      const { levers: inView, behind } = await marked();
      const hidden = levers.filter((lever) => !inView.includes(leverInput(lever)));
      const told = which(behind, MORE);
      assert.equal(told.kind, hidden.length ? 'leads' : 'plain', behind);
      assert.equal(Number(told.count), INPUTS.filter(({ isFirst }) => !isFirst).length, behind);
      if (hidden.length) assert.equal(told.levers, listed(hidden.map(leverInside)));
      await headpin.openMoreInputs();
      assert.deepEqual((await marked()).levers.sort(), levers.map(leverInput).sort());
    });
  }

  test('it settles on release', async () => {
    assert.deepEqual((await marked()).levers, [leverName('winRate')]);
    const { x, y, right } = await headpin.thumb('winRate');
    await headpin.page.mouse.move(x, y);
    await headpin.page.mouse.down();
    await headpin.page.mouse.move(right - 5, y, { steps: 5 });
    assert.deepEqual((await marked()).levers, [leverName('winRate')], 'while held');
    await headpin.page.mouse.up();
    await until(headpin.page, async () => assert.deepEqual((await marked()).levers, [leverName('dealSize')]));
  });
});

describe('the rows, the confidence and the blocks are those of the reference, and what only the module has is the module’s', () => {
  for (const [preset, button] of Object.entries(PRESETS)) {
    test(button, async () => {
      const plan = planOf(preset);
      await headpin.preset(preset).click();
      await headpin.says(plan);
      for (const step of Object.keys(STEPS)) {
        await headpin.step(step).check();
        await until(headpin.page, async () => ranked((await read()).rows, movesOf(plan, step, preset), step));
      }
      await headpin.step('focus').check();
      await until(headpin.page, async () => ranked((await read()).rows, movesOf(plan, 'focus', preset), 'focus'));
      const { one, next, blocks, pictures } = await read();
      const { levers, share, regret, unless } = model.oneThing(plan);
      const heading = which(one.heading, ONE_THING);
      const first = caseOf(preset).leverage.focus;
      const [best] = Object.keys(first).sort((a, b) => gainOf(first[b]) - gainOf(first[a]));
      assert.ok(levers.includes(best), `${best} is among ${levers}`);
      assert.equal(heading.kind, levers.length === 1 ? 'first' : levers.length > 3 ? 'many' : 'tied', one.heading);
      agrees(heading.gain, 100 * gainOf(first[best]), 'count', one.heading);
      if (heading.lever) assert.equal(heading.lever, leverName(best));
      if (heading.levers) assert.deepEqual(heading.levers.toLowerCase().split(/, | or /).sort(), levers.map(leverInside).sort());
      const { all, most, few, tenths } = said(one.said, HOW_SURE);
      if (tenths) assert.ok(Math.abs(Number(tenths) - share * 10) <= 0.5, `${tenths} of 10 is ${share}`);
      else assert.ok(all ? share === 1 : most ? share >= 0.95 && share < 1 : few && share < 0.05, one.said);
      assert.equal(holds(one.said, UNLESS), unless !== null, one.said);
      if (unless) {
        const { lever, falling } = said(one.said, UNLESS);
        assert.equal(lever ?? falling, leverName(unless.lever));
      }
      agrees(said(one.said, REGRET).percent, 100 * regret, 'count', one.said);
      const { sequence } = caseOf(preset);
      assert.equal(blocks.length, 1 + sequence.length);
      sequence.forEach(({ lever, revenue, booked }, i) => {
        const [weeks, name, books, lands] = blocks[i + 1];
        const { first, last } = said(weeks, BLOCK);
        assert.deepEqual([Number(first), Number(last), name], [4 * i + 1, 4 * i + 4, leverName(lever)]);
        agrees(books, booked, 'money', `block ${i + 1}, this period`);
        agrees(lands, revenue, 'money', `block ${i + 1}`);
      });
      const headed = which(next.heading, SEQUENCE);
      const runs = sequence.map(({ lever }) => lever).filter((lever, i, all) => lever !== all[i - 1]);
      assert.equal(headed.first, leverName(runs[0]));
      assert.equal(headed.second, runs[1] && leverInside(runs[1]));
      assert.equal(headed.third, runs[2] && leverInside(runs[2]));
      assert.equal(headed.again !== undefined, runs[2] === runs[0]);
      const [booked, passed] = ['booked', 'revenue'].map((figure) => sequence.findIndex((block) => block[figure] >= plan.target));
      if (caseOf(preset).holdHours.revenue >= plan.target) said(next.said, REACHED.already);
      else if (booked >= 0) assert.equal(Number(said(next.said, REACHED.booked).week), 4 * (booked + 1));
      else if (passed >= 0) {
        const { weeks, booked, all } = said(next.said, REACHED.full);
        assert.equal(numberOf(weeks), 4 * (passed + 1));
        agrees(booked, sequence[passed].booked, 'money', next.said);
        if (all) agrees(all, sequence.at(-1).booked, 'money', next.said);
      } else {
        const { booked, end } = said(next.said, REACHED.never);
        agrees(booked, sequence.at(-1).booked, 'money', next.said);
        agrees(end, sequence.at(-1).revenue, 'money', next.said);
      }
      assert.equal(pictures.length, 2);
      await headpin.clean();
    });
  }
});

describe('a lever may be easier or harder for one person', () => {
  const control = (lever) => headpin.page.getByRole('combobox', { name: easeOf(lever), exact: true });
  const ranking = async () => (await read()).rows.map(({ name }) => name);

  test('the ranking answers at once, the focus stays, and it comes back', async () => {
    const before = await ranking();
    assert.equal(before[0], leverName('winRate'));
    await control('winRate').focus();
    await control('winRate').selectOption('harder');
    await until(headpin.page, async () => assert.equal((await ranking())[0], leverName('dealSize')));
    await until(headpin.page, async () =>
      assert.equal(await headpin.page.evaluate(() => document.activeElement.ariaLabel), easeOf('winRate')));
    assert.deepEqual(await ranking(), model.oneThing(DEFAULT, { ease: { winRate: 'harder' } }) && [...new Set(await ranking())]);
    const heading = which((await read()).one.heading, ONE_THING);
    assert.equal(heading.lever, leverName(model.oneThing(DEFAULT, { ease: { winRate: 'harder' } }).levers[0]));
    await control('winRate').selectOption('usual');
    await until(headpin.page, async () => assert.deepEqual(await ranking(), before));
  });

  test('each offers the three, by the keyboard too', async () => {
    const options = await control('dealSize').locator('option').allTextContents();
    assert.deepEqual(options, Object.values(EASES));
    await control('dealSize').focus();
    await headpin.page.keyboard.press('ArrowUp');
    await until(headpin.page, async () => assert.equal(await control('dealSize').inputValue(), 'easier'));
  });
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
      await until(headpin.page, async () => assert.match(await focused(), apply('winRate'), 'the focus stays with the lever'));
      await headpin.undo.click();
      await headpin.says(DEFAULT);
      assert.deepEqual(await read(), before);
    });
  }

  test('pressed again it makes the same lever’s next move, wherever its row went', async () => {
    const places = async () => (await read()).rows.findIndex(({ name }) => name === leverName('reporting'));
    const before = await places();
    await headpin.page.getByRole('button', { name: apply('reporting') }).press('Enter');
    await until(headpin.page, async () => assert.notEqual(await places(), before));
    await until(headpin.page, async () => assert.match(await focused(), apply('reporting')));
    await headpin.page.keyboard.press('Enter');
    let plan = DEFAULT;
    for (let i = 0; i < 2; i++) plan = { ...plan, reportingHours: model.leverage(plan, 'focus').find(({ lever }) => lever === 'reporting').value };
    await headpin.says(DEFAULT, plan);
  });

  test('of the step that is shown', async () => {
    await headpin.step('double').check();
    const row = headpin.page.getByRole('button', { name: apply('dealSize') });
    assert.equal(said(await row.getAttribute('aria-label'), APPLY.move).way, '$40K → $80K');
    await row.click();
    await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 80_000 });
  });

  test('and a lever at its limit makes none', async () => {
    await headpin.type('winRate', '65');
    await headpin.pin.click();
    await headpin.step('double').check();
    const row = headpin.page.getByRole('button', { name: exhausted('winRate') });
    await row.click({ force: true });
    await headpin.says({ ...DEFAULT, winRate: 0.65 });
  });
});

test('the step is chosen by arrow keys', async () => {
  await headpin.step('focus').focus();
  await headpin.page.keyboard.press('ArrowRight');
  assert.ok(await headpin.step('reach').isChecked());
  await until(headpin.page, async () => ranked((await read()).rows, movesOf(DEFAULT, 'reach', 'default'), 'reach'));
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
    await headpin.openMoreInputs();
    await headpin.type('accountRevenue', '0');
    await until(headpin.page, async () => assert.equal(which((await read()).one.heading, ONE_THING).kind, 'noWin'));
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
      await visitor.step('double').check();
      for (const id of ['one-thing', 'sequence']) await visitor.page.locator(`.panel-${id} summary`).click();
      assert.deepEqual(await violations(visitor.page, ['.panel-one-thing', '.panel-sequence']), []);
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
