/**
 * Headpin: the sales leverage calculator as a module, for browsers and Node.
 *
 * Units everywhere: weeks, hours, one currency of your choice; a rate is a fraction of 1.
 * Nothing is rounded. What does not exist is `null`; nothing is ever NaN or infinite.
 * Importing the module does nothing; call {@link init} once, before any other function.
 */

/** Where the program is: the WebAssembly file of this release, beside this module. */
export const wasm: URL;

/**
 * Loads the program; a second call does nothing. In a browser no argument is needed. Node cannot
 * fetch files, so give it the bytes: `await init(await readFile(wasm))`.
 */
export default function init(program?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;

// ------------------------------------------------------------------------------ what goes in

/** All the inputs. */
export interface Plan {
  /** Revenue to book in the period, 0 to 1e12. */
  target: number;
  /** Length of the period in weeks, 1 to 260. */
  periodWeeks: number;
  /** Qualified opportunities open today, 0 to 1e6; 0 starts empty. `null`: a steady pipeline, the same every period. */
  openOpportunities: number | null;
  /** First meetings per prospect pursued, 0.0001 to 1. */
  meetingRate: number;
  /** Qualified opportunities per first meeting, 0.0001 to 1. */
  qualificationRate: number;
  /** Hours to pursue one prospect, all touches, 0 to 100. */
  hoursPerProspect: number;
  /** Won out of all qualified opportunities that ended, 0 to 1; together with `noDecisionRate` at most 1. */
  winRate: number;
  /** Qualified opportunities that ended without any decision, 0 to 1. */
  noDecisionRate: number;
  /** Average won deal, 1 to 1e10. */
  dealSize: number;
  /** Mean weeks that a qualified opportunity stays open, whatever its end, 0.1 to 260. */
  cycleWeeks: number;
  /** Fixed hours to work one opportunity, 0 to 1000. */
  hoursPerOpportunity: number;
  /** Hours a week to keep one open opportunity moving, 0 to 40. */
  hoursPerOpenWeek: number;
  /** Revenue booked from existing customers in the period, 0 to 1e12. */
  accountRevenue: number;
  /** Hours a week per seller on existing customers, 0 to 168. */
  accountHours: number;
  /** Qualified opportunities that partners and referrals bring in the period, 0 to 1e6. */
  partnerOpportunities: number;
  /** Hours a week per seller on partners, 0 to 168. */
  partnerHours: number;
  /** Sellers sharing the target, 1 to 1e5. */
  sellers: number;
  /** Working hours a week per seller, 1 to 168. */
  hoursPerWeek: number;
  /** Hours a week per seller on reporting and administration, 0 to 168. */
  reportingHours: number;
  /** Standard deviation of deal size ÷ its mean, 0 to 3. */
  dealSizeVariation: number;
  /** Finished opportunities behind the win rate, 0 to 1e6. `null`: the win rate is known exactly. */
  winRateEvidence: number | null;
}

/** A plan as you give it: what you leave out is as in {@link defaultPlan}. */
export type GivenPlan = Partial<Plan>;

/**
 * What every function throws when it is given something else: an `Error` with three more
 * properties. Catch it as `error as HeadpinError`.
 */
export interface HeadpinError extends Error {
  /** The field at fault, or `"plan"`, `"step"`, `"policy"`, `"createdPerWeek"`, `"field"`, `"link"`, `"root"`, or a field of {@link Assumptions} or of a {@link Document}. */
  field: string;
  /** What was given; for a link that cannot be read, its text. */
  value: unknown;
  /** The range, both ends allowed, or the names to choose from; `null` where neither says it. */
  allowed: { min: number; max: number } | string[] | null;
}

/** One of the nine levers that are ranked. */
export type LeverName =
  | 'meetingRate'
  | 'qualificationRate'
  | 'winRate'
  | 'noDecision'
  | 'dealSize'
  | 'cycle'
  | 'accountRevenue'
  | 'partnerOpportunities'
  | 'reporting';

/** Two inputs that move together, and how strongly. All of them are assumptions. */
export interface Couplings {
  /** Whether hours moved on customers bring their revenue along, by the job's curve through the pinned plan. */
  'accountHours→accountRevenue': boolean;
  /** The same for partners. */
  'partnerHours→partnerOpportunities': boolean;
  /** Exponents ε from -2 to 2, 0 unless you say so: what is pulled is multiplied by (new ÷ old)^ε. */
  'winRate→partnerOpportunities': number;
  'winRate→accountRevenue': number;
  'winRate→meetingRate': number;
  'dealSize→winRate': number;
  'dealSize→cycleWeeks': number;
  'qualificationRate→winRate': number;
}

/** What nobody can know, and what the program assumes unless you say otherwise. */
export interface Assumptions {
  /**
   * How far each lever can go: what its value, or of a rate its odds, can be multiplied by; 1 to 10, and
   * 0.1 to 1 where less is better.
   */
  reach: Record<LeverName, number>;
  /** Weeks of focus that bring each lever half of the way there, 1 to 104. */
  halfLife: Record<LeverName, number>;
  /** Whether a lever is easier for this person than usual (half of its half-life) or harder (twice). */
  ease: Record<LeverName, 'easier' | 'usual' | 'harder'>;
  couplings: Couplings;
}

/** Assumptions as you give them: what you leave out is as everybody assumes it. */
export type GivenAssumptions = { [Part in keyof Assumptions]?: Partial<Assumptions[Part]> };

/**
 * How far a lever is moved: × 1.1 (÷ 1.1 where less is better), × 2 (÷ 2), as far as it can
 * realistically go, or as far as four weeks of focus take it.
 */
export type Step = 'tenPercent' | 'double' | 'reach' | 'focus';

/** A row of the table: one input. */
export interface Lever {
  name: keyof Plan;
  /** Whose number it is; `"week"` is the working week itself. */
  job: 'goal' | 'prospecting' | 'opportunities' | 'accounts' | 'partners' | 'week';
  /** `"rate"` is a fraction of 1, `"ratio"` a plain quotient. */
  unit: 'money' | 'rate' | 'weeks' | 'hours' | 'count' | 'ratio';
  /** Allowed, as is `max`. */
  min: number;
  max: number;
  mayBeNull: boolean;
  default: number;
  /** One press of plus or minus, for a value near the default. */
  step: number;
  /** Whether less is better. */
  lowerIsBetter: boolean;
  /** `null` for an input that is not one of the nine levers. */
  ranked: {
    name: LeverName;
    /** An assumption: how far it can go. For a rate what its odds can be multiplied by, else its value. */
    reach: { odds: number; times?: undefined } | { odds?: undefined; times: number };
    /** An assumption: weeks of focus that close half the gap to there. */
    halfLife: number;
  } | null;
}

// ------------------------------------------------------------------------------ what comes out

/** What it takes to book the target. */
export interface HoldTarget {
  /** Target less what existing customers bring, never below 0. */
  revenueToWin: number;
  /** New deals to win in the period. */
  wins: number;
  /** Qualified opportunities that must be decided in the period; `null` at a win rate of 0. */
  opportunitiesToDecide: number | null;
  /** Of those, decided out of today's open pipeline. */
  opportunitiesFromPipeline: number;
  /** Of those, decided out of what partners bring. */
  opportunitiesFromPartners: number;
  /** Own opportunities to create, a week. This and all below: `null` when the target is out of reach. */
  opportunitiesToCreatePerWeek: number | null;
  /** First meetings, a week. */
  meetingsPerWeek: number | null;
  /** New prospects to pursue, a week. */
  prospectsPerWeek: number | null;
  /** New prospects to pursue, in the period. */
  prospects: number | null;
  /** Open pipeline that this keeps once it is steady, opportunities. */
  openOpportunities: number | null;
  /** Pipeline coverage, 1 ÷ win rate; `null` too when there is nothing to win. */
  coverage: number | null;
  /** Hours a week on prospecting, all sellers. */
  prospectingHoursPerWeek: number | null;
  /** Hours a week on opportunities, all sellers: on average over the period, while they are open. */
  dealHoursPerWeek: number | null;
  /** Hours a week in all, all sellers. */
  hoursPerWeek: number | null;
  /** Hours a week that there are, all sellers. */
  hoursAvailablePerWeek: number;
  /** Hours in all ÷ hours there are; above 1 is more than there are. */
  load: number | null;
  /** Revenue to expect in the period: the target, or more. */
  revenue: number | null;
}

/** Where the hours there are lead. `null`: without limit, since nothing costs an hour. */
export interface HoldHours {
  /** Revenue booked in the period. */
  revenue: number | null;
  /** Qualified opportunities decided in the period. */
  decided: number | null;
  /** Prospects pursued, a week. */
  prospectsPerWeek: number | null;
  /** Own opportunities created, a week. */
  opportunitiesToCreatePerWeek: number | null;
}

export interface Outcome {
  holdTarget: HoldTarget;
  holdHours: HoldHours;
  /**
   * `null` in the plain case. `"covered"`: existing customers bring the target. `"zeroWinRate"`: no
   * amount of prospecting fixes it. `"windowClosed"`: nothing started now closes in this period.
   * `"noHours"`: accounts, partners and reporting take every hour.
   */
  reason: 'covered' | 'zeroWinRate' | 'windowClosed' | 'noHours' | null;
}

/** One lever, moved by one step. */
export interface Leverage {
  lever: LeverName;
  /** The lever's new value, in its own unit. */
  value: number;
  /** What it was multiplied by. */
  factor: number;
  /** Whether a limit stopped it. */
  capped: boolean;
  /** `null` when the target is out of reach. */
  prospectsPerWeek: number | null;
  /** After ÷ before − 1; `null` when either does not exist or today's is 0. */
  prospectingChange: number | null;
  /** All sellers; `null` when the target is out of reach. */
  hoursPerWeek: number | null;
  /** Revenue in the same hours, after ÷ before; `null` when either does not exist or today's is 0. */
  revenueMultiple: number | null;
  /** The figures that change by more than 1 %. */
  pins: ('prospects' | 'opportunitiesToCreate' | 'openOpportunities' | 'wins' | 'hours')[];
}

/** What to work on first. */
export interface OneThing {
  /** One lever, or those within 5 % of the best gain; empty when no lever gains anything. */
  levers: LeverName[];
  /** Revenue in the same hours after four weeks of focus, after ÷ before − 1; `null` when no lever gains anything. */
  gain: number | null;
  /**
   * In what share of 512 plausible versions one of these levers comes first, fraction of 1. Each doubts the
   * plan and the assumptions.
   */
  share: number | null;
  /** What choosing the first costs on average over those versions: the best gain there less its own. */
  regret: number | null;
  /**
   * What would turn the choice: the next lever, and how many times as good it would have to get (its reach,
   * or 1 ÷ it where less is better) to gain as much. `null` where ten times would not do.
   */
  unless: { lever: LeverName; reach: number } | null;
}

/** What comes next: four weeks of focus at a time, each on the lever that then books most. */
export interface Sequence {
  /** A year of blocks at most. */
  blocks: {
    lever: LeverName;
    /** Revenue of a whole period at the numbers after this block, in the same hours. */
    revenue: number;
    /** Revenue of this period if the blocks up to this one are followed: improvements arrive week by week. */
    booked: number;
  }[];
  /**
   * Weeks of focus that lead to numbers which would book the target in a whole period; 0 when today's do,
   * `null` if no block leads there. This period is told by `booked`.
   */
  targetReachedAfterWeeks: number | null;
}

/** Hours a week on each of the four jobs, all sellers. */
export interface JobHours {
  prospecting: number;
  deals: number;
  accounts: number;
  partners: number;
}

/** How the week is spent, and how it would be spent best. Revenue is per period. */
export interface Balance {
  today: { hours: JobHours; revenue: number };
  best: { hours: JobHours; revenue: number };
  /** Today's revenue ÷ the best, fraction of 1; `null` where neither books anything. */
  efficiency: number | null;
  /** What one more hour is worth at the best split: an hour more every week brings this every week. */
  hourValue: number;
  /** From the fewest to the most hours a week on a job with which revenue stays within 2 % of the best. */
  within2Percent: Record<keyof JobHours, [fewest: number, most: number]>;
  /** Revenue when the whole week goes to one job, and when one job is dropped for the others. */
  falseChoices: {
    onlyProspecting: number;
    onlyDeals: number;
    onlyAccounts: number;
    onlyPartners: number;
    noProspecting: number;
    noDeals: number;
    noAccounts: number;
    noPartners: number;
  };
  /**
   * Revenue with a fifth more hours: on every job and on prospecting alone, as if they sold along the same
   * curves; and today's × 1.2^0.34, as published studies have it.
   */
  doMore: { everyJob: number; onlyProspecting: number; published: number };
}

/** Probabilities, 0 to 1, of reaching the target. */
export interface Odds {
  /** With the prospecting that the target takes; `null` when it is out of reach. */
  planned: number | null;
  /** With the prospecting that the hours leave room for; `null` when that is any amount. */
  inYourHours: number | null;
  /** Prospects a week that reach the target with 50, 80 and 90 percent; `null` where no amount does. */
  prospectsPerWeekFor: { fifty: number | null; eighty: number | null; ninety: number | null };
  /** Hours a week that this takes, all sellers; `null` also where it is more than 168 for each. */
  hoursPerWeekFor: { fifty: number | null; eighty: number | null; ninety: number | null };
}

/**
 * When own opportunities are created, and when not; partners bring theirs under each. Weeks are whole,
 * counted from 0.
 */
export type Policy =
  /** The same every week: what the target takes, or what the hours allow if that is less. */
  | 'steady'
  /** Prospecting gets the hours that the deals leave. */
  | 'dealsFirst'
  /** Steady, but for so many weeks from one on. */
  | { pause: { start: number; weeks: number } }
  /** Nothing is created from when more than so many opportunities are open until fewer than so many are. */
  | { stopStart: { above: number; below: number } };

/** One entry a week: the period, or longer where a pause takes longer to pass; ten years at most. */
export interface Weeks {
  /** Opportunities created, own and partners'. */
  created: number[];
  /** Opportunities decided, however they ended. */
  decided: number[];
  /** Opportunities open at the end of the week. */
  open: number[];
  /** Revenue booked, that of existing customers included. */
  revenue: number[];
  /** Hours that it takes, all sellers: prospecting, what is open at the end of the week, and the rest. */
  hours: number[];
  /** What is missing against a steady policy; `null` where nothing is. */
  hole: {
    /** Revenue missing in all. */
    size: number;
    /** The first week that misses more than 1 % of what a steady one brings; `null` where none does. */
    starts: number | null;
    /** The week in which most is missing. */
    deepest: number;
    /** The first week after the last that misses more than 1 %; `null` where there is none. */
    over: number | null;
  } | null;
}

// ------------------------------------------------------------------------------ the functions

// Each takes assumptions last, strictly read like a plan. They have a say in leverage, oneThing, sequence,
// balance, move and toLink.

/** Both answers for one plan: how much prospecting the target takes, and where the hours lead. */
export function evaluate(plan: GivenPlan, assumptions?: GivenAssumptions): Outcome;

/** What one step of each of the nine levers is worth, always in the same order. */
export function leverage(plan: GivenPlan, step: Step, assumptions?: GivenAssumptions): Leverage[];

/**
 * The plan with one field moved to a value, stopped at its limits, and with what that pulls along: customers who
 * now decide are won as often as the others, hours bring their result (relative to the pinned plan, so
 * that it does not matter how they got there), and whatever the couplings say. To state a fact, which
 * pulls nothing, write the field instead. `null` is allowed for a field that may be `null`.
 */
export function move(
  plan: GivenPlan,
  field: keyof Plan,
  value: number | null,
  pinned?: GivenPlan,
  assumptions?: GivenAssumptions,
): Plan;

/** The lever that four weeks of focus take furthest, how sure that is, and what would turn it. */
export function oneThing(plan: GivenPlan, assumptions?: GivenAssumptions): OneThing;

/** Which lever comes first, second, third. */
export function sequence(plan: GivenPlan, assumptions?: GivenAssumptions): Sequence;

/** How the week is best spent; `null` when no hour is left to sell in. */
export function balance(plan: GivenPlan, assumptions?: GivenAssumptions): Balance | null;

/**
 * The probability, 0 to 1, that the target is reached when so many own opportunities are created a
 * week, 0 to 1e12; without the number, as many as the target takes, and `null` when that is out of reach.
 */
export function chance(plan: GivenPlan, createdPerWeek?: number, assumptions?: GivenAssumptions): number | null;

/** The probabilities of reaching the target, and the prospecting and the hours that raise them. */
export function odds(plan: GivenPlan, assumptions?: GivenAssumptions): Odds;

/** The period, week by week. */
export function weeks(plan: GivenPlan, policy: Policy, assumptions?: GivenAssumptions): Weeks;

/** The table of all 21 inputs, always in the same order. */
export function levers(): Lever[];

/** The plan that a visitor of the page first meets. */
export function defaultPlan(): Plan;

/** A plan, and the assumptions that differ from the defaults, as text for a URL. Nothing in it needs escaping;
 * without assumptions it has at most 300 characters. */
export function toLink(plan: GivenPlan, assumptions?: GivenAssumptions): string;

/**
 * The plan of such a text, exactly, or of one that an earlier release made; of a whole document's,
 * what is being explored. Throws for any other text.
 */
export function fromLink(text: string): Plan;

/** Everything a person can change in the calculator. */
export interface Document {
  /** The pinned baseline. */
  today: Plan;
  /** What is being explored. */
  now: Plan;
  assumptions: Assumptions;
  /** ISO 4217. It changes the sign beside the numbers, never a number. */
  currency: 'USD' | 'EUR' | 'GBP' | 'AUD' | 'BRL' | 'CAD' | 'CHF' | 'CNY' | 'INR' | 'JPY' | 'MXN' | 'PLN' | 'SEK' | 'ZAR';
  /** What the reader chose to look at; it changes no figure. */
  choices: {
    /** The step that the ranking shows. */
    step: Step;
    /** The false choice that is tried. */
    falseChoice: keyof Balance['falseChoices'] | null;
    /** The pause in prospecting that is tried, weeks counted from 0; `null`: as the page begins. */
    pause: { start: number; weeks: number } | null;
    /** The parts of the page that are unfolded. */
    unfolded: (
      | 'moreInputs'
      | 'inputTable'
      | 'rippleTable'
      | 'oneThingTable'
      | 'sequenceTable'
      | 'balanceTable'
      | 'oddsTable'
      | 'yearTable'
      | 'reach'
      | 'couplings'
    )[];
  };
}

/** A document as you give it: what you leave out is as the page begins; now without a plan is as today. */
export interface GivenDocument {
  today?: GivenPlan;
  now?: GivenPlan;
  assumptions?: GivenAssumptions;
  currency?: Document['currency'];
  choices?: Partial<Document['choices']>;
}

/** A calculator in an element. */
export interface Calculator {
  /** Everything a person can change, as it stands. Setting it begins anew: nothing can be undone then. */
  get document(): Document;
  set document(document: GivenDocument);
  /** Takes the calculator out of its element; a second call does nothing. */
  unmount(): void;
}

/**
 * Shows the whole calculator inside an element, whose contents it replaces; without one, inside the
 * element with the id `app`. Its looks are the style sheets that the page `index.html` names, which
 * touch nothing outside of it. Several may stand in one page. Browsers only.
 */
export function mount(root?: Element): Calculator;
