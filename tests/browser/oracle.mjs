// The model's arithmetic, and its pause, a second time, in another language and written from its
// description alone: what the page ought to show. It shares nothing with src/; oracle.test.mjs holds it
// against tests/cases/model.json, which came from a third implementation.
// null is what does not exist, as everywhere in the model.

/** The table of inputs: name in JSON → default, least, most. */
export const TABLE = {
  target: [800_000, 0, 1e12],
  periodWeeks: [52, 1, 260],
  openOpportunities: [16, 0, 1e6],
  meetingRate: [0.12, 1e-4, 1],
  qualificationRate: [0.5, 1e-4, 1],
  hoursPerProspect: [0.75, 0, 100],
  winRate: [0.25, 0, 1],
  noDecisionRate: [0.35, 0, 1],
  dealSize: [40_000, 1, 1e10],
  cycleWeeks: [13, 0.1, 260],
  hoursPerOpportunity: [8, 0, 1000],
  hoursPerOpenWeek: [0.6, 0, 40],
  accountRevenue: [120_000, 0, 1e12],
  accountHours: [4, 0, 168],
  partnerOpportunities: [8, 0, 1e6],
  partnerHours: [1.5, 0, 168],
  sellers: [1, 1, 1e5],
  hoursPerWeek: [40, 1, 168],
  reportingHours: [6, 0, 168],
  dealSizeVariation: [0.8, 0, 3],
  winRateEvidence: [60, 0, 1e6],
};

/** The plan a visitor first meets. */
export const DEFAULT = Object.fromEntries(Object.entries(TABLE).map(([name, [value]]) => [name, value]));

/** The least and the most an input may be, given the rest of the plan. */
export function bounds(plan, input) {
  const [, least, most] = TABLE[input];
  if (input === 'winRate') return [least, 1 - plan.noDecisionRate];
  if (input === 'noDecisionRate') return [least, 1 - plan.winRate];
  return [least, most];
}

/** The hours that bring something, what, and how many times of it can be reached. */
const JOBS = { accountHours: ['accountRevenue', 1.5], partnerHours: ['partnerOpportunities', 2] };

/** Whether two numbers are the same but for rounding. */
export const alike = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/**
 * What hours on a job bring: the pinned result along 1 - q^(hours ÷ pinned hours), where q = 1 - 1 ÷ c. A
 * result that was set for itself, neither the pinned one nor the curve's, goes along in proportion.
 */
function brought(plan, input, value, pinned) {
  const [result, times] = JOBS[input];
  const [x0, y0] = [pinned[input], pinned[result]];
  if (x0 === 0 || y0 === 0) return plan[result];
  const c = Math.min(times, TABLE[result][2] / y0);
  const q = Math.max(1 - 1 / c, 1e-3);
  const at = (x) => (1 - q ** (x / x0)) / (1 - q);
  const [was, now] = [at(plan[input]), plan[result]];
  const own = !alike(now, y0) && !alike(now, y0 * was);
  return Math.min(TABLE[result][2], own && was > 0 ? (now * at(value)) / was : y0 * at(value));
}

/**
 * One input moved to a value. Fewer undecided customers decide, and split as the others do; hours bring
 * their result along, relative to the pinned plan.
 */
export function moved(plan, input, value, pinned = plan) {
  const after = { ...plan, [input]: value };
  if (value === plan[input]) return after;
  if (input === 'noDecisionRate' && plan.noDecisionRate < 1)
    after.winRate = (plan.winRate * (1 - value)) / (1 - plan.noDecisionRate);
  if (input in JOBS) after[JOBS[input][0]] = brought(plan, input, value, pinned);
  return after;
}

/** One input times a factor, as far as its limit allows. */
export function multiplied(plan, input, factor, pinned = plan) {
  // A moved no-decision rate takes the win rate with it, so the two never collide.
  const [least, most] = input === 'noDecisionRate' ? TABLE[input].slice(1) : bounds(plan, input);
  return moved(plan, input, Math.min(most, Math.max(least, plan[input] * factor)), pinned);
}

/** Inputs of which less is better: their improvement is a half. Four of the ranked levers, and whatever only costs hours. */
export const FALLS = new Set([
  'noDecisionRate',
  'cycleWeeks',
  'reportingHours',
  'hoursPerProspect',
  'hoursPerOpportunity',
  'hoursPerOpenWeek',
  'accountHours',
  'partnerHours',
  'dealSizeVariation',
]);

/** The big button: ×2, or ½ where less is better. */
export const doubled = (plan, input, pinned = plan) => multiplied(plan, input, FALLS.has(input) ? 1 / 2 : 2, pinned);

/** F_k(z), the Erlang distribution of shape k. */
function F(k, z) {
  let sum = 0;
  let term = 1;
  for (let i = 0; i < k; i += 1) {
    sum += term;
    term *= z / (i + 1);
  }
  return 1 - Math.exp(-z) * sum;
}

/** What both questions share. */
function given(plan) {
  const { periodWeeks: P, cycleWeeks: C, openOpportunities: O } = plan;
  const z = (4 * P) / C;
  const M = C * F(5, z) + P * (1 - F(4, z));
  // The mean over the period of what of a time open has passed.
  const mean = M - (1.25 * C * C * F(6, z) + P * P * (1 - F(4, z))) / (2 * P);
  const steady = O === null;
  return {
    P,
    C,
    perOpen: plan.hoursPerOpportunity / C + plan.hoursPerOpenWeek,
    openWeeks: steady ? C : mean,
    openFromToday: steady ? 0 : O * (1 - mean / C),
    window: steady ? P : Math.max(0, P - M),
    fromPipeline: steady ? 0 : (O * M) / C,
    partners: plan.partnerOpportunities / P,
    perProspect: plan.qualificationRate * plan.meetingRate,
    fixed: plan.sellers * (plan.reportingHours + plan.accountHours + plan.partnerHours),
    available: plan.sellers * plan.hoursPerWeek,
  };
}

/** How much prospecting the target takes. The names are those of tests/cases/model.json. */
export function holdTarget(plan) {
  const { P, C, perOpen, openWeeks, openFromToday, window, fromPipeline, partners, perProspect, fixed, available } = given(plan);
  const revenueToWin = Math.max(0, plan.target - plan.accountRevenue);
  const wins = revenueToWin / plan.dealSize;
  const beyond = (reason) => ({
    reason, revenueToWin, wins, opportunitiesToDecide: plan.winRate > 0 ? wins / plan.winRate : null,
    opportunitiesToCreatePerWeek: null, meetingsPerWeek: null, prospectsPerWeek: null, prospects: null,
    openOpportunities: null, hoursPerWeek: null, hoursAvailablePerWeek: available, load: null, revenue: null,
  });
  if (wins > 0 && plan.winRate === 0) return beyond('zeroWinRate');
  // "Zero everywhere" is what prospecting takes. The hours of what is given anyway still
  // count: so says the case (farmer, account revenue doubled), which is right where the two disagree.
  const N = wins === 0 ? 0 : wins / plan.winRate;
  if (window < 0.01 * P && N > fromPipeline) return beyond('windowClosed');
  const missing = Math.max(0, N - fromPipeline);
  const own = missing === 0 ? 0 : Math.max(0, missing / window - partners);
  const decided = fromPipeline + (own + partners) * window;
  const prospectsPerWeek = own / perProspect;
  const prospectingHoursPerWeek = prospectsPerWeek * plan.hoursPerProspect;
  const dealHoursPerWeek = perOpen * (openFromToday + (own + partners) * openWeeks);
  const hoursPerWeek = prospectingHoursPerWeek + dealHoursPerWeek + fixed;
  return {
    reason: wins === 0 ? 'covered' : null,
    revenueToWin,
    wins,
    opportunitiesToDecide: N,
    opportunitiesFromPipeline: fromPipeline,
    opportunitiesFromPartners: partners * window,
    opportunitiesToCreatePerWeek: own,
    meetingsPerWeek: own / plan.qualificationRate,
    prospectsPerWeek,
    prospects: prospectsPerWeek * P,
    openOpportunities: (own + partners) * C,
    coverage: wins === 0 ? null : 1 / plan.winRate,
    prospectingHoursPerWeek,
    dealHoursPerWeek,
    hoursPerWeek,
    hoursAvailablePerWeek: available,
    load: hoursPerWeek / available,
    revenue: plan.accountRevenue + decided * plan.winRate * plan.dealSize,
  };
}

/** Where the hours there are lead. */
export function holdHours(plan) {
  const { perOpen, openWeeks, openFromToday, window, fromPipeline, partners, perProspect, fixed, available } = given(plan);
  const K = available - fixed;
  const end = (decided, own) => ({
    revenue: plan.accountRevenue + decided * plan.winRate * plan.dealSize,
    decided,
    prospectsPerWeek: own / perProspect,
    opportunitiesToCreatePerWeek: own,
  });
  if (K <= 0) return end(0, 0);
  const decided = fromPipeline + partners * window;
  const work = perOpen * (openFromToday + partners * openWeeks);
  if (work >= K) return end((decided * K) / work, 0);
  const each = plan.hoursPerProspect / perProspect + perOpen * openWeeks;
  // Neither prospects nor opportunities cost an hour: unlimited.
  if (each === 0) return { revenue: null, decided: null, prospectsPerWeek: null, opportunitiesToCreatePerWeek: null };
  const own = (K - work) / each;
  return end(decided + own * window, own);
}

/** Both questions, and one seller's share of the hours, which is what the page shows. */
export function evaluate(plan) {
  const target = holdTarget(plan);
  const hours = holdHours(plan);
  const noHours = plan.hoursPerWeek <= plan.reportingHours + plan.accountHours + plan.partnerHours;
  return {
    holdTarget: target,
    holdHours: hours,
    hoursEach: target.hoursPerWeek === null ? null : target.hoursPerWeek / plan.sellers,
    reason: target.reason ?? (noHours ? 'noHours' : null),
  };
}

/** Which of the five pins a change takes down, which it raises; by more than 1 %. */
export function pins(today, now) {
  const figures = (plan) => {
    const held = holdTarget(plan);
    const { prospectsPerWeek, opportunitiesToCreatePerWeek, openOpportunities, wins, hoursPerWeek } = held;
    return [prospectsPerWeek, opportunitiesToCreatePerWeek, openOpportunities, wins, hoursPerWeek];
  };
  const after = figures(now);
  return figures(today).map((was, i) => {
    const is = after[i];
    if (was === null || is === null) return was === is ? 'same' : is === null ? 'rose' : 'fell';
    if (Math.abs(is - was) <= 0.01 * was) return 'same';
    return is < was ? 'fell' : 'rose';
  });
}

/** Weeks for which the hole of a pause is looked for: ten years. */
const MOST_WEEKS = 520;

/**
 * What a pause in creating own opportunities leaves out of the bookings, at the pace that a person can
 * keep: what the target takes, or what the hours allow if that is less. `size` is all that is
 * missing, `weeks` what each week misses; a week counts where it misses more than a hundredth of what
 * steady creation brings a week: the first and the one after the last that do, and the one that misses most.
 */
export function pause(plan, { start, weeks }) {
  const { periodWeeks: P, cycleWeeks: C } = plan;
  const asked = holdTarget(plan).opportunitiesToCreatePerWeek ?? Infinity;
  const own = Math.min(asked, holdHours(plan).opportunitiesToCreatePerWeek ?? Infinity);
  const worth = plan.winRate * plan.dealSize;
  const steady = (own + plan.partnerOpportunities / P) * worth;
  // E[min(open time, x)], and the share of a week's opportunities decided so many weeks after it.
  const open = (x) => (x <= 0 ? 0 : C * F(5, (4 * x) / C) + x * (1 - F(4, (4 * x) / C)));
  const decided = (age) => (age < 0 ? 0 : age === 0 ? 1 - open(1) : 2 * open(age) - open(age - 1) - open(age + 1));
  const missing = Array.from({ length: MOST_WEEKS }, (_, week) => {
    let share = 0;
    for (let paused = start; paused < start + weeks; paused += 1) share += decided(week - paused);
    return own * worth * share;
  });
  const shows = missing.map((less) => less > 0.01 * steady);
  return {
    size: own * worth * weeks,
    inPeriod: missing.slice(0, Math.round(P)).reduce((sum, less) => sum + less, 0),
    most: Math.max(...missing),
    starts: shows.indexOf(true),
    over: shows.lastIndexOf(true) + 1,
    deepest: missing.indexOf(Math.max(...missing)),
  };
}
