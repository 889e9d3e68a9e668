// Builds the page into dist/, a folder of static files for any host and any path.
import { setUp } from './setup.mjs';
import { root } from './tools.mjs';

await setUp();
const { build } = await import('vite');
await build({ root });
