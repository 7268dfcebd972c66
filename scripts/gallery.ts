import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { GALLERY } from './gallery-config';
import { runNode, tool } from './steps.mjs';

const USAGE = `Usage: npm run gallery [-- options]

Serves a page with every component in every state, theme and language.

  --check    looks for faults of accessibility in it, and compares it with the pictures kept
  --accept   keeps pictures of it as it is now
  --help     this text
`;

const { values } = parseArgs({
	options: { check: { type: 'boolean' }, accept: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) process.stdout.write(USAGE);
else if (values.check) process.exitCode = await test([]);
else if (values.accept) process.exitCode = await test(['pictures'], { ZHUDU_ACCEPT: '1' });
else await serve();

function test(files: string[], env: Record<string, string> = {}): Promise<number> {
	return runNode(tool('vitest', ['run', '--config', 'tests/gallery/vitest.config.ts', ...files]), { env });
}

async function serve(): Promise<void> {
	const server = await createServer(GALLERY);
	await server.listen();
	server.printUrls();
}
