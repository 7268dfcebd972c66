import type { CompiledTerm, PackHead } from '../../model/pack';
import { importedId, importedPackId } from '../../model/pack';
import { INVERSE, type Relation } from '../../model/relation';
import type { DocumentSource } from '../../model/source';
import { type Fault, told } from '../fault';
import type { FileHead, FileSource, FileTerm } from './pack-file';
import type { FilePart } from './read-pack-file';

/** What is known of a file once it was read to its end. */
export interface CheckedFile {
	head: PackHead;
	edition: string | undefined;
	sources: DocumentSource[];
	/** How many terms. */
	size: number;
	/** The first of them, and how many there are. */
	faults: Fault[];
	faultCount: number;
	/** Ids of the file's own terms, as they are written in it. */
	keys: ReadonlySet<string>;
	/** For each term's key what other terms say of it, turned round. */
	said: ReadonlyMap<string, Relation[]>;
}

/** How many faults are told one by one. */
const TOLD = 20;
/** How many relations that others state a term shows: a heading of a large glossary may have thousands below it. */
const TURNED = 100;

/**
 * Reads a file to its end and keeps only what has to be known before the first term is stored: whether all is in order, how
 * many terms there are, which relations point to each.
 */
export async function checkPackFile(parts: AsyncIterable<FilePart>): Promise<CheckedFile> {
	let checked: CheckedFile | undefined;
	const keys = new Set<string>();
	const said = new Map<string, Relation[]>();
	const keyOf = keysOfTerms();
	const faults: Fault[] = [];
	let faultCount = 0;
	const tell = (fault: Fault) => {
		faultCount++;
		if (faults.length < TOLD) faults.push(fault);
	};
	for await (const part of parts) {
		if (part.kind === 'fault') tell(part.fault);
		else if (part.kind === 'head') {
			const head = compileHead(part.head);
			const sources = part.sources.map(compileSource);
			checked = { head, edition: part.head.version, sources, size: 0, faults, faultCount, keys, said };
		} else {
			const { term, line, entry } = part;
			const key = keyOf(term);
			if (keys.has(key)) tell({ line, entry, message: `id: “${told(key)}” stands twice` });
			keys.add(key);
			for (const { type, target, source = '' } of term.relations ?? []) {
				const list = said.get(target) ?? [];
				if (list.length < TURNED) list.push({ type: INVERSE[type], target: importedId(checked!.head.id, key), source });
				said.set(target, list);
			}
		}
	}
	return { ...checked!, size: keys.size, faultCount };
}

/** The terms of a file that was checked, as they are stored. */
export async function* compileTerms(
	parts: AsyncIterable<FilePart>,
	checked: CheckedFile,
): AsyncGenerator<CompiledTerm> {
	const keyOf = keysOfTerms();
	for await (const part of parts) {
		if (part.kind === 'term') yield compileTerm(part.term, keyOf(part.term), checked);
	}
}

function compileTerm(term: FileTerm, key: string, { head, keys, said }: CheckedFile): CompiledTerm {
	const { topic = 'other', definition = { zh: '', en: '' }, evidence = [], pinyin = '', ...rest } = term;
	// Of its own terms a file names the id as written; any other is that of a term of a pack that ships.
	const idOf = (name: string) => (keys.has(name) ? importedId(head.id, name) : name);
	const own = (term.relations ?? []).map(({ type, target, source = '' }) => ({ type, target: idOf(target), source }));
	const turned = (said.get(key) ?? []).filter(
		(one) => !own.some(({ type, target }) => type === one.type && target === one.target),
	);
	const { members, ...plain } = rest;
	return {
		...plain,
		id: importedId(head.id, key),
		pack: head.id,
		topic,
		pinyin,
		syllables: pinyin.toLowerCase(),
		definition,
		evidence: evidence.map(({ locator = '', ...item }) => ({ ...item, locator })),
		relations: [...own, ...turned],
		...(members && { members: members.map(idOf) }),
	};
}

/**
 * Gives each term the name that tells it apart within its file: the id that is written, otherwise its label; of several
 * with one label, the second is `label 2`. The same file gives the same names every time, since notes hang on them.
 */
function keysOfTerms(): (term: FileTerm) => string {
	const seen = new Map<string, number>();
	return ({ id, prefLabel }) => {
		if (id !== undefined) return id;
		const label = prefLabel.zh || prefLabel.en;
		const nth = (seen.get(label) ?? 0) + 1;
		seen.set(label, nth);
		return nth === 1 ? label : `${label} ${nth}`;
	};
}

function compileHead({ id, title, badge, description }: FileHead): PackHead {
	return {
		id: importedPackId(id),
		title,
		badge: badge ?? { zh: shorten(title.zh), en: shorten(title.en) },
		description: description ?? { zh: '', en: '' },
		isOnByDefault: true,
	};
}

function compileSource({ authors, address, ...source }: FileSource): DocumentSource {
	return {
		kind: 'document',
		...source,
		...(authors && { authors: authors.map(({ name, position }) => ({ name, ...(position && { position }) })) }),
		...(address !== undefined && { address }),
	};
}

/** A title as a badge, in characters as they are seen. */
function shorten(title: string): string {
	const characters = [...title];
	return characters.length > 12 ? `${characters.slice(0, 11).join('')}…` : title;
}
