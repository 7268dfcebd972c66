import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modulesOf } from './house';

/** What each layer may import at run time; of its siblings, types only. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	model: ['model'],
	text: ['model', 'text'],
	glossary: ['model', 'text', 'glossary'],
	matching: ['model', 'text', 'matching'],
	formats: ['model', 'text', 'formats'],
	page: ['model', 'text', 'matching', 'page'],
	storage: ['model', 'text', 'matching', 'storage'],
	messages: ['model', 'text', 'matching', 'messages'],
	components: ['model', 'text', 'matching', 'components'],
	views: ['model', 'text', 'matching', 'formats', 'storage', 'messages', 'components', 'views'],
	entrypoints: [
		'model',
		'text',
		'matching',
		'formats',
		'page',
		'storage',
		'messages',
		'components',
		'views',
		'entrypoints',
	],
};
const SIBLINGS = ['page', 'formats', 'storage', 'messages', 'components'];

/** The same of the rooms of a layer: of the files beside them everybody in the layer may import. */
const ROOMS: Record<string, readonly string[]> = {
	'matching/lexicon': ['matching/lexicon'],
	'matching/find': ['matching/find', 'matching/lexicon'],
	'matching/segment': ['matching/segment'],
	'matching/build': ['matching/build', 'matching/find', 'matching/lexicon', 'matching/segment'],
	'page/reading': ['page/reading'],
	'page/marking': ['page/marking', 'page/reading'],
	'page/card': ['page/card', 'page/marking', 'page/reading'],
};

/** Packages and globals with one home. */
const HOMES: { what: string; found: RegExp; homes: readonly string[] }[] = [
	{ what: 'jieba-wasm', found: /from '(jieba-wasm[^']*)'|import\('(jieba-wasm[^']*)'\)/, homes: ['matching/segment'] },
	{ what: 'idb', found: /from '(idb)'/, homes: ['storage'] },
	{ what: 'indexedDB', found: /(?<![\w.'"`])indexedDB\./, homes: ['storage'] },
	{
		what: 'the browser API',
		found: /from 'wxt\/browser'|(?<![\w.'"`/])chrome\.\w+\./,
		homes: ['entrypoints', 'messages', 'storage', 'views'],
	},
	{ what: 'Preact', found: /from '(preact[^']*)'/, homes: ['components', 'views', 'entrypoints'] },
	{ what: 'CSS.highlights', found: /CSS\.highlights/, homes: ['page'] },
];

const modules = modulesOf(Object.keys(MAY_IMPORT));

describe('imports run one way', () => {
	for (const layer of Object.keys(MAY_IMPORT)) {
		it(layer, () => {
			const faults = modules
				.filter(({ path }) => layerOf(path) === layer && !isTest(path))
				.flatMap(({ path, source }) => importsOf(path, source).filter((found) => !isAllowed(layer, found)))
				.map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`);
			expect(faults).toEqual([]);
		});
	}
});

describe('rooms open one way', () => {
	it.each(Object.entries(ROOMS))('%s', (room, open) => {
		const [layer] = room.split('/');
		const faults = modules
			.filter(({ path }) => roomOf(path) === room && !isTest(path))
			.flatMap(({ path, source }) => importsOf(path, source))
			.filter(({ to }) => layerOf(to) === layer && roomOf(to) in ROOMS && !open.includes(roomOf(to)));
		expect(faults.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
	});
});

it('no file imports itself by way of others at run time', () => {
	const imported = new Map(
		modules.map(({ path, source }) => [
			withoutEnding(path),
			importsOf(path, source).flatMap(({ to, typeOnly }) => (typeOnly ? [] : withoutEnding(to))),
		]),
	);
	const done = new Set<string>();
	const circles: string[] = [];
	const follow = (path: string, way: string[]): void => {
		if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
		if (way.includes(path) || done.has(path)) return;
		for (const next of imported.get(path) ?? []) follow(next, [...way, path]);
		done.add(path);
	};
	for (const path of imported.keys()) follow(path, []);
	expect(circles).toEqual([]);
});

describe('each thing has one home', () => {
	it.each(HOMES)('$what', ({ found, homes }) => {
		const strays = modules.filter(
			({ path, source }) => !isAtHome(path, homes) && !isTest(path) && found.test(withoutComments(source)),
		);
		expect(strays.map(({ path }) => path)).toEqual([]);
	});
});

interface Import {
	from: string;
	/** Path within the project. */
	to: string;
	typeOnly: boolean;
}

function isAllowed(layer: string, { to, typeOnly }: Import): boolean {
	if (MAY_IMPORT[layer]!.includes(layerOf(to))) return true;
	return typeOnly && SIBLINGS.includes(layer) && SIBLINGS.includes(layerOf(to));
}

function importsOf(path: string, source: string): Import[] {
	const imports: Import[] = [];
	for (const [, clause = '', to = ''] of source.matchAll(
		/^(?:import|export)\s+([^'";]*?)\s*(?:from\s*)?'(\.[^']*)'/gm,
	)) {
		const named = /^\{([\s\S]*)\}$/.exec(clause.trim())?.[1];
		const allTypes = named?.split(',').every((name) => !name.trim() || name.trim().startsWith('type ')) ?? false;
		const target = posix.join(posix.dirname(path), to);
		imports.push({ from: path, to: target, typeOnly: clause.startsWith('type ') || allTypes });
	}
	return imports;
}

function layerOf(path: string): string {
	return path.split('/')[0]!;
}

/** A folder within a layer. */
function roomOf(path: string): string {
	return path.split('/').slice(0, 2).join('/');
}

function isAtHome(path: string, homes: readonly string[]): boolean {
	return homes.some((home) => path.startsWith(`${home}/`));
}

/** An import may be written without it. */
function withoutEnding(path: string): string {
	return path.replace(/\.(?:d\.)?tsx?$/, '');
}

function isTest(path: string): boolean {
	return /\.test\.tsx?$/.test(path);
}

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
