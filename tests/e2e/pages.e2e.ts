import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settledMarks, squeeze } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { servePages } from './serve-pages';
import { useSession } from './session';

/** What `expected.json` of a page case says. */
interface Expected {
	/** What the case is about. */
	about: string;
	/** Every mark that can be seen, in reading order, without white space. */
	marks: string[];
}

const FOLDER = resolve(import.meta.dirname, '../pages');
const cases = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => ({
		name,
		bytes: readFileSync(resolve(FOLDER, name, 'page.html')),
		expected: JSON.parse(readFileSync(resolve(FOLDER, name, 'expected.json'), 'utf8')) as Expected,
	}));

describe('page cases', () => {
	const session = useSession({ storesNothing: true });
	let server: Awaited<ReturnType<typeof servePages>>;
	beforeAll(async () => {
		server = await servePages(new Map(cases.map(({ name, bytes }) => [`/${name}`, { bytes, charset: 'utf-8' }])));
	});
	afterAll(() => server.close());

	it.for(cases)('$name', async ({ name, bytes, expected }, { skip }) => {
		// Without a style of its own it is laid out alike in both browsers, and what is read of it is the text.
		if (!/<style|style=|<script/.test(bytes.toString())) onlyIn('chrome', skip);
		const page = await session.open(`${server.url}/${name}`);
		await page.setViewport({ width: 1000, height: 4000 });
		let seen: string[] = [];
		const isSame = async () => {
			const marks = await settledMarks(page, { least: 0 });
			seen = marks.filter(({ visible }) => visible).map(({ text }) => squeeze(text));
			return isDeepStrictEqual(seen, expected.marks);
		};
		await until('the marks', isSame).catch(() => null);
		expect(seen).toEqual(expected.marks);
		expect(session.faults(page)).toEqual([]);
	});
});
