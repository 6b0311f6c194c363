// For everyone: axe in every state, targets large enough, marks that can be told from paper, and
// the colours of a reader's own choosing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { ANSWER, holds } from './english.mjs';
import { DEFAULT, doubled } from './oracle.mjs';
import { start, until } from './page.mjs';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

/** The states of the page worth looking at, from one to the next. */
const STATES = {
  'first view': async () => {},
  'levers moved': async (headpin) => {
    await headpin.lever('winRate').big.click();
    await headpin.lever('cycleWeeks').up.click();
    await headpin.says(DEFAULT, { ...doubled(DEFAULT, 'winRate'), cycleWeeks: 14 });
  },
  'all inputs open': (headpin) => headpin.openMoreInputs(),
  'errors shown': async (headpin) => {
    for (const input of ['dealSize', 'noDecisionRate', 'sellers']) await headpin.type(input, 'abc');
    await headpin.lever('sellers').error.waitFor();
  },
  'out of reach': async (headpin) => {
    await headpin.type('winRate', '0');
    await until(headpin.page, async () => assert.ok(holds((await headpin.read()).sentence, ANSWER.zeroWinRate)));
  },
};

describe('axe finds nothing', () => {
  const looks = {
    'on a desk, light': { viewport: DESK, colorScheme: 'light' },
    'on a desk, dark': { viewport: DESK, colorScheme: 'dark' },
    'on a phone, light': { viewport: PHONE, colorScheme: 'light' },
    'on the smallest, dark': { viewport: SMALL, colorScheme: 'dark' },
    'from right to left': { viewport: DESK, dir: 'rtl' },
  };
  for (const [look, { dir, ...options }] of Object.entries(looks)) {
    test(`${look}: ${Object.keys(STATES).join(', ')}`, async () => {
      const headpin = await site.visit(options);
      if (dir) await headpin.page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      const found = [];
      for (const [state, enter] of Object.entries(STATES)) {
        await enter(headpin);
        // Each state holds those before it, so elsewhere the last three are enough.
        if (look === 'on a desk, light' || !['levers moved', 'all inputs open'].includes(state))
          found.push(...(await violations(headpin.page)).map((broken) => `${state}: ${broken}`));
      }
      assert.deepEqual(found, []);
      await headpin.close();
    });
  }

  test('with a steady pipeline, and with an empty one', async () => {
    const headpin = await site.visit({ moreInputs: true });
    for (const preset of ['classroom', 'newcomer']) {
      await headpin.preset(preset).click();
      assert.deepEqual(await violations(headpin.page), []);
    }
    await headpin.close();
  });
});

describe('targets', () => {
  for (const [where, viewport, least] of [['on a desk', DESK, 24], ['on a phone', PHONE, 44], ['on the smallest', SMALL, 44]]) {
    test(`are at least ${least} pixels each way, and none covers another, ${where}`, async () => {
      const headpin = await site.visit({ viewport, moreInputs: true });
      await headpin.lever('winRate').big.click(); // shows a reset
      await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
      // What is folded away is unfolded: its controls are targets too.
      await headpin.unfold();
      const targets = await headpin.page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, summary')].map((control) => {
          const target = control.closest('label') ?? control; // a label is part of its control's target
          target.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = target.getBoundingClientRect();
          // Its middle, and a circle of 24 pixels round that: all of it is its own.
          const around = [[0, 0], [-11, 0], [11, 0], [0, -11], [0, 11]];
          const isHit = around.every(([x, y]) => {
            const hit = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y);
            return Boolean(hit && (target.contains(hit) || control === hit));
          });
          return {
            what: control.ariaLabel ?? `${control.type} ${target.textContent || control.getAttribute('aria-labelledby')}`,
            width,
            height,
            isHit,
          };
        }),
      );
      assert.ok(targets.length > 100, `${targets.length} targets`);
      const small = targets.filter(({ width, height }) => Math.min(width, height) < least - 0.01);
      assert.deepEqual(small.map(({ what, width, height }) => `${what}: ${width} × ${height}`), []);
      assert.deepEqual(targets.filter(({ isHit }) => !isHit).map(({ what }) => what), []);
      await headpin.close();
    });
  }
});

/** The computed colours of everything that must be told from what lies behind it. */
const marks = (headpin) =>
  headpin.page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (color) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (color) => {
      const [r, g, b] = rgb(color).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a, b) => {
      const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    const wanted = {
      thumb: ['.s-thumb', 'fill'],
      curve: ['.s-curve', 'stroke'],
      track: ['.ends', 'borderTopColor'],
      'dot of now': ['.s-dot', 'fill'],
      'dot of today': ['.s-dot-today', 'stroke'],
      'line of today': ['.s-today', 'stroke'],
      level: ['.s-level', 'stroke'],
      'where the big button leads': ['.s-ghost', 'stroke'],
      drop: ['.drop', 'stroke'],
      thread: ['.thread', 'stroke'],
      'figure’s own line': ['.g-now', 'stroke'],
      pin: ['.pin', 'stroke'],
      'edge of a round button': ['button.round', 'borderTopColor'],
      'edge of the big button': ['button.times', 'borderTopColor'],
      'line under a field': ['.field', 'borderBottomColor'],
      'line under what is chosen': ['.choice input:checked + span', 'borderBottomColor'],
    };
    return Object.entries(wanted).map(([what, [selector, property]]) => {
      const element = document.querySelector(selector);
      const color = element && getComputedStyle(element)[property];
      return { what, color, ratio: color && color !== 'none' ? ratio(color, paper) : 0 };
    });
  });

describe('marks', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`stand out from the paper by 3 to 1, ${colorScheme}`, async () => {
      const headpin = await site.visit({ colorScheme });
      await headpin.lever('winRate').up.click();
      await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.26 });
      const faint = (await marks(headpin)).filter(({ ratio }) => ratio < 3);
      assert.deepEqual(faint.map(({ what, color, ratio }) => `${what} ${color} ${ratio.toFixed(2)}`), []);
      await headpin.close();
    });
  }

  test('stand out in the colours a reader forces, where focus and choice are told by shape', async () => {
    const headpin = await site.visit({ forcedColors: 'active', reducedMotion: 'reduce' });
    await headpin.lever('winRate').up.click();
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.26 });
    const faint = (await marks(headpin)).filter(({ ratio }) => ratio < 3);
    assert.deepEqual(faint.map(({ what, color, ratio }) => `${what} ${color} ${ratio.toFixed(2)}`), []);
    await headpin.lever('winRate').slider.focus();
    await headpin.page.keyboard.press('ArrowRight');
    const [ring, chosen, other] = await headpin.page.evaluate(() =>
      ['.lever input:focus + svg .s-focus', '.choice input:checked + span', '.choice input:not(:checked) + span'].map((selector) => {
        const { stroke, strokeWidth, fontWeight, borderBottomStyle, borderBottomColor } = getComputedStyle(document.querySelector(selector));
        return { stroke, strokeWidth, fontWeight, line: `${borderBottomStyle} ${borderBottomColor}` };
      }),
    );
    assert.ok(ring.stroke !== 'none' && parseFloat(ring.strokeWidth) >= 2, JSON.stringify(ring));
    assert.notEqual(chosen.fontWeight, other.fontWeight, 'what is chosen is told by its weight');
    assert.notEqual(chosen.line, other.line, 'and by the line under it, which the rest has not');
    // A button under the hand: its words stay legible.
    const { big } = headpin.lever('dealSize');
    await big.hover();
    const [words, ground] = await big.evaluate((button) => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]);
    assert.notEqual(words, ground);
    await headpin.close();
  });

  test('move without easing when less motion is asked for', async () => {
    const headpin = await site.visit({ reducedMotion: 'reduce', moreInputs: true });
    const moving = await headpin.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
          const lasts = (durations) => durations.split(',').some((duration) => parseFloat(duration) > 0);
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
        })
        .map((element) => element.className),
    );
    assert.deepEqual(moving, []);
    await headpin.close();
  });
});
