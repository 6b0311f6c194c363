// Two calculators in one document, side by side: what is done in one leaves the other as it is.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { CONTROLS, FALSE_CHOICES, apply, change, nameOf } from './english.mjs';
import { DEFAULT, doubled } from './oracle.mjs';
import { start, until } from './page.mjs';
import { planOf } from './reference.mjs';

let site, host, left, right;
before(async () => {
  site = await start();
});
after(() => site.close());
beforeEach(async () => {
  // Wide enough for both, and so high that all of either is in view.
  host = await site.host('<div id="left"></div><div id="right"></div>', { viewport: { width: 2_560, height: 5_400 } });
  await host.page.evaluate(() => {
    document.body.style.cssText = 'display: grid; grid-template-columns: 1fr 1fr; margin: 0';
  });
  left = await host.mount('#left');
  right = await host.mount('#right');
});
afterEach(async () => {
  assert.deepEqual(host.complaints, []);
  await host.close();
});

/** All of one calculator, that is shown and that is its document. */
const stateOf = async (headpin) => ({ ...(await headpin.shown()), document: await documentOf(headpin) });
const documentOf = (headpin) => host.documentOf(headpin === left ? '#left' : '#right');
/** Does something in one, and fails unless that changes it and leaves the other as it was. */
async function alone(act, one, other) {
  const [before, beside] = [await stateOf(one), await stateOf(other)];
  await act(one);
  await until(host.page, async () => assert.notDeepEqual(await stateOf(one), before, 'nothing changed where it was done'));
  assert.deepEqual(await stateOf(other), beside, 'the other one changed too');
}
/** In the first and in the second: neither has a say in the other. */
async function eitherAlone(act) {
  await alone(act, left, right);
  await alone(act, right, left);
}
/** In which calculator the focus is, and at what. */
const focus = () =>
  host.page.evaluate(() => {
    const it = document.activeElement;
    const labelled = it.getAttribute('aria-labelledby');
    return [it.closest('#left, #right')?.id, it.ariaLabel ?? (labelled && document.getElementById(labelled).textContent)];
  });
const sideOf = (headpin) => (headpin === left ? 'left' : 'right');

test('no id is there twice, and what names another element names one of its own calculator', async () => {
  for (const headpin of [left, right]) {
    await headpin.openMoreInputs();
    await headpin.unfold();
    await headpin.lever('winRate').big.click();
    await headpin.type('dealSize', 'abc');
    await headpin.lever('dealSize').error.waitFor();
  }
  const { ids, astray, count } = await host.page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'list', 'href'];
    const all = names.flatMap((name) =>
      [...document.querySelectorAll(`body [${name}]`)].flatMap((element) =>
        element.getAttribute(name).split(/\s+/).filter(Boolean).map((id) => [element, name, id.replace(/^#/, '')]),
      ),
    );
    const own = (element) => element?.closest('#left, #right');
    const astray = all.filter(([element, , id]) => !own(element) || own(document.getElementById(id)) !== own(element));
    return { ids, count: all.length, astray: astray.map(([, name, id]) => `${name} ${id}`) };
  });
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  assert.ok(ids.length > 150 && count > 200, `only ${ids.length} ids, and ${count} names of them`);
  assert.deepEqual(astray, []);
});

describe('what is done in one leaves the other', () => {
  test('choosing a period, a pipeline and a step', async () => {
    await eitherAlone((headpin) => headpin.period('quarter').check());
    await eitherAlone((headpin) => headpin.pipeline('steady').check());
    await eitherAlone((headpin) => headpin.step('double').check());
    await alone((headpin) => headpin.period('month').check(), right, left);
    for (const [headpin, period] of [[left, 'quarter'], [right, 'month']]) {
      assert.ok(await headpin.period(period).isChecked());
      assert.ok(await headpin.pipeline('steady').isChecked());
      assert.ok(await headpin.step('double').isChecked());
    }
  });

  test('choosing by arrows', async () => {
    await eitherAlone(async (headpin) => {
      await headpin.pipeline('today').focus();
      await host.page.keyboard.press('ArrowRight');
    });
  });

  test('a drag, while it is held and when it is let go', async () => {
    await eitherAlone(async (headpin) => {
      const other = headpin === left ? right : left;
      const beside = await stateOf(other);
      await headpin.drag('winRate', 50, { held: async () => assert.deepEqual(await stateOf(other), beside) });
    });
    for (const headpin of [left, right]) await headpin.says(DEFAULT, { ...DEFAULT, winRate: 0.5 });
  });

  test('two that are held at once, each by its own', async () => {
    // A key is held down in one while a number is typed in the other.
    await left.lever('winRate').slider.focus();
    await host.page.keyboard.down('ArrowRight');
    await right.lever('dealSize').field.fill('50,000');
    await host.page.keyboard.up('ArrowRight');
    await left.says(DEFAULT, { ...DEFAULT, winRate: 0.26 });
    await right.says(DEFAULT, { ...DEFAULT, dealSize: 50_000 });
  });

  test('typing, a person, a currency, the pause, a false choice, more inputs and all that is unfolded', async () => {
    await eitherAlone((headpin) => headpin.type('dealSize', '55K'));
    await eitherAlone((headpin) => headpin.type('dealSize', 'abc'));
    await eitherAlone((headpin) => headpin.preset('farmer').click());
    await eitherAlone((headpin) => headpin.currency.selectOption('EUR'));
    await eitherAlone((headpin) => headpin.button(FALSE_CHOICES.onlyDeals).click());
    await eitherAlone((headpin) => headpin.openMoreInputs());
    await eitherAlone((headpin) => headpin.unfold());
  });

  test('a document that is set', async () => {
    await eitherAlone((headpin) => host.setDocument(`#${sideOf(headpin)}`, { today: planOf('closer'), currency: 'USD' }));
    for (const headpin of [left, right]) await headpin.says(planOf('closer'));
  });

  test('undo, by its button and by the keys', async () => {
    for (const headpin of [left, right]) {
      await headpin.lever('winRate').big.click();
      await headpin.lever('dealSize').big.click();
    }
    const [once, twice] = [doubled(DEFAULT, 'winRate'), doubled(doubled(DEFAULT, 'winRate'), 'dealSize')];
    await left.undo.click();
    await left.says(DEFAULT, once);
    await right.says(DEFAULT, twice);
    await right.lever('target').slider.press('Control+z');
    await right.says(DEFAULT, once);
    await left.says(DEFAULT, once);
    await right.undo.click();
    await right.says(DEFAULT);
    assert.deepEqual((await right.read()).idle, [true, true, true], 'nothing is left to undo in this one');
    await left.says(DEFAULT, once);
    assert.deepEqual((await left.read()).idle, [false, false, false], 'in that one there is');
  });

  test('the answer is said by its own live region alone', async () => {
    await left.lever('winRate').big.click();
    const { sentence, second } = await left.says(DEFAULT, doubled(DEFAULT, 'winRate'));
    await until(host.page, async () => assert.equal((await left.read()).live, `${sentence} ${second}`));
    assert.equal((await right.read()).live, '');
  });
});

describe('the focus stays in its own calculator', () => {
  for (const side of ['left', 'right']) {
    test(`after a reset, at the slider: ${side}`, async () => {
      const headpin = { left, right }[side];
      await headpin.lever('winRate').big.click();
      await headpin.lever('winRate').reset.press('Enter');
      await until(host.page, async () => assert.deepEqual(await focus(), [side, nameOf('winRate')]));
    });

    test(`after the way to what an assumption rests on, at its field: ${side}`, async () => {
      const headpin = { left, right }[side];
      await headpin.button(change('winRateEvidence')).press('Enter');
      await until(host.page, async () => assert.deepEqual(await focus(), [side, nameOf('winRateEvidence')]));
      const other = { left: right, right: left }[side];
      assert.equal(await other.lever('winRateEvidence').field.count(), 0, 'the other one opened its inputs too');
    });

    test(`after asking for a keyboard with letters, in the field, and after a row’s move, at the row: ${side}`, async () => {
      const headpin = { left, right }[side];
      await headpin.button(CONTROLS.counted).click();
      assert.deepEqual(await focus(), [side, nameOf('winRate')]);
      await headpin.root.getByRole('button', { name: apply('reporting') }).press('Enter');
      await until(host.page, async () => {
        const [where, what] = await focus();
        assert.equal(where, side);
        assert.match(what, apply('reporting'));
      });
    });
  }
});

describe('taken out', () => {
  for (const side of ['left', 'right']) {
    test(`one leaves its element empty, and the other works: ${side}`, async () => {
      const [headpin, other] = { left: [left, right], right: [right, left] }[side];
      // With a change that would still have been said, and a field in the middle of a number.
      await headpin.lever('winRate').big.click();
      await headpin.lever('dealSize').field.fill('50');
      const beside = await stateOf(other);
      await host.unmount(`#${side}`);
      assert.equal(await host.page.locator(`#${side}`).innerHTML(), '');
      assert.deepEqual(await stateOf(other), beside);
      await other.drag('winRate', 50);
      await other.says(DEFAULT, { ...DEFAULT, winRate: 0.5 });
      await other.undo.click();
      await other.says(DEFAULT);
      await other.button(change('winRateEvidence')).press('Enter');
      await until(host.page, async () => assert.equal((await focus())[1], nameOf('winRateEvidence')));
      // Again does nothing, and what it was can still be asked for.
      await host.unmount(`#${side}`);
      assert.equal((await host.documentOf(`#${side}`)).now.winRate, 0.5);
    });
  }

  test('and mounted again, it begins anew, under ids of its own', async () => {
    await left.preset('hunter').click();
    await host.unmount('#left');
    left = await host.mount('#left');
    await left.says(DEFAULT);
    const ids = await host.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
    await eitherAlone((headpin) => headpin.period('quarter').check());
  });
});

test('on a phone the bar of each stays inside its own calculator', async () => {
  const { page } = host;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.body.style.cssText = 'margin: 0'));
  // Through the place where one ends and the other begins, and well into either.
  const boundary = await page.evaluate(() => document.querySelector('#right').getBoundingClientRect().top);
  for (const away of [-2_000, -844, -600, -100, 0, 1_000]) {
    const bars = await page.evaluate(([top]) => {
      scrollTo(0, top);
      return ['#left', '#right'].map((side) => {
        const [whole, bar] = ['.headpin', '.bar'].map((one) => document.querySelector(`${side} ${one}`).getBoundingClientRect());
        return { inside: bar.top >= whole.top - 1 && bar.bottom <= whole.bottom + 1, top: bar.top, bottom: bar.bottom };
      });
    }, [boundary + away]);
    assert.ok(bars.every(({ inside }) => inside), `${away} px from the second: ${JSON.stringify(bars)}`);
    assert.ok(bars[0].bottom <= bars[1].top + 1, `${away} px from the second, one covers the other: ${JSON.stringify(bars)}`);
    const shown = bars.filter(({ top, bottom }) => top >= 0 && bottom <= 845);
    assert.ok(shown.length > 0, `${away} px from the second, no bar is in view: ${JSON.stringify(bars)}`);
  }
});
