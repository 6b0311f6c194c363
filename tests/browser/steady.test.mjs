// What must not happen: scales that move under the hand, a page that jumps, a word to anyone else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { FIRST, PRESETS, RIPPLE, nameOf, which, wordsOf } from './english.mjs';
import { missing } from './fonts.mjs';
import { DEFAULT, doubled } from './oracle.mjs';
import { TALL, start, until } from './page.mjs';

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

describe('while a lever is held', () => {
  /** The places of everything that a hand or an eye measures by, of all levers. */
  const scales = (headpin) =>
    headpin.page.evaluate(() => {
      const place = (element, ...names) => element && names.map((name) => element.getAttribute(name)).join(' ');
      return Object.fromEntries(
        [...document.querySelectorAll('.lever')].map((lever) => [
          lever.querySelector('.lever-name').textContent,
          {
            today: place(lever.querySelector('.s-today'), 'x1', 'y1', 'x2', 'y2'),
            level: place(lever.querySelector('.s-level'), 'x1', 'y1', 'x2', 'y2'),
            note: `${lever.querySelector('.level-note').textContent} at ${place(lever.querySelector('.level-note'), 'x', 'y')}`,
            twice: place(lever.querySelector('.s-times'), 'x1', 'x2'),
            ends: lever.querySelector('.ends').innerText,
            slider: place(lever.querySelector('input[type=range]'), 'min', 'max', 'step'),
            across: (({ left, width }) => `${left} ${width}`)(lever.querySelector('input[type=range]').getBoundingClientRect()),
            plot: lever.querySelector('.plot').getAttribute('style'),
          },
        ]),
      );
    });
  /** The dots of today: none before anything moved, then each where today's line meets its level. */
  const dots = (headpin) =>
    headpin.page.evaluate(() =>
      [...document.querySelectorAll('.s-dot-today')].map((dot) => `${dot.getAttribute('cx')} ${dot.getAttribute('cy')}`),
    );

  for (const input of ['winRate', 'target', 'noDecisionRate', 'periodWeeks']) {
    test(`every scale keeps its place: ${nameOf(input)}`, async () => {
      const headpin = await site.visit({ ...TALL, moreInputs: true });
      const { mouse } = headpin.page;
      const before = await scales(headpin);
      const { x, y, left, right } = await headpin.thumb(input);
      await mouse.move(x, y);
      await mouse.down();
      let first;
      for (const to of [x + 25, right, (left + x) / 2, left, x + 60]) {
        await mouse.move(to, y, { steps: 3 });
        assert.deepEqual(await scales(headpin), before);
        const today = await dots(headpin);
        first ??= today;
        assert.ok(today.length > 1, 'today is marked on every line that moved');
        assert.deepEqual(today, first, 'the dots of today keep their place');
      }
      await mouse.up();
      await headpin.close();
    });
  }

  test('a typed number beyond the scale widens it once it is done, and no sooner', async () => {
    const headpin = await site.visit();
    const { field, group } = headpin.lever('dealSize');
    const ends = group.locator('.ends');
    const before = await ends.innerText();
    await field.fill('400,000');
    await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 400_000 });
    assert.equal(await ends.innerText(), before);
    await field.press('Enter');
    await until(headpin.page, async () => assert.match(await ends.innerText(), /\$400K/));
    const { x, drawn, right } = await headpin.thumb('dealSize');
    assert.ok(Math.abs(x - drawn.x) <= 1 && x <= right + 1, 'and the thumb is on it');
    await headpin.close();
  });

  for (const [where, options] of Object.entries({ 'on a desk': {}, 'on a phone': { viewport: { width: 390, height: 844 } } })) {
    // The sentence rewords itself; what stands below it keeps its place and its height.
    // In the face most phones have: a wider one may need one line more for the answer.
    test(`nothing on the page jumps ${where}`, { skip: missing('Roboto') }, async (t) => {
      const roboto = await start({ face: 'Roboto' });
      t.after(() => roboto.close());
      const headpin = await roboto.visit(options);
      const { page } = headpin;
      const places = () =>
        page.evaluate(async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const blocks = [...document.querySelectorAll('.answer-was, .figure, .lever-head, .lever, .more')];
          return blocks.map((block) => `${block.className.split(' ')[0]} ${block.offsetTop} ${block.offsetHeight}`);
        });
      for (const input of ['winRate', 'target']) {
        const { x, y, left, right } = await headpin.thumb(input);
        const { mouse } = page;
        await mouse.move(x, y);
        const before = await places();
        await mouse.down();
        for (const to of [right, (left + right) / 2, left, x + 30]) {
          await mouse.move(to, y, { steps: 4 });
          assert.deepEqual(await places(), before);
        }
        await mouse.up();
        assert.deepEqual(await places(), before);
      }
      await headpin.close();
    });
  }
});

describe('a press that ends a number being typed', () => {
  // What is typed settles as the press begins, and the finding with it, which may take a line more or
  // less; what is pressed must still be under the pointer when it ends. Those with the longest names too.
  const typed = [...FIRST, ...['hoursPerOpenWeek', 'accountHours'].map(wordsOf)];
  const windows = { 'a low desk': [1280, 800], 'a high desk': [1280, 1000], 'a tablet': [768, 1024], 'a phone': [390, 844] };
  for (const [where, [width, height]] of Object.entries(windows)) {
    test(`presses what it is on, on ${where}`, async () => {
      const headpin = await site.visit({ viewport: { width, height }, moreInputs: true });
      const lost = [];
      for (const { input, name, unit } of typed)
        for (const times of [0.5, 1.5]) {
          const value = DEFAULT[input] * times;
          await headpin.lever(input).field.fill(String(Number((value * (unit === 'rate' ? 100 : 1)).toPrecision(6))));
          await headpin.says(DEFAULT, { ...DEFAULT, [input]: value });
          await headpin.pipeline('steady').click();
          if (!(await headpin.pipeline('steady').isChecked())) lost.push(`${name} × ${times}`);
          await headpin.again({ moreInputs: true });
        }
      assert.deepEqual(lost, []);
      await headpin.close();
    });
  }
});

describe('the chain below', () => {
  test('is right by the time it comes into view', async () => {
    const headpin = await site.visit();
    await headpin.lever('winRate').big.click();
    await headpin.page.locator('.panel-ripple').scrollIntoViewIfNeeded();
    const { ripple } = await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    assert.ok(ripple.isInView);
    await headpin.close();
  });

  test('is right out of view too once nothing is held: a reader, a search and a printer ask no window', async () => {
    const headpin = await site.visit();
    await headpin.lever('winRate').big.click();
    await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    await until(headpin.page, async () => assert.equal(which((await headpin.read()).ripple.heading, RIPPLE).who, nameOf('winRate')));
    await headpin.close();
  });
});

describe('the page keeps to itself', () => {
  test('it asks no other origin for anything, sets no cookie and stores nothing', async () => {
    const asked = [];
    const headpin = await site.visit({ script: async (page) => page.on('request', (request) => asked.push(request.url())) });
    const { page } = headpin;
    for (const preset of Object.keys(PRESETS)) await headpin.preset(preset).click();
    await headpin.openMoreInputs();
    await headpin.type('winRate', 'abc');
    await headpin.drag('dealSize', 30);
    await headpin.pin.click();
    assert.ok(asked.length >= 3);
    const origin = new URL(site.url).origin;
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== origin && !url.startsWith('data:')), []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(
      await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, document.cookie]),
      [0, 0, 0, 0, ''],
    );
    assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(headpin.complaints, []);
    await headpin.close();
  });
});
