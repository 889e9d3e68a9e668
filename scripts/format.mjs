// Formats every file in place.
import { ensureDependencies } from './setup.mjs';
import { runTool } from './tools.mjs';

await ensureDependencies();
process.exitCode = (await runTool('prettier', 'prettier', ['--write', '--log-level', 'warn', '.'])) ?? 1;
