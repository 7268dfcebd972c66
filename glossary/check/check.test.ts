import { describe, expect, it } from 'vitest';
import type { Relation } from '../../model/relation';
import type { SeedArticle } from '../../model/source';
import type { Term } from '../../model/term';
import type { Fault, LoadedPack, WrittenTerm } from '../load';
import { checkCopied } from './copied';
import { checkFigures, checkLocators } from './evidence';
import { checkLabels, checkRecognition } from './labels';
import { checkLanguages, checkLengths, checkPinyin, checkScripts } from './language';
import { checkRelations } from './relations';
import type { Checked, Rule } from './rule';
import { cutLines, squeeze } from './seeds';
import { checkSources } from './sources';

const SEED =
	'第一行说明算力\n规模居 全球第二，增长30%。\n国家高新区要抢抓数字经济革命机遇和建设世界领先科技园区的新使命。\n';

const source: SeedArticle = {
	kind: 'seed',
	id: '001-1',
	seed: 'a.txt',
	lines: '1-2, 3',
	title: { zh: '算力', en: 'Computing Power' },
	authors: [],
	date: '2024',
	dateBasis: { zh: '推断', en: 'Inferred' },
	state: { zh: '完整', en: 'Complete' },
};

const good: Term = {
	id: 'computing-power',
	prefLabel: { zh: '算力', en: 'computing power' },
	pinyin: 'suànlì',
	definition: { zh: '计算机处理数据的能力。', en: 'How much data computers can process.' },
	evidence: [{ source: '001-1', locator: '规模居全球第二', says: { zh: '称增长30%。', en: 'Says it grew by 30%.' } }],
	relations: [{ type: 'related', target: 'chip', source: '001-1' }],
};
const chip: Term = { ...good, id: 'chip', prefLabel: { zh: '芯片', en: 'chip' }, pinyin: 'xīnpiàn', relations: [] };

const relation = (type: Relation['type'], target: string): Relation => ({ type, target, source: '001-1' });

/** Both terms, the first one altered, and perhaps the second. */
function glossary(
	altered: Partial<Term>,
	second: Partial<Term> = {},
	more: { sources?: SeedArticle[]; shared?: LoadedPack['shared'] } = {},
): Checked {
	const terms = [
		{ ...good, ...altered },
		{ ...chip, ...second },
	];
	const written = terms.map(
		(term, index): WrittenTerm => ({
			term,
			pack: 'pack',
			topic: 'technology',
			file: 'technology.json',
			lineOf: () => index + 1,
		}),
	);
	const sources = more.sources ?? [source];
	const place = { file: 'other.json', lineOf: () => 1 };
	const name = { zh: '包', en: 'Pack' };
	const pack: LoadedPack = {
		head: { id: 'pack', title: name, badge: name, description: name, isOnByDefault: true },
		files: [],
		written,
		sources,
		sourcesFile: place,
		shared: more.shared ?? [],
		sharedFile: place,
		faults: [],
	};
	return {
		packs: [pack],
		written,
		sources,
		seeds: {
			files: new Map([['a.txt', squeeze(SEED)]]),
			sources: new Map(sources.map(({ id, lines }) => [id, cutLines(SEED, lines)])),
		},
	};
}

const zh = (text: string) => ({ definition: { ...good.definition, zh: text } });
const en = (text: string) => ({ definition: { ...good.definition, en: text } });
const says = (text: string, locator = '算力规模') => ({
	evidence: [{ source: '001-1', locator, says: { zh: text, en: 'Says so.' } }],
});

describe('every rule passes a good glossary and finds a bad sample', () => {
	const rules = { checkSources, checkLabels, checkRecognition, checkRelations, checkPinyin, checkScripts };
	const others = { checkLanguages, checkLengths, checkLocators, checkFigures, checkCopied };

	it.each<[string, Rule]>(Object.entries({ ...rules, ...others }))('%s passes', (_, rule) => {
		expect(rule(glossary({}))).toEqual([]);
	});

	it.each<[name: string, rule: Rule, bad: Checked, message: RegExp]>([
		['an id twice', checkLabels, glossary({ id: 'chip' }), /the id stands in technology already/],
		[
			'a label of two terms',
			checkLabels,
			glossary({}, { altLabel: { en: ['Computing-Power'] } }),
			/is one of computing-power too/,
		],
		['a label twice', checkLabels, glossary({ altLabel: { 'zh-Hans': ['算力'] } }), /stands twice/],
		[
			'a shared label that nobody has',
			checkLabels,
			glossary({}, {}, { shared: [{ label: '券', terms: ['chip', 'computing-power'] }] }),
			/is no label of chip/,
		],
		[
			'an unmarked label that is none',
			checkRecognition,
			glossary({ recognition: { unmarked: ['算'] } }),
			/is no label/,
		],
		[
			'an exception without label',
			checkRecognition,
			glossary({ recognition: { except: ['计算学'] } }),
			/contains no label/,
		],
		[
			'a cue for what is no label',
			checkRecognition,
			glossary({ recognition: { cues: [{ labels: ['算'], near: ['数'] }] } }),
			/is no label/,
		],
		['a relation to nowhere', checkRelations, glossary({ relations: [relation('drives', 'nothing')] }), /no term/],
		[
			'a relation to itself',
			checkRelations,
			glossary({ relations: [relation('drives', 'computing-power')] }),
			/itself/,
		],
		[
			'a relation by an unknown source',
			checkRelations,
			glossary({ relations: [{ ...relation('drives', 'chip'), source: '009-9' }] }),
			/no source 009-9/,
		],
		[
			'a relation on both sides',
			checkRelations,
			glossary({}, { relations: [relation('related', 'computing-power')] }),
			/stands twice: on/,
		],
		[
			'a relation and its contrary',
			checkRelations,
			glossary({ relations: [relation('broader', 'chip')] }, { relations: [relation('broader', 'computing-power')] }),
			/contradiction/,
		],
		[
			'broader and related at once',
			checkRelations,
			glossary({ relations: [relation('broader', 'chip'), relation('related', 'chip')] }),
			/at once/,
		],
		['an unknown member', checkRelations, glossary({ members: ['nothing'] }), /the member nothing/],
		['a term alone', checkRelations, glossary({ relations: [] }), /tied to no other/],
		['another reading', checkPinyin, glossary({ pinyin: 'suànniú' }), /does not begin with a reading of 力/],
		['a tone left out', checkPinyin, glossary({ pinyin: 'suanlì' }), /reading of 算/],
		['a syllable too many', checkPinyin, glossary({ pinyin: 'suànlìxué' }), /left over/],
		[
			'an apostrophe left out',
			checkPinyin,
			glossary({ prefLabel: { zh: '西安', en: "Xi'an" }, pinyin: 'Xīān' }),
			/apostrophe/,
		],
		[
			'Traditional in Simplified',
			checkScripts,
			glossary({ altLabel: { 'zh-Hans': ['計算力'] } }),
			/Traditional characters/,
		],
		[
			'Simplified in Traditional',
			checkScripts,
			glossary({ altLabel: { 'zh-Hant': ['运算能力'] } }),
			/Simplified characters: 运/,
		],
		[
			'a mere conversion',
			checkScripts,
			glossary({ altLabel: { 'zh-Hans': ['计算力'], 'zh-Hant': ['計算力'] } }),
			/mere conversion/,
		],
		['English for Chinese', checkLanguages, glossary(zh('Power')), /is not Chinese/],
		['Chinese for English', checkLanguages, glossary(en('计算机的能力。')), /is not English/],
		['a long Chinese definition', checkLengths, glossary(zh('字'.repeat(161))), /161 characters/],
		['a long English definition', checkLengths, glossary(en('word '.repeat(91).trim())), /91 words/],
		['a definition that repeats the label', checkLengths, glossary(zh('算力，即是算力。')), /repeats the label/],
		['a long locator', checkLengths, glossary(says('有。', '字'.repeat(21))), /21 characters/],
		['a locator that is not there', checkLocators, glossary(says('有。', '算力规模第三')), /does not stand in 001-1/],
		['a locator across a gap', checkLocators, glossary(says('有。', '增长30%。国家')), /does not stand in 001-1/],
		['a figure that is not there', checkFigures, glossary(says('称增长31%。')), /figure 31/],
		['a copied passage', checkCopied, glossary(says('国家高新区要抢抓数字经济革命机遇和建设世界领先。')), /is copied/],
		[
			'a copied passage with other commas',
			checkCopied,
			glossary(says('国家高新区，要抢抓数字经济、革命机遇和建设世界领先。')),
			/is copied/,
		],
		['sources out of order', checkSources, glossary({}, {}, { sources: [source, source] }), /must not stand after/],
		[
			'lines that are not there',
			checkSources,
			glossary({}, {}, { sources: [{ ...source, lines: '9' }] }),
			/empty or not there/,
		],
	])('%s', (_, rule, bad, message) => {
		expect(rule(bad).map((fault: Fault) => fault.message)).toContainEqual(expect.stringMatching(message));
	});

	it.each<[name: string, rule: Rule, fine: Checked]>([
		[
			'a label that is declared as shared',
			checkLabels,
			glossary(
				{},
				{ altLabel: { en: ['computing power'] } },
				{ shared: [{ label: 'computing power', terms: ['chip', 'computing-power'] }] },
			),
		],
		['wording of Taiwan', checkScripts, glossary({ altLabel: { 'zh-Hant': ['運算能力', '台灣算力'] } })],
		['a locator across a line break', checkLocators, glossary(says('有。', '算力规模居'))],
		['the year of the source', checkFigures, glossary(says('称2024年增长30%。'))],
		['a neutral tone', checkPinyin, glossary({ prefLabel: { zh: '牛鼻子', en: 'ox nose' }, pinyin: 'niúbízi' })],
		[
			'figures and Latin letters',
			checkPinyin,
			glossary({ prefLabel: { zh: '6G 技术', en: '6G' }, pinyin: '6G jìshù' }),
		],
	])('%s is fine', (_, rule, fine) => {
		expect(rule(fine)).toEqual([]);
	});
});
