import { INVERSE, type RelationType } from '../../model/relation';
import type { Topic } from '../../model/term';
import type { WrittenTerm } from '../load';
import { faultIn, type Rule } from './rule';

/** Topics of those who act, and topics of what they do or think. */
const ACTORS: readonly Topic[] = ['companies', 'people', 'places'];
const DEEDS: readonly Topic[] = ['theory', 'innovation', 'finance', 'reform', 'programmes'];

/** An example is of the sort of its kind: a company is no example of a trade, nor a place one of a system. */
export const checkSorts: Rule = ({ written }) => {
	const topics = new Map(written.map(({ term, topic }) => [term.id, topic]));
	const isOf = (sorts: readonly Topic[], id: string) => sorts.some((topic) => topic === topics.get(id));
	return relationsOf(written, 'exampleOf').flatMap(({ one, path, from, to }) =>
		isOf(ACTORS, from) && isOf(DEEDS, to)
			? [faultIn(one, path, `${from} is of another sort than ${to}, no example`)]
			: [],
	);
};

/** How names of one sort end, and how the names of what they are then related to may not. */
const CLASHES: { type: RelationType; from: RegExp; to: RegExp; message: string }[] = [
	{ type: 'exampleOf', from: /清单$/u, to: /(?<!清单|措施)$/u, message: 'a list is no example of a strategy' },
	{ type: 'exampleOf', from: /论坛$/u, to: /合作$/u, message: 'a meeting is no example of cooperation' },
	{ type: 'partOf', from: /会议$/u, to: /(?<!会议|两会)$/u, message: 'a meeting is no part of the body that meets' },
	{ type: 'exampleOf', from: /$/u, to: /(?:研究员|经济师)$/u, message: 'whoever holds a rank is no example of it' },
	{ type: 'exampleOf', from: /(?<!政策)$/u, to: /政策$/u, message: 'a measure is part of a policy, no example of it' },
	{
		type: 'partOf',
		from: /(?:经济带|经济圈|特区|腹地|公园)$/u,
		to: /(?:战略|开放|文明|大开发)$/u,
		message: 'a region is no part of a strategy or course',
	},
	{
		type: 'remedies',
		from: /$/u,
		to: /(?:群体|群众|居民|儿童|老年人|残疾人|难民|学生|地区|企业|投入|要素|市场)$/u,
		message: 'people, places and inputs are no ill that has a remedy',
	},
	{
		type: 'measures',
		from: /(?:强度|率|单产)$/u,
		to: /(?:排放|投入|规模|产量|总量|余额|赤字)$/u,
		message: 'a ratio does not measure a total',
	},
];

/** The names of two related terms end as those of their sorts do: needy people have help, but no remedy. */
export const checkClashes: Rule = ({ written }) => {
	const labels = new Map(written.map(({ term }) => [term.id, term.prefLabel.zh]));
	return CLASHES.flatMap((clash) =>
		relationsOf(written, clash.type).flatMap(({ one, path, from, to }) =>
			clash.from.test(labels.get(from) ?? '') && clash.to.test(labels.get(to) ?? '')
				? [faultIn(one, path, `${from} ${clash.type} ${to}: ${clash.message}`)]
				: [],
		),
	);
};

/** All relations of a type, on whichever side they are written. */
function relationsOf(written: WrittenTerm[], type: RelationType) {
	return written.flatMap((one) =>
		(one.term.relations ?? []).flatMap(({ type: as, target }, index) => {
			const path = `relations.${index}`;
			if (as === type) return [{ one, path, from: one.term.id, to: target }];
			return as === INVERSE[type] ? [{ one, path, from: target, to: one.term.id }] : [];
		}),
	);
}

/** A label that lists or counts its parts has all of them as members, or none: one of three looks like the whole. */
export const checkMembers: Rule = ({ written }) =>
	written.flatMap((one) => {
		const parts = partsOf(one);
		const count = one.term.members?.length ?? 0;
		if (parts < 2 || count === 0 || count >= parts) return [];
		return [faultIn(one, 'members', `${count} of ${parts} parts of the label are members`)];
	});

/** So it is with the parts that its relations name: 文化自信 alone is no part of 四个自信. */
export const checkCountedParts: Rule = ({ written }) => {
	const wholes = new Map(written.map((one) => [one.term.id, one]));
	const named = Map.groupBy(relationsOf(written, 'hasPart'), ({ from }) => from);
	return [...named].flatMap(([whole, relations]) => {
		const one = wholes.get(whole);
		const parts = one ? partsOf(one) : 0;
		const [first] = relations;
		const isWhole = parts < 2 || relations.length >= parts || one?.term.members !== undefined;
		if (isWhole || !first) return [];
		return [faultIn(first.one, first.path, `${relations.length} of ${parts} parts of ${whole} are related as parts`)];
	});
};

function partsOf({ term: { prefLabel } }: WrittenTerm): number {
	return Math.max(prefLabel.zh.split(/[、，]/u).length, countIn(prefLabel.zh));
}

/** 七 of 七部门, 3 of 三大工程, 四 of 四风; 1 where no count stands before a measure word. */
function countIn(label: string): number {
	const [, digits = ''] = /(\d+|[两双三四五六七八九])(?:大|项|个|对|部门|篇|风|农|碳|循环)/u.exec(label) ?? [];
	return Number(digits) || '一两三四五六七八九'.indexOf(digits.replace('双', '两')) + 1;
}
