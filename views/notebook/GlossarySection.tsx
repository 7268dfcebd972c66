import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import type { NoteDrafts } from '../../components/note-drafts';
import type { TopicChoice } from '../../components/notebook/filter-summaries';
import { GlossaryList } from '../../components/notebook/GlossaryList';
import { termHash } from '../../components/notebook/route';
import { Failure, Loading } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { EntryView } from '../EntryView';
import type { Glossary } from './use-glossary';

/** The list and, beside it or in its place, the entry that is open. */
export function GlossarySection({
	glossary,
	drafts,
	open,
}: {
	glossary: Glossary;
	drafts: NoteDrafts;
	open: string | undefined;
}) {
	const strings = useStrings();
	const [topic, setTopic] = useState<TopicChoice>('all');
	const [query, setQuery] = useState('');
	const { loaded } = glossary;
	return (
		<div class="split" data-open={open !== undefined}>
			<div class="split-list">
				{loaded.kind === 'loading' && <Loading />}
				{loaded.kind === 'failed' && (
					<Failure title={strings.notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />
				)}
				{loaded.kind === 'ready' && (
					<GlossaryList
						entries={loaded.value}
						topic={topic}
						query={query}
						current={open}
						onTopic={setTopic}
						onQuery={setQuery}
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
						<EntryView
							key={open}
							id={open}
							drafts={drafts}
							onOpen={(id) => {
								location.hash = termHash(id);
							}}
						/>
					</>
				)}
			</div>
		</div>
	);
}
