// By keyboard alone, and by ear.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { CONTROLS, FIRST, INPUTS, PERIODS, PIPELINES, PRESETS, SPOKEN, down, nameOf, picture, reset, said, up } from './english.mjs';
import { DEFAULT, doubled, evaluate } from './oracle.mjs';
import { bigName, start, until } from './page.mjs';
import { agrees } from './shown.mjs';

let site, headpin;
before(async () => {
  site = await start();
});
after(() => site.close());
afterEach(async () => {
  assert.deepEqual(headpin.complaints.splice(0), []);
  await headpin.close();
});

/** Where the focus is, by role and name, and how it is seen. */
const focus = () =>
  headpin.page.evaluate(() => {
    const it = document.activeElement;
    if (it === document.body) return null;
    const labelled = it.getAttribute('aria-labelledby');
    const name = it.ariaLabel ?? (labelled && document.getElementById(labelled).textContent) ?? it.closest('label')?.textContent ?? it.textContent;
    // The mark that shows it: its own outline, the line under a field, the words beside a radio,
    // the ring drawn round a thumb.
    const mark =
      it.type === 'range' ? it.parentElement.querySelector('.s-focus')
      : it.type === 'radio' ? it.nextElementSibling
      : it.type === 'text' ? it.closest('.field')
      : it;
    const style = getComputedStyle(mark);
    const isSeen = {
      range: style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 2,
      text: parseFloat(style.borderBottomWidth) >= 2,
    }[it.type] ?? (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const box = mark.getBoundingClientRect();
    const bar = document.querySelector('.bar').getBoundingClientRect();
    const bottom = bar.height > 0 ? bar.top : innerHeight;
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const over = document.elementFromPoint(x, box.top + box.height / 2);
    return {
      role: it.type === 'range' ? 'slider' : it.type,
      name,
      isSeen,
      isInView: box.top > -1 && box.bottom < bottom + 1 && box.left > -1 && box.right < innerWidth + 1,
      isOnTop: Boolean(over && (it.contains(over) || over.contains(it) || over.closest('label')?.contains(it))),
      box: [box.left, box.top, box.right, box.bottom].map(Math.round).join(' '),
      bottom,
    };
  });

const MORE = ['button', CONTROLS.moreInputs];
/** Every stop of the Tab key, in order, as the page is meant to be walked: its role and its name. */
const stops = (moreInputs) => [
  ['select-one', CONTROLS.currency],
  ...[CONTROLS.undo, CONTROLS.resetAll, CONTROLS.pin, ...Object.values(PRESETS)].map((name) => ['button', name]),
  ['radio', PERIODS.year.name],
  ['radio', PIPELINES.today],
  ...(moreInputs ? [FIRST, null, INPUTS.slice(FIRST.length)] : [FIRST, null]).flatMap((group) =>
    group
      ? group.flatMap(({ input, name }) => [
          ...(input === 'winRate' ? [['button', CONTROLS.counted]] : []),
          ['button', down(input)],
          ['text', name],
          ['button', up(input)],
          ['slider', name],
          ['button', bigName(input)],
        ])
      : [MORE],
  ),
];

async function walk(keys, expected) {
  for (const [role, name] of expected) {
    await headpin.page.keyboard.press(keys);
    const at = await focus();
    assert.ok(at, `the focus is nowhere, where ${role} ${name} should be`);
    assert.equal(at.role, role, `at ${at.name}, where ${name} should be`);
    if (name instanceof RegExp) assert.match(at.name, name);
    else assert.equal(at.name, name);
    assert.ok(at.isSeen, `${at.name} shows no focus`);
    assert.ok(at.isInView, `${at.name} is hidden: ${at.box}, down to ${at.bottom}`);
    assert.ok(at.isOnTop, `${at.name} is covered`);
  }
}

describe('by keyboard', () => {
  for (const [where, options] of Object.entries({
    'on a desk': {},
    'on a phone with a bar at its foot': { viewport: { width: 390, height: 844 } },
    'in a window as low as 400 % zoom makes it': { viewport: { width: 320, height: 256 } },
  })) {
    test(`Tab reaches everything in order, seen and never hidden, ${where}`, async () => {
      headpin = await site.visit(options);
      await walk('Tab', stops(false));
    });
  }

  test('Tab reaches every input once all are open, and Shift+Tab goes back', async () => {
    headpin = await site.visit({ viewport: { width: 390, height: 844 } });
    await headpin.moreInputs.press('Enter');
    await headpin.lever('winRateEvidence').slider.waitFor();
    const all = stops(true);
    const at = all.indexOf(MORE);
    await walk('Tab', all.slice(at + 1));
    await walk('Shift+Tab', all.slice(-30, -1).reverse());
  });

  test('a reset comes between a moved lever’s field and its slider', async () => {
    headpin = await site.visit();
    await headpin.lever('winRate').up.press('Enter');
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.26 });
    assert.equal(said(await headpin.lever('winRate').reset.getAttribute('aria-label'), reset('winRate')).value, '25%');
    await walk('Tab', [['button', reset('winRate')], ['slider', nameOf('winRate')]]);
  });

  test('Enter and Space press every kind of button', async () => {
    headpin = await site.visit();
    await headpin.lever('winRate').big.press('Enter');
    await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    await headpin.resetAll.press('Space');
    await headpin.says(DEFAULT);
    await headpin.undo.press('Enter');
    await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    await headpin.pin.press('Space');
    await headpin.says(doubled(DEFAULT, 'winRate'));
    await headpin.moreInputs.press('Enter');
    await headpin.lever('winRateEvidence').slider.waitFor();
    await headpin.moreInputs.press('Space');
    await headpin.lever('winRateEvidence').slider.waitFor({ state: 'detached' });
    assert.equal(await headpin.moreInputs.getAttribute('aria-expanded'), 'false');
  });

  test('arrows choose among radios', async () => {
    headpin = await site.visit();
    await headpin.pipeline('today').focus();
    await headpin.page.keyboard.press('ArrowRight');
    await headpin.says({ ...DEFAULT, openOpportunities: null });
    await headpin.page.keyboard.press('ArrowRight');
    await headpin.says({ ...DEFAULT, openOpportunities: 0 });
    assert.equal((await focus()).name, PIPELINES.empty);
  });

  test('arrows in a field go one step, as its buttons do', async () => {
    headpin = await site.visit();
    const { field } = headpin.lever('dealSize');
    await field.press('ArrowUp');
    await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 41_000 });
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    await headpin.says(DEFAULT, { ...DEFAULT, dealSize: 39_000 });
  });

  test('a button that has nothing left to do keeps the focus and says so', async () => {
    headpin = await site.visit();
    const { big } = headpin.lever('qualificationRate');
    await big.press('Enter'); // 50 % becomes 100 %, its limit
    await until(headpin.page, async () => assert.equal(await big.getAttribute('aria-disabled'), 'true'));
    assert.equal((await focus()).name, bigName('qualificationRate'));
    for (const name of [CONTROLS.resetAll, CONTROLS.undo]) {
      await headpin.button(name).press('Enter');
      if (name === CONTROLS.undo) await headpin.button(name).press('Enter');
      await until(headpin.page, async () => assert.equal(await headpin.button(name).getAttribute('aria-disabled'), 'true'));
      assert.equal((await focus()).name, name);
      await headpin.page.keyboard.press('Enter'); // and does nothing, without harm
    }
    await headpin.says(DEFAULT);
    await headpin.lever('winRate').big.press('Enter');
    await headpin.pin.press('Enter');
    await headpin.says(doubled(DEFAULT, 'winRate'));
    assert.equal((await focus()).name, CONTROLS.pin);
  });

  test('the focus stays at a lever whose reset is done', async () => {
    headpin = await site.visit();
    await headpin.lever('winRate').big.click();
    await headpin.lever('winRate').reset.press('Enter');
    await headpin.says(DEFAULT);
    const { role, name } = (await focus()) ?? assert.fail('the focus is nowhere');
    assert.deepEqual([role, name], ['slider', nameOf('winRate')]);
  });

  test('Ctrl+Z undoes, but where text is typed', async () => {
    headpin = await site.visit();
    const doubledRate = { ...DEFAULT, winRate: 0.5 };
    await headpin.lever('winRate').big.click();
    await headpin.says(DEFAULT, doubledRate);
    await headpin.lever('dealSize').field.press('Control+z');
    await headpin.lever('dealSize').slider.press('z');
    await headpin.lever('dealSize').slider.press('Control+Shift+z');
    await headpin.says(DEFAULT, doubledRate);
    await headpin.lever('dealSize').slider.press('Control+z');
    await headpin.says(DEFAULT);
  });

  test('the figures stand in a bar where the answer is out of view, and only there', async () => {
    headpin = await site.visit();
    const bar = headpin.page.locator('.bar');
    assert.equal(await bar.isVisible(), false);
    await headpin.lever('qualificationRate').slider.press('End');
    const { figures } = await headpin.says(DEFAULT, { ...DEFAULT, qualificationRate: 1 });
    await bar.waitFor();
    assert.ok((await bar.textContent()).startsWith(figures[0].number));
    await headpin.lever('target').slider.focus();
    await headpin.page.evaluate(() => scrollTo(0, 0));
    await bar.waitFor({ state: 'hidden' });
  });

  test('undo follows an arrow key held down as one, and the end of the track ends it', async () => {
    headpin = await site.visit();
    const { slider } = headpin.lever('winRate');
    await slider.focus();
    for (let i = 0; i < 50; i += 1) await headpin.page.keyboard.down('ArrowRight');
    await headpin.page.keyboard.up('ArrowRight');
    await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.65 });
    await headpin.undo.press('Enter');
    await headpin.says(DEFAULT);
  });
});

describe('by ear', () => {
  const heard = () => headpin.page.evaluate(() => window.said);
  /** A visitor whose clock only the test moves, and who notes all that is said. */
  const listen = async () => {
    headpin = await site.visit({
      script: async (page) => {
        await page.clock.install();
        await page.addInitScript(() => {
          window.said = [];
          addEventListener('DOMContentLoaded', () =>
            new MutationObserver((changes) => {
              for (const { target } of changes) {
                const region = (target instanceof Element ? target : target.parentElement)?.closest('[aria-live]');
                if (region && region.textContent !== (window.said.at(-1) ?? '')) window.said.push(region.textContent);
              }
            }).observe(document, { subtree: true, childList: true, characterData: true }),
          );
        });
      },
    });
    await headpin.page.clock.pauseAt(Date.now() + 60_000);
  };

  test('there is exactly one polite live region, and it says nothing at the start', async () => {
    await listen();
    assert.equal(await headpin.page.locator('[aria-live], [role=status], [role=log]').count(), 1);
    assert.equal(await headpin.page.getByRole('status').getAttribute('aria-live'), 'polite');
    await headpin.page.clock.runFor(10_000);
    assert.deepEqual(await heard(), []);
    assert.equal(await headpin.page.getByRole('status').textContent(), '');
  });

  test('a drag of thirty steps is said once, whole, when it has been at rest for 700 ms', async () => {
    await listen();
    const { page } = headpin;
    // The sentence names the target, so every step changes what would be said.
    const { x, y, right } = await headpin.thumb('target');
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 30; i += 1) {
      await page.mouse.move(x + ((right - x) * i) / 30, y);
      await page.clock.runFor(100);
    }
    const { sentence, second } = await headpin.says(DEFAULT, { ...DEFAULT, target: 2_400_000 });
    assert.deepEqual(await heard(), []);
    await page.mouse.up();
    await page.clock.runFor(500);
    assert.deepEqual(await heard(), []);
    await page.clock.runFor(200);
    await until(page, async () => assert.deepEqual(await heard(), [`${sentence} ${second}`]));
    await page.clock.runFor(10_000);
    assert.equal((await heard()).length, 1);
    assert.equal((await headpin.read()).live, `${sentence} ${second}`);
  });

  test('changes in quick succession are said once, with the last answer', async () => {
    await listen();
    for (let i = 0; i < 5; i += 1) {
      await headpin.lever('winRate').up.click();
      await headpin.page.clock.runFor(300);
    }
    const { sentence, second } = await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.3 });
    await headpin.page.clock.runFor(1_000);
    await until(headpin.page, async () => assert.deepEqual(await heard(), [`${sentence} ${second}`]));
  });

  test('every slider says its value in words, with its unit', async () => {
    headpin = await site.visit({ moreInputs: true });
    const { levers } = await headpin.read();
    for (const { input, name, unit } of INPUTS) {
      const { value } = said(levers[name].spoken, SPOKEN[unit]);
      assert.equal(Number(value.replaceAll(',', '')), Number((DEFAULT[input] * (unit === 'rate' ? 100 : 1)).toPrecision(12)), name);
    }
    const odds = async () => {
      const { value, about, some, of } = said((await headpin.read()).levers[nameOf('winRate')].spoken, SPOKEN.rate);
      return { value, isExact: about === undefined, some, of };
    };
    assert.deepEqual(await odds(), { value: '25', isExact: true, some: '1', of: '4' });
    await headpin.lever('winRate').slider.press('End');
    await until(headpin.page, async () => assert.deepEqual(await odds(), { value: '65', isExact: false, some: '7', of: '10' }));
  });

  test('every lever’s picture says in words what it shows', async () => {
    headpin = await site.visit({ moreInputs: true });
    const { prospectsPerWeek } = evaluate(DEFAULT).holdTarget;
    for (const { input } of INPUTS) {
      const label = await headpin.lever(input).group.locator('.spark').getAttribute('aria-label');
      const { level, unit, then } = said(label, picture(input));
      agrees(level, unit === 'prospect' ? prospectsPerWeek : evaluate(DEFAULT).hoursEach, 'count', label);
      assert.ok(then.length > 0, label);
    }
  });

  test('there is one first heading, and every part of the page is named after its finding', async () => {
    headpin = await site.visit();
    const { page } = headpin;
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('main').count(), 1);
    for (const heading of await page.getByRole('heading', { level: 2 }).allTextContents())
      assert.equal(await page.getByRole('region', { name: heading, exact: true }).count(), 1, heading);
  });
});
