// The page as a person meets it: its controls by role and name, its answer as text, and whether
// that text agrees with the oracle. No test but this file knows the page's markup.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { DEFAULT, FALLS, doubled, evaluate, pins } from './oracle.mjs';
import { inTwenty, oddsOf, percent } from './odds.mjs';
import { DIST, serve } from './serve.mjs';
import { agrees } from './shown.mjs';

/** Every input: its name in JSON, its name on the page, its name in a sentence, its unit. */
const NAMES = [
  ['target', 'Target', 'the target', 'money'],
  ['winRate', 'Win rate', 'the win rate', 'rate'],
  ['dealSize', 'Deal size', 'the deal size', 'money'],
  ['cycleWeeks', 'Sales cycle', 'the sales cycle', 'weeks'],
  ['meetingRate', 'Meeting rate', 'the meeting rate', 'rate'],
  ['qualificationRate', 'Qualification rate', 'the qualification rate', 'rate'],
  ['noDecisionRate', 'No decision', 'no decision', 'rate'],
  ['hoursPerOpportunity', 'Hours per opportunity', 'the hours per opportunity', 'hours'],
  ['hoursPerOpenWeek', 'Hours to keep it moving', 'the hours to keep an opportunity moving', 'hours'],
  ['hoursPerProspect', 'Hours per prospect', 'the hours per prospect', 'hours'],
  ['accountRevenue', 'Existing customers', 'revenue from existing customers', 'money'],
  ['accountHours', 'Hours on existing customers', 'the hours on existing customers', 'hours'],
  ['partnerOpportunities', 'Partner opportunities', 'partner opportunities', 'count'],
  ['partnerHours', 'Hours on partners', 'the hours on partners', 'hours'],
  ['sellers', 'Sellers', 'the number of sellers', 'count'],
  ['hoursPerWeek', 'Working hours', 'the working hours', 'hours'],
  ['reportingHours', 'Reporting', 'reporting', 'hours'],
  ['periodWeeks', 'Time left', 'the time left', 'weeks'],
  ['openOpportunities', 'Open today', 'what is open today', 'count'],
  ['dealSizeVariation', 'Deal variation', 'the deal variation', 'ratio'],
  ['winRateEvidence', 'Evidence', 'the evidence', 'count'],
];
/** In the order of the page: the first six in the first view, the rest behind "The whole job". */
export const INPUTS = NAMES.map(([input, name, the, unit], i) => ({ input, name, the, unit, isFirst: i < 6 }));
/** The name of an input's big button, whatever its sign adds to it. */
export const bigName = (input) => {
  const { the } = INPUTS.find((row) => row.input === input);
  return new RegExp(`(^|\\W)${FALLS.has(input) ? 'halve' : 'double'} ${the}$`, 'i');
};
export const FIRST = INPUTS.filter(({ isFirst }) => isFirst);
export const PRESETS = ['Classroom', 'Hunter', 'Closer', 'Newcomer', 'Enterprise', 'Farmer', 'Reporter'];
const CASES = JSON.parse(readFileSync(new URL('../cases/model.json', import.meta.url)));
/** A preset's plan, as the independent implementation has it. */
export const planOf = (preset) => ({ ...DEFAULT, ...CASES.find(({ name }) => name === preset.toLowerCase()).plan });
export const PERIODS = { Month: 52 / 12, Quarter: 13, 'Half-year': 26, Year: 52 };

const PIN = 'These are my numbers';

/** A window so tall that all of the page is in view at once, the whole job included. */
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

/** STANDARDS: under this no journey may meet a violation. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";
const ROBOTO = { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };

/** Whether Roboto is on this machine: what a wider face cannot hold is then not asked of the page. */
export const hasRoboto = (() => {
  try {
    return /roboto/i.test(execFileSync('fc-list', { encoding: 'utf8' }));
  } catch {
    return false;
  }
})();

/** One browser and one site for a file of tests; `roboto` sets the page in Roboto, where there is one. */
export async function start({ roboto = false } = {}) {
  const served = process.env.HEADPIN_URL
    ? { url: process.env.HEADPIN_URL, close() {} }
    : await serve(DIST, { headers: { 'content-security-policy': POLICY } });
  const browser = await launch({ env: { ...process.env, ...(roboto && ROBOTO) } });
  return {
    url: served.url,
    browser,
    /** A fresh visitor; `options` are those of a browser context, `script` runs before the page does. */
    async visit({ script, wholeJob = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      if (script) await script(page);
      page.setDefaultTimeout(10_000);
      const headpin = new Headpin(page);
      await page.goto(served.url);
      return headpin.begin({ wholeJob });
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

export class Headpin {
  constructor(page) {
    this.page = page;
    /** Everything the browser complained of. */
    this.complaints = [];
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      const where = message.location().url;
      const isIcon = where.endsWith('/favicon.ico'); // asked for by the browser itself where a page names none
      if (['error', 'warning'].includes(message.type()) && !isIcon)
        this.complaints.push(`${message.type()}: ${message.text()} ${where}`);
    });
  }

  async begin({ wholeJob = false } = {}) {
    await this.page.getByRole('slider', { name: 'Target' }).waitFor();
    if (wholeJob) await this.openWholeJob();
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
    return this.page.getByRole('button', { name, exact: true });
  }

  radio(name) {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** “These are my numbers”, among the plan's actions, and where the levers end. */
  get pin() {
    return this.page.getByRole('navigation').getByRole('button', { name: PIN, exact: true });
  }

  get pinHere() {
    return this.page.locator('.lever-foot').getByRole('button', { name: PIN, exact: true });
  }

  get wholeJob() {
    return this.page.getByRole('button', { name: /^The whole job/ });
  }

  async openWholeJob() {
    await this.wholeJob.click();
    await this.page.getByRole('slider', { name: 'Evidence' }).waitFor();
  }

  /** A lever, by its name in JSON. */
  lever(input) {
    const { name, the } = INPUTS.find((row) => row.input === input);
    const { page } = this;
    const group = page.getByRole('group', { name, exact: true });
    return {
      group,
      field: page.getByRole('textbox', { name, exact: true }),
      slider: page.getByRole('slider', { name, exact: true }),
      up: this.button(`${name} up one step`),
      down: this.button(`${name} down one step`),
      big: group.getByRole('button', { name: bigName(input) }),
      reset: group.getByRole('button', { name: new RegExp(`^Reset ${the}`) }),
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
    return this.page.evaluate(() => {
      const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? '';
      const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
      return {
        sentence: text(document, 'h1'),
        second: text(document, '.answer-was'),
        figures: all('.figure', (figure) => ({
          number: text(figure, '.fig-n b'),
          unit: text(figure, '.fig-unit'),
          note: text(figure, '.fig-note span:not(.today)'),
          today: text(figure, '.fig-note .today'),
        })),
        bar: all('.bar b', (b) => b.textContent),
        finding: text(document, '.levers h2'),
        ripple: {
          // Out of view it may keep what it showed last, while a lever is held.
          isInView: (({ top, bottom }) => bottom > 0 && top < innerHeight)(
            document.querySelector('.panel-ripple').getBoundingClientRect(),
          ),
          heading: text(document, '.panel-ripple h2'),
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
        live: text(document, '[aria-live=polite]'),
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
    const found = await this.page.evaluate(() => {
      const words = [
        document.body.innerText,
        ...[...document.querySelectorAll('input')].map((input) => input.value),
        ...[...document.querySelectorAll('[aria-label], [aria-valuetext]')].map(
          (named) => `${named.ariaLabel ?? ''} ${named.getAttribute('aria-valuetext') ?? ''}`,
        ),
      ].join('\n');
      const around = (text, bad) => {
        const match = bad.exec(text);
        return match ? [text.slice(Math.max(0, match.index - 40), match.index + 40)] : [];
      };
      return [
        ...[/NaN/, /Infinity/i, /undefined/].flatMap((bad) => around(document.body.outerHTML, bad)),
        // A zero with a sign, and what Rust or JavaScript write for themselves.
        ...[/(?<![\d\w])[-\u2212\u2013]\$?0(?![\d.,]*[1-9])/, /\binf\b/i, /\bnull\b|\bNone\b|\bSome\(/].flatMap((bad) => around(words, bad)),
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

// --- Agreement with the oracle -------------------------------------------------------------------

const same = (a, b) => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

/** Fails unless everything shown is what the oracle says of today and now. */
export function agreesWith(shown, today, now) {
  const [was, is] = [evaluate(today), evaluate(now)];
  sentenceAgrees(shown, was, is, today, now);
  figuresAgree(shown, was, is, today, now);
  if (shown.ripple.isInView) rippleAgrees(shown, was, is, today, now);
  for (const { input, name } of INPUTS) {
    const lever = shown.levers[name];
    if (lever && now[input] !== null) leverAgrees(lever, input, name, now);
  }
}

const WITHIN = [[52 / 12, 'this month'], [13, 'this quarter'], [26, 'this half-year'], [52, 'this year']];
const within = ({ periodWeeks }) => WITHIN.find(([weeks]) => same(weeks, periodWeeks))?.[1] ?? /^in [\d.]+ weeks?$/;

function sentenceAgrees({ sentence, second }, was, is, today, now) {
  const parts = (pattern) => {
    const match = pattern.exec(sentence);
    assert.ok(match, `“${sentence}” is not the sentence for ${is.reason}: ${pattern}`);
    return match.groups;
  };
  const frame = (groups) => {
    agrees(groups.target, now.target, 'moneyInFull', `target in “${sentence}”`);
    const expected = within(now);
    if (expected instanceof RegExp) assert.match(groups.within, expected);
    else assert.equal(groups.within.replace('\u2011', '-'), expected);
  };
  const period = '(?<within>this \\S+|in [\\d.]+ weeks?)';
  if (is.reason === 'covered' && now.target === 0) {
    assert.match(sentence, /^There is no target yet: set one and see what it takes\.$/);
  } else if (is.reason === 'covered') {
    frame(parts(new RegExp(`^Existing customers already bring the (?<target>\\S+) you are to book ${period}: nothing to prospect for\\.$`)));
  } else if (is.reason === 'zeroWinRate') {
    frame(parts(new RegExp(`^No amount of prospecting books (?<target>\\S+) ${period}: at 0\\s% won, nothing is\\.$`)));
  } else if (is.reason === 'windowClosed') {
    frame(parts(new RegExp(`^What starts now closes too late to book (?<target>\\S+) ${period}: what is open is not enough\\.$`)));
  } else {
    const groups = parts(
      new RegExp(
        `^To book (?<target>\\S+) ${period} you need (?<prospects>no|less than 1|\\S+) new prospects?(?<how> a week|, [a-z ]+ it): ` +
          '(?<article>an?) (?<hours>\\S+)-hour week(?<each> each)?\\. You(?<team> each)? have (?<have>\\S+)\\.$',
      ),
    );
    frame(groups);
    const prospects = { no: '0', 'less than 1': '<1' }[groups.prospects] ?? groups.prospects;
    agrees(prospects, is.holdTarget.prospectsPerWeek, 'people', `prospects in “${sentence}”`);
    agrees(groups.hours, is.hoursEach, 'hours', `hours in “${sentence}”`);
    assert.ok(Math.abs(Number(groups.have.replace(/,/g, '')) - now.hoursPerWeek) <= 0.05, `“${sentence}” has not ${now.hoursPerWeek}`);
    assert.equal(groups.article, /^(8|11(\D|$)|18(\D|$))/.test(groups.hours) ? 'an' : 'a', sentence);
    assert.equal(Boolean(groups.each) && Boolean(groups.team), now.sellers > 1, sentence);
  }
  secondAgrees(second, was, is, today, now);
}

function secondAgrees(second, was, is, today, now) {
  const moved = Object.keys(now).some((input) => !same(today[input], now[input]));
  if (!moved && is.reason === 'noHours')
    assert.match(second, /^Accounts, partners and reporting already take all \S+ hours: none is left to sell\.$/);
  else if (!moved && is.holdHours.revenue === null)
    assert.equal(second, 'Nothing here costs an hour, so your hours set no limit.');
  else if (!moved) {
    const match = /^In the hours you have you land at (\S+)\.$/.exec(second);
    assert.ok(match, second);
    agrees(match[1], is.holdHours.revenue, 'money', second);
  } else if (was.holdTarget.prospectsPerWeek === null) assert.equal(second, 'Today it is out of reach.');
  else {
    const match = /^Today it takes (?:(no new prospects)|(\S+) a week), and (\S+) hours\.$/.exec(second);
    assert.ok(match, second);
    agrees(match[1] ? '0' : match[2], was.holdTarget.prospectsPerWeek, 'people', second);
    agrees(match[3], was.hoursEach, 'hours', second);
  }
}

function figuresAgree({ figures, bar }, was, is, today, now) {
  assert.equal(figures.length, 4);
  const [prospects, hours, landing, odds] = figures;
  const pairs = [
    [prospects, 'people', '–', was.holdTarget.prospectsPerWeek, is.holdTarget.prospectsPerWeek],
    [hours, 'hours', '–', was.hoursEach, is.hoursEach],
    [landing, 'money', 'no limit', was.holdHours.revenue, is.holdHours.revenue],
  ];
  for (const [figure, kind, none, before, after] of pairs) {
    const what = `figure “${figure.number} ${figure.unit}”`;
    agrees(figure.number, after, kind, what, none);
    if (same(before, after)) assert.equal(figure.today, '', `${what} did not move`);
    else agrees(figure.today.replace(/^today /, ''), before, kind, `${what}, today`, before === null ? '–' : none);
  }
  // Beside a long number the unit is short.
  const isLong = hours.number.length > 3;
  const have = (isLong ? /^of (\S+)$/ : /^of (\S+) hours?(, each)?$/).exec(hours.unit);
  assert.ok(have && Math.abs(Number(have[1].replace(/,/g, '')) - now.hoursPerWeek) <= 0.05, hours.unit);
  if (!isLong) assert.equal(Boolean(have[2]), now.sellers > 1, hours.unit);
  spareAgrees(hours.note, is.hoursEach, now.hoursPerWeek);
  agrees(landing.note.replace(/^target /, ''), now.target, 'money', landing.note);
  oddsAgree(odds, oddsOf(today).inYourHours, oddsOf(now).inYourHours);
  assert.deepEqual(bar, [prospects.number, hours.number, landing.number, odds.number], 'the bar repeats the figures');
}

function oddsAgree({ number, unit, note, today }, before, after) {
  const what = `figure “${number} ${unit}”`;
  inTwenty(number, after, what, 'no limit');
  assert.equal(unit, after === null ? '' : 'in 20');
  if (after === null) assert.equal(note, 'your hours set no limit');
  else percent(note.replace(/^the odds: /, ''), after, what);
  if (same(before, after)) assert.equal(today, '', `${what} did not move`);
  else if (before === null) assert.equal(today, 'today –');
  else if (today !== '' || Math.abs(before - after) > 1e-6) percent(today.replace(/^today /, ''), before, `${what}, today`);
}

function spareAgrees(note, needed, have) {
  if (needed === null) return assert.equal(note, 'out of reach');
  if (note === 'all you have') return assert.ok(Math.abs(needed - have) <= 0.05, note);
  const match = /^(\S+) (too many|to spare)$/.exec(note);
  assert.ok(match, note);
  assert.equal(match[2], needed > have ? 'too many' : 'to spare', note);
  return agrees(match[1], Math.abs(needed - have), 'hours', note);
}

const WORDS = { no: 0, one: 1, two: 2, three: 3, four: 4, five: 5, 'all five': 5 };

function rippleAgrees({ ripple }, was, is, today, now) {
  const changes = pins(today, now);
  const of = ({ holdTarget }) => [
    ['Prospects', holdTarget.prospectsPerWeek, 'people', 0],
    ['First meetings', holdTarget.meetingsPerWeek, 'count', null],
    ['Opportunities', holdTarget.opportunitiesToCreatePerWeek, 'count', 1],
    ['Open pipeline', holdTarget.openOpportunities, 'count', 2],
    ['Deals', holdTarget.wins, 'count', 3],
    ['Hours', holdTarget.hoursPerWeek, 'count', 4],
  ];
  const before = of(was);
  of(is).forEach(([name, after, kind, pin], i) => {
    const stage = ripple.stages[i];
    const what = `ripple, ${name}`;
    assert.equal(stage.name, name);
    agrees(stage.now, after, kind, what);
    if (same(before[i][1], after)) assert.equal(stage.from, after === null ? 'out of reach' : 'as today', what);
    else agrees(stage.from, before[i][1], kind, `${what}, from`);
    const lies = pin !== null && changes[pin] === 'fell';
    assert.equal(stage.pin, pin === null ? null : lies ? 'Pin down' : 'Pin standing', what);
  });
  const count = (kind) => changes.filter((change) => change === kind).length;
  const claim = (pattern) => WORDS[pattern.exec(ripple.heading)?.[1] ?? 'no'];
  const said = `“${ripple.heading}”, and the oracle says ${changes.join(', ')}`;
  const isReached = [was, is].map(({ holdTarget }) => holdTarget.prospectsPerWeek !== null);
  assert.equal(/put the target out of reach$/.test(ripple.heading), isReached[0] && !isReached[1], said);
  assert.equal(/brought the target within reach$/.test(ripple.heading), !isReached[0] && isReached[1], said);
  if (isReached[0] !== isReached[1]) return;
  assert.equal(claim(/took down (all five|one|two|three|four)/), count('fell'), said);
  assert.equal(claim(/(?:makes|raised) (one|two|three|four|five)/), count('rose'), said);
}

function leverAgrees({ to, at }, input, name, now) {
  const then = doubled(now, input);
  const { holdTarget, hoursEach } = evaluate(then);
  const what = `${name}, beside its big button (“${to} ${at}”)`;
  const hours = /^(.*) h$/.exec(to);
  if (hours) agrees(hours[1], hoursEach, 'count', what);
  else agrees(to, holdTarget.prospectsPerWeek, 'people', what);
}

export { DEFAULT };
