// How fast the release site is in a real browser, beside what it must be and is meant to be: the table that
// `make bench` prints. Budgets are printed, not asserted: a shared machine is noisy, and only
// figures of one run compare.
import { launch } from '../tests/browser/chromium.mjs';
import { CONTROLS, nameOf } from '../tests/browser/english.mjs';
import { environment, FACE } from '../tests/browser/fonts.mjs';
import { serve } from '../tests/browser/serve.mjs';

const STEPS = 200;
const DRAG_MS = 2000;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (value) => value.toFixed(value < 10 ? 2 : 1);

/** Runs in the page: one slider step at a time, each timed to its last DOM change. */
async function steps(count) {
  const slider = document.querySelector('[id$="field-winRate"]').closest('.lever').querySelector('input[type=range]');
  let last = 0;
  const watcher = new MutationObserver(() => (last = performance.now()));
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  const start = Number(slider.min) + 25;
  for (let i = 0; i < count; i++) {
    await rest();
    const begin = performance.now();
    write.call(slider, String(start + 1 + (i % 20)));
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rest();
    if (last > begin) times.push(last - begin);
  }
  watcher.disconnect();
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  if (times.length < count * 0.9) throw new Error(`only ${times.length} of ${count} steps changed the page`);
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], late: times[Math.floor(times.length * 0.95)] };
}

/** Drags the win rate to and fro for two seconds; counts long tasks and times frames. */
async function drag(page) {
  const slider = page.getByRole('slider', { name: nameOf('winRate'), exact: true });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.evaluate(() => {
    window.seen = { long: [], frames: [] };
    new PerformanceObserver((list) => window.seen.long.push(...list.getEntries().map((task) => task.duration))).observe({ type: 'longtask' });
    let before = performance.now();
    const frame = (now) => {
      window.seen.frames.push(now - before);
      before = now;
      window.seen.id = requestAnimationFrame(frame);
    };
    window.seen.id = requestAnimationFrame(frame);
  });
  await page.mouse.move(box.x + box.width * 0.35, y);
  await page.mouse.down();
  const until = Date.now() + DRAG_MS;
  for (let i = 0; Date.now() < until; i++) {
    await page.mouse.move(box.x + box.width * (0.5 + 0.45 * Math.sin(i / 12)), y);
  }
  await page.mouse.up();
  return page.evaluate(() => {
    cancelAnimationFrame(window.seen.id);
    const frames = window.seen.frames.slice(2).sort((a, b) => a - b);
    return { long: window.seen.long.length, frames: frames.length, late: frames[Math.floor(frames.length * 0.95)] };
  });
}

async function measure(browser, url, throttle) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.evaluate(steps, 20); // warm
  const firstView = await page.evaluate(steps, STEPS);
  const dragged = await drag(page);
  await page.getByRole('button', { name: CONTROLS.moreInputs }).click();
  await page.locator('[id$="field-reportingHours"]').waitFor();
  const allInputs = await page.evaluate(steps, STEPS);
  await page.close();
  return { firstView, allInputs, dragged };
}

/** Runs in the page: the engines through the JavaScript face, its conversions included. */
async function engines(url) {
  const headpin = await import(`${url}headpin.js`);
  await headpin.default();
  const pause = { pause: { start: 8, weeks: 6 } };
  const one = {
    'leverage x 4': (plan) => ['tenPercent', 'double', 'reach', 'focus'].map((step) => headpin.leverage(plan, step)),
    'One Thing, 512 plans': (plan) => headpin.oneThing(plan),
    sequence: (plan) => headpin.sequence(plan),
    balance: (plan) => headpin.balance(plan),
    odds: (plan) => headpin.odds(plan),
    weeks: (plan) => headpin.weeks(plan, pause),
  };
  const names = Object.keys(one);
  const time = (run) => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const middle = (run) => Array.from({ length: 31 }, () => time(run)).sort((a, b) => a - b)[15];
  const plan = headpin.defaultPlan();
  const each = names.map((name) => [name, middle(() => one[name](plan))]);
  const all = middle(() => names.forEach((name) => one[name](plan)));

  // The corners of the bounds, and where an engine changes from one way to another.
  const corners = [{}];
  const also = (changes) => corners.push(...corners.flatMap((corner) => changes.map((change) => ({ ...corner, ...change }))));
  also([{ target: 1.2e7 }, { target: 3.5e7 }, { target: 4e9 }, { target: 1e12, dealSize: 1 }]);
  also([{ winRate: 0.65 }, { winRate: 0.01 }]);
  also([{ openOpportunities: null }, { openOpportunities: 1e6 }]);
  also([{ dealSizeVariation: 0 }, { dealSizeVariation: 0.3 }, { dealSizeVariation: 3 }]);
  also([{ winRateEvidence: 0 }, { winRateEvidence: 1e6 }, { winRateEvidence: null }]);
  also([{ cycleWeeks: 0.1 }, { cycleWeeks: 260, periodWeeks: 260 }]);
  let slowest = { took: 0 };
  for (const plan of corners)
    for (const name of names) {
      let took = time(() => one[name](plan));
      if (took > slowest.took) took = Math.min(took, time(() => one[name](plan)), time(() => one[name](plan)));
      if (took > slowest.took) slowest = { took, name, plan: JSON.stringify(plan) };
    }
  return { each, all, slowest, corners: corners.length };
}

async function visit(browser, url) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map();
  const names = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, new URL(response.url).pathname));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId) ?? 'other';
    // Fetched when the first view is there.
    const kind = /later-.*\.wasm$/.test(name) ? 'later' : name.split('.').pop().replace('/', 'html');
    kinds.set(kind, (kinds.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.close();
  return kinds;
}

const site = await serve();
const browser = await launch({ env: { ...process.env, ...environment(FACE) } });
try {
  const kinds = await visit(browser, site.url);
  const later = kinds.get('later') ?? 0;
  kinds.delete('later');
  const total = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
  const plain = await measure(browser, site.url, 1);
  const slow = await measure(browser, site.url, 4);
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.locator('.panel h2').nth(7).waitFor({ state: 'attached' });
  const { each, all, slowest, corners } = await page.evaluate(engines, site.url);
  await page.close();
  const pair = ({ median, late }) => `${ms(median)} / ${ms(late)} ms`;
  const rows = [
    ['what', 'must', 'aim', 'measured'],
    ['until the first slider works, brotli, with headers', '160 KB', '100 KB', kilobytes(total)],
    ...[...kinds].map(([kind, bytes]) => [`  of which ${kind}`, '', '', kilobytes(bytes)]),
    ['fetched after that', '120 KB', '60 KB', kilobytes(later)],
    ['step to last DOM change, median / 95 %', '4 / 8 ms', '1.5 / 3 ms', pair(plain.firstView)],
    ['  all inputs open, 21 levers', '', '', pair(plain.allInputs)],
    ['the same at 4x CPU throttle', '14 / 20 ms', '6 / 9 ms', pair(slow.firstView)],
    ['  all inputs open, 21 levers', '', '', pair(slow.allInputs)],
    ['tasks over 50 ms in a two-second drag', '0', '0', String(plain.dragged.long)],
    ['  at 4x CPU throttle', '', '', String(slow.dragged.long)],
    ['frame time in that drag, 95 %', '', '', `${ms(plain.dragged.late)} ms of ${plain.dragged.frames} frames`],
    ['  at 4x CPU throttle', '', '', `${ms(slow.dragged.late)} ms of ${slow.dragged.frames} frames`],
    ['every engine once, through the module', '16 ms', '4 ms', `${ms(all)} ms`],
    ...each.map(([name, took]) => [`  of which ${name}`, '', '', `${ms(took)} ms`]),
    [`the slowest engine on any of ${corners} extreme plans`, '16 ms', '', `${ms(slowest.took)} ms (${slowest.name})`],
    ['Lighthouse; LCP / TBT / CLS; embed', '', '', 'not measured yet'],
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  if (slowest.took > 16) console.log(`Slowest: ${slowest.name} of ${slowest.plan}`);
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
} finally {
  await browser.close();
  await site.close();
}
