import type { EntrySummary } from '../../messages/protocol';
import { TOPICS } from '../../model/term';

export type TopicChoice = EntrySummary['topic'] | 'all';

/** The entries that a topic and some typed letters leave: in labels, pinyin (tones and spaces aside), English, meaning. */
export function filterSummaries(
	entries: EntrySummary[],
	{ topic, query }: { topic: TopicChoice; query: string },
): EntrySummary[] {
	const wanted = plain(query);
	return entries.filter(
		(entry) => (topic === 'all' || entry.topic === topic) && (wanted === '' || textOf(entry).includes(wanted)),
	);
}

/** Entries by topic, in the order of the topics, the reader's own last. */
export function groupByTopic(entries: EntrySummary[]): [EntrySummary['topic'], EntrySummary[]][] {
	return [...TOPICS, 'own' as const].flatMap((topic) => {
		const group = entries.filter((entry) => entry.topic === topic);
		return group.length > 0 ? [[topic, group] as [typeof topic, EntrySummary[]]] : [];
	});
}

const texts = new WeakMap<EntrySummary, string>();

function textOf(entry: EntrySummary): string {
	let text = texts.get(entry);
	if (text === undefined) {
		const { prefLabel, pinyin, definition } = entry;
		text = [prefLabel.zh, prefLabel.en, pinyin, definition.zh, definition.en].map(plain).join('\n');
		texts.set(entry, text);
	}
	return text;
}

/** Lower case, without tone marks and spaces. */
function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f\s]/g, '')
		.toLowerCase();
}
