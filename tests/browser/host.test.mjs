// The calculator in somebody else's page: what that page says of bare tags changes nothing in it but
// the face at most, and its style sheet changes nothing of that page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { start } from './page.mjs';

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

/** What the calculator stands in: an element of no tag that a host has rules for. */
const PLACE = '<x-place></x-place>';
/** In the corner of the window and as wide, whatever the host says of its body. */
const settle = () => {
  const place = document.querySelector('x-place');
  const its = { display: 'block', position: 'absolute', inset: '0 auto auto 0', width: `${innerWidth}px`, margin: '0', padding: '0' };
  for (const [name, value] of Object.entries(its)) place.style.setProperty(name, value, 'important');
};

/**
 * Runs in the page: what differs from how it looked when it was last asked to `remember`: where every
 * element in a root is, what a browser works out for it that an eye or a hand could notice, and
 * whether anything stands before or behind it. Not the face, which is the host's to choose.
 */
const look = ([selector, remember]) => {
  const text =
    'color visibility opacity display position float z-index font-size font-weight font-style font-variant-caps font-variant-numeric letter-spacing ' +
    'word-spacing line-height text-align text-indent text-transform text-decoration-line text-shadow text-wrap-mode white-space-collapse word-break hyphens ' +
    'list-style-type direction unicode-bidi tab-size cursor pointer-events user-select touch-action appearance caret-color accent-color ' +
    'transform translate rotate scale filter mix-blend-mode clip-path overflow-x transition-duration animation-name';
  const box =
    'background-color background-image box-shadow outline-style outline-width outline-color box-sizing margin-top margin-right margin-bottom margin-left ' +
    'padding-top padding-right padding-bottom padding-left border-top border-right border-bottom border-left border-radius border-collapse border-spacing ' +
    'vertical-align table-layout resize contain columns aspect-ratio scroll-margin-top';
  const drawn =
    'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin paint-order vector-effect text-anchor ' +
    'dominant-baseline r';
  const [ofBox, ofMark] = [`${text} ${box}`, `${text} ${drawn}`].map((names) => names.split(' '));
  const describe = (element) => {
    const computed = getComputedStyle(element);
    // The outermost svg is a box like any other; a mark in it has neither margin nor border.
    const isMark = element instanceof SVGElement && element.parentElement?.closest('svg');
    const style = {};
    for (const property of isMark ? ofMark : ofBox) style[property] = computed.getPropertyValue(property);
    // A border that is not there has no colour.
    for (const side of ['top', 'right', 'bottom', 'left']) if (/^0px/.test(style[`border-${side}`] ?? '')) style[`border-${side}`] = 'none';
    if (!isMark) for (const pseudo of ['::before', '::after']) style[pseudo] = getComputedStyle(element, pseudo).content;
    const { left, top, width, height } = element.getBoundingClientRect();
    // To a tenth of a pixel: what is drawn.
    style.box = [left + scrollX, top + scrollY, width, height].map((side) => side.toFixed(1)).join(' ');
    return style;
  };
  const name = (element) => [element.tagName.toLowerCase(), ...element.classList].join('.');
  const elements = [...document.querySelectorAll(selector)].flatMap((root) => [root, ...root.querySelectorAll('*')]);
  const is = elements.map(describe);
  if (remember) window.remembered = { elements, was: is };
  const { elements: same, was } = window.remembered;
  if (same.length !== elements.length || same.some((element, i) => element !== elements[i])) return { count: is.length, found: ['other elements'] };
  const found = new Map();
  elements.forEach((element, i) => {
    for (const [property, from] of Object.entries(was[i]))
      if (from !== is[i][property]) found.set(property, [...(found.get(property) ?? []), `${name(element)} ${from} → ${is[i][property]}`]);
  });
  return { count: is.length, found: [...found].map(([property, all]) => `${property} of ${all.length}: ${[...new Set(all)].slice(0, 4).join('; ')}`) };
};

const remember = async (page, selector) => (await page.evaluate(look, [selector, true])).count;
/** Fails unless everything looks as it was remembered. */
async function looksTheSame(page, selector, where = '') {
  const { found } = await page.evaluate(look, [selector, false]);
  assert.ok(found.length === 0, `${where} ${found.length} differences:\n${found.join('\n')}`);
}

// --- The host against the calculator -------------------------------------------------------------

const TAGS = [
  'h1', 'h2', 'h3', 'p', 'label', 'button', 'input', 'select', 'option', 'svg', 'g', 'path', 'circle', 'line', 'rect', 'text', 'ul', 'ol', 'li',
  'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'fieldset', 'legend', 'details', 'summary', 'section', 'header', 'footer', 'nav', 'main',
  'span', 'b', 'i', 'small', 'div', 'a', 'img',
];
/** Everything a host might say of a tag, in kinds, so that what leaks is told by its name. */
const RULES = {
  'its box and its place':
    'margin: 11px 13px; padding: 7px 9px; border: 5px dotted red; box-sizing: content-box; width: 77px; min-width: 60px; max-width: 90px; height: 33px; ' +
    'min-height: 20px; max-height: 50px; position: relative; left: 9px; top: 9px; inset-inline-start: 9px; z-index: 5; display: inline-block; float: left; ' +
    'clear: both; vertical-align: top; order: 3; flex: 1; align-self: end; justify-self: end; grid-area: 1 / 1; gap: 20px; overflow: hidden; columns: 2; ' +
    'contain: paint; aspect-ratio: 1; object-fit: cover; border-collapse: separate; border-spacing: 9px; table-layout: fixed; caption-side: bottom',
  'that it is not there': 'display: none',
  'its colours, its lines and its moves':
    'color: rgb(1, 2, 3); background: rgb(4, 5, 6); fill: rgb(7, 8, 9); stroke: rgb(10, 11, 12); outline: 3px solid rgb(13, 14, 15); ' +
    'border-color: rgb(16, 17, 18); box-shadow: 0 0 5px red; accent-color: red; caret-color: red; visibility: hidden; opacity: 0.3; clip-path: inset(40%); ' +
    'filter: blur(2px); mix-blend-mode: multiply; stroke-width: 7px; stroke-dasharray: 3 3; stroke-linecap: square; stroke-linejoin: bevel; ' +
    'stroke-opacity: 0.4; fill-opacity: 0.4; vector-effect: none; paint-order: stroke; r: 9px; rx: 4px; transform: rotate(9deg) scale(1.3); ' +
    'transform-origin: 0 0; translate: 5px 5px; scale: 1.2; rotate: 5deg',
  'its text and its use':
    'text-transform: uppercase; letter-spacing: 3px; word-spacing: 5px; line-height: 3; text-align: right; text-indent: 20px; text-decoration: line-through; ' +
    'text-shadow: 1px 1px red; white-space: pre; font-size: 30px; font-weight: 900; font-style: italic; font-variant: small-caps; list-style: square inside; ' +
    'text-anchor: end; dominant-baseline: hanging; hyphens: auto; word-break: break-all; text-wrap: nowrap; tab-size: 3; cursor: wait; pointer-events: none; ' +
    'user-select: none; appearance: auto; resize: both; touch-action: none; scroll-margin: 40px; direction: rtl; unicode-bidi: bidi-override',
};
/** What a host says of its whole page, and a calculator must not inherit. */
const BODY =
  'color: rgb(1, 2, 3); background: rgb(200, 255, 200); font: italic 900 27px/2.5 serif; text-transform: uppercase; letter-spacing: 2px; word-spacing: 6px; ' +
  'text-align: center; text-indent: 30px; text-shadow: 2px 2px red; white-space: pre; list-style: square; cursor: wait; visibility: visible; ' +
  'border-collapse: separate; border-spacing: 5px; fill: red; stroke: red; stroke-width: 9; text-anchor: end; hyphens: auto; word-break: break-all; ' +
  'quotes: "x" "y"; tab-size: 2; text-wrap: nowrap; font-variant: small-caps; accent-color: red; caret-color: red; pointer-events: auto';

/** A calculator of which everything is to be seen: moved, unfolded, refusing, its focus nowhere. */
async function mounted(width, height) {
  const host = await site.host(PLACE, { viewport: { width, height } });
  await host.page.evaluate(settle);
  const headpin = await host.mount('x-place', { now: { winRate: 0.4, dealSize: 50_000 }, choices: { unfolded: ['moreInputs'] } });
  await headpin.unfold();
  await headpin.type('cycleWeeks', 'abc');
  await headpin.lever('cycleWeeks').error.waitFor();
  await host.page.evaluate(() => {
    document.activeElement.blur();
    // Nothing moves by itself while it is looked at.
    const still = new CSSStyleSheet();
    still.replaceSync('.headpin, .headpin * { transition: none !important; animation: none !important }');
    document.adoptedStyleSheets = [still];
  });
  return { page: host.page, headpin };
}

/** A host's style sheet, after all others. */
const restyle = (css) => {
  const [still] = document.adoptedStyleSheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [still, sheet].filter(Boolean);
};

for (const [width, height] of [[1280, 800], [390, 844]]) {
  describe(`what a host ${width} pixels wide says changes nothing in the calculator`, () => {
    let page, headpin;
    before(async () => {
      ({ page, headpin } = await mounted(width, height));
      assert.ok((await remember(page, '.headpin')) > 2_000);
    });
    after(() => headpin.close());

    test('where it says nothing', () => looksTheSame(page, '.headpin'));

    for (const [what, rules] of Object.entries(RULES))
      test(`of a tag: ${what}`, async () => {
        await page.evaluate(restyle, `${TAGS.join(', ')} { ${rules} }`);
        await looksTheSame(page, '.headpin');
      });

    test('of everything in it', async () => {
      await page.evaluate(restyle, 'body, body * { margin: 3px; padding: 2px; box-sizing: border-box; color: red; line-height: 2; letter-spacing: 1px; font-size: 20px }');
      await looksTheSame(page, '.headpin');
    });

    test('of its whole page', async () => {
      await page.evaluate(restyle, `body { ${BODY} }`);
      await looksTheSame(page, '.headpin');
    });
  });
}

// --- The calculator against the host -------------------------------------------------------------

describe('what the calculator’s style sheet says changes nothing of the host', () => {
  const MEDIA = {
    'on a screen': {},
    'in the dark': { colorScheme: 'dark' },
    'on paper': { media: 'print' },
    'in forced colours': { forcedColors: 'active' },
    'with more contrast': { contrast: 'more' },
    'with less motion': { reducedMotion: 'reduce' },
  };

  /** Elements of a host’s own: every tag, every class that the sheet knows, and the calculator’s own markup beside it. */
  async function hostWithLookalikes(width) {
    const host = await site.host(`${PLACE}<div id="theirs"></div>`, { viewport: { width, height: 800 } });
    const headpin = await host.mount('x-place', { now: { winRate: 0.4 }, choices: { unfolded: ['rippleTable', 'reach'] } });
    await headpin.type('dealSize', 'abc');
    await headpin.lever('dealSize').error.waitFor();
    const classes = await host.page.evaluate((tags) => {
      const css = [...document.styleSheets].flatMap(function rules(sheet) {
        return [...sheet.cssRules].flatMap((rule) => [rule.selectorText ?? '', ...(rule.cssRules ? rules(rule) : [])]);
      });
      const classes = [...new Set(css.join(' ').match(/\.[a-z][\w-]*/g).map((name) => name.slice(1)))].filter((name) => !/^headpin/.test(name));
      const theirs = document.getElementById('theirs');
      for (const tag of tags) theirs.append(Object.assign(document.createElement(tag), { textContent: tag }));
      for (const name of classes)
        for (const tag of ['div', 'p', 'span', 'button', 'input'])
          theirs.append(Object.assign(document.createElement(tag), { className: name }));
      // Its own markup, less the one class that makes it a calculator.
      const copy = document.querySelector('.headpin').cloneNode(true);
      copy.classList.remove('headpin');
      for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
      for (const radio of copy.querySelectorAll('input[type=radio]')) radio.name = `theirs-${radio.name}`;
      theirs.append(copy);
      document.querySelector('x-place').remove();
      document.activeElement.blur();
      return classes;
    }, TAGS);
    assert.ok(classes.length > 150, `${classes.length} classes`);
    return host;
  }

  for (const width of [1280, 390])
    test(`${width} pixels wide, ${Object.keys(MEDIA).join(', ')}`, async () => {
      const host = await hostWithLookalikes(width);
      const links = (on) => document.querySelectorAll('link[rel=stylesheet]').forEach((link) => (link.disabled = !on));
      for (const [where, media] of Object.entries(MEDIA)) {
        await host.page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, contrast: null, reducedMotion: null, ...media });
        await host.page.evaluate(links, false);
        assert.ok((await remember(host.page, 'html')) > 2_500);
        await host.page.evaluate(links, true);
        await looksTheSame(host.page, 'html', where);
      }
      const tokens = await host.page.evaluate(() =>
        [document.documentElement, document.body].map((element) => ['--paper', '--ink', '--page', '--t-body'].map((name) => getComputedStyle(element).getPropertyValue(name))).flat(),
      );
      assert.deepEqual(tokens.filter(Boolean), [], 'the host has none of its names either');
      await host.close();
    });
});
