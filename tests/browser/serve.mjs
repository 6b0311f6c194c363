// Serves a folder as the release site is meant to be served: the right types, brotli compressed
// once and beforehand, and an isolated origin, for which performance.now() is fine-grained.
// As a command: node tests/browser/serve.mjs [folder] [port]
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const isHashed = /-[0-9a-f]{8,}(_bg)?\./; // trunk's names: new contents have a new name

/** Serves `folder` on a free port of this machine: { url, close, files }; a file is { raw, brotli }. */
export async function serve(folder = DIST, { port = 0, headers = {} } = {}) {
  const files = await load(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = files.get(name);
    const common = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      ...headers,
    };
    if (!file) {
      response.writeHead(404, { ...common, 'content-type': types['.txt'] }).end(`no file ${name}\n`);
      return;
    }
    const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const body = packed ? file.brotli : file.raw;
    response.writeHead(200, {
      ...common,
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': isHashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': 'br' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function load(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  if (!paths.length) throw new Error(`nothing to serve in ${folder}: run \`make build\` first`);
  const compress = promisify(brotliCompress);
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const raw = await readFile(path);
        return [`/${relative(folder, path).split(sep).join('/')}`, { raw, brotli: await compress(raw) }];
      }),
    ),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port] = process.argv.slice(2);
  const { url } = await serve(folder, { port: Number(port ?? 0) });
  console.log(`Headpin's release site is at ${url}`);
}
