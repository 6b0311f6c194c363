// The page's English stands in one file, and all of it is asked for.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as english from './english.mjs';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.mjs') && !name.startsWith('english.'));
const code = Object.fromEntries(
  files.map((name) => {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    // Without its comments, a file is what it does; an address is no comment.
    return [name, text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|[\s;,({])\/\/.*$/gm, '$1')];
  }),
);

test('no other file has a pattern of several words', () => {
  assert.ok(files.length > 25, `${files.length} files`);
  const found = Object.entries(code).flatMap(([name, text]) =>
    [...text.matchAll(/[(,:=[?&|!]\s*(\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+\/[a-z]*)/g)]
      .map(([, pattern]) => pattern)
      .filter((pattern) => /[a-z]{2,}[ ,:.]+[a-z]{2,}/i.test(pattern.replace(/\\[a-z]/g, '')))
      .map((pattern) => `${name}: ${pattern}`),
  );
  assert.deepEqual(found, []);
});

test('every word of it is asked for somewhere', () => {
  const all = Object.values(code).join('\n');
  const unused = Object.keys(english).filter((name) => !new RegExp(`\\b${name}\\b`).test(all));
  assert.deepEqual(unused, []);
});

test('a text is one sentence, and what it says of its numbers', () => {
  const { which, said, holds } = english;
  const sentences = { few: /^(?<count>\d+) left$/, none: /^none left$/ };
  assert.deepEqual(which('3\u00a0left', sentences), { kind: 'few', count: '3' });
  assert.deepEqual(which('none left', sentences), { kind: 'none' });
  assert.ok(holds('none left', sentences.none) && !holds('none', sentences.none));
  assert.throws(() => which('three left', sentences), /is none of few, none/);
  assert.throws(() => which('3 left', { ...sentences, again: /left/ }), /is few and again/);
  assert.throws(() => said('3 right', sentences.few), /is not/);
});
