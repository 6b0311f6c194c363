// A program of somebody elsewhere, as TypeScript: module.test.mjs checks it against headpin.d.ts.
// Each @ts-expect-error is an error that the types must find.
import init, {
  balance,
  chance,
  defaultPlan,
  evaluate,
  fromLink,
  leverage,
  levers,
  mount,
  move,
  odds,
  oneThing,
  sequence,
  toLink,
  wasm,
  weeks,
  type Calculator,
  type Document,
  type GivenAssumptions,
  type GivenPlan,
  type HeadpinError,
  type Plan,
} from '../../assets/headpin.js';

await init();
await init(wasm);
await init(new Uint8Array());

const plan: GivenPlan = { winRate: 0.3, openOpportunities: null };
const whole: Plan = { ...defaultPlan(), ...plan };
const { holdTarget, holdHours, reason } = evaluate(whole);
export const prospects: number = holdTarget.prospectsPerWeek ?? Infinity;
export const short: boolean = reason === null && (holdHours.revenue ?? 0) < whole.target;
// @ts-expect-error: it may be null
holdTarget.prospectsPerWeek.toFixed();
// @ts-expect-error: no such field
evaluate({ winrate: 0.3 });
// @ts-expect-error: a win rate is always there
evaluate({ winRate: null });
// @ts-expect-error: no such step
leverage(plan, 'twice');

export const best = leverage(plan, 'focus').map(({ lever, revenueMultiple, pins }) => [lever, revenueMultiple ?? 1, pins.length]);
export const first: string = oneThing(plan).levers.join(' or ') + oneThing(plan).gain + oneThing(plan).share;
export const next: number | null = sequence(plan).targetReachedAfterWeeks ?? sequence(plan).blocks[0].revenue;
export const hours: number | undefined = balance(plan)?.best.hours.prospecting;
export const likely: (number | null)[] = [chance(plan), chance(plan, 2), odds(plan).planned, odds(plan).prospectsPerWeekFor.eighty];
export const revenue: number[] = weeks(plan, { pause: { start: 4, weeks: 3 } }).revenue;
export const deepest: number | undefined = weeks(plan, 'steady').hole?.deepest;
export const reaches = levers().map(({ name, ranked }) => [whole[name], ranked?.reach.odds ?? ranked?.reach.times]);
export const same: Plan = fromLink(toLink(plan));

const mine: GivenAssumptions = { reach: { winRate: 1.3 }, ease: { dealSize: 'harder' }, couplings: { 'dealSize→winRate': -0.25, 'accountHours→accountRevenue': false } };
export const other: string = oneThing(plan, mine).unless?.lever ?? '';
export const booked: number[] = sequence(plan, mine).blocks.map((block) => block.booked);
export const moved: Plan = move(plan, 'accountHours', 2, plan, mine);
export const busiest: number = Math.max(...weeks(plan, 'steady', mine).hours);
export const enough: number | null = odds(plan).hoursPerWeekFor.eighty;
export const more: number | undefined = balance(plan, mine)?.doMore.published;
// @ts-expect-error: no such coupling
evaluate(plan, { couplings: { 'winRate→dealSize': 1 } });
// @ts-expect-error: on or off
evaluate(plan, { couplings: { 'accountHours→accountRevenue': 1 } });
// @ts-expect-error: easier, usual or harder
evaluate(plan, { ease: { winRate: 'easy' } });
// @ts-expect-error: no such field
move(plan, 'winrate', 0.3);
mount();
// @ts-expect-error: an element, not its id
mount('app');

const calculator: Calculator = mount(document.body);
const all: Document = calculator.document;
export const unfolded: boolean = all.choices.unfolded.includes('reach') && all.choices.pause === null;
export const reached: number = all.assumptions.reach.winRate * all.assumptions.halfLife.cycle;
calculator.document = all;
calculator.document = { today: { winRate: 0.3 }, assumptions: { reach: { winRate: 2 } }, choices: { step: 'double' }, currency: 'EUR' };
// @ts-expect-error: no such currency
calculator.document = { currency: 'DEM' };
// @ts-expect-error: no such part of the page
calculator.document = { choices: { unfolded: ['everything'] } };
// @ts-expect-error: no such lever
calculator.document = { assumptions: { reach: { cycleWeeks: 0.5 } } };
calculator.unmount();

try {
  evaluate({ winRate: 2 });
} catch (error) {
  const { field, value, allowed, message } = error as HeadpinError;
  console.log(message, field, value, Array.isArray(allowed) ? allowed.join() : allowed?.max);
}
