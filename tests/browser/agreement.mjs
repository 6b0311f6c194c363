// Whether what a page shows is what the oracle says of two plans: every sentence, every figure, every
// stage of the ripple and every input.
import assert from 'node:assert/strict';
import {
  ANSWER, AS_TODAY, FIGURE, HOURS, INPUTS, OUT_OF_REACH, PERIODS, PIN, RIPPLE, SECOND, STAGES, TODAY, inFigures, numberOf, said, which,
} from './english.mjs';
import { inTwenty, oddsOf, percent } from './odds.mjs';
import { alike, doubled, evaluate, pins } from './oracle.mjs';
import { agrees } from './shown.mjs';

const same = (a, b) => a === b || (a !== null && b !== null && alike(a, b));
const nearly = (text, exact) => Math.abs(Number(text.replace(/,/g, '')) - exact) <= 0.05;

/** The hours of a week: nobody is asked for more. */
export const LONGEST_WEEK = 168;

/** Fails unless hours are these, or said to be more than the weeks of all sellers have. */
export function hoursAgree(text, exact, kind, what, sellers = 1) {
  if (exact === null || exact <= LONGEST_WEEK * sellers) return agrees(text, exact, kind, what);
  assert.equal(text[0], '>', `${what}: ${text}, of ${exact}`);
  return agrees(text.slice(1), LONGEST_WEEK * sellers, 'count', what);
}

/** Fails unless everything shown is what the oracle says of today and now. */
export function agreesWith(shown, today, now) {
  const [was, is] = [evaluate(today), evaluate(now)];
  sentenceAgrees(shown, was, is, today, now);
  figuresAgree(shown, was, is, today, now);
  if (shown.ripple.isInView) rippleAgrees(shown, was, is, today, now);
  leversAgree(shown, now, today);
}

const NAMED = Object.entries(PERIODS);

/** Fails unless the words for when the target is booked are those of the plan. */
function withinAgrees({ period, weeks, unit }, { periodWeeks }, sentence) {
  const named = NAMED.find(([, { weeks }]) => same(weeks, periodWeeks));
  assert.equal(period, named?.[0], sentence);
  if (named) return;
  agrees(weeks, periodWeeks, 'amount', sentence);
  assert.equal(unit, weeks === '1' ? 'week' : 'weeks', sentence);
}

/** Fails unless a sentence's prospects are so many, and their noun agrees with them. */
function prospectsAgree({ prospects, several }, exact, sentence) {
  const shown = inFigures(prospects);
  agrees(shown, exact, 'people', `prospects in “${sentence}”`);
  assert.equal(several, ['1', '<1'].includes(shown) ? '' : 's', sentence);
}

function sentenceAgrees({ sentence, second }, was, is, today, now) {
  const { kind, ...told } = which(sentence, ANSWER);
  const ought = { covered: now.target === 0 ? 'noTarget' : 'covered', noHours: 'week' }[is.reason] ?? is.reason ?? 'week';
  assert.equal(kind, ought, sentence);
  if (kind !== 'noTarget') {
    agrees(told.target, now.target, 'moneyInFull', `target in “${sentence}”`);
    withinAgrees(told, now, sentence);
  }
  if (kind === 'zeroWinRate') percent(told.rate, now.winRate, sentence);
  if (kind === 'week') {
    const { opportunitiesFromPipeline, prospectsPerWeek } = is.holdTarget;
    prospectsAgree(told, prospectsPerWeek, sentence);
    assert.equal(told.weekly !== undefined, prospectsPerWeek > 0, sentence);
    if (prospectsPerWeek === 0) {
      const by = now.partnerOpportunities === 0 ? 'byPipeline' : opportunitiesFromPipeline > 0 ? 'byBoth' : 'byPartners';
      assert.ok(told[by], sentence);
    }
    assert.ok(nearly(told.have, now.hoursPerWeek), `“${sentence}” has not ${now.hoursPerWeek}`);
    assert.equal(told.tooLong !== undefined, is.hoursEach > LONGEST_WEEK, sentence);
    assert.equal(Boolean(told.team), now.sellers > 1, sentence);
    if (told.tooLong) return secondAgrees(second, was, is, today, now);
    agrees(told.hours, is.hoursEach, 'hours', `hours in “${sentence}”`);
    assert.equal(told.article, /^(8|11(\D|$)|18(\D|$))/.test(told.hours) ? 'an' : 'a', sentence);
    assert.equal(Boolean(told.each), now.sellers > 1, sentence);
  }
  return secondAgrees(second, was, is, today, now);
}

function secondAgrees(second, was, is, today, now) {
  const isMoved = Object.keys(now).some((input) => !same(today[input], now[input]));
  const { kind, ...told } = which(second, SECOND);
  if (isMoved) {
    const { prospectsPerWeek } = was.holdTarget;
    assert.equal(kind, prospectsPerWeek === null ? 'wasOutOfReach' : 'was', second);
    if (kind !== 'was') return;
    prospectsAgree(told, prospectsPerWeek, second);
    assert.equal(told.tooLong !== undefined, was.hoursEach > LONGEST_WEEK, second);
    if (told.tooLong) return;
    agrees(told.hours ?? told.each, was.hoursEach, 'hours', second);
    assert.equal(told.each !== undefined, today.sellers > 1, second);
  } else {
    assert.equal(kind, is.reason === 'noHours' ? 'noHours' : is.holdHours.revenue === null ? 'noLimit' : 'landing', second);
    if (kind === 'noHours') {
      assert.ok(nearly(told.hours, now.hoursPerWeek), second);
      agrees(told.taken, now.accountHours + now.partnerHours + now.reportingHours, 'amount', second);
    }
    if (kind === 'landing') agrees(told.revenue, is.holdHours.revenue, 'money', second);
  }
}

/** What a figure was, beside it: only where it moved. */
function todayAgrees(today, before, after, agree, what) {
  if (same(before, after)) return assert.equal(today, '', `${what} did not move`);
  return agree(said(today, TODAY).value, before);
}

function figuresAgree({ figures, bar }, was, is, today, now) {
  assert.equal(figures.length, 4);
  const [prospects, hours, landing, odds] = figures;
  const pairs = [
    [prospects, 'people', '–', was.holdTarget.prospectsPerWeek, is.holdTarget.prospectsPerWeek],
    [landing, 'money', FIGURE.noLimit, was.holdHours.revenue, is.holdHours.revenue],
  ];
  for (const [figure, kind, none, before, after] of pairs) {
    const what = `figure “${figure.number} ${figure.unit}”`;
    agrees(figure.number, after, kind, what, none);
    todayAgrees(figure.today, before, after, (text, exact) => agrees(text, exact, kind, `${what}, today`), what);
  }
  const whatHours = `figure “${hours.number} ${hours.unit}”`;
  hoursAgree(hours.number, is.hoursEach, 'hours', whatHours);
  // More than a week has is as much, however much it is.
  const capped = ({ hoursEach }) => (hoursEach === null ? null : Math.min(hoursEach, LONGEST_WEEK));
  const agree = (text) => hoursAgree(text, was.hoursEach, 'hours', `${whatHours}, today`);
  todayAgrees(hours.today, capped(was), capped(is), agree, whatHours);
  const { several } = said(prospects.unit, FIGURE.prospectsUnit);
  // Beside a long number the unit is short.
  if (several !== undefined) assert.equal(several, ['1', '<1'].includes(prospects.number) ? '' : 's', prospects.unit);
  const { kind, have, each } = which(hours.unit, FIGURE.hoursUnit);
  assert.equal(kind, hours.number.length > 3 ? 'long' : 'full', hours.unit);
  assert.ok(nearly(have, now.hoursPerWeek), hours.unit);
  if (kind === 'full') assert.equal(Boolean(each), now.sellers > 1, hours.unit);
  spareAgrees(hours.note, is.hoursEach, now.hoursPerWeek);
  agrees(said(landing.note, FIGURE.target).money, now.target, 'money', landing.note);
  oddsAgree(odds, oddsOf(today).inYourHours, oddsOf(now).inYourHours);
  assert.deepEqual(bar, [prospects.number, hours.number, landing.number, odds.number], 'the bar repeats the figures');
}

/** The last figure, against chances that somebody worked out. */
export function oddsAgree({ number, unit, note, today }, before, after, slack) {
  const what = `figure “${number} ${unit}”`;
  inTwenty(number, after, what, { none: FIGURE.noLimit, slack });
  assert.equal(unit, after === null ? '' : FIGURE.outOf);
  const { kind, percent: shown } = which(note, FIGURE.odds);
  assert.equal(kind, after === null ? 'noLimit' : 'chance', note);
  if (after !== null) percent(shown, after, what, { slack });
  // A step that moves the odds by less than anybody could see may leave today's out.
  if (today === '') return assert.ok(same(before, after) || Math.abs(before - after) <= 1e-6, `${what} moved`);
  const { value } = said(today, TODAY);
  if (before === null) return assert.equal(value, '–');
  assert.ok(!same(before, after), `${what} did not move`);
  return percent(value, before, `${what}, today`, { slack });
}

function spareAgrees(note, needed, have) {
  const { kind, hours } = which(note, FIGURE.spare);
  if (needed === null) return assert.equal(kind, 'unknown');
  if (needed > LONGEST_WEEK) return assert.equal(kind, 'tooLong');
  if (kind === 'none') return assert.ok(Math.abs(needed - have) <= 0.05, note);
  assert.equal(kind, needed > have ? 'over' : 'under', note);
  return agrees(hours, Math.abs(needed - have), 'hours', note);
}

function rippleAgrees({ ripple }, was, is, today, now) {
  const changes = pins(today, now);
  const of = ({ holdTarget }) => [
    [holdTarget.prospectsPerWeek, 'people', 0],
    [holdTarget.meetingsPerWeek, 'count', null],
    [holdTarget.opportunitiesToCreatePerWeek, 'count', 1],
    [holdTarget.openOpportunities, 'count', 2],
    [holdTarget.wins, 'count', 3],
    [holdTarget.hoursPerWeek, 'count', 4],
  ];
  const before = of(was);
  assert.deepEqual(ripple.stages.map(({ name }) => name), STAGES);
  of(is).forEach(([after, kind, pin], i) => {
    const stage = ripple.stages[i];
    const what = `ripple, ${stage.name}`;
    const agree = (text, exact, what) => (pin === 4 ? hoursAgree(text, exact, kind, what, now.sellers) : agrees(text, exact, kind, what));
    agree(stage.now, after, what);
    if (same(before[i][0], after)) assert.equal(stage.from, after === null ? OUT_OF_REACH : AS_TODAY, what);
    else agree(stage.from, before[i][0], `${what}, from`);
    const lies = pin !== null && changes[pin] === 'fell';
    assert.equal(stage.pin, pin === null ? null : lies ? PIN.fell : PIN.standing, what);
  });
  const { kind, fell, rose } = which(ripple.heading, RIPPLE);
  const isMoved = Object.keys(now).some((input) => !same(today[input], now[input]));
  const isReached = [was, is].map(({ holdTarget }) => holdTarget.prospectsPerWeek !== null);
  const count = (change) => changes.filter((it) => it === change).length;
  const [down, up] = ['fell', 'rose'].map(count);
  const ought =
    !isMoved ? 'start'
    : isReached[0] && !isReached[1] ? 'outOfReach'
    : !isReached[0] && isReached[1] ? 'withinReach'
    : down === 5 ? 'allFell'
    : down && up ? 'both'
    : down ? 'fell'
    : up ? 'rose'
    : 'none';
  const what = `“${ripple.heading}”, and the oracle says ${changes.join(', ')}`;
  assert.equal(kind, ought, what);
  if (fell) assert.equal(numberOf(fell), down, what);
  if (rose) assert.equal(numberOf(rose), up, what);
}

/** Fails unless every input that has a value is there, by its name, with what its big button would do. */
function leversAgree({ levers, hasMoreInputs }, now, today) {
  const there = INPUTS.filter(({ input, isFirst }) => (isFirst || hasMoreInputs) && now[input] !== null);
  assert.deepEqual(Object.keys(levers), there.map(({ name }) => name), 'the inputs on the page');
  for (const { input, name } of there) {
    const { to, at } = levers[name];
    const { holdTarget, hoursEach } = evaluate(doubled(now, input, today));
    const what = `${name}, beside its big button (“${to} ${at}”)`;
    const hours = HOURS.exec(to);
    if (hours) hoursAgree(hours.groups.hours, hoursEach, 'count', what);
    else agrees(to, holdTarget.prospectsPerWeek, 'people', what);
  }
}
