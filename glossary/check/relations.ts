import { INVERSE, type RelationType } from '../../model/relation';
import type { Fault, WrittenTerm } from '../load';
import { faultIn, type Rule } from './rule';

interface Written {
	from: string;
	type: RelationType;
	to: string;
	one: WrittenTerm;
	path: string;
}

/** Of what has a name of its own nothing need be said but what it is: a tie for its own sake would be a thin one. */
const NAMES = new Set<WrittenTerm['topic']>(['places', 'people', 'companies']);

/** Relations lead to terms, stand once on one side, do not contradict each other, and leave no notion alone. */
export const checkRelations: Rule = ({ written, sources }) => {
	const ids = new Set(written.map(({ term }) => term.id));
	const known = new Set(sources.map(({ id }) => id));
	const faults: Fault[] = [];
	const seen = new Map<string, Written>();
	const tied = new Set<string>();
	for (const one of written) {
		const { term } = one;
		for (const [index, { type, target, source }] of (term.relations ?? []).entries()) {
			const path = `relations.${index}`;
			const fault = (message: string) => faults.push(faultIn(one, path, message));
			if (!known.has(source)) fault(`there is no source ${source}`);
			if (target === term.id) fault('a term is not related to itself');
			else if (!ids.has(target)) fault(`${type} leads to ${target}, which is no term`);
			else {
				tied.add(term.id).add(target);
				compare({ from: term.id, type, to: target, one, path }, seen, faults);
			}
		}
		for (const [index, member] of (term.members ?? []).entries()) {
			if (!ids.has(member)) faults.push(faultIn(one, `members.${index}`, `the member ${member} is no term`));
			else tied.add(term.id).add(member);
		}
	}
	for (const one of written) {
		if (!tied.has(one.term.id) && !NAMES.has(one.topic)) faults.push(faultIn(one, 'id', 'is tied to no other term'));
	}
	return [...faults, ...findCircles([...seen.values()])];
};

/** The least telling of relations, of which there may be one in so many. */
const RELATED_AT_MOST = 1 / 3;

/** Relations that say little are few: `related` is the exception. */
export const checkTelling: Rule = ({ written }) => {
	const relations = written.flatMap((one) =>
		(one.term.relations ?? []).map(({ type }, index) => ({ one, type, path: `relations.${index}` })),
	);
	const related = relations.filter(({ type }) => type === 'related');
	const last = related.at(-1);
	if (!last || related.length <= relations.length * RELATED_AT_MOST) return [];
	const share = `${related.length} of ${relations.length} relations are only “related”`;
	return [faultIn(last.one, last.path, `${share}, at most a third may be`)];
};

function compare(relation: Written, seen: Map<string, Written>, faults: Fault[]): void {
	const { from, type, to, one, path } = relation;
	const fault = (message: string) => faults.push(faultIn(one, path, message));
	const inverse = INVERSE[type];
	const again = seen.get(key(from, type, to));
	const turned = seen.get(key(to, inverse, from));
	if (again) fault(`${type} ${to} stands twice`);
	else if (turned) fault(`${type} ${to} stands twice: on ${to} as ${inverse}`);
	else if (inverse !== type && (seen.has(key(from, inverse, to)) || seen.has(key(to, type, from)))) {
		fault(`contradiction: ${type} and ${inverse} ${to} at once`);
	} else if (clashes(relation, seen)) fault(`${type} and tied otherwise to ${to} at once`);
	else if (stands(relation, seen)) fault(`${to} is a whole, a kind or a wider notion, not two of them`);
	seen.set(key(from, type, to), relation);
}

/** SKOS: what is broader or narrower is not besides that merely related; nor is what is tied in any other way. */
function clashes({ from, type, to }: Written, seen: Map<string, Written>): boolean {
	const all = Object.keys(INVERSE) as RelationType[];
	const against = type === 'related' ? all.filter((other) => other !== 'related') : (['related'] as const);
	return against.some((other) => seen.has(key(from, other, to)) || seen.has(key(to, other, from)));
}

const UPWARD: RelationType[] = ['broader', 'partOf', 'exampleOf'];

/** Whether the pair stands in another of the ways in which one thing is above another. */
function stands({ from, type, to }: Written, seen: Map<string, Written>): boolean {
	const [lower, upward, upper] = UPWARD.includes(type) ? [from, type, to] : [to, INVERSE[type], from];
	if (!UPWARD.includes(upward)) return false;
	return UPWARD.some(
		(other) => other !== upward && (seen.has(key(lower, other, upper)) || seen.has(key(upper, INVERSE[other], lower))),
	);
}

/** Nothing is broader than itself, a part of itself or its own example, by way of others. */
function findCircles(relations: Written[]): Fault[] {
	return (['broader', 'partOf', 'exampleOf'] as const).flatMap((type) => {
		const up = new Map<string, Written[]>();
		const add = (from: string, relation: Written) => up.set(from, [...(up.get(from) ?? []), relation]);
		for (const relation of relations) {
			if (relation.type === type) add(relation.from, relation);
			if (relation.type === INVERSE[type]) add(relation.to, relation);
		}
		const state = new Map<string, 'open' | 'done'>();
		const faults: Fault[] = [];
		const visit = (id: string) => {
			state.set(id, 'open');
			for (const relation of up.get(id) ?? []) {
				const next = relation.from === id ? relation.to : relation.from;
				const met = state.get(next);
				if (met === 'open')
					faults.push(faultIn(relation.one, relation.path, `${type} goes in a circle: ${id}, ${next}`));
				else if (!met) visit(next);
			}
			state.set(id, 'done');
		};
		for (const id of up.keys()) if (!state.has(id)) visit(id);
		return faults;
	});
}

function key(from: string, type: RelationType, to: string): string {
	return `${from} ${type} ${to}`;
}
