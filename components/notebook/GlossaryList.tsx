import type { ComponentChildren } from 'preact';
import type { SearchHit, SearchReply } from '../../messages/protocol';
import { type DictionaryEntry, wordId } from '../../model/dictionary';
import type { Knowledge } from '../../model/knowledge';
import { TOPICS, type Topic } from '../../model/term-kinds';
import { Sense } from '../entry/Word';
import { HitMatch, HitName, HitPinyin } from '../Hit';
import { KnowledgeChoice } from '../KnowledgeChoice';
import { KnowledgeSign } from '../KnowledgeSign';
import { PackBadge } from '../PackBadge';
import { Select } from '../Select';
import { chineseTag, useStrings } from '../strings/context';
import { WordName } from '../WordName';
import { groupByTopic } from './group-by-topic';
import { ListSearch } from './ListSearch';
import { More } from './More';
import { newTermHash, termHash } from './route';
import { Tick, type Ticks } from './Tick';

export type TopicChoice = Topic | 'own' | 'all';

/** All terms, or those that are known or learnt. */
export type KnowledgeFilter = 'all' | Exclude<Knowledge, 'new'>;

/** The glossary by topic or, where something is looked for, the best first. Rows out of sight are not laid out (CSS). */
export function GlossaryList({
	list,
	words,
	topic,
	knowledge,
	knowledgeOf,
	query,
	current,
	ticks,
	children,
	onTopic,
	onKnowledge,
	onKnow,
	onQuery,
	onMore,
}: {
	list: SearchReply;
	/** What the dictionary found; it comes after the glossary. */
	/** Null: the dictionary has not answered yet. */
	words: DictionaryEntry[] | null;
	topic: TopicChoice;
	knowledge: KnowledgeFilter;
	knowledgeOf: (id: string) => Knowledge;
	query: string;
	/** Id of the term that is open. */
	current: string | undefined;
	ticks: Ticks | null;
	/** Stands between the filters and the list. */
	children?: ComponentChildren;
	onTopic: (topic: TopicChoice) => void;
	onKnowledge: (knowledge: KnowledgeFilter) => void;
	onKnow: (hit: SearchHit, knowledge: Knowledge) => void;
	onQuery: (query: string) => void;
	/** More of the list is wanted: the reader is near the end of what there is. */
	onMore: () => void;
}) {
	const strings = useStrings();
	const { hits, total, topics } = list;
	const wanted = query.trim();
	const rows = (some: SearchHit[]) => (
		<ul>
			{some.map((hit) => (
				<Row
					key={hit.id}
					hit={hit}
					isCurrent={hit.id === current}
					knowledge={knowledgeOf(hit.id)}
					ticks={ticks}
					{...(knowledge !== 'all' && { onKnow: (next: Knowledge) => onKnow(hit, next) })}
				/>
			))}
		</ul>
	);
	return (
		<div class="glossary">
			<h1 class="visually-hidden">{strings.notebook.glossary}</h1>
			<div class="filters">
				<ListSearch label={strings.notebook.filter} query={query} onQuery={onQuery} />
				<Select
					label={strings.notebook.topic}
					value={topic}
					options={[
						['all', strings.notebook.allTopics],
						...[...TOPICS, 'own' as const]
							.filter((one) => topics[one] || one === topic)
							.map((one): [TopicChoice, string] => [one, `${strings.topic[one]} ${topics[one] ?? 0}`]),
					]}
					onChange={onTopic}
				/>
				<Select
					label={strings.knowledge.title}
					value={knowledge}
					options={[
						['all', strings.knowledge.all],
						['learning', strings.knowledge.is.learning],
						['known', strings.knowledge.is.known],
					]}
					onChange={onKnowledge}
				/>
			</div>
			<p class="count" role="status">
				{list.isWhole ? strings.notebook.count(total) : strings.common.loading}
			</p>
			{knowledge !== 'all' && list.isWhole && total === 0 && wanted === '' && (
				<p class="empty">{strings.knowledge.none[knowledge]}</p>
			)}
			{wanted !== '' && list.isWhole && total === 0 && words?.length === 0 && (
				<div class="empty">
					<p>{strings.panel.nothingFound(wanted)}</p>
					{topic === 'all' && knowledge === 'all' && <a href={newTermHash(wanted)}>{strings.panel.addOwn}</a>}
				</div>
			)}
			{children}
			{wanted !== ''
				? rows(hits)
				: groupByTopic(hits).map(({ topic: one, hits: group }) => (
						<section key={one ?? 'none'} class="topic" aria-label={one ? strings.topic[one] : strings.notebook.notes}>
							<h2>
								{one ? strings.topic[one] : strings.notebook.notes}{' '}
								<span class="count">{one ? topics[one] : group.length}</span>
							</h2>
							{rows(group)}
						</section>
					))}
			{hits.length < total && <More key={hits.length} left={total - hits.length} onMore={onMore} />}
			{words && words.length > 0 && (
				<section class="topic" aria-label={strings.words.title}>
					<h2>{strings.words.title}</h2>
					<ul>
						{words.map((entry) => (
							<WordRow key={`${entry.traditional} ${entry.pinyin}`} entry={entry} current={current} />
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function Row({
	hit,
	isCurrent,
	knowledge,
	ticks,
	onKnow,
}: {
	hit: SearchHit;
	isCurrent: boolean;
	knowledge: Knowledge;
	ticks: Ticks | null;
	onKnow?: (knowledge: Knowledge) => void;
}) {
	const { notebook } = useStrings();
	return (
		<li class={ticks ? 'ticked' : undefined}>
			<Tick ticks={ticks} id={hit.id} name={hit.prefLabel.zh || hit.prefLabel.en} />
			<a class="term-row" href={termHash(hit.id)} aria-current={isCurrent ? 'true' : undefined}>
				<HitName hit={hit} />
				{hit.hasNote && (
					<span class="note-dot">
						<span class="visually-hidden">{notebook.hasNote}</span>
					</span>
				)}
				<KnowledgeSign value={knowledge} />
				<HitPinyin hit={hit} />
				<span class="term-foot">
					<HitMatch hit={hit} /> <PackBadge pack={hit.pack ?? undefined} />
				</span>
			</a>
			{onKnow && <KnowledgeChoice value={knowledge} onChoose={onKnow} />}
		</li>
	);
}

function WordRow({ entry, current }: { entry: DictionaryEntry; current: string | undefined }) {
	const strings = useStrings();
	const id = wordId(entry.simplified);
	return (
		<li>
			<a class="term-row" href={termHash(id)} aria-current={id === current ? 'true' : undefined}>
				<span class="term-label" lang={chineseTag(strings)}>
					<WordName entry={entry} />
				</span>
				<span class="pinyin" lang="zh-Latn">
					{entry.pinyin}
				</span>
				<span class="hit-match" lang="en">
					<Sense text={entry.senses.slice(0, 3).join('; ')} />
				</span>
			</a>
		</li>
	);
}
