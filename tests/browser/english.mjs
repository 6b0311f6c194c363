// The English of the page, as far as a journey needs it: the names of its controls, and a pattern for
// each sentence, with a named group for each number in it. Journeys ask which sentence is said and
// with which numbers. Only this file knows its words, so a rewording is mended here and nowhere else.
import assert from 'node:assert/strict';

// --- How to ask ----------------------------------------------------------------------------------

/** Plain spaces for those that do not break, and a plain hyphen for the one that does not. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\u2011', '-');

/** The numbers of a sentence, by name; fails where the text is not that sentence. */
export function said(text, pattern) {
  const match = pattern.exec(plain(text));
  assert.ok(match, `“${text}” is not ${pattern}`);
  return { ...match.groups };
}

/** Which of several sentences a text is, and its numbers; fails where it is none of them. */
export function which(text, sentences) {
  const found = Object.entries(sentences).filter(([, pattern]) => pattern.test(plain(text)));
  assert.equal(found.length, 1, `“${text}” is ${found.map(([name]) => name).join(' and ') || `none of ${Object.keys(sentences).join(', ')}`}`);
  const [[kind, pattern]] = found;
  return { kind, ...said(text, pattern) };
}

/** Whether a text holds a sentence. */
export const holds = (text, pattern) => pattern.test(plain(text));

/** One pattern of several pieces: a whole sentence, or a part of one. */
const part = (...pieces) => new RegExp(pieces.map((piece) => piece.source ?? piece).join(''), 's');
const sentence = (...pieces) => part('^', ...pieces, '$');

// --- The inputs ----------------------------------------------------------------------------------

/** Each by its name in JSON: its name on the page, its name in a sentence, its unit. */
const NAMES = [
  ['target', 'Target', 'the target', 'money'],
  ['winRate', 'Win rate', 'the win rate', 'rate'],
  ['dealSize', 'Deal size', 'the deal size', 'money'],
  ['cycleWeeks', 'Sales cycle', 'the sales cycle', 'weeks'],
  ['meetingRate', 'Meeting rate', 'the meeting rate', 'rate'],
  ['qualificationRate', 'Qualification rate', 'the qualification rate', 'rate'],
  ['noDecisionRate', 'No-decision rate', 'the no-decision rate', 'rate'],
  ['hoursPerOpportunity', 'Hours per opportunity', 'the hours per opportunity', 'hours'],
  ['hoursPerOpenWeek', 'Weekly hours per opportunity', 'the weekly hours per opportunity', 'hours'],
  ['hoursPerProspect', 'Hours per prospect', 'the hours per prospect', 'hours'],
  ['accountRevenue', 'Account revenue', 'the account revenue', 'money'],
  ['accountHours', 'Hours on existing customers', 'the hours on existing customers', 'hours'],
  ['partnerOpportunities', 'Partner opportunities', 'partner opportunities', 'count'],
  ['partnerHours', 'Hours on partners', 'the hours on partners', 'hours'],
  ['sellers', 'Sellers', 'the number of sellers', 'count'],
  ['hoursPerWeek', 'Working hours', 'the working hours', 'hours'],
  ['reportingHours', 'Reporting', 'reporting', 'hours'],
  ['periodWeeks', 'Time left', 'the time left', 'weeks'],
  ['openOpportunities', 'Open opportunities', 'the open opportunities', 'count'],
  ['dealSizeVariation', 'Deal-size variation', 'the deal-size variation', 'ratio'],
  ['winRateEvidence', 'Evidence', 'the evidence', 'count'],
];
/** In the order of the page: the first six in the first view, the rest behind “More inputs”. */
export const INPUTS = NAMES.map(([input, name, the, unit], i) => ({ input, name, the, inside: the.replace(/^the /, ''), unit, isFirst: i < 6 }));
export const FIRST = INPUTS.filter(({ isFirst }) => isFirst);
/** One of them. */
export const wordsOf = (input) => INPUTS.find((row) => row.input === input) ?? assert.fail(`no input is called ${input}`);
export const nameOf = (input) => wordsOf(input).name;

/** The input of each lever that is ranked: three have a name of their own in JSON. */
const INPUT_OF_LEVER = { noDecision: 'noDecisionRate', cycle: 'cycleWeeks', reporting: 'reportingHours' };
const inputOf = (lever) => INPUT_OF_LEVER[lever] ?? lever;
/** What one does with those of which less is better; the others go by their input's name. */
const DOING = { noDecision: 'Fewer no-decisions', cycle: 'A shorter cycle', reporting: 'Cut reporting' };
export const leverName = (lever) => DOING[lever] ?? nameOf(inputOf(lever));
export const leverInside = (lever) => DOING[lever]?.toLowerCase() ?? wordsOf(inputOf(lever)).inside;
/** The name of its input, where it is moved. */
export const leverInput = (lever) => nameOf(inputOf(lever));
/** The control that says how easy a lever is for this person, and what it offers, as the model names them. */
export const easeOf = (lever) => `${leverName(lever)}, for you`;
export const EASES = { easier: 'easier', usual: 'usual', harder: 'harder' };

/** Several inside a sentence. */
export const listed = (names, last = 'or') => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${last} `);

// --- The controls --------------------------------------------------------------------------------

export const CONTROLS = {
  undo: 'Undo',
  resetAll: 'Reset all',
  pin: 'These are my numbers',
  currency: 'Currency',
  moreInputs: /^More inputs/,
  /** What a phone's keys for numbers need; its words, and all that a reader of the screen hears. */
  counted: 'Or type it like 7 of 40, as you counted it',
  changeReach: 'Change how far each lever can go, and how soon',
  changeCouplings: 'Change what moves with what',
  resetAssumptions: 'reset all assumptions',
};
export const up = (input) => `${nameOf(input)} up one step`;
export const down = (input) => `${nameOf(input)} down one step`;
/** The big button: ×2, or ½ where less is better. */
export const big = (input, lowerIsBetter) => `${lowerIsBetter ? '½, halve' : '×2, double'} ${wordsOf(input).the}`;
export const reset = (input) => new RegExp(`^Reset ${wordsOf(input).the} to (?<value>.+)$`);
export const change = (input) => `change ${wordsOf(input).the}`;

/** The people to start from, by the names of their cases. */
export const PRESETS = {
  classroom: 'Classroom',
  hunter: 'Hunter',
  closer: 'Closer',
  newcomer: 'Newcomer',
  enterprise: 'Enterprise',
  farmer: 'Farmer',
  reporter: 'Reporter',
};
/** What stands over the levers: alone, or with the person chosen and their story. */
export const KICKER = { alone: /^Levers$/, person: /^Levers · (?<name>\w+): (?<story>.{10,})$/ };

/** The periods by their words, and their weeks. */
export const PERIODS = {
  month: { name: 'Month', weeks: 52 / 12 },
  quarter: { name: 'Quarter', weeks: 13 },
  'half-year': { name: 'Half-year', weeks: 26 },
  year: { name: 'Year', weeks: 52 },
};
export const PIPELINES = { today: 'Today’s', steady: 'Steady', empty: 'Empty' };
/** The steps that levers are ranked by, as the model names them. */
export const STEPS = { focus: 'Four weeks of focus', reach: 'Realistic reach', double: 'Double it', tenPercent: '+10%' };

/** The button of the inputs that are folded away: how many, and the One Thing where it is among them. */
export const MORE = {
  plain: /^(?<count>\d+) numbers: no decision, existing customers, partners, hours, reporting$/,
  leads: /^(?<count>\d+) numbers, your One Thing among them: (?<levers>.+)$/,
};

// --- The answer ----------------------------------------------------------------------------------

/** When the target is booked: by the period's name, or in how many weeks. */
const WITHIN = '(?:this (?<period>\\S+)|in (?<weeks>\\S+) (?<unit>weeks?))';
const BROUGHT = ', as (?:(?<byBoth>the pipeline and partners bring)|(?<byPartners>partners bring)|(?<byPipeline>the open pipeline brings)) it in';

/** The answer, by what it is about. */
export const ANSWER = {
  noTarget: /^There is no target yet: set one and see what it takes\.$/,
  covered: sentence('Existing customers already bring the (?<target>.+) you have to book ', WITHIN, ': nothing to prospect for\\.'),
  zeroWinRate: sentence('No amount of prospecting books (?<target>.+) ', WITHIN, ': at a (?<rate>\\S+) win rate, nothing is won\\.'),
  windowClosed: sentence('What you start now closes too late to book (?<target>.+) ', WITHIN, ': what is open today is not enough on average\\.'),
  week: sentence(
    'To book (?<target>.+) ',
    WITHIN,
    ' you need (?<prospects>no|less than 1|\\S+) new prospect(?<several>s?)',
    `(?:(?<weekly> a week)|${BROUGHT}): (?:(?<article>an?) (?<hours>\\S+)-hour week(?<each> each)?|(?<tooLong>no week is long enough))\\. `,
    'You(?<team> each)? have (?<have>\\S+)\\.',
  ),
};

/** The line under it: what it was, or where the hours lead. */
export const SECOND = {
  wasOutOfReach: /^Today it is out of reach\.$/,
  was: /^Today: (?<prospects>no|less than 1|\S+) new prospect(?<several>s?)(?:, (?:(?<hours>\S+) hours? a week|(?<each>\S+) hours? each)|(?<tooLong>; no week is long enough))\.$/,
  noHours: /^Accounts, partners and reporting take (?<taken>\S+) of your (?<hours>\S+) hours? a week, leaving none to sell\.$/,
  noLimit: /^Prospecting and deals take no hours here, so your hours set no limit\.$/,
  landing: /^In the hours you have, you land at (?<revenue>.+)\.$/,
};

/** A number of prospects as figures tell it: a few and none are in words. */
export const inFigures = (prospects) => ({ no: '0', 'less than 1': '<1' })[prospects] ?? prospects;

// --- The four figures ----------------------------------------------------------------------------

export const FIGURE = {
  prospectsUnit: /^(?:prospect(?<several>s?) )?a week$/,
  hoursUnit: { long: /^of (?<have>\S+)$/, full: /^of (?<have>\S+) hour(?<several>s?)(?<each>, each)?$/ },
  spare: { unknown: /^out of reach$/, tooLong: /^no week is long enough$/, none: /^all you have$/, over: /^(?<hours>\S+) too many$/, under: /^(?<hours>\S+) to spare$/ },
  target: /^target (?<money>.+)$/,
  odds: { noLimit: /^your hours set no limit$/, chance: /^the odds: (?<percent>.+)$/ },
  noLimit: 'no limit',
  outOf: 'in 20',
  /** Whatever a figure may be. */
  number: /^(–|no limit|<1|>19|>168|\$?\d[\d,.]*[KMBT]?\+?)$/,
};
/** What a number was, beside it. */
export const TODAY = /^today (?<value>.+)$/;
/** A chance in whole percent: only the impossible is 0, only the certain 100. */
export const PERCENT = {
  exactly: /^(?<percent>\d+)%$/,
  below: /^(?:less than |<)(?<percent>\d+)%$/,
  above: /^(?:more than |>)(?<percent>\d+)%$/,
};
/** A gain in percent. */
export const GAIN = { none: /^–$/, some: /^\+?(?<percent>[\d.,]+[KMBT]?)%$/ };

// --- The inputs' sentences -----------------------------------------------------------------------

/** The heading over the levers. */
export const LEVERS_HEADING = {
  start: /^The deeper the drop, the more a lever saves$/,
  drops: /^(?<change>.+): every other line drops with it$/,
  rises: /^(?<change>.+): every other line rises with it$/,
  same: /^(?<change>.+): it takes as many prospects as before$/,
  outOfReach: /^(?<change>.+): the target is out of reach$/,
  several: /^(?<count>\w+) levers moved: every line shows what is left to gain$/,
};
/** What is over the column of the big buttons, and beside each where nothing is. */
export const PROSPECTS_THEN = 'prospects a week then';
export const A_WEEK = 'a week';
/** Beside the big button of a lever that is measured in hours. */
export const HOURS = /^(?<hours>\S+) h$/;
/** Under the sales cycle in a steady pipeline. */
export const STEADY_CYCLE = /In a steady pipeline, a shorter cycle saves hours, not prospects\.$/;
/** What the picture over a slider says. */
export const picture = (input) =>
  new RegExp(`^${nameOf(input)} over its whole range: now (?<level>[\\d.]+) (?<unit>prospect|hour)s? a week; (?<then>.+ at .+|it is at its limit|there is nothing to (?:double|halve))\\.$`);
/** What a slider says of its value. */
export const SPOKEN = {
  money: /^(?<value>\S+) dollars?$/,
  rate: /^(?<value>[\d.]+) percent(?<odds>, (?<about>about )?(?<some>\d+) in (?<of>\d+))?$/,
  weeks: /^(?<value>[\d.]+) weeks?$/,
  hours: /^(?<value>[\d.]+) hours?$/,
  count: /^(?<value>[\d,.]+)$/,
  ratio: /^(?<value>[\d.]+)$/,
};
export const FRANCS = /^(?<value>\S+) francs?$/;

/** Why a text is refused beside its field, by what is wrong with it. */
const REFUSED = {
  missing: /Enter a number/,
  text: /“(?<text>.*)” cannot be read as a number/s,
  low: /(?<low>.+) is too low/,
  high: /(?<high>.+) is too high/,
  fraction: /(?<fraction>.+) is not a whole number/,
  moreThanAll: /(?<moreThanAll>\S+) is more than the total of (?<of>\S+)/,
  ofNone: /The total must be above zero/,
};
const END = (group) => `(?<${group}>\\S+?)(?:%| weeks?| hours?)?`;
const ALLOWED = {
  /** In an input: by its name, and what takes the rest of it. */
  input: part('(?<name>.+) can be ', END('least'), ' to ', END('most'), '(?:\\.|: (?<by>.+) takes the other (?<rest>\\S+)%\\.)'),
  /** In any other field. */
  number: /It can be (?<least>\S+) to (?<most>\S+)\./,
};

/** Why a field refuses what was typed, what it shows of that, and what it allows. */
export function refusal(text, field) {
  const sentences = Object.entries(REFUSED).map(([why, pattern]) => [why, sentence(pattern, '\\. ', ALLOWED[field])]);
  const { kind: why, ...told } = which(text, Object.fromEntries(sentences));
  return { why, shown: told[why], ...told };
}

// --- The ripple ----------------------------------------------------------------------------------

export const STAGES = ['Prospects', 'First meetings', 'Opportunities', 'Open pipeline', 'Deals', 'Hours'];
export const PIN = { standing: 'Pin standing', fell: 'Pin down' };
export const AS_TODAY = 'as today';
export const OUT_OF_REACH = 'out of reach';
const COUNT = 'one|two|three|four|five';
export const RIPPLE = {
  start: /^Move a lever and watch what falls$/,
  outOfReach: /^(?<who>.+) put the target out of reach$/,
  withinReach: /^(?<who>.+) brought the target within reach$/,
  allFell: /^(?<who>.+) took down all five pins$/,
  none: /^(?<who>.+) moved no pin$/,
  rose: sentence(`(?<who>.+) raised (?<rose>${COUNT}) of five figures`),
  fell: sentence(`(?<who>.+) took down (?<fell>${COUNT}) of five pins`),
  both: sentence(`(?<who>.+) took down (?<fell>${COUNT}) of five pins and raised (?<rose>${COUNT})`),
};
/** A small number in words. */
export const numberOf = (word) => ({ no: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 })[word.toLowerCase()] ?? Number(word);
/** Why a shorter cycle takes no pin of prospects in a steady pipeline. */
export const STEADY_RIPPLE = /^In a steady pipeline as much comes in as goes out, .* not the prospects\./;

// --- Your One Thing, and what comes next ---------------------------------------------------------

const BRINGS = '(?<step>four weeks of focus make|going as far as is realistic makes|making it twice as good makes|making it \\S+ better makes) a full (?<period>\\S+) worth';
export const ONE_THING = {
  first: sentence('(?<lever>.+) first: ', BRINGS, ' (?<gain>\\S+)% more'),
  tied: sentence('(?<levers>.+(?:, | or ).+): ', BRINGS, ' about (?<gain>\\S+)% more'),
  many: sentence('(?<count>\\w+) levers tied: ', BRINGS, ' about (?<gain>\\S+)% more'),
  nowThat: /^(?<lever>.+), now that (?<change>.+)$/,
  noWin: /^Win something first: at (?<rate>\S+)% won, no lever gains$/,
  noLimit: /^No lever comes first: your hours set no limit$/,
  noGain: /^No lever gains anything here$/,
  nothingBooked: /^(?<lever>.+) first: these hours book nothing yet$/,
  nothingAtAll: /^These hours book nothing yet, so the levers cannot be compared$/,
};
/** How sure the ranking is, of how many versions; what would turn it; what a wrong choice costs. */
export const HOW_SURE = /irst in (?:(?<all>all)|(?<most>more than 9 of 10)|(?<few>fewer than 1 of 10)|(?<tenths>\d+) of 10) plausible versions of your numbers and of the assumptions\./;
export const UNLESS = /(?:^|[.] )(?<lever>[A-Z][a-z -]+) instead, if yours can (?:grow|rise) past (?<to>.+?) rather than|(?:^|[.] )(?<falling>[A-Z][a-z -]+) instead, if yours can fall below/;
export const REGRET = /gives up (?<percent>\S+)% of revenue on average\./;
export const APPLY = {
  /** A row's name as a button: its lever inside a sentence, its way, what it brings. */
  move: /^Apply: (?<lever>[a-z -]+?) (?<way>[^a-z ].* → .+), (?<gain>\S+)% more revenue in the same hours$/,
  unmeasured: /^(?!.* more revenue)Apply: (?<lever>[a-z -]+?) (?<way>[^a-z ].* → .+)$/,
  exhausted: /^(?<lever>[A-Za-z -]+?) (?<way>[^a-z ].*, (?:at its limit|nothing to move))(?:: (?<gain>\S+)% more revenue)?$/,
};
/** The button of one row, wherever its lever stands. */
export const apply = (lever) => new RegExp(`^Apply: ${leverInside(lever)} `);
export const exhausted = (lever) => new RegExp(`^${leverName(lever)} .*, at its limit`);

export const SEQUENCE = {
  alone: /^(?<first>.+), for (?<weeks>\d+) weeks$/,
  several: /^(?<first>.+?), then (?<second>.+?)(?:, then (?<third>.+?)(?<again> again)?)?$/,
  none: /^No lever is worth four weeks of focus here$/,
};
/** When the target is booked, in this period or at those numbers in a full one. */
export const REACHED = {
  booked: /Followed to week (?<week>\d+), the path books the target .+, on average\./,
  full: /(?<weeks>\S+) weeks of focus lead to numbers that would book the target in a full (?<period>\S+); this \S+ they book (?<booked>\S+?)(?:, and the whole path (?<all>\S+))?\.(?: |$)/,
  already: /On average your hours already reach the target; all of this comes on top\./,
  never: /All of it books (?<booked>\S+) .+ and would book (?<end>\S+) in a full (?<period>\S+), short of your (?<target>\S+)\./,
};
export const BLOCK = /^weeks (?<first>\d+)–(?<last>\d+)$/;

// --- The week, its balance, and the year ---------------------------------------------------------

export const JOBS = ['Prospecting', 'Opportunities', 'Accounts', 'Partners', 'Reporting'];
export const WEEK = {
  week: /^(?<needed>\S+) hours? of work in your (?<have>\S+)$/,
  tooLong: /^No week is long enough for this target$/,
  never: /^Out of reach, whatever the hours$/,
};
export const BALANCE = {
  alone: /^(?<job>.+) alone would bring (?<more>more|as much)$/,
  better: /^Split better, the same week would bring (?<more>\S+)% more$/,
  fine: /^No one job makes the number$/,
  short: /^No split of these hours makes the number$/,
  makes: /^Split better, these hours make the number$/,
  good: /^Your split is as good as any$/,
  nothing: /^No split of the week books anything$/,
  noHours: /^No hours are left to sell$/,
  noLimit: /^Your hours set no limit$/,
};
/** The lines under it. */
export const SPLIT = {
  books: /your split of (?<hours>\S+) selling hours? books (?<revenue>\S+) (?<within>this \S+|in \S+ weeks?)(?:\. No other split books noticeably more\.|, (?<share>\S+)% of the best split’s (?<best>\S+)\.(?: |$))/,
  hour: /At the best split an extra selling hour a week is worth up to (?<worth>\S+) /,
};
export const BEST = /^best (?<hours>\S+)$/;
/** The false choices by their names in JSON. */
export const FALSE_CHOICES = {
  onlyProspecting: 'Only prospecting',
  onlyDeals: 'Only closing',
  onlyAccounts: 'Only existing customers',
  onlyPartners: 'Only partners',
  noProspecting: 'No prospecting',
  noDeals: 'No closing',
  noAccounts: 'No existing customers',
  noPartners: 'No partners',
};
/** What is said of the one that is tried. */
export const TRIED = /^(?<choice>.+): (?<revenue>\S+) instead of (?<yours>\S+?)\.(?: .+)?$/;
export const DO_MORE = /^for (?<hours>\S+) more hours? every week, .+ More prospecting alone: \+?(?<gain>\S+)%\.$/;
/** Two gains, or one where both look the same. */
export const GAINS = /^\+?(?<least>\S+)%(?: to \+?(?<most>\S+)%)?$/;

export const PAUSE = {
  weeks: 'Pause of',
  start: 'from week',
  longer: 'Make the pause one week longer',
  shorter: 'Make the pause one week shorter',
  later: 'Start the pause one week later',
  earlier: 'Start the pause one week earlier',
};
export const YEAR = {
  pause: /^(?<article>An?) (?<length>\S+)-week pause hurts most (?<when>at once|(?:a quarter|half a year|a year|\S+ weeks) after it starts)$/,
  none: /^Without a pause nothing is missing$/,
  noWin: /^Nothing is won, so a pause costs nothing$/,
  nothing: /^There is nothing to pause$/,
};
export const PAUSE_LINES = {
  cost: /it costs (?<size>\S+) in all(?:, (?<part>\S+) of it (?:this \S+|in \S+ weeks?))?:/i,
  when: /It shows in bookings from week (?<first>\d+) and is over by week (?<over>\d+)/,
};
export const WIDEST_GAP = /widest gap in week (?<week>\d+): (?<gap>\S+) (?:less|fewer)/;
/** The busiest week, or that none is too busy. */
export const BUSIEST = {
  over: /the busiest week is week (?<week>\d+): (?<hours>\S+) hours? of work, and you have (?<have>\S+)\./,
  under: /no week takes more than (?<hours>\S+) of your (?<have>\S+) hours\./,
  tooLong: /The busiest week is week (?<week>\d+): no week is long enough for it\./,
};
/** How many weeks after its start a pause is felt most, from the heading. */
export const weeksLater = (when) => ({ 'at once': null, 'a quarter after it starts': 13, 'half a year after it starts': 26, 'a year after it starts': 52 })[when] ?? numberOf(when.split(' ')[0]);

// --- The odds and the method ---------------------------------------------------------------------

export const ODDS = {
  some: /^The chance of the target: (?<some>\d+) in 20$/,
  hardly: /^The chance of the target: less than 1 in 20$/,
  nearlyAll: /^The chance of the target: more than 19 in 20$/,
  covered: /^Nothing is left to chance: the target is covered$/,
  noTarget: /^Nothing is left to chance: there is no target yet$/,
  noLimit: /^Your hours set no limit: the chance is up to your prospecting$/,
};
/** Why the usual coverage is no safe bet. */
export const COVERAGE = /Break-even coverage is (?<coverage>\S+) times what is left to win \(1 ÷ (?<rate>\S+)%\); the usual rule of thumb is 3 to 4\./;
export const ODDS_TABLE = {
  inYourHours: 'Chance in your hours',
  planned: 'Chance with what the target takes',
  fifty: 'Prospects a week for 50%',
  fiftyHours: 'Hours a week for 50%',
  eighty: 'Prospects a week for 80%',
  eightyHours: 'Hours a week for 80%',
  ninety: 'Prospects a week for 90%',
  ninetyHours: 'Hours a week for 90%',
};
export const NO_WEEK = 'no week is long enough';

/** The heading over the method. */
export const METHOD = {
  prospects: /^Why it is (?<prospects>\S+) a week$/,
  covered: /^Why there is nothing to prospect for$/,
  outOfReach: /^Why it is out of reach$/,
  noneNeeded: /^Why no new prospects are needed$/,
};
/** What each formula comes to, by what it is in the model. */
export const RESULTS = {
  revenueToWin: 'left to win',
  nothingToWin: 'nothing left to win',
  wins: 'deals to win',
  opportunitiesToDecide: 'opportunities to decide',
  leftToCreate: 'left to create yourself',
  nothingToCreate: 'nothing left to create',
  created: 'new a week',
  prospects: 'prospects a week',
  hours: 'hours a week',
  dealHours: 'hours on opportunities',
  open: 'open once steady',
  landing: 'where you land',
};
/** What the focus assumes of a lever. */
export const ASSUMED_FOCUS = /: (?<lever>.+) can go from (?<from>\S+) to (?<to>\S+), and halfway there in (?<weeks>\S+) weeks?\.(?!\d)/;
export const assumedReach = (lever) => `${leverInput(lever)}, times as good`;
export const assumedHalfLife = (lever) => `${leverInput(lever)}, weeks to get halfway there`;
/** The exponent of a pair, and what tries those of a pair's first. */
export const exponent = (moved, pulled) => `${nameOf(moved)} → ${wordsOf(pulled).inside}, exponent`;
export const hoursPair = (moved, pulled) => `${nameOf(moved)} → ${wordsOf(pulled).inside}`;
export const TO_TRY = { winRate: /^Brock’s spill-over: /, dealSize: /^Larger deals: /, qualificationRate: /^A lower bar: / };
/** What only followed, in the ripple. */
export const PULLED = /Pulled along, by assumption: (?<changes>.+?)\.(?: |$)/;

// --- The part that is fetched later ---------------------------------------------------------------

export const LATER = { failed: 'The rest of the page did not load.', again: 'try again' };

// --- What the module throws ----------------------------------------------------------------------

const IS = '(?<field>[\\w.→]+) is (?<given>.+), but must be ';
const RANGE = 'from (?<min>\\S+) to (?<max>[\\d.e]+)';
/** For whoever writes programs: each names the field, what was given, and what is allowed. */
export const ERROR = {
  unknown: /^"(?<field>.+)" is not a field of (?<of>(?:a )?\w+); its fields are (?<fields>.+)$/,
  number: sentence(IS, 'a (?<whole>whole )?number ', RANGE, '(?<orNull>, or null)?'),
  outside: sentence(IS, RANGE, '(?:, because (?<one>\\w+) and (?<other>\\w+) share what ends)?'),
  choice: sentence(IS, 'one of (?<choices>.+)'),
  object: sentence(IS, 'an object with named fields'),
  list: sentence(IS, 'a list of names'),
  flag: sentence(IS, 'true or false'),
  text: sentence(IS, 'a text'),
  element: sentence(IS, 'an element, or the page have one with the id app'),
  noLink: /^this is not a link: one begins with its version, (?<version>\d+)$/,
  cutShort: /^the link was cut short: its end, z, is missing$/,
  tooNew: /^the link is of version (?<version>\d+); this program reads versions up to (?<latest>\d+)$/,
  tooLong: /^the link is (?<length>\d+) characters long; at most (?<most>\d+) are allowed$/,
  letter: /^"(?<letter>.)" is not a letter of a link$/,
  twice: /^"(?<letter>.)" is in the link twice$/,
  noChoice: /^the link has no such choice for "(?<letter>.)"$/,
};
