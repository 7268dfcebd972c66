import type { CompiledPack, CompiledTerm, PackHead } from '../../model/pack';

const TEXT = { zh: '甲', en: 'A' };

export function packHead(id: string): PackHead {
	return { id, title: TEXT, badge: TEXT, description: TEXT, isOnByDefault: true };
}

/** A pack of terms that differ by their ids only. */
export function packOf(id: string, ids: string[], version = '1'): CompiledPack {
	const term = (termId: string): CompiledTerm => ({
		id: termId,
		pack: id,
		topic: 'concepts',
		prefLabel: TEXT,
		pinyin: 'jiǎ',
		syllables: 'jiǎ',
		definition: TEXT,
		evidence: [],
		relations: [],
	});
	return { ...packHead(id), version, terms: ids.map(term), sources: [] };
}
