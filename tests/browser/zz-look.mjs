import { serve } from './serve.mjs';
import { launch } from './chromium.mjs';
const which = process.argv.slice(2);
const served = await serve(new URL('../../target/run', import.meta.url).pathname);
const browser = await launch({ env: { ...process.env, FONTCONFIG_FILE: new URL('fonts.conf', import.meta.url).pathname } });
async function shot(name, { width, height, scheme = 'light', preset, win, dir, forced }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, forcedColors: forced ? 'active' : 'none', deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  page.on('console', (m) => ['error'].includes(m.type()) && console.log(name, m.text()));
  await page.goto(served.url);
  await page.getByRole('slider', { name: 'Target' }).waitFor();
  if (dir) await page.evaluate((d) => (document.documentElement.dir = d), dir);
  if (preset) await page.getByRole('button', { name: preset, exact: true }).click();
  if (win) await page.getByRole('button', { name: /double the win rate/ }).click();
  await page.evaluate(() => { document.activeElement.blur(); document.querySelector('#one').scrollIntoView(); const b = document.querySelector('.bar'); if (b) b.hidden = true; });
  const one = await page.locator('#one').boundingBox(), next = await page.locator('#next').boundingBox();
  const y = await page.evaluate(() => scrollY);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) console.log(name, 'SIDEWAYS', wide);
  await page.addStyleTag({ content: '.bar{display:none!important}' });
  await page.screenshot({ path: `/tmp/look/${name}.png`, fullPage: true, clip: { x: 0, y: y + one.y - 10, width, height: next.y + next.height - one.y + 30 } });
  await context.close();
}
const D = { width: 1280, height: 800 }, P = { width: 390, height: 844 };
const all = {
  d: { ...D }, dw: { ...D, win: true }, dwd: { ...D, win: true, scheme: 'dark' }, p: { ...P }, pw: { ...P, win: true, scheme: 'dark' },
  enterprise: { ...D, preset: 'Enterprise' }, newcomer: { ...D, preset: 'Newcomer' }, reporter: { ...D, preset: 'Reporter', scheme: 'dark' }, farmer: { ...P, preset: 'Farmer' },
  s: { width: 320, height: 640, win: true }, t: { width: 768, height: 1024, win: true }, rtl: { ...D, win: true, dir: 'rtl' }, forced: { ...D, win: true, forced: true },
};
for (const [n, o] of Object.entries(all)) if (!which.length || which.includes(n)) await shot(n, o);
await browser.close(); await served.close();
