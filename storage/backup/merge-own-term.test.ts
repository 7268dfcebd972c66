import { describe, expect, it } from 'vitest';
import type { OwnTerm } from '../../model/own-term';
import { mergeOwnTerm } from './merge-own-term';

const moment = { now: 100, node: 'here' };

describe('importing own terms', () => {
	const own: OwnTerm = { id: 'own-1', label: '算力券', altLabels: [], definition: '', created: 1, updated: 5 };

	it('the later label stands, the other becomes an alternative one', () => {
		expect(mergeOwnTerm(undefined, own, moment).kind).toBe('added');
		expect(mergeOwnTerm(own, { ...own, label: '券', updated: 4 }, moment)).toMatchObject({
			kind: 'updated',
			conflict: true,
			record: { label: '算力券', altLabels: ['券'] },
		});
		expect(mergeOwnTerm(own, { ...own, label: '券', updated: 6 }, moment)).toMatchObject({
			kind: 'updated',
			conflict: true,
			record: { label: '券', altLabels: ['算力券'] },
		});
	});

	it('what was written here meanwhile is not replaced silently', () => {
		const here = { ...own, definition: '此处所写', updated: 5 };
		const brought = { ...own, definition: '别处所写', updated: 6 };
		const merge = mergeOwnTerm(here, brought, moment);
		expect(merge).toMatchObject({ kind: 'updated', conflict: true });
		expect(merge.record.definition).toContain('此处所写');
		expect(merge.record.definition).toContain('别处所写');
		expect(mergeOwnTerm(merge.record, brought, moment).kind).toBe('unchanged');
	});
});
