import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

interface HostOptions {
  /** Where the built folder stands on the host. */
  readonly path?: string;
  /** Answers for a file itself and returns true, or leaves it to the host. */
  readonly answer?: (file: string, response: ServerResponse) => boolean;
}

/** A plain static host that knows nothing of the page. */
export async function serveBuilt({ path = '/', answer = () => false }: HostOptions = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = join('dist', pathname.slice(path.length) || 'index.html');
    if (answer(file, response)) return;
    if (!pathname.startsWith(path) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}
