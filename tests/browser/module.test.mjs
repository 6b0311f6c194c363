// The module that other programs load, dist/headpin.js, as they would: in Node with the program's
// bytes, in a browser under the strict policy, by the handle of what they mount, from its types, and
// by the README's words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { CONTROLS, ERROR, FALSE_CHOICES, FIGURE, PAUSE, assumedHalfLife, assumedReach, said, which } from './english.mjs';
import { DEFAULT } from './oracle.mjs';
import { Headpin, start, until } from './page.mjs';
import { CASES, planOf } from './reference.mjs';

const root = new URL('../../', import.meta.url);
const text = (path) => readFileSync(new URL(path, root), 'utf8');
const TYPES = text('assets/headpin.d.ts');
const STEPS = ['tenPercent', 'double', 'reach', 'focus'];

const headpin = await import(new URL('dist/headpin.js', root));
await headpin.default(readFileSync(headpin.wasm));

const POLICIES = ['steady', 'dealsFirst', { pause: { start: 8, weeks: 4 } }, { stopStart: { above: 20, below: 10 } }];

/** One call of every function but mount: what each platform must answer alike. */
const CALLS = {
  evaluate: [...CASES.map(({ plan }) => [plan]), [{}], [{ winRate: 0 }], [{ winRate: undefined }]],
  leverage: CASES.flatMap(({ plan }) => STEPS.map((step) => [plan, step])),
  move: CASES.flatMap(({ plan, moves }) => moves.map(({ input, value }) => [plan, input, value])),
  oneThing: CASES.map(({ plan }) => [plan]),
  sequence: CASES.map(({ plan }) => [plan]),
  chance: CASES.flatMap(({ plan }) => [[plan], [plan, 0], [plan, 1.5]]),
  odds: CASES.map(({ plan }) => [plan]),
  balance: CASES.map(({ plan }) => [plan]),
  weeks: CASES.flatMap(({ plan }) => POLICIES.map((policy) => [plan, policy])),
  levers: [[]],
  defaultPlan: [[]],
  toLink: CASES.map(({ plan }) => [plan]),
  fromLink: [...CASES.map(({ plan }) => [headpin.toLink(plan)]), ['1w.3d6e4o-z']],
};

/** Theirs to 12 digits: every number they have is ours within 1e-9, and so is every null. */
function agrees(ours, theirs, place) {
  for (const [name, value] of Object.entries(theirs)) {
    const near = typeof value === 'number' && Math.abs(ours[name] - value) <= 1e-9 * Math.abs(value);
    assert.ok(near || (value === null && ours[name] === null), `${place}.${name} is ${ours[name]}, the reference ${value}`);
  }
}

function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, 'not an Error');
    return error;
  }
  return assert.fail('nothing was thrown');
}

/** Fails unless a message is of a kind, and says what it must. */
function says(message, kind, told = {}) {
  const { kind: is, ...groups } = which(message, ERROR);
  assert.equal(is, kind, message);
  for (const [group, text] of Object.entries(told)) assert.equal(groups[group], text, `${group} in “${message}”`);
}

describe('in Node', () => {
  test('it has the functions that its types declare, and no others', () => {
    const declared = [...TYPES.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(Object.keys(headpin).sort(), ['default', ...declared].sort());
    assert.deepEqual([...Object.keys(CALLS), 'mount', 'wasm'].sort(), declared.sort());
  });

  test('evaluate and leverage are those of the reference', () => {
    for (const { name, plan, holdTarget, holdHours, leverage } of CASES) {
      const ours = headpin.evaluate(plan);
      agrees(ours.holdTarget, holdTarget, `${name} holdTarget`);
      agrees(ours.holdHours, holdHours, `${name} holdHours`);
      for (const step of STEPS) {
        const moved = headpin.leverage(plan, step);
        assert.deepEqual(moved.map(({ lever }) => lever), Object.keys(leverage[step]), `${name} ${step}`);
        for (const row of moved) agrees(row, leverage[step][row.lever], `${name} ${step} ${row.lever}`);
      }
    }
  });

  test('a plan may leave fields out, and null is what is absent', () => {
    assert.deepEqual(headpin.evaluate({}), headpin.evaluate(headpin.defaultPlan()));
    assert.deepEqual(headpin.evaluate({ winRate: undefined }), headpin.evaluate({}));
    const { reason, holdTarget } = headpin.evaluate({ winRate: 0 });
    assert.equal(reason, 'zeroWinRate');
    assert.strictEqual(holdTarget.prospectsPerWeek, null);
    assert.strictEqual(headpin.evaluate({}).reason, null);
  });

  test('the table says what a plan may be', () => {
    const table = headpin.levers();
    assert.deepEqual(table.map(({ name }) => name), Object.keys(headpin.defaultPlan()));
    assert.deepEqual(Object.fromEntries(table.map((row) => [row.name, row.default])), headpin.defaultPlan());
    assert.deepEqual(table.filter(({ mayBeNull }) => mayBeNull).map(({ name }) => name), ['openOpportunities', 'winRateEvidence']);
    const ranked = table.flatMap((row) => row.ranked ?? []);
    assert.deepEqual(ranked.map(({ name }) => name), headpin.leverage({}, 'double').map(({ lever }) => lever));
    assert.deepEqual(ranked[2], { name: 'winRate', reach: { odds: 1.6 }, halfLife: 12 });
    assert.deepEqual(ranked[4], { name: 'dealSize', reach: { times: 1.4 }, halfLife: 20 });
    for (const { name, min, max } of table.filter(({ unit }) => unit !== 'rate')) {
      for (const value of [min, max]) assert.equal(headpin.fromLink(headpin.toLink({ [name]: value }))[name], value);
      for (const value of [min - 1, max * 1.01]) assert.equal(thrown(() => headpin.evaluate({ [name]: value })).field, name);
    }
  });

  test('a link holds the plan exactly', () => {
    assert.equal(headpin.toLink({ winRate: 0.3, dealSize: 60_000, openOpportunities: null }), '2o-w.3d6e4z');
    for (const { plan } of CASES) {
      assert.deepEqual(headpin.fromLink(headpin.toLink(plan)), plan);
      assert.match(headpin.toLink(plan), /^[\w.-]{1,300}$/);
    }
  });

  test('a link that an earlier release made is read as it was, and of a whole document what is explored', () => {
    const links = JSON.parse(text('tests/cases/links.json'));
    assert.deepEqual([...new Set(links.map(({ link }) => link[0]))], ['1', '2']);
    for (const { link, today, now = today } of links) assert.deepEqual(headpin.fromLink(link), now, link);
  });

  test('a move takes along what it pulls, as the reference does', () => {
    for (const { name, plan, moves } of CASES) {
      for (const { input, value, moves: pulled, to } of moves) {
        const there = headpin.move(plan, input, value);
        assert.equal(there[input], value);
        agrees(there, { [pulled]: to }, `${name} ${input}`);
        assert.deepEqual(headpin.move(there, input, plan[input], plan), plan, 'and back');
      }
    }
    assert.equal(headpin.move({}, 'winRate', 2).winRate, 0.65, 'stopped at its limit');
    assert.equal(headpin.move({}, 'openOpportunities', null).openOpportunities, null);
    const off = { couplings: { 'accountHours→accountRevenue': false } };
    assert.equal(headpin.move({}, 'accountHours', 0, {}, off).accountRevenue, 120_000);
    const coupled = headpin.move({}, 'dealSize', 80_000, {}, { couplings: { 'dealSize→winRate': -0.25 } });
    assert.ok(Math.abs(coupled.winRate - 0.25 * 2 ** -0.25) < 1e-12);
  });

  test('assumptions come last, and those who have a say have it', () => {
    const harder = { ease: { winRate: 'harder' } };
    assert.deepEqual(headpin.oneThing({}).levers, ['winRate']);
    assert.notDeepEqual(headpin.oneThing({}, harder), headpin.oneThing({}));
    assert.deepEqual(headpin.oneThing({}, { halfLife: { winRate: 24 } }).gain, headpin.oneThing({}, harder).gain);
    assert.deepEqual(headpin.evaluate({}, harder), headpin.evaluate({}));
    assert.deepEqual(headpin.chance({}, 2, {}), headpin.chance({}, 2));
    assert.equal(headpin.toLink({}, harder), '2Ew2z');
  });

  const fields = Object.keys(headpin.defaultPlan());
  const levers = headpin.leverage({}, 'double').map(({ lever }) => lever);
  const rate = { min: 0, max: 1 };
  const beside = { min: 0, max: 0.65 };
  const many = { min: 0, max: 1e12 };
  const tooLong = '1w.3'.repeat(250_000);
  // What is wrong: the call, then the field, the value and what is allowed, then which message and what it says.
  const given = {
    'an unknown field': [() => headpin.evaluate({ winrate: 0.3 }), 'winrate', 0.3, fields, 'unknown', { field: 'winrate', of: 'a plan', fields: fields.join(', ') }],
    'a text for a number': [() => headpin.evaluate({ winRate: '0.3' }), 'winRate', '0.3', rate, 'number', { field: 'winRate', given: '"0.3"', min: '0', max: '1' }],
    'null where a number must be': [() => headpin.evaluate({ winRate: null }), 'winRate', null, rate, 'number', { given: 'null', max: '1' }],
    'a text where a number or null may be': [() => headpin.evaluate({ openOpportunities: 'x' }), 'openOpportunities', 'x', { min: 0, max: 1e6 }, 'number', { orNull: ', or null' }],
    'a bigint': [() => headpin.evaluate({ winRate: 1n }), 'winRate', 1n, rate, 'number', { given: 'of the type bigint' }],
    NaN: [() => headpin.evaluate({ winRate: NaN }), 'winRate', NaN, beside, 'outside', { given: 'NaN' }],
    infinity: [() => headpin.evaluate({ target: Infinity }), 'target', Infinity, many, 'outside', { given: 'inf', min: '0', max: '1000000000000' }],
    'too large a number': [() => headpin.evaluate({ hoursPerWeek: 169 }), 'hoursPerWeek', 169, { min: 1, max: 168 }, 'outside', { given: '169', min: '1', max: '168' }],
    'two rates above 1': [() => headpin.evaluate({ winRate: 0.7 }), 'winRate', 0.7, beside, 'outside', { given: '0.7', max: '0.65', one: 'winRate', other: 'noDecisionRate' }],
    'no plan': [() => headpin.evaluate(), 'plan', undefined, fields, 'object', { field: 'plan', given: 'of the type undefined' }],
    'null for a plan': [() => headpin.evaluate(null), 'plan', null, fields, 'object', { given: 'null' }],
    'a text for a plan': [() => headpin.toLink('{}'), 'plan', '{}', fields, 'object', { given: '"{}"' }],
    'a list for a plan': [() => headpin.leverage([], 'focus'), 'plan', [], fields, 'object'],
    'a Map for a plan': [() => headpin.evaluate(new Map([['winRate', 0.3]])), 'plan', new Map([['winRate', 0.3]]), fields, 'object'],
    'an unknown assumption': [() => headpin.evaluate({}, { hopes: {} }), 'hopes', {}, ['reach', 'halfLife', 'ease', 'couplings'], 'unknown', { field: 'hopes', of: 'assumptions' }],
    'an assumption of no lever': [() => headpin.odds({}, { reach: { winrate: 2 } }), 'winrate', 2, levers, 'unknown', { field: 'winrate', of: 'reach', fields: levers.join(', ') }],
    'too far a reach': [() => headpin.oneThing({}, { reach: { winRate: 11 } }), 'reach', 11, { min: 1, max: 10 }, 'number', { field: 'reach.winRate', given: '11', min: '1', max: '10' }],
    'too strong a coupling': [() => headpin.weeks({}, 'steady', { couplings: { 'dealSize→winRate': -3 } }), 'couplings', -3, { min: -2, max: 2 }, 'number', { field: 'couplings.dealSize→winRate', given: '-3', min: '-2', max: '2' }],
    'hours that pull by a number': [() => headpin.balance({}, { couplings: { 'accountHours→accountRevenue': 1 } }), 'couplings', 1, null, 'flag', { field: 'couplings.accountHours→accountRevenue', given: '1' }],
    'an unknown ease': [() => headpin.sequence({}, { ease: { winRate: 'easy' } }), 'ease', 'easy', ['easier', 'usual', 'harder'], 'choice', { field: 'ease.winRate', given: '"easy"', choices: 'easier, usual, harder' }],
    'a move of no field': [() => headpin.move({}, 'winrate', 0.3), 'winrate', 'winrate', fields, 'unknown', { field: 'winrate', of: 'a plan' }],
    'a move to nowhere': [() => headpin.move({}, 'winRate', NaN), 'winRate', NaN, rate, 'number', { given: 'NaN' }],
    'a move to nothing': [() => headpin.move({}, 'winRate', null), 'winRate', null, rate, 'number', { given: 'null' }],
    'an unknown step': [() => headpin.leverage({}, 'twice'), 'step', 'twice', STEPS, 'choice', { given: '"twice"', choices: STEPS.join(', ') }],
    'no step': [() => headpin.leverage({}), 'step', undefined, STEPS, 'choice'],
    'a text for a number created': [() => headpin.chance({}, '2'), 'createdPerWeek', '2', many, 'number', { given: '"2"', max: '1000000000000' }],
    'fewer than none created': [() => headpin.chance({}, -1), 'createdPerWeek', -1, many, 'number', { given: '-1' }],
    'an unknown policy': [() => headpin.weeks({}, 'never'), 'policy', 'never', ['steady', 'dealsFirst'], 'choice', { choices: 'steady, dealsFirst' }],
    'half a week of a pause': [() => headpin.weeks({}, { pause: { start: 8, weeks: 1.5 } }), 'weeks', 1.5, { min: 0, max: 520 }, 'number', { whole: 'whole ', max: '520' }],
    'a pause without a start': [() => headpin.weeks({}, { pause: { weeks: 2 } }), 'start', undefined, { min: 0, max: 520 }, 'number'],
    'a stop at a text': [() => headpin.weeks({}, { stopStart: { above: '20', below: 1 } }), 'above', '20', many, 'number', { given: '"20"' }],
    'a link that is none': [() => headpin.fromLink('hello'), 'link', 'hello', null, 'noLink', { version: '2' }],
    'a link cut short': [() => headpin.fromLink('2w.3'), 'link', '2w.3', null, 'cutShort'],
    'a link of a later version': [() => headpin.fromLink('3w.3z'), 'link', '3w.3z', null, 'tooNew', { version: '3', latest: '2' }],
    'a link of a megabyte': [() => headpin.fromLink(tooLong), 'link', tooLong, null, 'tooLong', { length: '1000000', most: '1000' }],
    'a link with a letter of no input': [() => headpin.fromLink('2z1'), 'link', '2z1', null, 'letter', { letter: '1' }],
    'a link with a letter twice': [() => headpin.fromLink('2w.3w.2z'), 'link', '2w.3w.2z', null, 'twice', { letter: 'w' }],
    'a link with a choice there is not': [() => headpin.fromLink('2Vc99z'), 'link', '2Vc99z', null, 'noChoice', { letter: 'c' }],
    'a link with a wrong value': [() => headpin.fromLink('2w.7z'), 'winRate', 0.7, beside, 'outside', { given: '0.7' }],
    'a link with no number': [() => headpin.fromLink('2w..z'), 'winRate', '2w..z', rate, 'number', { given: '".."' }],
    'no link': [() => headpin.fromLink(5), 'link', 5, null, 'text', { given: '5' }],
    'no element': [() => headpin.mount(5), 'root', 5, null, 'element', { given: '5' }],
    'no page': [() => headpin.mount(), 'root', undefined, null, 'element', { given: 'of the type undefined' }],
  };
  for (const [what, [call, field, value, allowed, kind, told]] of Object.entries(given)) {
    test(`${what} throws an error that names it`, () => {
      const error = thrown(call);
      assert.deepEqual({ field: error.field, value: error.value, allowed: error.allowed }, { field, value, allowed });
      says(error.message, kind, told);
    });
  }

  test('a plan that throws of its own throws that, and harms nothing', () => {
    const mine = new Error('mine');
    const plan = { get winRate() { throw mine; } };
    for (let i = 0; i < 10_000; i++) assert.equal(thrown(() => headpin.evaluate(plan)), mine);
    assert.equal(headpin.evaluate({}).holdTarget.wins, 17);
  });
});

/** A document as the page begins. */
const DOCUMENT = {
  today: headpin.defaultPlan(),
  now: headpin.defaultPlan(),
  assumptions: {
    reach: Object.fromEntries(headpin.levers().flatMap(({ ranked }) => (ranked ? [[ranked.name, ranked.reach.odds ?? ranked.reach.times]] : []))),
    halfLife: Object.fromEntries(headpin.levers().flatMap(({ ranked }) => (ranked ? [[ranked.name, ranked.halfLife]] : []))),
    ease: Object.fromEntries(headpin.levers().flatMap(({ ranked }) => (ranked ? [[ranked.name, 'usual']] : []))),
    couplings: {
      'accountHours→accountRevenue': true,
      'partnerHours→partnerOpportunities': true,
      'winRate→partnerOpportunities': 0,
      'winRate→accountRevenue': 0,
      'winRate→meetingRate': 0,
      'dealSize→winRate': 0,
      'dealSize→cycleWeeks': 0,
      'qualificationRate→winRate': 0,
    },
  },
  currency: 'USD',
  choices: { step: 'focus', falseChoice: null, pause: null, unfolded: [] },
};
/** Another in every part. */
const OTHER = {
  today: { ...DEFAULT, winRate: 0.3, openOpportunities: null },
  now: { ...DEFAULT, winRate: 0.45, openOpportunities: null, winRateEvidence: null, periodWeeks: 30 },
  assumptions: {
    reach: { ...DOCUMENT.assumptions.reach, winRate: 2, reporting: 0.25 },
    halfLife: { ...DOCUMENT.assumptions.halfLife, cycle: 30 },
    ease: { ...DOCUMENT.assumptions.ease, dealSize: 'easier' },
    couplings: { ...DOCUMENT.assumptions.couplings, 'partnerHours→partnerOpportunities': false, 'dealSize→winRate': -0.25 },
  },
  currency: 'EUR',
  choices: { step: 'reach', falseChoice: 'noPartners', pause: { start: 11, weeks: 7 }, unfolded: ['moreInputs', 'rippleTable', 'yearTable', 'reach'] },
};

describe('in a browser, under the strict policy', () => {
  let site;
  before(async () => {
    site = await start();
  });
  after(() => site.close());

  const PLACE = '<div id="app">theirs</div>';

  test('every function answers as in Node, and nothing is mounted until mount', async () => {
    const requests = [];
    const host = await site.host(PLACE, { script: (page) => page.on('request', (request) => requests.push(new URL(request.url()))) });
    const { page } = host;
    const before = await page.content();
    const answers = await page.evaluate(async (calls) => {
      const headpin = await import('/headpin.js');
      await Promise.all([headpin.default(), headpin.default()]);
      return Object.entries(calls).map(([name, all]) => [name, all.map((given) => headpin[name](...given))]);
    }, CALLS);
    for (const [name, all] of answers) {
      all.forEach((answer, at) => assert.deepEqual(answer, headpin[name](...CALLS[name][at]), `${name} ${at}`));
    }
    assert.deepEqual(answers.map(([name]) => name), Object.keys(CALLS));
    assert.equal(await page.content(), before, 'the page was changed');

    const error = await page.evaluate(async () => {
      const { evaluate } = await import('/headpin.js');
      try {
        return evaluate({ winRate: 0.7 });
      } catch (error) {
        return { isError: error instanceof Error, ...error, message: error.message };
      }
    });
    assert.deepEqual(error, { ...thrown(() => headpin.evaluate({ winRate: 0.7 })), isError: true, message: error.message });
    says(error.message, 'outside', { field: 'winRate', given: '0.7' });

    await page.evaluate(async () => void (await import('/headpin.js')).mount());
    await new Headpin(page).begin();
    assert.equal(await page.locator('#app').getByText('theirs').count(), 0);
    const own = new URL(site.url).origin;
    assert.deepEqual(requests.filter(({ origin, protocol }) => origin !== own && protocol !== 'data:').map(String), []);
    assert.deepEqual(requests.filter(({ pathname }) => pathname.endsWith('.wasm')).length, 1);
    assert.deepEqual(host.complaints, []);
    await host.close();
  });

  test('it mounts into the element it is given', async () => {
    const host = await site.host(`${PLACE}<section id="place" aria-label="a place"></section>`);
    await host.mount('#place');
    assert.equal(await host.page.locator('#app').textContent(), 'theirs');
    assert.deepEqual(host.complaints, []);
    await host.close();
  });

  describe('its document', () => {
    let host, headpin;
    before(async () => {
      host = await site.host('<div id="place"></div>');
      headpin = await host.mount('#place');
    });
    beforeEach(() => host.setDocument('#place', {}));
    afterEach(() => assert.deepEqual(host.complaints.splice(0), []));
    after(() => host.close());
    const document = () => host.documentOf('#place');
    const set = (document) => host.setDocument('#place', document);
    /** All that is shown and all that is unfolded, but for what the window has to do with and what can be undone. */
    const shown = async () => {
      const { idle: [, ...idle], live, ...shown } = await headpin.read();
      const whole = await headpin.root.evaluate((root) => root.innerText);
      return { ...shown, idle, whole };
    };

    test('has every field, as the page begins', async () => {
      assert.deepEqual(await document(), DOCUMENT);
    });

    test('follows what a person does', async () => {
      const { page } = host;
      await headpin.lever('winRate').big.click();
      await headpin.currency.selectOption('GBP');
      await headpin.step('double').check();
      await headpin.button(FALSE_CHOICES.onlyDeals).click();
      await headpin.button(PAUSE.longer).click();
      await headpin.moreInputs.click();
      await page.locator('.panel-ripple summary').click();
      await page.getByText(CONTROLS.changeReach).click();
      await page.getByRole('textbox', { name: assumedReach('dealSize'), exact: true }).fill('3');
      await page.getByRole('textbox', { name: assumedHalfLife('noDecision'), exact: true }).fill('40');
      await page.keyboard.press('Enter');
      const { reach, halfLife } = DOCUMENT.assumptions;
      await until(page, async () =>
        assert.deepEqual(await document(), {
          today: DEFAULT,
          now: { ...DEFAULT, winRate: 0.5 },
          assumptions: { ...DOCUMENT.assumptions, reach: { ...reach, dealSize: 3 }, halfLife: { ...halfLife, noDecision: 40 } },
          currency: 'GBP',
          choices: { step: 'double', falseChoice: 'onlyDeals', pause: { start: 8, weeks: 5 }, unfolded: ['moreInputs', 'rippleTable', 'reach'] },
        }),
      );
      await headpin.pin.click();
      await until(page, async () => assert.deepEqual((await document()).today, { ...DEFAULT, winRate: 0.5 }));
    });

    test('is shown whole when it is set, and nothing can be undone then', async () => {
      await headpin.lever('winRate').big.click();
      await set(OTHER);
      assert.deepEqual(await document(), OTHER);
      await until(host.page, async () => {
        const { idle, figures } = await headpin.read();
        assert.deepEqual(idle, [true, false, false]);
        assert.equal(said(figures[2].note, FIGURE.target).money, '€800K');
      });
      assert.ok(await headpin.step('reach').isChecked());
      assert.ok(await headpin.pipeline('steady').isChecked());
      assert.equal(await headpin.lever('winRate').field.inputValue(), '45');
      assert.equal(await headpin.lever('winRateEvidence').group.count(), 0, 'a rate known exactly rests on no count');
      assert.equal(await headpin.button(FALSE_CHOICES.noPartners).getAttribute('aria-pressed'), 'true');
      assert.equal(await host.page.getByRole('textbox', { name: assumedReach('winRate'), exact: true }).inputValue(), '2');
      assert.deepEqual(await host.page.locator('.count input').evaluateAll((fields) => fields.map(({ value }) => value)), ['7', '12']);
      const open = await host.page.locator('details[open]').evaluateAll((all) => all.map((it) => it.closest('.panel').className.replace('panel ', '')));
      assert.deepEqual(open, ['panel-ripple', 'panel-year', 'panel-method']);
    });

    test('in dollars, is what the oracle says of its plans', async () => {
      const [today, now] = [planOf('enterprise'), { ...planOf('enterprise'), winRate: 0.25, sellers: 3 }];
      await set({ today, now });
      await headpin.says(today, now);
      await set({ today });
      await headpin.says(today);
    });

    for (const [what, given] of Object.entries({ 'as the page begins': {}, 'with everything changed': OTHER }))
      test(`set to itself ${what}, changes nothing`, async () => {
        await set(given);
        const before = await shown();
        const itself = await document();
        await host.page.evaluate(() => void (window.handles['#place'].document = window.handles['#place'].document));
        assert.deepEqual(await document(), itself);
        await headpin.becomes(await headpin.shown());
        assert.deepEqual(await shown(), before);
      });

    test('given in part, is as the page begins in the rest; now is as today', async () => {
      await set(OTHER);
      await set({ today: { winRate: 0.2 }, assumptions: { reach: { cycle: 0.5 } }, choices: { step: 'double' } });
      const today = { ...DEFAULT, winRate: 0.2 };
      const { assumptions, choices } = DOCUMENT;
      assert.deepEqual(await document(), {
        ...DOCUMENT,
        today,
        now: today,
        assumptions: { ...assumptions, reach: { ...assumptions.reach, cycle: 0.5 } },
        choices: { ...choices, step: 'double' },
      });
      await set({ choices: undefined, currency: undefined });
      assert.deepEqual(await document(), DOCUMENT);
    });

    const PARTS = Object.keys(DOCUMENT);
    const PLAN = Object.keys(DEFAULT);
    const RANKED = Object.keys(DOCUMENT.assumptions.reach);
    const CURRENCIES = ['USD', 'EUR', 'GBP', 'AUD', 'BRL', 'CAD', 'CHF', 'CNY', 'INR', 'JPY', 'MXN', 'PLN', 'SEK', 'ZAR'];
    const CHOSEN = Object.keys(DOCUMENT.choices);
    const ASSUMED = ['reach', 'halfLife', 'ease', 'couplings'];
    const UNFOLDED = ['moreInputs', 'inputTable', 'rippleTable', 'oneThingTable', 'sequenceTable', 'balanceTable', 'oddsTable', 'yearTable', 'reach', 'couplings'];
    const choices = (choices) => ({ choices });
    // What is wrong: the document, then the field, the value and what is allowed, then which message.
    const bad = {
      'no object': [5, 'document', 5, PARTS, 'object'],
      null: [null, 'document', null, PARTS, 'object'],
      'a list': [[], 'document', [], PARTS, 'object'],
      'an unknown part': [{ tomorrow: {} }, 'tomorrow', {}, PARTS, 'unknown'],
      'no plan for today': [{ today: 5 }, 'today', 5, PLAN, 'object'],
      'null for now': [{ now: null }, 'now', null, PLAN, 'object'],
      'an unknown input of today': [{ today: { winrate: 0.3 } }, 'winrate', 0.3, PLAN, 'unknown'],
      'an input of now that is no number': [{ now: { dealSize: '1' } }, 'dealSize', '1', { min: 1, max: 1e10 }, 'number'],
      'an input of now that is null': [{ now: { dealSize: null } }, 'dealSize', null, { min: 1, max: 1e10 }, 'number'],
      'an input of today out of bounds': [{ today: { winRate: 0.7 } }, 'winRate', 0.7, { min: 0, max: 0.65 }, 'outside'],
      'an input of now out of bounds': [{ now: { hoursPerWeek: 169 } }, 'hoursPerWeek', 169, { min: 1, max: 168 }, 'outside'],
      'no assumptions': [{ assumptions: 'x' }, 'assumptions', 'x', ASSUMED, 'object'],
      'an unknown assumption': [{ assumptions: { reaches: {} } }, 'reaches', {}, ASSUMED, 'unknown'],
      'a reach that is none': [{ assumptions: { reach: 2 } }, 'reach', 2, RANKED, 'object'],
      'a reach of an unknown lever': [{ assumptions: { reach: { cycleWeeks: 0.5 } } }, 'cycleWeeks', 0.5, RANKED, 'unknown'],
      'a reach that is no number': [{ assumptions: { reach: { winRate: '2' } } }, 'reach', '2', { min: 1, max: 10 }, 'number'],
      'a reach out of bounds': [{ assumptions: { reach: { winRate: 11 } } }, 'reach', 11, { min: 1, max: 10 }, 'number'],
      'a reach the wrong way': [{ assumptions: { reach: { reporting: 2 } } }, 'reach', 2, { min: 0.1, max: 1 }, 'number'],
      'a half-life out of bounds': [{ assumptions: { halfLife: { cycle: 0 } } }, 'halfLife', 0, { min: 1, max: 104 }, 'number'],
      'an unknown currency': [{ currency: 'usd' }, 'currency', 'usd', CURRENCIES, 'choice'],
      'a currency that is no text': [{ currency: 1 }, 'currency', 1, CURRENCIES, 'choice'],
      'no choices': [choices(null), 'choices', null, CHOSEN, 'object'],
      'an unknown choice': [choices({ steps: 'focus' }), 'steps', 'focus', CHOSEN, 'unknown'],
      'an unknown step': [choices({ step: 'twice' }), 'step', 'twice', STEPS, 'choice'],
      'a step that is no text': [choices({ step: 2 }), 'step', 2, STEPS, 'choice'],
      'an unknown false choice': [choices({ falseChoice: 'onlyClosing' }), 'falseChoice', 'onlyClosing', Object.keys(FALSE_CHOICES), 'choice'],
      'a pause that is no object': [choices({ pause: 4 }), 'pause', 4, ['start', 'weeks'], 'object'],
      'a pause with an unknown field': [choices({ pause: { start: 1, weeks: 2, length: 3 } }), 'length', 3, ['start', 'weeks'], 'unknown'],
      'a pause without an end': [choices({ pause: { start: 1 } }), 'weeks', undefined, { min: 0, max: 52 }, 'number'],
      'a pause of half a week': [choices({ pause: { start: 1, weeks: 0.5 } }), 'weeks', 0.5, { min: 0, max: 52 }, 'number'],
      'a pause before the start': [choices({ pause: { start: -1, weeks: 2 } }), 'start', -1, { min: 0, max: 51 }, 'number'],
      'no list of what is unfolded': [choices({ unfolded: 'reach' }), 'unfolded', 'reach', UNFOLDED, 'list'],
      'an unknown part to unfold': [choices({ unfolded: ['reach', 'all'] }), 'unfolded', 'all', UNFOLDED, 'choice'],
    };
    for (const [what, [given, field, value, allowed, kind]] of Object.entries(bad))
      test(`with ${what} is refused by name, and stays as it was`, async () => {
        await set({ currency: 'SEK', today: { winRate: 0.3 } });
        const before = await document();
        const error = await host.page.evaluate((given) => {
          try {
            window.handles['#place'].document = given;
          } catch (error) {
            return { isError: error instanceof Error, field: error.field, value: error.value, allowed: error.allowed, message: error.message };
          }
        }, given);
        assert.ok(error?.isError, 'an Error is thrown');
        const { message, ...properties } = error;
        assert.deepEqual(properties, { isError: true, field, value, allowed }, message);
        says(message, kind);
        assert.deepEqual(await document(), before);
      });

    test('that throws of its own throws that', async () => {
      const message = await host.page.evaluate(() => {
        try {
          window.handles['#place'].document = { get today() { throw new Error('mine'); } };
        } catch (error) {
          return error.message;
        }
      });
      assert.equal(message, 'mine');
    });
  });
});

describe('for a reader', () => {
  test('its types compile with a program that uses every function, and find its mistakes', () => {
    const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];
    try {
      execFileSync(process.execPath, [tsc, ...flags, fileURLToPath(new URL('module.ts', import.meta.url))], { encoding: 'utf8' });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });

  test('the example in the README prints what it says it prints', () => {
    const section = text('README.md').split('\n## The module\n')[1].split('\n## ')[0];
    const example = section.match(/```js\n(.*?)```/s)[1];
    const folder = new URL('target/readme/', root);
    mkdirSync(folder, { recursive: true });
    const file = fileURLToPath(new URL('example.mjs', folder));
    writeFileSync(file, example.replaceAll('./dist/', '../../dist/'));
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' }).trimEnd().split('\n');
    const said = [...example.matchAll(/\/\/ prints: (.*)/g)].map(([, words]) => words);
    assert.ok(said.length > 2, 'it says nothing');
    assert.deepEqual(printed, said);
  });
});
