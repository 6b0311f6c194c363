// Pictures of the page for a person to look at, in target/screenshots/.
import assert from 'node:assert/strict';
import { mkdir, stat } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DEFAULT, doubled } from './oracle.mjs';
import { start } from './page.mjs';

const FOLDER = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const SIZES = [[390, 844, 2], [768, 1024, 1], [1280, 800, 1], [1920, 1080, 1]];

let site;
before(async () => {
  site = await start();
  await mkdir(FOLDER, { recursive: true });
});
after(() => site.close());

/** From one state to the next; all inputs are taken in their whole length. */
const STATES = [
  ['first-view', false, async () => {}],
  ['win-rate-doubled', false, async (headpin) => {
    await headpin.lever('winRate').big.click();
    await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    await headpin.page.evaluate(() => {
      document.activeElement.blur();
      scrollTo(0, 0);
    });
  }],
  ['all-inputs', true, (headpin) => headpin.openMoreInputs()],
  ['errors', false, async (headpin) => {
    await headpin.type('winRate', '70');
    await headpin.type('dealSize', '12 apples');
    await headpin.type('sellers', '0.5');
    await headpin.lever('sellers').error.waitFor();
    await headpin.page.evaluate(() => document.activeElement.blur());
    await headpin.lever('winRate').group.evaluate((group) => group.scrollIntoView());
  }],
];

async function picture(headpin, name, fullPage) {
  const path = `${FOLDER}${name}.png`;
  await headpin.page.screenshot({ path, fullPage });
  assert.ok((await stat(path)).size > 10_000, `${path} is all but empty`);
}

for (const [width, height, deviceScaleFactor] of SIZES) {
  for (const colorScheme of ['light', 'dark']) {
    test(`pictures are taken at ${width} × ${height}, ${colorScheme}`, async () => {
      const headpin = await site.visit({ viewport: { width, height }, deviceScaleFactor, colorScheme });
      for (const [state, fullPage, enter] of STATES) {
        await enter(headpin);
        await picture(headpin, `${state}-${width}x${height}-${colorScheme}`, fullPage);
      }
      assert.deepEqual(headpin.complaints, []);
      await headpin.close();
    });
  }
}

test('pictures are taken in forced colours, from right to left, and of the focus on a slider', async () => {
  const forced = await site.visit({ forcedColors: 'active', reducedMotion: 'reduce' });
  await forced.lever('winRate').big.click();
  await picture(forced, 'win-rate-doubled-1280x800-forced-colours', true);
  await forced.close();
  const mirrored = await site.visit();
  await mirrored.page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await mirrored.lever('winRate').big.click();
  await picture(mirrored, 'win-rate-doubled-1280x800-right-to-left', true);
  await mirrored.close();
  const focused = await site.visit();
  await focused.lever('winRate').slider.press('ArrowRight');
  await picture(focused, 'slider-focused-1280x800-light', false);
  await focused.close();
});
