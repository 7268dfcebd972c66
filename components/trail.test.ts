import { describe, expect, it } from 'vitest';
import { back, follow, restart } from './trail';

describe('the trail', () => {
	it.each([
		['forward', follow(['a'], 'b'), ['a', 'b']],
		['to the same term', follow(['a', 'b'], 'b'), ['a', 'b']],
		['to a term on the way back', follow(['a', 'b', 'c'], 'a'), ['a']],
		['back', back(['a', 'b']), ['a']],
		['back from the first', back(['a']), ['a']],
		['another sense', restart('z'), ['z']],
	])('%s', (_name, trail, expected) => expect(trail).toEqual(expected));
});
