// Prints what a first visit to the site in a folder weighs: every file, brotli at its best.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = process.argv[2];
const weights = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => [entry.name.split('.').pop(), brotliCompressSync(readFileSync(`${entry.parentPath ?? entry.path}/${entry.name}`)).length]);
const kilobytes = (kinds) => (weights.filter(([kind]) => kinds(kind)).reduce((sum, [, bytes]) => sum + bytes, 0) / 1000).toFixed(1);
const kinds = [...new Set(weights.map(([kind]) => kind))];
console.log(`${kilobytes(() => true)} kB brotli (${kinds.map((kind) => `${kind} ${kilobytes((other) => other === kind)}`).join(', ')})`);
