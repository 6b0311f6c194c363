// Whatever the window, the numbers, the direction and the reader's own spacing: nothing is cut off,
// nothing covers anything, and nothing needs to be scrolled sideways.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { FIRST, INPUTS, hasRoboto, start, until } from './page.mjs';

const SIZES = [[320, 256], [320, 640], [390, 844], [768, 1024], [1024, 768], [1280, 800], [1920, 1080]];

/** Numbers as long as they come. */
const LONG = {
  target: 987_654_321_000, dealSize: 12, winRate: 0.0123, meetingRate: 0.0123, qualificationRate: 0.0123,
  hoursPerOpportunity: 987.65, accountRevenue: 123_456_789_012, partnerOpportunities: 987_654,
  sellers: 98_765, hoursPerWeek: 123.45, openOpportunities: 987_654, winRateEvidence: 987_654, periodWeeks: 123.45,
  cycleWeeks: 123.45, noDecisionRate: 0.9876,
};

/** All the pages to look at; each begins anew. */
const STATES = {
  'first view': async () => {},
  'moved': async (headpin) => {
    await headpin.openWholeJob();
    for (const { input } of INPUTS) await headpin.lever(input).big.click();
    await until(headpin.page, async () => assert.match((await headpin.read()).finding, /levers moved/));
  },
  'the longest numbers, today’s and now’s': async (headpin) => {
    await headpin.openWholeJob();
    for (const [input, value] of Object.entries(LONG)) await headpin.type(input, String(/Rate$/.test(input) ? Number((value * 100).toPrecision(6)) : value));
    await headpin.pin.click();
    for (const { input } of INPUTS) await headpin.lever(input).big.click();
    await until(headpin.page, async () => assert.match((await headpin.read()).finding, /levers moved/));
  },
  'out of reach, and errors in every field': async (headpin) => {
    await headpin.openWholeJob();
    await headpin.lever('cycleWeeks').up.click();
    await headpin.type('winRate', '0');
    for (const { input } of INPUTS) await headpin.type(input, '12 apples and some more pears');
    await until(headpin.page, async () => assert.equal(await headpin.page.getByRole('alert').count(), INPUTS.length));
  },
};

/** What of the page is cut off, out of the window, or on top of something else. */
const faults = () => {
  const found = [];
  const name = (element) => `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.replace(/ /g, '.')}` : ''}`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways');
  const isShown = (element) => element.checkVisibility() && !element.closest('.only-heard');
  for (const element of document.querySelectorAll('body *')) {
    if (!isShown(element) || element instanceof SVGElement) continue;
    const { overflowX } = getComputedStyle(element);
    // A refused text may be as long as it likes and scrolls in its field; a number may not, but for
    // one of more than twelve signs when a reader spaces them out.
    const isSpacedOut = document.adoptedStyleSheets.length > 0 && element.value?.length > 12;
    const isBox = element.type === 'text' ? element.ariaInvalid !== 'true' && !isSpacedOut : overflowX !== 'visible';
    if (isBox && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name(element)} “${element.value ?? element.textContent}” is cut off`);
  }
  // Every line of text, by where its letters stand.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent.trim() || !isShown(parent) || parent.closest('noscript, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // What a box cuts off is told above, and stands on nothing.
    const edge = parent instanceof HTMLElement && getComputedStyle(parent).overflowX !== 'visible' ? parent.getBoundingClientRect() : { left: -Infinity, right: Infinity };
    for (const { left: from, top, right: to, bottom } of range.getClientRects()) {
      const [left, right] = [Math.max(from, edge.left), Math.min(to, edge.right)];
      if (right - left > 1) lines.push({ parent, text: node.textContent, left, top: top + scrollY, right, bottom: bottom + scrollY, isFixed: Boolean(parent.closest('.bar')) });
    }
  }
  for (const input of document.querySelectorAll('input[type=text]')) {
    const { left, top, right, bottom } = input.getBoundingClientRect();
    lines.push({ parent: input, text: input.value, left, top: top + scrollY + 8, right, bottom: bottom + scrollY - 8 });
  }
  for (const { parent, text, left, right } of lines)
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`${name(parent)} “${text}” leaves the window`);
  // The leading of two lines may overlap; their letters must not. Labels in a picture may cross its lines.
  const isInPicture = ({ parent }) => parent instanceof SVGElement;
  const rows = lines.filter(({ isFixed }) => !isFixed).sort((a, b) => a.top - b.top);
  rows.forEach((a, i) => {
    for (let j = i + 1; j < rows.length && rows[j].top < a.bottom; j += 1) {
      const b = rows[j];
      if (isInPicture(a) && isInPicture(b)) continue;
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const share = high / Math.min(a.bottom - a.top, b.bottom - b.top);
      if (wide > 1 && share > 0.35) found.push(`${name(a.parent)} “${a.text}” and ${name(b.parent)} “${b.text}” stand on one another`);
    }
  });
  return [...new Set(found)];
};

/** A reader's own spacing, WCAG 1.4.12. */
const spacing = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
};

for (const font of ['in this system’s own face', 'in Roboto']) {
  describe(font, () => {
    let site;
    before(async () => {
      site = await start({ roboto: font === 'in Roboto' });
    });
    after(() => site.close());

    for (const [state, enter] of Object.entries(STATES)) {
      test(`nothing is cut off or covered, and nothing scrolls sideways: ${state}`, async () => {
        const headpin = await site.visit();
        await enter(headpin);
        const { page } = headpin;
        const found = new Map();
        for (const variant of font === 'in Roboto' ? [''] : ['', 'from right to left', 'widely spaced']) {
          await page.evaluate((dir) => (document.documentElement.dir = dir), variant === 'from right to left' ? 'rtl' : 'ltr');
          if (variant === 'widely spaced') await page.evaluate(spacing);
          for (const [width, height] of SIZES) {
            await page.setViewportSize({ width, height });
            for (const fault of await page.evaluate(faults))
              found.set(fault, [...(found.get(fault) ?? []), `${width} × ${height} ${variant}`.trim()]);
          }
        }
        const said = [...found].map(([fault, places]) => `${fault} at ${places.join(', ')}`);
        assert.ok(said.length === 0, `${said.length} faults:\n${said.slice(0, 25).join('\n')}`);
        await headpin.close();
      });
    }

    for (const [where, width, isHead] of [['under a head on a desk', 1280, true], ['by itself on a phone', 390, false]]) {
      test(`what stands beside the big button has its unit: ${where}`, async () => {
        const headpin = await site.visit({ viewport: { width, height: 800 } });
        const head = headpin.page.getByText('prospects a week then', { exact: true });
        assert.equal(await head.isVisible(), isHead);
        for (const { input } of FIRST) {
          const unit = headpin.lever(input).group.getByText('a week', { exact: true });
          assert.equal(await unit.isVisible(), !isHead, input);
        }
        await headpin.close();
      });
    }

    // Roboto stands for the faces people have; the wide one of a bare Debian needs more room.
    if (font === 'in Roboto')
    test('at 1280 × 800 the answer in two lines, the four figures, win rate and deal size are in view at once', { skip: !hasRoboto && 'Roboto is not installed' }, async () => {
      const headpin = await site.visit();
      const { page } = headpin;
      const lines = await page.getByRole('heading', { level: 1 }).evaluate((h1) => {
        const tops = [...h1.querySelectorAll('*')].flatMap((piece) => [...piece.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        return new Set(tops).size;
      });
      assert.ok(lines <= 2, `the answer takes ${lines} lines`);
      for (const place of [
        page.getByRole('heading', { level: 1 }),
        ...(await page.locator('.figure').all()),
        headpin.lever('winRate').group,
        headpin.lever('dealSize').group,
      ]) {
        const { y, height } = await place.boundingBox();
        assert.ok(y >= 0 && y + height <= 800, `${(await place.textContent()).slice(0, 30)}: ${y} to ${y + height}`);
      }
      await headpin.close();
    });
  });
}

describe('on paper', () => {
  let site;
  before(async () => {
    site = await start({ roboto: true });
  });
  after(() => site.close());
  for (const state of ['first view', 'moved', 'the longest numbers, today’s and now’s'])
    test(`it is one page: ${state}`, async () => {
      const headpin = await site.visit();
      await STATES[state](headpin);
      const pdf = (await headpin.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
      await headpin.close();
    });
});
