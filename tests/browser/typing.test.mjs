// What people type: all of it is kept, what cannot be meant is refused beside the field, and what
// can be meant is understood however it is written.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ANSWER, COVERAGE, FRANCS, INPUTS, nameOf, refusal, said, wordsOf } from './english.mjs';
import { DEFAULT, bounds, doubled } from './oracle.mjs';
import { start, until } from './page.mjs';
import { read } from './shown.mjs';

/** Each with why it is refused. */
const BAD = {
  'a word': ['abc', 'text'],
  nothing: ['', 'missing'],
  'a number below zero': ['-5', 'low'],
  'an exponent': ['1e99', 'text'],
  'a number and a thing': ['12 apples', 'text'],
  'a number beyond all bounds': ['999999999999999999', 'high'],
  NaN: ['NaN', 'text'],
  'a picture': ['🎳🎳', 'text'],
  'ten thousand letters': ['x'.repeat(10_000), 'text'],
  'ten thousand digits': ['9'.repeat(10_000), 'text'],
  markup: ['<img src=x onerror=alert(1)>', 'text'],
};

/** These in every field; the rest in one field of each unit. */
const EVERYWHERE = ['a word', 'nothing', 'a number below zero', 'a number beyond all bounds'];
const isSample = (input) =>
  ['target', 'winRate', 'cycleWeeks', 'hoursPerProspect', 'partnerOpportunities', 'dealSizeVariation'].includes(input);

let site, headpin, untouched;
before(async () => {
  site = await start();
  headpin = await site.visit({ moreInputs: true });
  headpin.page.on('dialog', (dialog) => headpin.complaints.push(`dialog: ${dialog.message()}`));
  untouched = await shown();
});
after(() => site.close());
beforeEach(async () => {
  if (JSON.stringify(await shown()) !== JSON.stringify(untouched)) await headpin.again({ moreInputs: true });
});

const shown = () => headpin.shown();
const becomes = (state) => headpin.becomes(state);
/** How a field stands: its text, whether it is marked, and the words it is described by. */
const field = async (input) => {
  const { value: text, invalid, described } = (await headpin.read()).levers[nameOf(input)];
  return { text, invalid, described };
};
/** The same page but for one lever's own text and message. */
const less = (state, name) => JSON.stringify({ ...state, levers: { ...state.levers, [name]: null } });

/** Fails unless a message names the field and exactly what is allowed in it. */
function namesWhatIsAllowed(message, input, ought, plan = DEFAULT) {
  const { why, name, least, most, by, rest } = refusal(message, 'input');
  const isRate = wordsOf(input).unit === 'rate';
  const near = (shown, exact) => assert.ok(Math.abs(read(shown).value - exact) <= 1e-9 * Math.max(1, exact), message);
  assert.deepEqual([why, name], [ought, nameOf(input)]);
  const [from, to] = bounds(plan, input).map((bound) => (isRate ? bound * 100 : bound));
  near(least, from);
  near(most, to);
  const other = { winRate: 'noDecisionRate', noDecisionRate: 'winRate' }[input];
  assert.equal(by, other && wordsOf(other).the, message);
  if (other) near(rest, 100 * plan[other]);
}

describe('what cannot be meant', () => {
  for (const { input, name } of INPUTS) {
    test(`is refused beside ${name}, with what is allowed; the text stays and the answer too`, async () => {
      const lever = headpin.lever(input);
      for (const what of isSample(input) ? Object.keys(BAD) : EVERYWHERE) {
        const [text, why] = BAD[what];
        await lever.field.fill(text);
        await lever.field.press('Enter');
        const now = await until(headpin.page, async () => {
          const now = await shown();
          const { value, invalid } = now.levers[name];
          assert.deepEqual({ value, invalid }, { value: text, invalid: 'true' }, `${what} is kept and marked`);
          return now;
        });
        const { error, described, invalid, value, ...rest } = now.levers[name];
        assert.ok(described.includes(error), `the field is described by “${error}”`);
        namesWhatIsAllowed(error, input, why);
        assert.ok(error.length < 200, `${error.length} characters`);
        assert.equal(less(now, name), less(untouched, name), `${what} changes nothing else`);
        for (const [part, before] of Object.entries(rest)) assert.equal(before, untouched.levers[name][part], `${what} moves ${part}`);
      }
      assert.equal(await lever.error.count(), 1);
      await lever.field.press('Escape');
      await becomes(untouched);
      assert.equal((await field(input)).invalid, null);
      assert.equal(await headpin.page.locator('img:not(svg *), main script').count(), 0, 'text is never markup');
      assert.deepEqual(headpin.complaints, []);
    });
  }

  test('is not complained of in the middle of a word, only when it is done', async () => {
    const { field: box } = headpin.lever('winRate');
    await box.fill('');
    await box.pressSequentially('abc');
    assert.equal((await field('winRate')).invalid, null);
    await box.blur();
    await until(headpin.page, async () => assert.equal((await field('winRate')).invalid, 'true'));
    await box.press('Escape');
    await becomes(untouched);
  });

  test('may stand in several fields at once, and nothing else is lost', async () => {
    const bad = { winRate: 'abc', dealSize: '-5', cycleWeeks: '', sellers: '0.5' };
    for (const [input, text] of Object.entries(bad)) await headpin.type(input, text);
    await headpin.lever('meetingRate').big.click();
    await headpin.says(DEFAULT, doubled(DEFAULT, 'meetingRate'));
    assert.equal(await headpin.page.getByRole('alert').count(), 4);
    for (const [input, text] of Object.entries(bad)) {
      const { text: kept, invalid } = await field(input);
      assert.deepEqual([kept, invalid], [text, 'true'], input);
    }
    await headpin.lever('meetingRate').reset.click();
    for (const input of Object.keys(bad)) await headpin.lever(input).field.press('Escape');
    await until(headpin.page, async () => assert.equal(await headpin.page.getByRole('alert').count(), 0));
  });

  test('is forgotten when a good number follows, already while it is typed', async () => {
    await headpin.type('winRate', 'abc');
    await until(headpin.page, async () => assert.equal((await field('winRate')).invalid, 'true'));
    const { field: box, error } = headpin.lever('winRate');
    const element = await box.elementHandle();
    await box.fill('30');
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.3 });
    assert.equal((await field('winRate')).invalid, null);
    assert.equal(await error.count(), 0);
    assert.ok(await element.evaluate((it) => it === document.activeElement), 'the field is the same, and still typed in');
    await box.press('Tab');
    // What waits until a lever is let go has heard of it too.
    await until(headpin.page, async () => assert.equal(said(await headpin.page.locator('.panel-odds .words').innerText(), COVERAGE).rate, '30'));
  });

  test('gives way when the same lever is moved by hand', async () => {
    await headpin.type('winRate', 'abc');
    await headpin.lever('winRate').up.click();
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.26 });
    assert.deepEqual((await field('winRate')).text, '26');
    assert.equal(await headpin.lever('winRate').error.count(), 0);
  });

  test('says why a win rate must stop short, and by how much once that moves', async () => {
    await headpin.type('winRate', '70');
    const { error } = headpin.lever('winRate');
    await error.waitFor();
    namesWhatIsAllowed(await error.textContent(), 'winRate', 'high');
    await headpin.lever('winRate').field.press('Escape');
    await headpin.type('noDecisionRate', '20');
    await headpin.type('winRate', '90');
    await until(headpin.page, async () =>
      namesWhatIsAllowed((await headpin.read()).levers[nameOf('winRate')].error, 'winRate', 'high', { ...DEFAULT, noDecisionRate: 0.2 }),
    );
  });

  test('at the bounds themselves is no error', async () => {
    for (const { input, unit } of INPUTS) {
      for (const bound of bounds(DEFAULT, input)) {
        await headpin.type(input, String(unit === 'rate' ? Number((bound * 100).toPrecision(12)) : bound));
        await headpin.says(DEFAULT, { ...DEFAULT, [input]: bound });
        assert.equal((await field(input)).invalid, null, `${input} ${bound}`);
        if (bound !== DEFAULT[input]) await headpin.undo.click();
      }
    }
  });

  test('typed and then taken back by Escape leaves the answer and undo as they were', async () => {
    await headpin.lever('dealSize').field.fill('90,000');
    await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 90_000 });
    await headpin.lever('dealSize').field.press('Escape');
    await becomes(untouched);
  });
});

describe('what can be meant', () => {
  const GOOD = [
    ['winRate', '30%', 0.3],
    ['winRate', ' 30 % ', 0.3],
    ['winRate', '30\u202f%', 0.3],
    ['winRate', '\u200f30\u00a0%', 0.3],
    ['winRate', '٣٠٪', 0.3],
    ['winRate', '30 percent', 0.3],
    ['winRate', '37.5', 0.375],
    ['target', '1.2m', 1_200_000],
    ['target', '$1,250,000', 1_250_000],
    ['target', '1\u00a0250\u00a0000', 1_250_000],
    ['target', '1\u202f250\u202f000 €', 1_250_000],
    ['target', '1 250 000', 1_250_000],
    ['target', "1'250'000", 1_250_000],
    ['target', '1.250.000', 1_250_000],
    ['target', '١٬٢٥٠٬٠٠٠', 1_250_000],
    ['target', '1.5 billion', 1.5e9],
    ['dealSize', '55K', 55_000],
    ['dealSize', '５５０００', 55_000],
    ['cycleWeeks', '90 days', 90 / 7],
    ['cycleWeeks', '3 months', 13],
    ['cycleWeeks', '١٢', 12],
    ['cycleWeeks', '1 year', 52],
    ['hoursPerProspect', '45 min', 0.75],
    ['hoursPerProspect', '1.5 h', 1.5],
    ['sellers', '+3', 3],
    ['partnerOpportunities', '2k', 2_000],
  ];
  for (const [input, text, value] of GOOD) {
    test(`“${text}” is understood in ${nameOf(input)}`, async () => {
      await headpin.type(input, text);
      await headpin.says(DEFAULT, { ...DEFAULT, [input]: value });
      const stands = await field(input);
      assert.equal(stands.invalid, null);
      assert.notEqual(stands.text, '');
      if (value === DEFAULT[input]) await becomes(untouched);
      else await headpin.undo.click();
    });
  }
});

describe('in another place', () => {
  const visit = async (locale, check) => {
    const abroad = await site.visit({ locale, moreInputs: true });
    try {
      await check(abroad, async (input) => (await abroad.lever(input).field.inputValue()).replace(/\s/g, ' '));
      assert.deepEqual(abroad.complaints, []);
    } finally {
      await abroad.close();
    }
  };

  test('German marks are shown and read', () =>
    visit('de-DE', async (abroad, shows) => {
      const { sentence, figures } = await abroad.read();
      const { target, prospects, period } = said(sentence, ANSWER.week);
      assert.deepEqual([target, prospects, period], ['800.000 $', '20', 'year']);
      assert.equal(figures[2].number.replace(/\s/, ' '), '693K $');
      assert.equal(await shows('target'), '800.000');
      assert.equal(await shows('hoursPerProspect'), '0,75');
      for (const [input, text, then] of [
        ['winRate', '12,5', '12,5'],
        ['partnerOpportunities', '1.200,5', '1.200,5'],
        ['target', '1.234.567', '1.234.567'],
        ['dealSize', '50.000', '50.000'],
        ['cycleWeeks', '6.5', '6,5'],
        ['dealSize', '50,000.5', '50.001'],
      ]) {
        await abroad.type(input, text);
        await until(abroad.page, async () => assert.equal(await shows(input), then));
        assert.equal(await abroad.lever(input).field.getAttribute('aria-invalid'), null, text);
      }
    }));

  test('a percent sign stands before its number where it does', () =>
    visit('tr-TR', async (abroad, shows) => {
      assert.match(await abroad.lever('winRate').group.innerText(), /%50/);
      await abroad.type('winRate', '%30');
      await until(abroad.page, async () => assert.equal(await shows('winRate'), '30'));
    }));

  test('another currency changes every sign and no number', () =>
    visit('en-US', async (abroad, shows) => {
      const page = abroad.page;
      const before = await page.locator('main').innerText();
      assert.match(before, /\$800,000/);
      await abroad.currency.selectOption('EUR');
      await until(page, async () => assert.equal(said((await abroad.read()).sentence, ANSWER.week).target, '€800,000'));
      const after = await page.locator('main').innerText();
      const options = /[A-Z]{3} \S+/g;
      assert.equal(after.replace(options, ''), before.replace(options, '').replaceAll('$', '€'));
      await abroad.type('dealSize', '€50k');
      await until(page, async () => assert.equal(await shows('dealSize'), '50,000'));
      await abroad.currency.selectOption('CHF');
      await abroad.type('dealSize', 'CHF 60K');
      await until(page, async () => assert.equal(await shows('dealSize'), '60,000'));
      assert.equal(said(await abroad.lever('dealSize').slider.getAttribute('aria-valuetext'), FRANCS).value, '60,000');
    }));

  test('Indian groups are shown and read', () =>
    visit('en-IN', async (abroad, shows) => {
      assert.equal(await shows('target'), '8,00,000');
      await abroad.type('target', '12,34,567');
      await until(abroad.page, async () => assert.equal(await shows('target'), '12,34,567'));
    }));

  test('French spaces are shown and read', () =>
    visit('fr-FR', async (abroad, shows) => {
      assert.equal(await shows('target'), '800 000');
      await abroad.type('target', '1 234 567');
      await until(abroad.page, async () => assert.equal(await shows('target'), '1 234 567'));
      await abroad.type('winRate', '12,5 %');
      await until(abroad.page, async () => assert.equal(await shows('winRate'), '12,5'));
    }));

  test('Arabic digits of the place never stand where plain ones are read', () =>
    visit('ar-EG', async (abroad, shows) => {
      const target = await shows('target');
      assert.match(target, /^800\D000$/);
      await abroad.type('target', target.replace('800', '900'));
      await until(abroad.page, async () => assert.match(await shows('target'), /^900\D000$/));
    }));
});
