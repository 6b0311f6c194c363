// A thumb on a phone: a swipe that begins on a slider scrolls, a sideways drag slides, a tap sets.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { FIRST } from './english.mjs';
import { DEFAULT, doubled } from './oracle.mjs';
import { start, until } from './page.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

let site, headpin, finger;
before(async () => {
  site = await start();
  headpin = await site.visit({
    ...PHONE,
    // Counts what happens in passing: what the answer and its figures said, how a touch ended, and
    // whether the page still scrolls.
    script: (page) =>
      page.addInitScript(() => {
        window.seen = { said: [], ends: [], scrolls: false };
        for (const type of ['scroll', 'scrollend'])
          addEventListener(type, () => (window.seen.scrolls = type === 'scroll'), { capture: true });
        for (const type of ['pointerup', 'pointercancel'])
          addEventListener(type, () => window.seen.ends.push(type), { capture: true });
        addEventListener('DOMContentLoaded', () =>
          new MutationObserver(() => {
            const said = [...document.querySelectorAll('h1, .answer-was, .figure, .lever-double')].map((e) => e.textContent).join();
            if (said && said !== window.seen.said.at(-1)) window.seen.said.push(said);
          }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true }),
        );
      }),
  });
  const cdp = await headpin.page.context().newCDPSession(headpin.page);
  const send = (type, points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  finger = {
    down: (x, y) => send('touchStart', [{ x, y }]),
    /** Along a straight line, as the frames of a real finger: every one is waited for. */
    async slide(x0, y0, x1, y1, steps = 12) {
      for (let i = 1; i <= steps; i += 1)
        await send('touchMove', [{ x: x0 + ((x1 - x0) * i) / steps, y: y0 + ((y1 - y0) * i) / steps }]);
    },
    up: () => send('touchEnd', []),
  };
});
after(() => site.close());
beforeEach(() => headpin.again());
afterEach(() => assert.deepEqual(headpin.complaints.splice(0), []));

const seen = () => headpin.page.evaluate(() => window.seen);
const scrolled = () => headpin.page.evaluate(() => scrollY);
/** Waits for the end of a touch, as the page was told of it. */
const ended = (how) => until(headpin.page, async () => assert.equal((await seen()).ends.at(-1), how));

/** A swipe from a place on a slider, and what must have come of it: the page moved, nothing else. */
async function swipe(input, { along, dx, dy }) {
  const before = await headpin.shown();
  const { left, right, y, value } = await headpin.thumb(input);
  const x = left + (right - left) * along;
  const from = await scrolled();
  const { said } = await seen();
  await finger.down(x, y);
  await finger.slide(x, y, x + dx, y + dy);
  await finger.up();
  await ended('pointercancel');
  await until(headpin.page, async () => {
    assert.ok(Math.abs((await scrolled()) - from) > Math.abs(dy) / 2, 'the page scrolled');
    // The next tap must not fall into a page that still runs on: the browser lets nobody cancel that one.
    assert.ok(!(await seen()).scrolls, 'and came to rest');
  });
  await headpin.becomes(before); // answer, values and undo
  assert.equal(await headpin.lever(input).slider.inputValue(), String(value), 'the native slider too');
  assert.deepEqual((await seen()).said, said, 'and the answer said nothing else in passing');
}

for (const { input, name } of FIRST) {
  test(`a vertical swipe that begins on the slider of ${name} scrolls the page and touches no number`, () =>
    swipe(input, { along: 0.85, dx: 6, dy: -220 }));
}

test('so does one downwards, one that begins on the thumb, and one that leans sideways', async () => {
  await swipe('dealSize', { along: 0.1, dx: 0, dy: 260 });
  await swipe('winRate', { along: 24 / 64, dx: 0, dy: -240 });
  await swipe('meetingRate', { along: 0.9, dx: -60, dy: -220 });
});

test('a vertical swipe leaves what can be undone as it was', async () => {
  await headpin.lever('winRate').big.tap();
  await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
  await swipe('winRate', { along: 0.1, dx: 0, dy: -220 });
  await headpin.undo.tap();
  await headpin.says(DEFAULT);
  assert.deepEqual((await headpin.read()).idle, [true, true, true]);
});

test('a sideways drag changes the value, live, without scrolling, and undo takes it back as one', async () => {
  const before = await headpin.shown();
  const { x, y, left, right } = await headpin.thumb('winRate');
  const from = await scrolled();
  const to = left + ((right - left) * (50 - 1)) / (65 - 1);
  await finger.down(x, y);
  await finger.slide(x, y, to, y + 3);
  await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.5 });
  await finger.up();
  await ended('pointerup');
  await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.5 });
  assert.equal(await scrolled(), from);
  await headpin.undo.tap();
  await headpin.becomes(before);
});

test('a sideways drag that wanders up keeps hold of the slider', async () => {
  const { x, y, left, right } = await headpin.thumb('dealSize');
  await finger.down(x, y);
  await finger.slide(x, y, x + 60, y);
  const from = await scrolled();
  const to = left + ((right - left) * (100 - 1)) / (120 - 1);
  await finger.slide(x + 60, y, to, y - 120);
  await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 100_000 });
  assert.equal(await scrolled(), from);
  await finger.up();
  await ended('pointerup');
  await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 100_000 });
});

test('a tap on the track sets the value there', async () => {
  const { y, left, right } = await headpin.thumb('dealSize');
  await finger.down(left + ((right - left) * (90 - 1)) / (120 - 1), y);
  await finger.up();
  await ended('pointerup');
  await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 90_000 });
});

test('the figures stay in view in a bar while a lever far down the page is moved', async () => {
  const { x, y, right } = await headpin.thumb('qualificationRate');
  await finger.down(x, y);
  await finger.slide(x, y, right, y);
  const { figures } = await headpin.says(DEFAULT, { ...DEFAULT, qualificationRate: 1 });
  const bar = headpin.page.locator('.bar');
  const box = await bar.boundingBox();
  assert.ok(box.y >= 0 && Math.abs(box.y + box.height - 844) < 1, `the bar stands at ${box.y}`);
  assert.ok((await bar.textContent()).startsWith(figures[0].number));
  await finger.up();
});

test('every lever is set by taps alone', async () => {
  await headpin.openMoreInputs();
  await headpin.lever('winRate').up.tap();
  await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.26 });
  await headpin.lever('winRate').down.tap();
  await headpin.lever('reportingHours').big.tap();
  await headpin.says(DEFAULT, doubled(DEFAULT, 'reportingHours'));
  await headpin.lever('reportingHours').reset.tap();
  await headpin.says(DEFAULT);
});
