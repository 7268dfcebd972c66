import { describe, expect, it } from 'vitest';
import type { Relation } from '../../model/relation';
import type { DocumentSource, SeedArticle } from '../../model/source';
import type { Learner, Official, Term, Topic } from '../../model/term';
import type { Fault, LoadedPack, WrittenTerm } from '../load';
import { checkCopied } from './copied';
import { checkFigures, checkLocators } from './evidence';
import { checkLabels, checkRecognition } from './labels';
import { checkLacking } from './lacking';
import { checkLanguages, checkLengths, checkPinyin, checkScripts } from './language';
import { checkOfficial } from './official';
import { readAligned, readAlone } from './parallels';
import { checkRelations, checkTelling } from './relations';
import { checkRendered } from './rendered';
import type { Checked, Rule } from './rule';
import { checkCollocations, checkEnumerated, checkListed, checkRenderedFigures, checkScope } from './scope';
import { cutLines, squeeze } from './seeds';
import { checkClashes, checkCountedParts, checkMembers, checkSorts } from './sorts';
import { checkSources } from './sources';
import { checkLeaning, checkParty, checkQuotes, checkSpelling } from './style';
import { checkAging, checkDated, checkDates, checkTargets, checkYears } from './time';

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

const report: DocumentSource = {
	kind: 'document',
	id: 'report-2026',
	title: { zh: '报告', en: 'Report' },
	publisher: { zh: '国务院', en: 'State Council' },
	date: '2026-03-05',
	parallel: 'report.csv',
};

const ALIGNED =
	'\uFEFF全局对齐序号,中文,英文\n7,发展 算力，增长7%。,"We will develop ""computing power"", up 7 percent."\n8,建设海上算力。,We will build offshore computing power.\n9,"发展存力、运力和算力资源。","Storage, networks, and computing resources."\n';

const CONGRESS =
	'全局对齐序号,中文,英文\n7,落实二十届三中全会精神，按照党中央部署。,We follow the plenary session of the 20th Central Committee.\n';

const good: Term = {
	id: 'computing-power',
	prefLabel: { zh: '算力', en: 'computing power' },
	pinyin: 'suànlì',
	definition: { zh: '计算机处理数据的能力。', en: 'How much data computers can process.' },
	official: [{ en: 'Computing power', source: 'report-2026', place: 7 }],
	evidence: [
		{
			source: '001-1',
			locator: '规模居全球第二',
			says: { zh: '称2024年增长30%。', en: 'Says it grew by 30% in 2024.' },
		},
	],
	relations: [{ type: 'drives', target: 'chip', source: '001-1' }],
};
const { official: _, ...plain } = good;
const chip: Term = { ...plain, id: 'chip', prefLabel: { zh: '芯片', en: 'chip' }, pinyin: 'xīnpiàn', relations: [] };

const relation = (type: Relation['type'], target: string): Relation => ({ type, target, source: '001-1' });

/** Both terms, the first one altered, and perhaps the second. */
function glossary(
	altered: Partial<Term>,
	second: Partial<Term> = {},
	more: { sources?: SeedArticle[]; shared?: LoadedPack['shared']; topics?: Topic[] } = {},
): Checked {
	const terms = [
		{ ...good, ...altered },
		{ ...chip, ...second },
	];
	const written = terms.map(
		(term, index): WrittenTerm => ({
			term,
			pack: 'pack',
			topic: more.topics?.[index] ?? 'technology',
			file: 'technology.json',
			lineOf: () => index + 1,
		}),
	);
	const sources = [...(more.sources ?? [source]), report];
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
			sources: new Map((more.sources ?? [source]).map(({ id, lines }) => [id, cutLines(SEED, lines)])),
		},
		parallels: new Map([[report.id, readAligned(ALIGNED)]]),
	};
}

const OFTEN =
	'全局对齐序号,中文,英文\n1,发展算力。,Build.\n2,算力网。,Grid.\n3,算力多。,More.\n4,用算力。,Use.\n5,超级算力。,Huge.\n';

const zh = (text: string) => ({ definition: { ...good.definition, zh: text } });
const en = (text: string) => ({ definition: { ...good.definition, en: text } });
const says = (text: string, locator = '算力规模') => ({
	evidence: [{ source: '001-1', locator, says: { zh: text, en: 'Says so.' } }],
});

const official = (text: string, more: Partial<Official> = {}) => ({
	official: [{ en: text, source: 'report-2026', place: 7, ...more }],
});
const learns = (collocation: NonNullable<Learner['collocations']>[number]) => ({
	learner: { partOfSpeech: 'noun' as const, register: 'official' as const, collocations: [collocation] },
});
const event = (date: string) => ({ date, says: { zh: '有。', en: 'It is.' }, source: '001-1' });
const tells = (...dates: string[]) => ({ timeline: dates.map(event) });
const differs = (target: string) => ({ contrasts: [{ target, says: { zh: '不同。', en: 'It differs.' } }] });
const cites = (text: string, locator = '发展算力') => ({
	evidence: [{ source: 'report-2026', locator, says: { zh: text, en: 'Says so.' } }],
});

it.each([
	['in the sentence beside it', official('offshore computing power')],
	['with words left out', official('develop … 7 percent')],
	['in other quotation marks', official('“computing power”')],
])('takes a rendering %s', (_, term) => {
	expect(checkOfficial(glossary(term))).toEqual([]);
});

it('finds no term in a longer one', () => {
	const parallels = new Map([[report.id, readAligned(OFTEN)]]);
	const longer = { hiddenLabel: { 'zh-Hans': ['超级算力', '算力多', '算力网'] }, official: good.official };
	expect(checkRendered({ ...glossary({ official: undefined }), parallels })).toHaveLength(1);
	expect(checkRendered({ ...glossary({ official: undefined }, longer), parallels })).toEqual([]);
});

it('reads a text without a translation whole, without its markup', () => {
	expect(readAlone('<p>算力规模<b>居世界</b>\n前列</p>').get(1)?.zh).toBe('算力规模居世界前列');
});

describe('every rule passes a good glossary and finds a bad sample', () => {
	const rules = { checkSources, checkLabels, checkRecognition, checkRelations, checkPinyin, checkScripts };
	const others = { checkLanguages, checkLengths, checkLocators, checkFigures, checkCopied, checkOfficial, checkDates };
	const more = {
		checkTargets,
		checkTelling,
		checkSpelling,
		checkQuotes,
		checkLeaning,
		checkParty,
		checkScope,
		checkEnumerated,
		checkListed,
		checkRenderedFigures,
		checkRendered,
		checkCollocations,
		checkDated,
		checkYears,
		checkAging,
		checkSorts,
		checkClashes,
		checkMembers,
		checkCountedParts,
		checkLacking,
	};

	it.each<[string, Rule]>(Object.entries({ ...rules, ...others, ...more }))('%s passes', (_, rule) => {
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
		[
			'a cue for a label written otherwise',
			checkRecognition,
			glossary({
				altLabel: { 'zh-Hant': ['運算能力'] },
				recognition: { cues: [{ labels: ['运算能力'], near: ['数'] }] },
			}),
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
			glossary({ relations: [relation('related', 'chip')] }, { relations: [relation('related', 'computing-power')] }),
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
		[
			'a part and an example at once',
			checkRelations,
			glossary({ relations: [relation('partOf', 'chip'), relation('exampleOf', 'chip')] }),
			/not two of them/,
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
			'a name without its capital',
			checkPinyin,
			glossary({ prefLabel: { zh: '中国梦', en: 'Chinese dream' }, pinyin: 'zhōngguómèng' }),
			/the name is written Zhōngguó/,
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
		[
			'a hidden label that is shown too',
			checkLabels,
			glossary({ altLabel: { en: ['compute'] }, hiddenLabel: { en: ['compute'] } }),
			/stands twice/,
		],
		[
			'a rendering that does not stand there',
			checkOfficial,
			glossary(official('computer power')),
			/“computer power” does/,
		],
		[
			'a rendering that says its own label',
			checkOfficial,
			glossary(official('computing power', { zh: '算力' })),
			/“算力” is the label itself/,
		],
		[
			'a rendering of something else',
			checkOfficial,
			glossary(official('computing power', { zh: '芯片' })),
			/“芯片” does/,
		],
		[
			'a rendering of a longer word that is something else',
			checkOfficial,
			glossary({ ...official('computing power', { place: 8 }), recognition: { except: ['海上算力'] } }),
			/only in “海上算力”/,
		],
		[
			'one thing for several',
			checkEnumerated,
			glossary(official('computing power', { zh: '算力、存力' })),
			/“算力、存力” are several things/,
		],
		[
			'a term that is there often and has no rendering',
			checkRendered,
			{ ...glossary({ official: undefined }), parallels: new Map([[report.id, readAligned(OFTEN)]]) },
			/no official rendering: report-2026, 1; report-2026, 2; report-2026, 3/,
		],
		[
			'a rendering in no sentence',
			checkOfficial,
			glossary(official('computing power', { place: 10 })),
			/no sentence 10/,
		],
		['a rendering by no source', checkOfficial, glossary(official('computing power', { source: 'x' })), /no source x/],
		[
			'an older rendering first',
			checkOfficial,
			glossary({ official: [{ en: 'power', source: '001-1', place: 1 }, ...(good.official ?? [])] }),
			/is newer than/,
		],
		[
			'a collocation that is not there',
			checkOfficial,
			glossary(learns({ zh: '发展算力', en: 'develop power', source: 'report-2026', place: 7 })),
			/“develop power” does/,
		],
		[
			'a collocation in no place',
			checkOfficial,
			glossary(learns({ zh: '发展算力', en: 'x', source: 'report-2026' })),
			/no place/,
		],
		[
			'a rendering that takes in a word beside the term',
			checkScope,
			glossary(official('offshore computing power', { place: 8 })),
			/“offshore” is for 海上/,
		],
		[
			'a rendering that leaves a word of the Chinese to what stands beside it',
			checkLacking,
			{
				...glossary(official('plenary session', { zh: '二十届三中全会' })),
				parallels: new Map([[report.id, readAligned(CONGRESS)]]),
			},
			/“of the 20th central committee” for 届三中全会/,
		],
		[
			'a rendering of a term and what follows it',
			checkScope,
			glossary(official('computing resources', { place: 9 })),
			/“resources” is for 资源/,
		],
		[
			'a term cut out of a list with the English of the list',
			checkListed,
			glossary(official('Storage, networks, and computing resources', { place: 9, zh: '算力资源' })),
			/“算力资源” is cut out of a list/,
		],
		[
			'a collocation without its figure',
			checkRenderedFigures,
			glossary(learns({ zh: '算力增长7%', en: 'computing power grows' })),
			/leaves the figure of “算力增长7%” out/,
		],
		[
			'a collocation without the term',
			checkCollocations,
			glossary(learns({ zh: '发展芯片', en: 'develop chips' })),
			/does not have the term in it/,
		],
		['a present without its date', checkAging, glossary(zh('目前最快的计算机的能力。')), /“目前” needs asOf/],
		['a figure without its year', checkDated, glossary(says('称增长30%。')), /without its year/],
		['last year', checkYears, glossary(says('称上年增长。')), /“上年” is no year/],
		['a day that is none', checkDates, glossary({ asOf: '2024-02-30' }), /no day 2024-02-30/],
		['a timeline backwards', checkDates, glossary(tells('2024', '2023')), /2023 stands after 2024/],
		['a timeline ahead of its source', checkDates, glossary(tells('2025-01')), /can't tell of 2025-01/],
		['a timeline by no source', checkDates, glossary({ timeline: [{ ...event('2024'), source: 'x' }] }), /no source x/],
		[
			'a timeline with a locator that is not there',
			checkLocators,
			glossary({ timeline: [{ ...event('2024'), locator: '算力规模第三' }] }),
			/does not stand in 001-1/,
		],
		['a successor that is none', checkTargets, glossary({ supersededBy: 'nothing' }), /nothing is no term/],
		[
			'a successor in a circle',
			checkTargets,
			glossary({ supersededBy: 'chip' }, { supersededBy: 'computing-power' }),
			/circle/,
		],
		['a contrast to nothing', checkTargets, glossary(differs('nothing')), /nothing is no term/],
		['a contrast to itself', checkTargets, glossary(differs('computing-power')), /from itself/],
		[
			'a contrast on both sides',
			checkTargets,
			glossary(differs('chip'), differs('computing-power')),
			/one side is enough/,
		],
		[
			'a company as an example of a trade',
			checkSorts,
			glossary({ relations: [relation('hasExample', 'chip')] }, {}, { topics: ['finance', 'companies'] }),
			/chip is of another sort than computing-power/,
		],
		...(
			[
				['a list as an example of a strategy', 'exampleOf', '实体清单', '小院高墙', /a list is no example/],
				['a meeting as an example of cooperation', 'exampleOf', '中拉论坛', '南南合作', /a meeting is no example/],
				['a measure as an example of a policy', 'exampleOf', '降息', '货币政策', /a measure is part/],
				['a meeting as a part of a body', 'partOf', '国务院常务会议', '国务院', /a meeting is no part/],
				['a person as an example of a rank', 'exampleOf', '王鹏', '副研究员', /whoever holds a rank/],
				['a region as a part of a strategy', 'partOf', '长江经济带', '区域重大战略', /a region is no part/],
				['people as an ill', 'remedies', '社会救助', '低收入群体', /no ill/],
				['what is put to use as an ill', 'remedies', '创新驱动', '要素投入', /no ill/],
				['a ratio as a measure of a total', 'measures', '碳排放强度', '二氧化碳排放', /a ratio/],
				['a ratio as a measure of a gap', 'measures', '赤字率', '财政赤字', /a ratio/],
			] as const
		).map(([name, type, from, to, message]): [string, Rule, Checked, RegExp] => [
			name,
			checkClashes,
			glossary(
				{ prefLabel: { zh: from, en: 'one' }, relations: [relation(type, 'chip')] },
				{ prefLabel: { zh: to, en: 'other' } },
			),
			message,
		]),
		[
			'one of two parts as a member',
			checkMembers,
			glossary({ prefLabel: { zh: '算力、存力', en: 'power' }, members: ['chip'] }),
			/1 of 2 parts/,
		],
		[
			'one of seven bodies as a member',
			checkMembers,
			glossary({ prefLabel: { zh: '七部门', en: 'seven bodies' }, members: ['chip'] }),
			/1 of 7 parts/,
		],
		[
			'one of four parts in a relation',
			checkCountedParts,
			glossary({ prefLabel: { zh: '四风', en: 'four forms' }, relations: [relation('hasPart', 'chip')] }),
			/1 of 4 parts/,
		],
		[
			'one of two parts in a relation of the part',
			checkCountedParts,
			glossary(
				{ prefLabel: { zh: '算力、存力', en: 'power' } },
				{ relations: [relation('partOf', 'computing-power')] },
			),
			/1 of 2 parts/,
		],
		['too many that are only related', checkTelling, glossary({ relations: [relation('related', 'chip')] }), /1 of 1/],
		[
			'examples in a circle',
			checkRelations,
			glossary(
				{ relations: [relation('exampleOf', 'chip')] },
				{ relations: [relation('exampleOf', 'computing-power')] },
			),
			/contradiction/,
		],
		['a figure that a document does not give', checkFigures, glossary(cites('称增长8%。')), /figure 8 does/],
		[
			'a locator that a document does not have',
			checkLocators,
			glossary(cites('有。', '发展芯片')),
			/does not stand in report/,
		],
		['a British word', checkSpelling, glossary(en('How much data a programme can organise.')), /“organise” is British/],
		['a British label', checkSpelling, glossary({ altLabel: { en: ['computing centre'] } }), /“centre” is British/],
		['straight quotation marks', checkQuotes, glossary(en('"Power" to process data.')), /straight/],
		['a definition that leans on a document', checkLeaning, glossary(en('What the documents call power.')), /leans on/],
		[
			'a definition that leans on a document, in Chinese',
			checkLeaning,
			glossary(zh('文中指计算机的能力。')),
			/leans on/,
		],
		['a party of no country', checkParty, glossary(en('What the Party calls power.')), /of which country/],
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
		['a rendering with another apostrophe and case', checkOfficial, glossary(official('We will develop'))],
		[
			'a rendering with the word that stood beside the term',
			checkScope,
			glossary(official('offshore computing power', { place: 8, zh: '海上算力' })),
		],
		[
			'a rendering of all words of the Chinese',
			checkLacking,
			{
				...glossary(official('plenary session of the 20th Central Committee', { zh: '二十届三中全会' })),
				parallels: new Map([[report.id, readAligned(CONGRESS)]]),
			},
		],
		[
			'a Central Committee that the Chinese names by its number',
			checkScope,
			{
				...glossary(official('plenary session of the 20th Central Committee', { zh: '二十届三中全会' })),
				parallels: new Map([[report.id, readAligned(CONGRESS)]]),
			},
		],
		[
			'a list of which the Chinese has as much as the English',
			checkListed,
			glossary(official('Storage, networks, and computing resources', { place: 9, zh: '存力、运力和算力资源' })),
		],
		[
			'a kind of policy as an example of policy',
			checkClashes,
			glossary(
				{ prefLabel: { zh: '稳健的货币政策', en: 'one' }, relations: [relation('exampleOf', 'chip')] },
				{ prefLabel: { zh: '货币政策', en: 'other' } },
			),
		],
		[
			'a collocation of a hidden label',
			checkCollocations,
			glossary({ hiddenLabel: { 'zh-Hans': ['计算能力'] }, ...learns({ zh: '提高计算能力', en: 'raise' }) }),
		],
		['a collocation of our own', checkOfficial, glossary(learns({ zh: '算力强', en: 'strong in computing' }))],
		['more than the year before', checkYears, glossary(says('称2024年比上年增长30%。'))],
		['a figure of a document, which has its date', checkDated, glossary(cites('称增长7%。'))],
		['a figure of a document', checkFigures, glossary(cites('称增长7%。'))],
		['a party of a country', checkParty, glossary(en('What the Communist Party of China calls power.'))],
		['a programmer who analyzes', checkSpelling, glossary(en('What a programmer and an organism analyze.'))],
		['wording of Taiwan', checkScripts, glossary({ altLabel: { 'zh-Hant': ['運算能力', '台灣算力'] } })],
		['a place alone', checkRelations, glossary({ relations: [] }, { relations: [] }, { topics: ['places', 'places'] })],
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
