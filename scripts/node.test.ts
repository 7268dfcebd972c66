import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNode, nodeFault, PACKAGES } from './node.mjs';

const { optionalDependencies, engines } = JSON.parse(
	readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { optionalDependencies: Record<string, string>; engines: { node: string } };

describe('a Node can start the two commands', () => {
	it.each([
		['18.20.8', false],
		['19.9.0', false],
		['20.0.0', true],
		['22.11.0', true],
		['26.1.0', true],
	])('%s: %s', (version, can) => {
		expect(nodeFault(version) === null).toBe(can);
	});

	it('who can’t is told which one is needed', () => {
		expect(nodeFault('18.20.8')).toContain(engines.node.replace('>=', ''));
	});
});

it('npm brings a Node for each platform that is known', () => {
	expect(Object.keys(optionalDependencies).sort()).toEqual(Object.values(PACKAGES).sort());
});

it('there is one here', () => {
	expect(findNode()).not.toBeNull();
});
