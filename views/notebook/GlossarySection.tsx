import { useMemo, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import type { NoteDrafts } from '../../components/note-drafts';
import { GlossaryList, type KnowledgeFilter, type TopicChoice } from '../../components/notebook/GlossaryList';
import { termHash } from '../../components/notebook/route';
import { Failure, Loading, UndoBar } from '../../components/Status';
import { nameOf, useStrings } from '../../components/strings/context';
import { ask } from '../../messages/call';
import { textOfId, wordOfId } from '../../model/dictionary';
import type { Knowledge } from '../../model/knowledge';
import { LIMITS } from '../../model/limits';
import { TOPICS } from '../../model/term-kinds';
import { EntryView } from '../EntryView';
import type { ToExport } from '../export/read-exported';
import { KnowledgeOf } from '../KnowledgeOf';
import { TextView } from '../TextView';
import { NOTHING, useFound, type Wanted } from '../use-found';
import { useKnowledgeOf } from '../use-knowledge';
import { oneOf, useRemembered } from '../use-remembered';
import { useWords } from '../use-words';
import { WordView } from '../WordView';
import { ExportSection } from './export/ExportSection';
import { useTicks } from './export/use-ticks';
import { useListPlace } from './use-list-place';

/** The list and, beside it or in its place, the entry that is open. */
export function GlossarySection({ drafts, open }: { drafts: NoteDrafts; open: string | undefined }) {
	const strings = useStrings();
	// They hide terms: in another tab, who does not think of them would miss what is there.
	const [topic, setTopic] = useRemembered<TopicChoice>(
		'topic',
		'all',
		oneOf([...TOPICS, 'own', 'all']),
		sessionStorage,
	);
	const [filter, setFilter] = useRemembered<KnowledgeFilter>(
		'knowledge',
		'all',
		oneOf(['all', 'learning', 'known']),
		sessionStorage,
	);
	const [query, setQuery] = useState('');
	const [last, setLast] = useState<{ id: string; label: string; before: Knowledge; now: Knowledge } | null>(null);
	const place = useListPlace(open);
	const wanted: Wanted = {
		query,
		...(topic !== 'all' && { topic }),
		...(filter !== 'all' && { knowledge: filter }),
	};
	const { list, loaded, readMore } = useFound(wanted, LIMITS.hits);
	const selection = useTicks();
	const knowledge = useKnowledgeOf(useMemo(() => list.hits.map(({ id }) => id), [list]));
	const words = useWords(filter === 'all' ? query.trim() : '');
	const text = open === undefined ? undefined : textOfId(open);
	const go = (id: string) => {
		location.hash = termHash(id);
	};
	const show = (id: string) => {
		const word = wordOfId(id);
		if (word !== undefined) return <WordView key={id} word={word} onOpen={go} />;
		return (
			<EntryView key={id} id={id} drafts={drafts} onOpen={go}>
				<KnowledgeOf id={id} />
			</EntryView>
		);
	};
	return (
		<div class="split" data-open={open !== undefined}>
			<div class="split-list" ref={place}>
				{loaded.kind === 'loading' && list === NOTHING && <Loading />}
				{loaded.kind === 'failed' && (
					<Failure title={strings.notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />
				)}
				{last && (
					<UndoBar
						key={`${last.id} ${last.now}`}
						onUndo={() => {
							void knowledge.choose(last.id, last.before);
							setLast(null);
						}}
					>
						{strings.knowledge.now(last.label, last.now)}
					</UndoBar>
				)}
				{list !== NOTHING && (
					<GlossaryList
						list={list}
						words={words}
						topic={topic}
						knowledge={filter}
						knowledgeOf={knowledge.of}
						query={query}
						current={open}
						ticks={selection.ticks}
						onTopic={setTopic}
						onKnowledge={setFilter}
						onKnow={({ id, prefLabel }, now) => {
							setLast({ id, label: nameOf(prefLabel, strings), before: knowledge.of(id), now });
							void knowledge.choose(id, now);
						}}
						onQuery={setQuery}
						onMore={readMore}
					>
						<ExportSection
							name="glossary"
							title={strings.notebook.glossary}
							count={list.total}
							selection={selection}
							readAll={(signal) => readFound(wanted, signal)}
						/>
					</GlossaryList>
				)}
			</div>
			<div class="split-entry">
				{open === undefined ? (
					<p class="empty">{strings.notebook.pick}</p>
				) : (
					<>
						<a class="back split-back" href="#/glossary">
							<Icon name="back" /> {strings.notebook.glossary}
						</a>
						{text === undefined ? show(open) : <TextView key={open} text={text} show={show} onOpen={go} />}
					</>
				)}
			</div>
		</div>
	);
}

/** Everything that is found, also what the list does not have yet. */
async function readFound(wanted: Wanted, signal: AbortSignal): Promise<ToExport[]> {
	const found = new Map<string, ToExport>();
	for (let offset = 0, total = 1; offset < total; offset += LIMITS.hits) {
		const page = await ask('search', { ...wanted, limit: LIMITS.hits, offset });
		signal.throwIfAborted();
		for (const { id, prefLabel } of page.hits) found.set(id, { id, name: prefLabel.zh || prefLabel.en });
		total = page.total;
	}
	return [...found.values()];
}
