// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { holdsText } from './first-text';

/** Looks at so many paragraphs without a term; gives the answer and how many texts were looked at. */
function look(paragraphs: number): [answer: boolean, texts: number] {
	const root = document.createElement('div');
	root.innerHTML = '<p>abc</p>'.repeat(paragraphs);
	let texts = 0;
	const mayHold = () => {
		texts += 1;
		return false;
	};
	return [holdsText(root, { mayHold, openShadow: () => null }), texts];
}

it('a page is looked at up to its end, or up to so many nodes: then it is read', () => {
	expect(look(9_000)).toEqual([false, 9_000]);
	const [answer, texts] = look(11_000);
	expect(answer).toBe(true);
	expect(texts).toBeLessThanOrEqual(10_000);
});
