import type { Entry } from '../../messages/protocol';
import { isImportedPack } from '../../model/pack';
import type { Bilingual } from '../../model/shared';
import type { Source } from '../../model/source';
import type { Official } from '../../model/term';

/** An official rendering with the document it stands in. */
export type Rendering = Official & Partial<Bilingual> & { document: Source };

export interface OfficialEnglish {
	/** Who words the headword's English so: a document, we ourselves; null where that is not said. */
	standing: { by: 'document'; document: Source } | { by: 'us' } | null;
	/** What documents say otherwise, the newest first, each wording once. */
	others: Rendering[];
	/** English labels besides the headword that are not among these. */
	labels: string[];
}

/** Where the headword's English comes from, and how else documents render the term. */
export function officialEnglish({ term, topic, sources }: Pick<Entry, 'term' | 'topic' | 'sources'>): OfficialEnglish {
	const headword = wording(term.prefLabel.en);
	const renderings = (term.official ?? []).flatMap((one) => {
		const document = sources[one.source];
		return document ? [{ ...one, document }] : [];
	});
	const own = renderings.find(({ en }) => wording(en) === headword);
	const others = new Map<string, Rendering>();
	for (const one of renderings) {
		const key = keyOf(one);
		if (wording(one.en) !== headword && !others.has(key)) others.set(key, one);
	}
	const isOurs = term.prefLabel.en !== '' && isOurPack({ pack: term.pack, topic }) && !NAMES.has(topic);
	return {
		standing: own ? { by: 'document', document: own.document } : isOurs ? { by: 'us' } : null,
		others: [...others.values()],
		labels: (term.altLabel?.en ?? []).filter((label) => !others.has(keyOf({ en: label }))),
	};
}

function keyOf({ zh = '', en }: Pick<Official, 'zh' | 'en'>): string {
	return `${zh} ${wording(en)}`;
}

/** Whether what the pack says is said by us: not by the reader, nor by the makers of an imported pack. */
export function isOurPack({ pack, topic }: { pack: string; topic: Entry['topic'] }): boolean {
	return topic !== 'own' && !isImportedPack(pack);
}

/** Names are written as their bearers write them; nobody words them. */
const NAMES: ReadonlySet<Entry['topic']> = new Set<Entry['topic']>(['people', 'companies', 'places', 'institutions']);

/** One key for what differs in form only, such as singular and plural, ensure and ensuring, an article or a hyphen. */
function wording(english: string): string {
	return english
		.toLowerCase()
		.replaceAll('’', "'")
		.split(/[\s-]+/)
		.filter((word) => !ARTICLES.has(word))
		.map((word) =>
			word
				.replace(/ies$/, 'y')
				.replace(/(?<=[^s])s$/, '')
				.replace(/(?<=\p{L}{3})(ing|e)$/u, ''),
		)
		.join(' ');
}

const ARTICLES = new Set(['a', 'an', 'the']);
