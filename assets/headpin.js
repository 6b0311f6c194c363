// Headpin for other programs: a name that stays the same for files whose names change with every
// release. Its types and their units are in headpin.d.ts, beside this file. Importing it does nothing.
// The name of this release's files is written in when the site is built (scripts/module.sh).
import start from './PROGRAM.js';

export { balance, chance, defaultPlan, evaluate, fromLink, leverage, levers, mount, move, odds, oneThing, sequence, toLink, weeks } from './PROGRAM.js';

export const wasm = new URL('./PROGRAM_bg.wasm', import.meta.url);

let loading;
export default async function init(program = wasm) {
  try {
    await (loading ??= start({ module_or_path: program }));
  } catch (error) {
    loading = undefined; // so that it can be tried again
    throw error;
  }
}
