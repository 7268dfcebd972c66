import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMarks } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { expectedMarks } from './recogniser';
import { useSession } from './session';

const session = useSession({ storesNothing: true });

const WORDS = [
	'新质生产力',
	'高质量发展',
	'𠮷林',
	'😀',
	'民生',
	'人民生活',
	'，',
	'。',
	'的',
	'科技创新',
	'AI',
	'e-mail',
];

/** What may stand between two characters of a text; the text is what is left without the tags. */
const JOINTS = [
	'',
	'',
	'',
	'',
	'<wbr>',
	'<!-- -->',
	'&shy;',
	'&#x200b;',
	'<b></b>',
	'<i>',
	'</i>',
	'<a href="#">',
	'</a>',
];

/** Paragraphs as characters, each with what follows it. */
const paragraphs = fc.array(
	fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.infiniteStream(fc.constantFrom(...JOINTS))), {
		minLength: 1,
		maxLength: 8,
	}),
	{ minLength: 1, maxLength: 20 },
);

it('an occurrence of the text is the same occurrence of the DOM, however the text is cut into nodes', async () => {
	const page = await session.open('/hard/csp');
	await page.setViewport({ width: 1000, height: 6000 });
	await fc.assert(
		fc.asyncProperty(paragraphs, async (all) => {
			const html = all.map((words) => `<p>${words.map(([word, joints]) => cut(word, joints)).join('')}</p>`).join('');
			const texts = await page.evaluate((written) => {
				document.body.innerHTML = written;
				return [...document.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
			}, html);
			const expected = await expectedMarks(texts);
			let found: string[] = [];
			const look = async () => {
				found = (await readMarks(page)).map(({ text }) => text);
				return same(found, expected);
			};
			await until('the marks', look).catch(() => null);
			expect(found).toEqual(expected);
		}),
		{ numRuns: 12, endOnFailure: true },
	);
	expect(session.faults(page)).toEqual([]);
});

/** Characters with joints between them; the browser closes and drops tags as it always does. */
function cut(word: string, joints: Iterator<string>): string {
	return [...word].map((character) => character + joints.next().value).join('');
}

function same(a: string[], b: string[]): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
