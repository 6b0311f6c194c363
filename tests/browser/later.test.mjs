// What is fetched after the first view: the page is of use before it is there, moves nothing when it comes,
// and says so when it does not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LATER } from './english.mjs';
import { start } from './page.mjs';

let site;
before(async () => (site = await start()));
after(() => site.close());

const LATER_PART = /later-\w+\.wasm$/;

/** A visitor whose later part waits for `release`, or is refused while `refuse` is set. */
async function waiting() {
  const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(10_000);
  const held = { refuse: false };
  const released = new Promise((release) => (held.release = release));
  await page.route(LATER_PART, async (route) => {
    await released;
    await (held.refuse ? route.abort() : route.continue());
  });
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url);
  return { page, held, panels: page.locator('.panel h2'), winRate: page.getByRole('slider', { name: 'Win rate', exact: true }) };
}

test('the sliders work before it is there, and nothing moves when it comes', async () => {
  const { page, held, panels, winRate } = await waiting();
  const answer = page.getByRole('heading', { level: 1 });
  await winRate.focus();
  const before = await answer.textContent();
  await page.keyboard.press('ArrowRight');
  await assert.doesNotReject(page.waitForFunction((before) => document.querySelector('h1').textContent !== before, before));
  assert.equal(await panels.count(), 0);
  const bounds = await winRate.boundingBox();
  const shifts = await page.evaluate(() => window.shifts);
  held.release();
  await panels.nth(7).waitFor({ state: 'attached' });
  assert.deepEqual(await winRate.boundingBox(), bounds);
  assert.equal(await page.evaluate(() => window.shifts), shifts);
  assert.equal(await page.evaluate(() => document.activeElement.type), 'range', 'the focus stays');
  await page.context().close();
});

test('where it does not come, the page says so, keeps working, and tries again when asked', async () => {
  const { page, held, panels, winRate } = await waiting();
  held.refuse = true;
  held.release();
  const alert = page.getByRole('alert').filter({ hasText: LATER.failed });
  await alert.waitFor();
  await winRate.focus();
  await page.keyboard.press('ArrowRight');
  held.refuse = false;
  await page.getByRole('button', { name: LATER.again }).click();
  await panels.nth(7).waitFor({ state: 'attached' });
  assert.equal(await alert.count(), 0);
  await page.context().close();
});
