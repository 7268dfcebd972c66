import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modulesOf, projectFiles } from './house';

const ROOT = resolve(import.meta.dirname, '..');
const files = projectFiles();
const SHIPPED = [
	'entrypoints',
	'views',
	'components',
	'matching',
	'model',
	'text',
	'page',
	'storage',
	'messages',
] as const;
const shipped = modulesOf(SHIPPED).filter(({ path }) => !/\.test\.tsx?$/.test(path) && !/-node\.ts$/.test(path));

/** What stands in no file. Written in pieces, so that this file does not contain it either. */
const NOWHERE: [what: string, found: RegExp][] = [
	['unfinished work', new RegExp(['\\b(TO', 'DO|FIX', 'ME)\\b'].join(''))],
	[
		'a path of somebody’s machine',
		new RegExp(['/wor', 'k/|/ho', 'me/\\w|/Use', 'rs/\\w|C:\\\\\\\\Use', 'rs'].join('')),
	],
	['an issue of a tracker we do not have', new RegExp(['\\biss', 'ue #?\\d'].join(''), 'i')],
	['a merge left over', /^(<{7}|>{7}) /m],
];

/** What no file that ships does. */
const NOT_SHIPPED: [what: string, found: RegExp][] = [
	['evaluate text', /\beval\(|new Function\(/],
	['write markup', /\.(inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML/],
	['talk to the network', /XMLHttpRequest|WebSocket|EventSource|sendBeacon|fetch\(\s*['"`]https?:/],
	['log', /\bconsole\.(log|info|debug|warn|error)\(/],
	['type `any`', /:\s*any\b|<any>|as any\b/],
	['export a default outside an entrypoint', /^export default/m],
];

describe('no file', () => {
	const texts = files
		.filter(
			({ path }) =>
				/\.(tsx?|m?js|json|md|html|css|tsv|ya?ml)$|^\.ci\/|LICENSE/.test(path) && path !== 'package-lock.json',
		)
		.map(({ path, bytes }) => ({ path, text: bytes.toString() }));
	it.each(NOWHERE)('holds %s', (_what, found) => {
		expect(texts.filter(({ text }) => found.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('is large', () => {
		const limit = (path: string) =>
			path === 'package-lock.json' || path.startsWith('glossary/packs/') ? 2_000_000 : 400_000;
		expect(files.filter(({ path, bytes }) => bytes.length > limit(path)).map(({ path }) => path)).toEqual([]);
	});

	it('of TypeScript has more than 250 lines', () => {
		const long = modulesOf([...SHIPPED, 'glossary', 'scripts', 'tests', 'bench'])
			.map(({ path, source }) => ({ path, lines: source.split('\n').length }))
			.filter(({ path, lines }) => lines > 250 && !/\/(strings|phrases)\/|\.test\.tsx?$/.test(path));
		expect(long).toEqual([]);
	});
});

describe('nothing that ships', () => {
	it('runs in private windows', () => {
		expect(readFileSync(resolve(ROOT, 'wxt.config.ts'), 'utf8')).toContain("incognito: 'not_allowed'");
	});

	it.each(NOT_SHIPPED)('may %s', (what, found) => {
		const exempt = (path: string) => what.startsWith('export') && path.startsWith('entrypoints/');
		expect(shipped.filter(({ path, source }) => !exempt(path) && found.test(source)).map(({ path }) => path)).toEqual(
			[],
		);
	});
});

describe('packages', () => {
	const lock = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')) as {
		packages: Record<
			string,
			{ resolved?: string; integrity?: string; link?: boolean; dev?: boolean; license?: string }
		>;
	};
	const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

	it('come from whatever registry the reader uses: the lockfile names none', () => {
		expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
	});
	it('are pinned by their content', () => {
		expect(packages.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
	});
	it('that ship have a permissive licence', () => {
		const shippedPackages = packages.filter(([, { dev }]) => !dev);
		expect(shippedPackages.filter(([, { license = '' }]) => !/^(MIT|ISC|BSD|Apache-2\.0|0BSD)/.test(license))).toEqual(
			[],
		);
	});
});

describe('the project has', () => {
	it.each([
		'README.md',
		'CONTRIBUTING.md',
		'CHANGELOG.md',
		'SECURITY.md',
		'PRIVACY.md',
		'LICENSE',
		'.ci/run',
		'.editorconfig',
		'.github/PULL_REQUEST_TEMPLATE.md',
		'.github/ISSUE_TEMPLATE/wrong-mark.md',
		'.github/ISSUE_TEMPLATE/entry.md',
		'.github/ISSUE_TEMPLATE/fault.md',
		'docs/architecture.md',
		'docs/decisions/README.md',
		'docs/pack-format.md',
		'glossary/README.md',
	])('%s', (path) => {
		expect(existsSync(resolve(ROOT, path))).toBe(true);
	});
	it('what its documents name: links, and the files behind them', () => {
		const documents = files.filter(({ path }) => path.endsWith('.md'));
		const dead = documents.flatMap(({ path, bytes }) =>
			[...bytes.toString().matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
				.filter(([, to = '']) => !existsSync(resolve(ROOT, dirname(path), to)))
				.map(([, to]) => `${path}: ${to}`),
		);
		expect(dead).toEqual([]);
	});
	it('the tests that SECURITY.md names', () => {
		const security = readFileSync(resolve(ROOT, 'SECURITY.md'), 'utf8');
		const named = [...security.matchAll(/`([\w/.-]+\.(?:test|e2e)\.ts|tests\/storage\/[\w-]+\.ts)`/g)];
		expect(named.map(([, path = '']) => path).filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
		expect(named.length).toBeGreaterThan(20);
	});
	it('the same messages in every locale', () => {
		const keys = (locale: string) =>
			Object.keys(
				JSON.parse(readFileSync(resolve(ROOT, `public/_locales/${locale}/messages.json`), 'utf8')) as object,
			).sort();
		expect(keys('zh_CN')).toEqual(keys('en'));
		expect(keys('zh_TW')).toEqual(keys('en'));
	});
});
