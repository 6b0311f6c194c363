// Prints what a first visit to the site in a folder weighs: the page and every file that is named by
// it, or by one it names; each brotli at its best. What else lies there, no visitor of the page loads.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const folder = process.argv[2];
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(`${entry.parentPath ?? entry.path}/${entry.name}`)]),
);
const visited = new Set(['index.html']);
for (const name of visited) {
  const text = files.get(name).toString('latin1');
  for (const other of files.keys()) if (text.includes(other)) visited.add(other);
}

const weight = (name) => brotliCompressSync(files.get(name)).length;
const kind = (name) => basename(name).split('.').pop();
const kilobytes = (names) => (names.reduce((sum, name) => sum + weight(name), 0) / 1000).toFixed(1);
const all = [...visited];
const kinds = [...new Set(all.map(kind))].map((ending) => `${ending} ${kilobytes(all.filter((name) => kind(name) === ending))}`);
console.log(`${kilobytes(all)} kB brotli (${kinds.join(', ')})`);
