// Browsers whose languages are unlike those that people choose: tags that Intl refuses, which systems
// without a locale do send, no tag at all, and a page that has taken Intl away. The calculator works,
// with the marks of the first language there is, else with the plain ones.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ANSWER, SECOND, said } from './english.mjs';
import { DEFAULT, doubled } from './oracle.mjs';
import { start, until } from './page.mjs';

let site;
before(async () => {
  site = await start();
});
after(() => site.close());

/** A browser with such a list of languages, which a page finds as it finds any. */
const speaking = (languages) => (page) =>
  page.addInitScript((languages) => Object.defineProperty(Navigator.prototype, 'languages', { get: () => Object.freeze(languages) }), languages);

/** Numbers as the page writes them, and as it reads what is typed. */
async function writes(headpin) {
  const { sentence, second, figures } = await headpin.read();
  const { target } = said(sentence, ANSWER.week);
  return {
    target,
    landing: said(second, SECOND.landing).revenue,
    // The sign and what keeps it apart from its number.
    percent: /\d(\D*%)$/.exec(figures[3].note)?.[1],
    hours: await headpin.lever('hoursPerProspect').field.inputValue(),
  };
}

const PLAIN = { target: '$800,000', landing: '$693K', percent: '%', hours: '0.75' };
const GERMAN = { target: '800.000 $', landing: '693K $', percent: '\u00a0%', hours: '0,75' };

/** The page works: its numbers are those of the oracle, they move, and what is typed is understood. */
async function works(headpin, marks) {
  assert.deepEqual(await writes(headpin), marks);
  const decimal = marks.hours[1];
  await headpin.type('hoursPerProspect', `1${decimal}5`);
  await until(headpin.page, async () => assert.equal(await headpin.lever('hoursPerProspect').field.inputValue(), `1${decimal}5`));
  assert.equal(await headpin.lever('hoursPerProspect').error.count(), 0);
  await headpin.undo.click();
  await headpin.lever('winRate').big.click();
  if (marks === PLAIN) await headpin.says(DEFAULT, doubled(DEFAULT, 'winRate'));
  else await until(headpin.page, async () => assert.equal(said((await headpin.read()).sentence, ANSWER.week).prospects, '5'));
  await headpin.clean();
  assert.deepEqual(headpin.complaints, []);
}

describe('a browser that asks for', () => {
  const languages = {
    'a language that is none': [['C'], PLAIN],
    'one with a mark of POSIX, then German': [['en-US@posix', 'de'], GERMAN],
    'nothing at all': [[], null],
    'an empty tag and one with an underscore, then German': [['', 'en_US', 'de'], GERMAN],
    'German, then one that is none': [['de', 'C'], GERMAN],
  };
  for (const [what, [list, marks]] of Object.entries(languages))
    test(`${what}, ${JSON.stringify(list)}, has a page that works`, async () => {
      // With no language asked for the browser's own decides, here English.
      const headpin = await site.visit({ script: speaking(list), locale: 'en-US', moreInputs: true });
      assert.deepEqual(await headpin.page.evaluate(() => [...navigator.languages]), list, 'the test has its languages');
      await works(headpin, marks ?? PLAIN);
      await headpin.close();
    });
});

describe('a page whose Intl', () => {
  const broken = {
    'has no NumberFormat': () => delete Intl.NumberFormat,
    'has something else for a NumberFormat': () => (Intl.NumberFormat = 5),
    'throws at every NumberFormat': () => {
      Intl.NumberFormat = class {
        constructor() {
          throw new RangeError('no');
        }
      };
    },
    'throws at every number': () => {
      Intl.NumberFormat.prototype.formatToParts = () => {
        throw new TypeError('no');
      };
    },
    'has no formatToParts': () => delete Intl.NumberFormat.prototype.formatToParts,
    'gives parts that are none': () => (Intl.NumberFormat.prototype.formatToParts = () => [{}, null, 5]),
    'gives parts without an order': () =>
      (Intl.NumberFormat.prototype.formatToParts = () => [{ type: 'percentSign', value: '%' }, { type: 'currency', value: '' }]),
    'is gone': () => delete globalThis.Intl,
  };
  for (const [what, breaks] of Object.entries(broken))
    test(`${what} has plain marks, whatever the place`, async () => {
      const headpin = await site.visit({ script: (page) => page.addInitScript(breaks), locale: 'de-DE', moreInputs: true });
      await works(headpin, PLAIN);
      await headpin.close();
    });
});
