// The page as a person meets it: its controls by role and name, its answer as text, and whether that
// text agrees with the oracle. What can be a person's view of it is here; the words are in english.mjs.
import assert from 'node:assert/strict';
import { agreesWith } from './agreement.mjs';
import { launch } from './chromium.mjs';
import { CONTROLS, PERIODS, PIPELINES, PRESETS, STEPS, big, down, nameOf, reset, up } from './english.mjs';
import { FACE, environment } from './fonts.mjs';
import { FALLS } from './oracle.mjs';
import { DIST, serve } from './serve.mjs';

/** The big button of an input. */
export const bigName = (input) => big(input, FALLS.has(input));

/** A window so tall that all of the page is in view at once, every input included. */
export const TALL = { viewport: { width: 1280, height: 4_600 } };

/** Waits for a state: tries until the check holds, a turn of the page at a time, or fails with its reason. */
export async function until(page, check, { within = 5_000 } = {}) {
  const last = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > last) throw error;
      await page.evaluate(turn);
    }
  }
}

/** One turn of the page's event loop; no timer, which a test may have stopped. */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** The policy under which no journey may meet a violation. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** One browser and one site for a file of tests, in a face by name: see fonts.mjs. */
export async function start({ face = FACE } = {}) {
  const served = process.env.HEADPIN_URL
    ? { url: process.env.HEADPIN_URL, close() {} }
    : await serve(DIST, { headers: { 'content-security-policy': POLICY } });
  const browser = await launch({ env: { ...process.env, ...environment(face) } });
  const open = async ({ script, ...options }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    if (script) await script(page);
    page.setDefaultTimeout(10_000);
    return page;
  };
  return {
    url: served.url,
    browser,
    /** A fresh visitor; `options` are those of a browser context, `script` runs before the page does. */
    async visit({ moreInputs = false, ...options } = {}) {
      const page = await open(options);
      const headpin = new Headpin(page);
      await page.goto(served.url);
      return headpin.begin({ moreInputs });
    },
    /**
     * A page of somebody else's at the same origin, under the same policy, with a body of theirs;
     * `styled` has it name the site's style sheets, as the calculator needs.
     */
    async host(body, { styled = true, head = '', ...options } = {}) {
      const page = await open(options);
      const site = await page.request.get(served.url);
      const links = (await site.text()).match(/<link\srel="stylesheet"[^>]*>/g);
      assert.ok(links?.length, 'the site names no style sheet');
      const policy = site.headers()['content-security-policy'];
      assert.match(policy, /default-src 'none'/);
      const html = `<!DOCTYPE html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">${styled ? links.join('') : ''}${head}<body>${body}</body></html>`;
      const url = new URL('elsewhere.html', served.url).href;
      await page.route(url, (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body: html }));
      const host = new Host(page);
      await page.goto(url);
      return host;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** Everything the browser complains of on a page. */
function complaintsOf(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const where = message.location().url;
    const isIcon = where.endsWith('/favicon.ico'); // asked for by the browser itself where a page names none
    if (['error', 'warning'].includes(message.type()) && !isIcon) complaints.push(`${message.type()}: ${message.text()} ${where}`);
  });
  return complaints;
}

/** Somebody else's page, with calculators in it. */
export class Host {
  constructor(page) {
    this.page = page;
    this.complaints = complaintsOf(page);
  }

  /** Mounts a calculator in the element of a selector, with a document if given; `handles` on the window has its handle. */
  async mount(selector, document) {
    await this.page.evaluate(
      async ([selector, document]) => {
        const { default: init, mount } = await import('/headpin.js');
        await init();
        const handle = mount(window.document.querySelector(selector));
        if (document) handle.document = document;
        (window.handles ??= {})[selector] = handle;
      },
      [selector, document],
    );
    return new Headpin(this.page, { root: this.page.locator(selector), complaints: this.complaints }).begin();
  }

  /** The document of a calculator that was mounted. */
  documentOf(selector) {
    return this.page.evaluate((selector) => window.handles[selector].document, selector);
  }

  /** Puts another in its place; what that throws is thrown here, as its fields. */
  setDocument(selector, document) {
    return this.page.evaluate(([selector, document]) => void (window.handles[selector].document = document), [selector, document]);
  }

  unmount(selector) {
    return this.page.evaluate((selector) => window.handles[selector].unmount(), selector);
  }

  close() {
    return this.page.context().close();
  }
}

export class Headpin {
  /** The calculator of a page, or the one inside `root` where there are several. */
  constructor(page, { root = page.locator('body'), complaints = complaintsOf(page) } = {}) {
    this.page = page;
    this.root = root;
    /** Everything the browser complained of. */
    this.complaints = complaints;
  }

  async begin({ moreInputs = false } = {}) {
    await this.lever('target').slider.waitFor();
    // The panels are fetched after the first view.
    await this.root.locator('.panel h2').nth(7).waitFor({ state: 'attached' });
    if (moreInputs) await this.openMoreInputs();
    return this;
  }

  /** The page anew: it keeps nothing, so this is a new visitor, and a quicker one than another window. */
  async again(options) {
    await this.page.reload();
    return this.begin(options);
  }

  close() {
    return this.page.context().close();
  }

  // --- Its controls ------------------------------------------------------------------------

  button(name) {
    return this.root.getByRole('button', { name, exact: true });
  }

  radio(name) {
    return this.root.getByRole('radio', { name, exact: true });
  }

  get undo() {
    return this.button(CONTROLS.undo);
  }

  get resetAll() {
    return this.button(CONTROLS.resetAll);
  }

  /** “These are my numbers”, among the plan's actions, and where the levers end. */
  get pin() {
    return this.root.getByRole('navigation').getByRole('button', { name: CONTROLS.pin, exact: true });
  }

  get pinHere() {
    return this.root.locator('.lever-foot').getByRole('button', { name: CONTROLS.pin, exact: true });
  }

  get currency() {
    return this.root.getByRole('combobox', { name: CONTROLS.currency, exact: true });
  }

  /** A person to start from, by the name of their case. */
  preset(preset) {
    return this.button(PRESETS[preset]);
  }

  period(period) {
    return this.radio(PERIODS[period].name);
  }

  pipeline(pipeline) {
    return this.radio(PIPELINES[pipeline]);
  }

  step(step) {
    return this.radio(STEPS[step]);
  }

  get moreInputs() {
    return this.root.getByRole('button', { name: CONTROLS.moreInputs });
  }

  async openMoreInputs() {
    await this.moreInputs.click();
    await this.lever('winRateEvidence').slider.waitFor();
  }

  /** Unfolds everything that is folded away, but for the inputs. */
  unfold() {
    return this.root.evaluate((root) => root.querySelectorAll('details').forEach((details) => (details.open = true)));
  }

  /** An input, by its name in JSON. */
  lever(input) {
    const name = nameOf(input);
    const group = this.root.getByRole('group', { name, exact: true });
    return {
      group,
      field: this.root.getByRole('textbox', { name, exact: true }),
      slider: this.root.getByRole('slider', { name, exact: true }),
      up: this.button(up(input)),
      down: this.button(down(input)),
      big: group.getByRole('button', { name: bigName(input), exact: true }),
      reset: group.getByRole('button', { name: reset(input) }),
      error: group.getByRole('alert'),
      definition: group.locator('.def'),
    };
  }

  /** Types a text in place of what stands in a field, and leaves it with Enter. */
  async type(input, text) {
    const { field } = this.lever(input);
    await field.fill(text);
    await field.press('Enter');
  }

  // --- What it shows -----------------------------------------------------------------------

  /** All that can be read, at one moment. */
  read() {
    return this.root.evaluate((root) => {
      const text = (within, selector) => within.querySelector(selector)?.textContent.trim() ?? '';
      const all = (selector, read) => [...root.querySelectorAll(selector)].map(read);
      return {
        sentence: text(root, 'h1'),
        second: text(root, '.answer-was'),
        figures: all('.figure', (figure) => ({
          number: text(figure, '.fig-n b'),
          unit: text(figure, '.fig-unit'),
          note: text(figure, '.fig-note span:not(.today)'),
          today: text(figure, '.fig-note .today'),
        })),
        bar: all('.bar b', (b) => b.textContent),
        finding: text(root, '.levers h2'),
        hasMoreInputs: root.querySelector('.more').ariaExpanded === 'true',
        ripple: {
          // Out of view it may keep what it showed last, while a lever is held.
          isInView: (({ top, bottom }) => bottom > 0 && top < innerHeight)(root.querySelector('.panel-ripple').getBoundingClientRect()),
          heading: text(root, '.panel-ripple h2'),
          lines: all('.panel-ripple .words p:not(.kicker)', (p) => p.textContent),
          stages: all('.stage', (stage) => ({
            name: stage.querySelector('.stage-name').firstChild.textContent,
            now: text(stage, '.now'),
            from: text(stage, '.from'),
            pin: stage.querySelector('[role=img]')?.getAttribute('aria-label') ?? null,
          })),
        },
        levers: Object.fromEntries(
          all('.lever', (lever) => [
            lever.querySelector('.lever-name').textContent,
            {
              value: lever.querySelector('input[type=text]').value,
              notch: lever.querySelector('input[type=range]').value,
              spoken: lever.querySelector('input[type=range]').getAttribute('aria-valuetext'),
              today: text(lever, '.was .today'),
              to: text(lever, '.to'),
              at: text(lever, '.sub'),
              error: text(lever, '.error'),
              invalid: lever.querySelector('input[type=text]').getAttribute('aria-invalid'),
              described: lever
                .querySelector('input[type=text]')
                .getAttribute('aria-describedby')
                .split(' ')
                .map((id) => document.getElementById(id)?.textContent ?? `nothing of the name ${id}`),
            },
          ]),
        ),
        idle: all('nav button', (button) => button.getAttribute('aria-disabled') === 'true'),
        live: text(root, '[aria-live=polite]'),
      };
    });
  }

  /** What is shown, less the live region, which follows later, and what depends on the window. */
  async shown() {
    const { live, ripple, ...rest } = await this.read();
    return ripple.isInView ? { ...rest, ripple } : rest;
  }

  /** Waits until the page shows exactly this again. */
  becomes(state) {
    return until(this.page, async () => {
      const { ripple, ...rest } = await this.shown();
      const { ripple: before, ...ought } = state;
      assert.deepEqual(rest, ought);
      if (ripple && before) assert.deepEqual(ripple, before);
    });
  }

  /** Waits until everything shown is what the oracle says of these two plans. */
  async says(today, now = today) {
    return until(this.page, async () => {
      const shown = await this.read();
      agreesWith(shown, today, now);
      return shown;
    });
  }

  /** Fails where anything on the page is no number, or none that a person would write. */
  async clean() {
    const found = await this.root.evaluate((root) => {
      const words = [
        root.innerText,
        ...[...root.querySelectorAll('input')].map((input) => input.value),
        ...[...root.querySelectorAll('[aria-label], [aria-valuetext]')].map(
          (named) => `${named.ariaLabel ?? ''} ${named.getAttribute('aria-valuetext') ?? ''}`,
        ),
      ].join('\n');
      const around = (text, bad) => {
        const match = bad.exec(text);
        return match ? [text.slice(Math.max(0, match.index - 40), match.index + 40)] : [];
      };
      return [
        ...[/NaN/, /Infinity/i, /undefined/].flatMap((bad) => around(root.outerHTML, bad)),
        // A zero with a sign, what Rust or JavaScript write for themselves, and a template that was not filled.
        ...[/(?<![\d\w])[-\u2212\u2013]\$?0(?![\d.,]*[1-9])/, /\binf\b/i, /\bnull\b|\bNone\b|\bSome\(/, /[{}]/].flatMap((bad) => around(words, bad)),
      ];
    });
    assert.deepEqual(found, []);
  }

  // --- A mouse on a slider -----------------------------------------------------------------

  /** Where the native thumb truly is, and where a value would put it, in pixels of the window. */
  async thumb(input) {
    const { slider } = this.lever(input);
    await slider.scrollIntoViewIfNeeded();
    return slider.evaluate((native) => {
      const box = native.getBoundingClientRect();
      const [min, max, value] = [native.min, native.max, native.value].map(Number);
      const thumb = parseFloat(getComputedStyle(native).getPropertyValue('--thumb'));
      const drawn = native.parentElement.querySelector('.s-thumb').getBoundingClientRect();
      const at = (notch) => box.left + thumb / 2 + ((notch - min) / Math.max(1, max - min)) * (box.width - thumb);
      return {
        x: at(value),
        y: box.top + box.height / 2,
        drawn: { x: drawn.left + drawn.width / 2, y: drawn.top + drawn.height / 2 },
        left: at(min),
        right: at(max),
        min,
        max,
        value,
      };
    });
  }

  /** Drags the thumb to a notch in steps of a few pixels; `held` is called before it is let go. */
  async drag(input, notch, { held = async () => {}, steps } = {}) {
    const { x, y, left, right, min, max } = await this.thumb(input);
    const to = left + ((notch - min) / Math.max(1, max - min)) * (right - left);
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(to, y, { steps: steps ?? Math.max(3, Math.ceil(Math.abs(to - x) / 12)) });
    await held();
    await mouse.up();
  }
}
