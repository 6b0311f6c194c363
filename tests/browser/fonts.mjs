// The faces that the page is tried in, each by name, so that no journey depends on what a machine
// happens to have as its own. Fontconfig gives the browser the face; see fonts.conf.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Each with the Debian package it comes in. Roboto first: it is what most telephones have. */
export const FACES = {
  Roboto: 'fonts-roboto-unhinted',
  'DejaVu Sans': 'fonts-dejavu-core',
  'Noto Sans': 'fonts-noto-core',
  'Liberation Sans': 'fonts-liberation',
};

const families = (() => {
  try {
    const lines = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }).split('\n');
    return new Set(lines.flatMap((line) => line.split(',')).map((family) => family.trim()));
  } catch {
    return new Set(); // no fontconfig here, so no face can be had by name
  }
})();

/** Why a test in a face is skipped; false where the face is there. */
export const missing = (face) => !families.has(face) && `${face} is not installed (Debian: ${FACES[face]})`;

/** What every other journey is set in: the first that is there. */
export const FACE = Object.keys(FACES).find((face) => families.has(face));

const FOLDER = new URL('../../target/fonts/', import.meta.url);

/** The environment that sets a browser in a face. */
export function environment(face) {
  if (!face) return {};
  const file = new URL(`${face.replaceAll(' ', '-')}.conf`, FOLDER);
  const conf = readFileSync(new URL('fonts.conf', import.meta.url), 'utf8').replaceAll('FACE', face);
  // Several files of tests may write it at once, each the same: it is never there in part.
  const draft = new URL(`${process.pid}.tmp`, FOLDER);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(draft, conf);
  renameSync(draft, file);
  return { FONTCONFIG_FILE: fileURLToPath(file) };
}
