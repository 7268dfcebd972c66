import { useMemo } from 'preact/hooks';
import type { EntrySummary } from '../../messages/protocol';
import { PackBadge } from '../PackBadge';
import { chineseTag, useStrings } from '../strings/context';
import { filterSummaries, groupByTopic, type TopicChoice } from './filter-summaries';
import { termHash } from './route';

/** The whole glossary by topic. Rows out of sight are not laid out (`content-visibility`). */
export function GlossaryList({
	entries,
	topic,
	query,
	current,
	onTopic,
	onQuery,
}: {
	entries: EntrySummary[];
	topic: TopicChoice;
	query: string;
	/** Id of the term that is open. */
	current: string | undefined;
	onTopic: (topic: TopicChoice) => void;
	onQuery: (query: string) => void;
}) {
	const strings = useStrings();
	const all = useMemo(() => groupByTopic(entries), [entries]);
	const found = useMemo(() => filterSummaries(entries, { topic, query }), [entries, topic, query]);
	return (
		<div class="glossary">
			<div class="filters">
				<input
					type="search"
					value={query}
					aria-label={strings.notebook.filter}
					placeholder={strings.notebook.filter}
					onInput={(event) => onQuery(event.currentTarget.value)}
				/>
				<select
					value={topic}
					aria-label={strings.notebook.allTopics}
					onChange={(event) => onTopic(event.currentTarget.value as TopicChoice)}
				>
					<option value="all">{strings.notebook.allTopics}</option>
					{all.map(([one, group]) => (
						<option key={one} value={one}>
							{strings.topic[one]} {group.length}
						</option>
					))}
				</select>
			</div>
			<p class="count" role="status">
				{strings.notebook.count(found.length)}
			</p>
			{groupByTopic(found).map(([one, group]) => (
				<section key={one} class="topic" aria-label={strings.topic[one]}>
					<h2>
						{strings.topic[one]} <span class="count">{group.length}</span>
					</h2>
					<ul>
						{group.map((entry) => (
							<Row key={entry.id} entry={entry} isCurrent={entry.id === current} />
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

function Row({ entry, isCurrent }: { entry: EntrySummary; isCurrent: boolean }) {
	const strings = useStrings();
	const { notebook } = strings;
	const { prefLabel, pinyin } = entry;
	return (
		<li>
			<a class="term-row" href={termHash(entry.id)} aria-current={isCurrent ? 'true' : undefined}>
				<span class="term-label" lang={prefLabel.zh ? chineseTag(strings) : 'en'}>
					{prefLabel.zh || prefLabel.en}
				</span>
				{entry.hasNote && (
					<span class="note-dot">
						<span class="visually-hidden">{notebook.hasNote}</span>
					</span>
				)}
				<span class="pinyin" lang="zh-Latn">
					{pinyin}
				</span>
				<span class="term-english" lang="en">
					{prefLabel.en} <PackBadge pack={entry.pack} />
				</span>
			</a>
		</li>
	);
}
