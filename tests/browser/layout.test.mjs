// Whatever the face, the window, the numbers, the direction and the reader's own spacing: nothing is
// cut off, no letter stands on another, and nothing needs to be scrolled sideways.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { A_WEEK, FIRST, INPUTS, LEVERS_HEADING, PRESETS, PROSPECTS_THEN, which } from './english.mjs';
import { FACES, missing } from './fonts.mjs';
import { inkThatMeets } from './ink.mjs';
import { doubled } from './oracle.mjs';
import { start, until } from './page.mjs';
import { planOf } from './reference.mjs';

const SIZES = [[320, 256], [320, 640], [390, 844], [768, 1024], [1024, 768], [1280, 800], [1920, 1080]];

/** Numbers as long as they come. */
const LONG = {
  target: 987_654_321_000, dealSize: 12, winRate: 0.0123, meetingRate: 0.0123, qualificationRate: 0.0123,
  hoursPerOpportunity: 987.65, accountRevenue: 123_456_789_012, partnerOpportunities: 987_654,
  sellers: 98_765, hoursPerWeek: 123.45, openOpportunities: 987_654, winRateEvidence: 987_654, periodWeeks: 123.45,
  cycleWeeks: 123.45, noDecisionRate: 0.9876,
};

/** Every input moved by its big button. */
async function moveAll(headpin) {
  for (const { input } of INPUTS) await headpin.lever(input).big.click();
  await until(headpin.page, async () => assert.equal(which((await headpin.read()).finding, LEVERS_HEADING).kind, 'several'));
}

/** All the pages to look at; each begins anew. */
const STATES = {
  'first view': async () => {},
  'moved': async (headpin) => {
    await headpin.openMoreInputs();
    await moveAll(headpin);
  },
  'all unfolded': async (headpin) => {
    await headpin.lever('winRate').big.click();
    await headpin.openMoreInputs();
    await headpin.unfold();
  },
  'the longest numbers, today’s and now’s': async (headpin) => {
    await headpin.openMoreInputs();
    for (const [input, value] of Object.entries(LONG)) await headpin.type(input, String(/Rate$/.test(input) ? Number((value * 100).toPrecision(6)) : value));
    await headpin.pin.click();
    await moveAll(headpin);
  },
  'out of reach, and errors in every field': async (headpin) => {
    await headpin.openMoreInputs();
    await headpin.lever('cycleWeeks').up.click();
    await headpin.type('winRate', '0');
    for (const { input } of INPUTS) await headpin.type(input, '12 apples and some more pears');
    await until(headpin.page, async () => assert.equal(await headpin.page.getByRole('alert').count(), INPUTS.length));
  },
};

/** What of the page is cut off or out of the window. */
const cutOff = () => {
  const found = [];
  const name = ({ tagName, classList }) => [tagName.toLowerCase(), ...classList].join('.');
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways');
  const isShown = (element) => element.checkVisibility() && !element.closest('.only-heard, noscript, script');
  // What may be scrolled sideways by anybody, a keyboard included.
  const scroller = '[role=region][tabindex="0"]';
  for (const element of document.querySelectorAll('body *')) {
    if (!isShown(element) || element instanceof SVGElement || element.matches(scroller)) continue;
    const { overflowX } = getComputedStyle(element);
    // A refused text may be as long as it likes and scrolls in its field; a number may not, but for
    // one of more than twelve signs when a reader spaces them out.
    const isSpacedOut = document.adoptedStyleSheets.length > 0 && element.value?.length > 12;
    const isBox = element.type === 'text' ? element.ariaInvalid !== 'true' && !isSpacedOut : overflowX !== 'visible';
    if (isBox && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name(element)} “${element.value ?? element.textContent}” is cut off`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !isShown(parent) || parent.closest(scroller)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right } of range.getClientRects())
      if (right - left > 1 && (left < -0.5 || right > innerWidth + 0.5)) found.push(`${name(parent)} “${node.data}” leaves the window`);
  }
  return [...new Set(found)];
};

/** A reader's own spacing, WCAG 1.4.12. */
const spacing = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
};

const VARIANTS = ['', 'from right to left', 'widely spaced'];

/** The faces that what a selector finds is truly drawn in. */
async function facesOf(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return [...new Set(fonts.map(({ familyName }) => familyName))];
}

for (const face of Object.keys(FACES)) {
  describe(`in ${face}`, { skip: missing(face) }, () => {
    let site;
    before(async () => {
      site = await start({ face });
    });
    after(() => site.close());

    test('the page is set in it', async () => {
      const headpin = await site.visit();
      for (const selector of ['h1', '.lever-name', '.field input', '.panel text'])
        assert.deepEqual(await facesOf(headpin.page, selector), [face], selector);
      await headpin.close();
    });

    for (const [state, enter] of Object.entries(STATES)) {
      test(`nothing is cut off or covered, and nothing scrolls sideways: ${state}`, async () => {
        const headpin = await site.visit();
        await enter(headpin);
        const { page } = headpin;
        const found = new Map();
        for (const variant of VARIANTS) {
          await page.evaluate((dir) => (document.documentElement.dir = dir), variant === 'from right to left' ? 'rtl' : 'ltr');
          if (variant === 'widely spaced') await page.evaluate(spacing);
          for (const [width, height] of SIZES) {
            await page.setViewportSize({ width, height });
            for (const fault of [...(await page.evaluate(cutOff)), ...(await page.evaluate(inkThatMeets))])
              found.set(fault, [...(found.get(fault) ?? []), `${width} × ${height} ${variant}`.trim()]);
          }
        }
        const faults = [...found].map(([fault, places]) => `${fault} at ${places.join(', ')}`);
        assert.ok(faults.length === 0, `${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`);
        await headpin.close();
      });
    }

    test('no letter stands on another, in no picture either, whoever moves what', async () => {
      const found = new Map();
      for (const variant of ['', 'widely spaced']) {
        const headpin = await site.visit({ viewport: { width: 1280, height: 9_000 } });
        const { page } = headpin;
        if (variant) await page.evaluate(spacing);
        for (const preset of Object.keys(PRESETS))
          for (const input of ['winRate', 'target', 'cycleWeeks']) {
            await headpin.preset(preset).click();
            await headpin.lever(input).big.click();
            await headpin.says(planOf(preset), doubled(planOf(preset), input));
            for (const width of [320, 390, 768, 1280]) {
              await page.setViewportSize({ width, height: 9_000 });
              for (const fault of await page.evaluate(inkThatMeets, { inPictures: true }))
                found.set(fault, [...(found.get(fault) ?? []), `${width} ${variant}: ${preset}, ${input}`]);
            }
          }
        await headpin.close();
      }
      const faults = [...found].map(([fault, places]) => `${fault} at ${places.join('; ')}`);
      assert.ok(faults.length === 0, `${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`);
    });

    // Roboto stands for the faces people have; the widest need more room.
    if (face === 'Roboto')
      test('at 1280 × 800 the answer in two lines, the four figures, win rate and deal size are in view at once', async () => {
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

describe('in any face', () => {
  let site;
  before(async () => {
    site = await start();
  });
  after(() => site.close());

  test('letters that touch are found, and lines that only come close are not', async () => {
    const headpin = await site.visit();
    const meet = (gap) =>
      headpin.page.evaluate(
        ([gap, source]) => {
          document.querySelectorAll('.planted').forEach((planted) => planted.remove());
          // Letters with descenders over letters with ascenders, so far apart, below all else.
          const below = document.documentElement.scrollHeight;
          for (const [text, top] of [['gypq', 0], ['hdbk', gap]]) {
            const line = document.createElement('p');
            line.className = 'planted';
            line.textContent = text;
            document.body.append(line);
            Object.assign(line.style, { position: 'absolute', top: `${below + top}px`, margin: 0, font: '40px/1 var(--face)' });
          }
          return new Function(`return (${source})()`)().filter((fault) => fault.includes('gypq'));
        },
        [gap, inkThatMeets.toString()],
      );
    assert.deepEqual(await meet(60), []);
    assert.deepEqual(await meet(40), [], 'their boxes overlap, their ink does not');
    assert.equal((await meet(25)).length, 1);
    await headpin.close();
  });

  for (const [where, width, isHead] of [['under a head on a desk', 1280, true], ['by itself on a phone', 390, false]]) {
    test(`what stands beside the big button has its unit: ${where}`, async () => {
      const headpin = await site.visit({ viewport: { width, height: 800 } });
      assert.equal(await headpin.page.getByText(PROSPECTS_THEN, { exact: true }).isVisible(), isHead);
      for (const { input } of FIRST) {
        const unit = headpin.lever(input).group.getByText(A_WEEK, { exact: true });
        assert.equal(await unit.isVisible(), !isHead, input);
      }
      await headpin.close();
    });
  }
});

describe('on paper', { skip: missing('Roboto') }, () => {
  let site;
  before(async () => {
    site = await start({ face: 'Roboto' });
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
