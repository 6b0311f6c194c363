// Shown text against exact numbers. The page rounds once, at the very end (prospects to whole numbers,
// money to three figures); a text agrees with a number when it lies
// within half a unit of the last place that its kind has to show. The place follows from the kind,
// never from the text alone: "$2M" claims as much as "$2.00M".
import assert from 'node:assert/strict';

const LETTERS = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
const EN = { decimal: '.', group: ',' };

/** The number a text shows, with the count of its decimals, and "+" where it only says "more than". */
export function read(text, { decimal, group } = EN) {
  const match = /^([\u2212-]?)\$?(\d[\d.,\u00a0\u202f]*)([KMBT]?)(\+?)$/u.exec(text.trim());
  assert.ok(match, `“${text}” is no number`);
  const [, sign, digits, letter, over] = match;
  const plain = digits.split(group).join('').replace(decimal, '.');
  assert.match(plain, /^\d+(\.\d+)?$/, `“${text}” is no number`);
  const value = Number(plain) * LETTERS[letter] * (sign ? -1 : 1);
  return { value, decimals: plain.split('.')[1]?.length ?? 0, letter, over: over === '+' };
}

/** Half of the third figure of a number. */
const thirdFigure = (value) => 0.5 * 10 ** (Math.floor(Math.log10(Math.max(100, Math.abs(value)))) - 2);

/** Half of the last place a kind shows of a number about this large. */
const half = {
  // Whole; from a hundred thousand on, three figures.
  whole: (value) => (Math.abs(value) < 99_999.5 ? 0.5 : thirdFigure(value)),
  // One decimal below ten.
  amount: (value) => (Math.abs(value) < 9.995 ? 0.005 : Math.abs(value) < 99.95 ? 0.05 : half.whole(value)),
  count: (value) => (Math.abs(value) < 9.95 ? 0.05 : half.whole(value)),
  // Three figures; below $1,000, whole dollars.
  money: (value) => (Math.abs(value) < 999.5 ? 0.5 : thirdFigure(value)),
  // In full: whole dollars; from ten million on, three figures.
  moneyInFull: (value) => (Math.abs(value) < 9_999_999 ? 0.5 : thirdFigure(value)),
};

/** Fails unless the text is the number, rounded as its kind is. null is shown as `none`. */
export function agrees(text, exact, kind, what, none = '–') {
  const said = `${what}: shows “${text}”, the oracle says ${exact}`;
  if (exact === null || text === none) {
    assert.equal(text, exact === null ? none : String(exact), said);
    return;
  }
  if (text === '<1') {
    assert.ok(kind === 'people' && exact > 0 && exact <= 0.5, said);
    return;
  }
  const { value, decimals, letter, over } = read(text);
  if (over) {
    assert.ok(exact >= value, said);
    return;
  }
  if (kind === 'people' && value === 0) assert.equal(exact, 0, `${said}: a few are not none`);
  const most =
    // Hours show a decimal where whole ones would look the same and are not.
    kind === 'hours' ? (decimals === 1 && !letter ? 0.05 : half.whole(value)) : half[kind === 'people' ? 'whole' : kind](value);
  assert.ok(Math.abs(value - exact) <= most * (1 + 1e-6) + 1e-9 * Math.abs(exact), said);
}
