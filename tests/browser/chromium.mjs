// Finds a Chromium or Chrome and starts it headless, as every journey does.
// As a command it prints the path of the one it finds, or says in one line what to do.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
  ...names.map((name) => join('/usr/bin', name)),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  '/snap/bin/chromium',
];
export const MISSING =
  'needs Chromium or Chrome: install either (Debian: `sudo apt-get install chromium fonts-roboto-unhinted`), or name one in the variable CHROMIUM';

/** The path of the browser: what CHROMIUM names, else the first one found, else undefined. */
export function find() {
  const isThere = (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return (process.env.CHROMIUM ? [process.env.CHROMIUM] : places).find(isThere);
}

// The profile is a fresh one (playwright's own habit). Without the sandbox, because root has
// none; the rest keeps the browser from calling anyone but the page under test.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; `options` are playwright's, `args` added to the flags above. */
export async function launch({ args = [], ...options } = {}) {
  const executablePath = find();
  if (!executablePath) throw new Error(MISSING);
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...args], ...options });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = find();
  console.log(path ?? MISSING);
  process.exit(path ? 0 : 1);
}
