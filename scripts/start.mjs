// Builds the page and serves it. Everything it needs is installed and generated first.
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { root } from './tools.mjs';

const { values: options } = parseArgs({ options: { host: { type: 'boolean' }, port: { type: 'string' } } });
await setUp();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'error' });
const { host = false, port = '4173' } = options;
const server = await preview({ root, preview: { host, port: Number(port) } });
const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
console.log(`\n  The page is at ${addresses.join(' and ')}\n  Press Ctrl+C to stop.\n`);
