// Serves the page for development: what you save shows at once.
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { root } from './tools.mjs';

const { values: options } = parseArgs({ options: { host: { type: 'boolean' }, port: { type: 'string' } } });
await setUp();
const { createServer } = await import('vite');
const { host = false, port = '5173' } = options;
const server = await createServer({ root, server: { host, port: Number(port) } });
await server.listen();
server.printUrls();
