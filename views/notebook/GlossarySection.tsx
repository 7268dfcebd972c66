import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import type { NoteDrafts } from '../../components/note-drafts';
import { GlossaryList, type TopicChoice } from '../../components/notebook/GlossaryList';
import { termHash } from '../../components/notebook/route';
import { Failure, Loading } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { wordOfId } from '../../model/dictionary';
import { LIMITS } from '../../model/limits';
import { EntryView } from '../EntryView';
import { NOTHING, useFound } from '../use-found';
import { useWords } from '../use-words';
import { WordView } from '../WordView';
import { useListPlace } from './use-list-place';

/** The list and, beside it or in its place, the entry that is open. */
export function GlossarySection({ drafts, open }: { drafts: NoteDrafts; open: string | undefined }) {
	const strings = useStrings();
	const [topic, setTopic] = useState<TopicChoice>('all');
	const [query, setQuery] = useState('');
	const place = useListPlace(open);
	const { list, loaded, readMore } = useFound({ query, ...(topic !== 'all' && { topic }) }, LIMITS.hits);
	const words = useWords(query.trim());
	const word = open === undefined ? undefined : wordOfId(open);
	const go = (id: string) => {
		location.hash = termHash(id);
	};
	return (
		<div class="split" data-open={open !== undefined}>
			<div class="split-list" ref={place}>
				{loaded.kind === 'loading' && list === NOTHING && <Loading />}
				{loaded.kind === 'failed' && (
					<Failure title={strings.notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />
				)}
				{list !== NOTHING && (
					<GlossaryList
						list={list}
						words={words}
						topic={topic}
						query={query}
						current={open}
						onTopic={setTopic}
						onQuery={setQuery}
						onMore={readMore}
					/>
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
						{word === undefined ? (
							<EntryView key={open} id={open} drafts={drafts} onOpen={go} />
						) : (
							<WordView key={open} word={word} onOpen={go} />
						)}
					</>
				)}
			</div>
		</div>
	);
}
