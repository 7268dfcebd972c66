import lexiconData from 'virtual:lexicon';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../build/added-labels';
import { compileAtOnce, type TermLabels } from '../build/compile-labels';
import { scan } from '../find/scan';
import { type Choice, EVERYTHING } from './choice';
import { openWhole } from './lexicon';

const term = (id: string, labels: string[], kind: Partial<TermLabels> = {}): TermLabels => ({
	id,
	pack: 0,
	level: 'core',
	topic: 'concepts',
	labels: labels.map((label) => ({ label, preferred: true })),
	...kind,
});
const compiled = compileAtOnce(
	[
		term('delta', ['甲三角'], { topic: 'places' }),
		term('delta-integration', ['甲三角一体化']),
		term('delta-office', ['甲三角一体化促进局'], { topic: 'institutions' }),
		term('forces', ['乙产力']),
		term('new-forces', ['新质乙产力'], { level: 'more' }),
		term('rare', ['丙企业'], { level: 'all' }),
		term('one', ['丁概念'], { level: 'more' }),
		term('other', ['丁概念'], { pack: 1 }),
		term('second-pack', ['戊工程'], { pack: 1 }),
	],
	{ id: 'test', version: '1', packs: ['first', 'second'], count: 9, tables: tablesOf(lexiconData) },
);

/** What is marked, each with its terms and with what is nested in it. */
function marks(text: string, choice: Partial<Choice>): string[] {
	const lexicon = openWhole(lexiconData, { added: [compiled], choice: { ...EVERYTHING, ...choice } });
	return scan(text, lexicon).sure.map(
		({ start, end, terms, nested }) =>
			`${text.slice(start, end)} ${terms.join('+')}${nested.length > 0 ? ` (${nested.map((one) => text.slice(one.start, one.end))})` : ''}`,
	);
}

describe('what the reader chose', () => {
	it.each([
		['all', '甲三角一体化', {}, ['甲三角一体化 delta-integration (甲三角)']],
		['a topic off: a name in it is marked', '甲三角一体化', { topicsOff: ['concepts'] }, ['甲三角 delta']],
		[
			'a name off: what it holds is named, not meant',
			'甲三角一体化促进局',
			{ topicsOff: ['institutions'] },
			['甲三角 delta'],
		],
		['all names off', '甲三角一体化促进局', { topicsOff: ['institutions', 'places'] }, []],
		['above the level: what it is made of is marked', '新质乙产力', { level: 'core' }, ['乙产力 forces']],
		['within the level', '新质乙产力', { level: 'more' }, ['新质乙产力 new-forces (乙产力)']],
		['above the level, with nothing in it', '丙企业', { level: 'more' }, []],
		['a label that two packs have', '丁概念', {}, ['丁概念 one+other']],
		['of which one term is above the level', '丁概念', { level: 'core' }, ['丁概念 other+one']],
		['of which one pack is off', '丁概念', { packsOff: ['second'] }, ['丁概念 one']],
		['of which the one is off, the other above the level', '丁概念', { packsOff: ['second'], level: 'core' }, []],
		['a pack off', '戊工程，乙产力', { packsOff: ['second'] }, ['乙产力 forces']],
	] as [string, string, Partial<Choice>, string[]][])('%s: %s', (_what, text, choice, expected) => {
		expect(marks(text, choice)).toEqual(expected);
	});
});
