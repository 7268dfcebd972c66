import { answeredEnd, answeredStart } from '../find/answered';
import { startJiebaSync } from '../segment/jieba';
import { createCutter } from '../segment/segmenter';
import { loadJieba } from '../segment/segmenter-node';

/**
 * Finds labels that stand in a longer one without being meant there: 创新 in 原创新药, which reads 原创|新药. For the build only.
 *
 * @param labels Simplified, Han characters only
 * @returns for an inner label, the longer ones that do not mean it
 */
export function findMisreadings(labels: string[]): Map<string, string[]> {
	const cut = createCutter(startJiebaSync(loadJieba()));
	const known = new Set(labels);
	const misread = new Map<string, string[]>();
	for (const outer of labels) {
		for (const [start, end] of innerSpans(outer, known)) {
			const [answer] = cut(outer, [[start, end]]);
			const answered = { text: outer, span: [start, end] as [number, number], answer: answer! };
			if (answeredStart(answered) !== 'wrong' && answeredEnd(answered) !== 'wrong') continue;
			const inner = outer.slice(start, end);
			misread.set(inner, [...(misread.get(inner) ?? []), outer]);
		}
	}
	return misread;
}

function innerSpans(outer: string, known: Set<string>): [start: number, end: number][] {
	const spans: [number, number][] = [];
	for (let start = 0; start < outer.length - 1; start++) {
		for (let end = start + 2; end <= outer.length; end++) {
			if (end - start < outer.length && known.has(outer.slice(start, end))) spans.push([start, end]);
		}
	}
	return spans;
}
