// What a first visit to the site in a folder weighs, until the first slider works: the page and every file
// that is named by it, or by one it names, but for programs named by later-*.js, which fetches them when that
// is done; each brotli at its best. What else lies there, no visitor of the page loads.
// As a command it prints that: node scripts/weigh.mjs dist
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** { total, kinds, later } in bytes; kinds maps a file's ending to its part of the total. */
export function weigh(folder) {
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
  const kinds = new Map();
  let [total, later] = [0, 0];
  for (const name of visited) {
    if (/^later-.*\.wasm$/.test(name)) {
      later += brotliCompressSync(files.get(name)).length;
      continue;
    }
    const weight = brotliCompressSync(files.get(name)).length;
    const kind = name.split('.').pop();
    kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
    total += weight;
  }
  return { total, kinds, later };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** What `weigh` found, in one line for people. */
export function told({ total, kinds, later }) {
  const parts = [...kinds].map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`).join(', ');
  return `${kilobytes(total)} kB brotli (${parts}), and ${kilobytes(later)} later`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(told(weigh(process.argv[2])));
