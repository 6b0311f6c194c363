// The module that other programs load, dist/headpin.js, as they would: in Node with the program's
// bytes, in a browser under the strict policy, from its types, and by the README's words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { start } from './page.mjs';

const root = new URL('../../', import.meta.url);
const text = (path) => readFileSync(new URL(path, root), 'utf8');
const CASES = JSON.parse(text('tests/cases/model.json'));
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
    assert.equal(headpin.toLink({ winRate: 0.3, dealSize: 60_000, openOpportunities: null }), '1o-w.3d6e4z');
    for (const { plan } of CASES) {
      assert.deepEqual(headpin.fromLink(headpin.toLink(plan)), plan);
      assert.match(headpin.toLink(plan), /^[\w.-]{1,300}$/);
    }
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
  const tooLong = '1w.3'.repeat(250_000);
  const given = {
    'an unknown field': [() => headpin.evaluate({ winrate: 0.3 }), 'winrate', 0.3, fields, /"winrate" is not a field.*winRate/],
    'a text for a number': [() => headpin.evaluate({ winRate: '0.3' }), 'winRate', '0.3', rate, /winRate is "0.3", but must be a number from 0 to 1/],
    'null where a number must be': [() => headpin.evaluate({ winRate: null }), 'winRate', null, rate, /winRate is null.*0 to 1/],
    'a bigint': [() => headpin.evaluate({ winRate: 1n }), 'winRate', 1n, rate, /winRate is of the type bigint/],
    NaN: [() => headpin.evaluate({ winRate: NaN }), 'winRate', NaN, beside, /winRate is NaN/],
    infinity: [() => headpin.evaluate({ target: Infinity }), 'target', Infinity, { min: 0, max: 1e12 }, /target is inf.* 0 to 1000000000000/],
    'too large a number': [() => headpin.evaluate({ hoursPerWeek: 169 }), 'hoursPerWeek', 169, { min: 1, max: 168 }, /hoursPerWeek is 169, but must be from 1 to 168/],
    'two rates above 1': [() => headpin.evaluate({ winRate: 0.7 }), 'winRate', 0.7, beside, /winRate is 0.7.*0 to 0.65, because winRate and noDecisionRate share/],
    'no plan': [() => headpin.evaluate(), 'plan', undefined, fields, /plan is of the type undefined, but must be an object/],
    'null for a plan': [() => headpin.evaluate(null), 'plan', null, fields, /plan is null/],
    'a text for a plan': [() => headpin.toLink('{}'), 'plan', '{}', fields, /plan is "{}"/],
    'a list for a plan': [() => headpin.leverage([], 'focus'), 'plan', [], fields, /plan is/],
    'a Map for a plan': [() => headpin.evaluate(new Map([['winRate', 0.3]])), 'plan', new Map([['winRate', 0.3]]), fields, /plan is/],
    'an unknown assumption': [() => headpin.evaluate({}, { hopes: {} }), 'hopes', undefined, ['reach', 'halfLife', 'ease', 'couplings'], /"hopes" is not a field of assumptions/],
    'an assumption of no lever': [() => headpin.odds({}, { reach: { winrate: 2 } }), 'winrate', undefined, levers, /"winrate" is not a field of reach/],
    'too far a reach': [() => headpin.oneThing({}, { reach: { winRate: 11 } }), 'reach', 11, { min: 1, max: 10 }, /reach.winRate is 11, but must be a number from 1 to 10/],
    'too strong a coupling': [() => headpin.weeks({}, 'steady', { couplings: { 'dealSize→winRate': -3 } }), 'couplings', -3, { min: -2, max: 2 }, /couplings.dealSize→winRate is -3, but must be a number from -2 to 2/],
    'hours that pull by a number': [() => headpin.balance({}, { couplings: { 'accountHours→accountRevenue': 1 } }), 'couplings', 1, null, /accountRevenue is 1, but must be true or false/],
    'an unknown ease': [() => headpin.sequence({}, { ease: { winRate: 'easy' } }), 'ease', 'easy', ['easier', 'usual', 'harder'], /ease.winRate is "easy", but must be one of/],
    'a move of no field': [() => headpin.move({}, 'winrate', 0.3), 'winrate', 'winrate', fields, /"winrate" is not a field/],
    'a move to nowhere': [() => headpin.move({}, 'winRate', NaN), 'winRate', NaN, rate, /winRate is NaN/],
    'a move to nothing': [() => headpin.move({}, 'winRate', null), 'winRate', null, rate, /winRate is null/],
    'an unknown step': [() => headpin.leverage({}, 'twice'), 'step', 'twice', STEPS, /step is "twice", but must be one of tenPercent, double, reach, focus/],
    'no step': [() => headpin.leverage({}), 'step', undefined, STEPS, /step is/],
    'a text for a number created': [() => headpin.chance({}, '2'), 'createdPerWeek', '2', { min: 0, max: 1e12 }, /createdPerWeek is "2", but must be a number from 0 to 1000000000000/],
    'fewer than none created': [() => headpin.chance({}, -1), 'createdPerWeek', -1, { min: 0, max: 1e12 }, /createdPerWeek is -1/],
    'an unknown policy': [() => headpin.weeks({}, 'never'), 'policy', 'never', ['steady', 'dealsFirst'], /policy is "never", but must be one of steady, dealsFirst/],
    'half a week of a pause': [() => headpin.weeks({}, { pause: { start: 8, weeks: 1.5 } }), 'weeks', 1.5, { min: 0, max: 520 }, /weeks is 1.5, but must be a whole number from 0 to 520/],
    'a pause without a start': [() => headpin.weeks({}, { pause: { weeks: 2 } }), 'start', undefined, { min: 0, max: 520 }, /start is/],
    'a stop at a text': [() => headpin.weeks({}, { stopStart: { above: '20', below: 1 } }), 'above', '20', { min: 0, max: 1e12 }, /above is "20"/],
    'a link that is none': [() => headpin.fromLink('hello'), 'link', 'hello', null, /begins with its version, 1/],
    'a link cut short': [() => headpin.fromLink('1w.3'), 'link', '1w.3', null, /cut short/],
    'a link of a later version': [() => headpin.fromLink('2w.3z'), 'link', '2w.3z', null, /version 2/],
    'a link of a megabyte': [() => headpin.fromLink(tooLong), 'link', tooLong, null, /1000000 characters.*300/],
    'a link with a wrong value': [() => headpin.fromLink('1w.7z'), 'winRate', 0.7, beside, /winRate is 0.7/],
    'a link with no number': [() => headpin.fromLink('1w..z'), 'winRate', '1w..z', rate, /winRate is ".."/],
    'no link': [() => headpin.fromLink(5), 'link', 5, null, /link is 5, but must be a text/],
    'no element': [() => headpin.mount(5), 'root', 5, null, /root is 5, but must be an element/],
    'no page': [() => headpin.mount(), 'root', undefined, null, /root is of the type undefined/],
  };
  for (const [what, [call, field, value, allowed, message]] of Object.entries(given)) {
    test(`${what} throws an error that names it`, () => {
      const error = thrown(call);
      assert.deepEqual({ field: error.field, value: error.value, allowed: error.allowed }, { field, value, allowed });
      assert.match(error.message, message);
    });
  }

  test('a plan that throws of its own throws that, and harms nothing', () => {
    const mine = new Error('mine');
    const plan = { get winRate() { throw mine; } };
    for (let i = 0; i < 10_000; i++) assert.equal(thrown(() => headpin.evaluate(plan)), mine);
    assert.equal(headpin.evaluate({}).holdTarget.wins, 17);
  });
});

describe('in a browser, under the strict policy', () => {
  let site;
  before(async () => {
    site = await start();
  });
  after(() => site.close());

  /** A page of somebody else's at the same origin, which has only a place for the calculator. */
  async function elsewhere() {
    const page = await site.browser.newPage();
    const complaints = [];
    const requests = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => requests.push(new URL(request.url())));
    const url = new URL('elsewhere.html', site.url).href;
    const { headers } = await page.request.get(site.url).then((response) => ({ headers: response.headers() }));
    assert.match(headers['content-security-policy'], /default-src 'none'/);
    const policy = { 'content-security-policy': headers['content-security-policy'] };
    await page.route(url, (route) =>
      route.fulfill({ contentType: 'text/html', headers: policy, body: '<!DOCTYPE html><title>Elsewhere</title><link rel="icon" href="data:,"><div id="app">theirs</div>' }),
    );
    await page.goto(url);
    return { page, complaints, requests };
  }

  test('every function answers as in Node, and nothing is mounted until mount', async () => {
    const { page, complaints, requests } = await elsewhere();
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
    assert.match(error.message, /winRate is 0.7/);

    await page.evaluate(async () => (await import('/headpin.js')).mount());
    await page.getByRole('slider', { name: 'Win rate', exact: true }).waitFor();
    assert.equal(await page.locator('#app').getByText('theirs').count(), 0);
    const own = new URL(site.url).origin;
    assert.deepEqual(requests.filter(({ origin, protocol }) => origin !== own && protocol !== 'data:').map(String), []);
    assert.deepEqual(requests.filter(({ pathname }) => pathname.endsWith('.wasm')).length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test('it mounts into the element it is given', async () => {
    const { page, complaints } = await elsewhere();
    await page.evaluate(async () => {
      const { default: init, mount } = await import('/headpin.js');
      await init();
      const place = document.createElement('section');
      place.setAttribute('aria-label', 'a place');
      document.body.append(place);
      mount(place);
    });
    await page.getByRole('region', { name: 'a place' }).getByRole('slider', { name: 'Win rate', exact: true }).waitFor();
    assert.equal(await page.locator('#app').textContent(), 'theirs');
    assert.deepEqual(complaints, []);
    await page.close();
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
