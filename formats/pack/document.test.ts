import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { pieces } from '../pieces';
import { checkPackFile } from './compile-pack-file';
import { readPackJson } from './read-pack-file';

it('the example in the description of the format is a pack', async () => {
	const page = readFileSync(resolve(import.meta.dirname, '../../docs/pack-format.md'), 'utf8');
	const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page)!;
	expect(await checkPackFile(readPackJson(pieces(example, 100)))).toMatchObject({ size: 2, faultCount: 0 });
});
