import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../messages/protocol';
import type { Knowledge } from '../../model/knowledge';
import { Details } from '../entry/Details';
import { meaningIn } from '../entry/meaning';
import { OtherLabels } from '../entry/OtherLabels';
import { officialEnglish } from '../entry/official-english';
import { formatDate } from '../format-date';
import { KnowledgeChoice } from '../KnowledgeChoice';
import { NoteEditor } from '../note/NoteEditor';
import { useDraft } from '../note/use-draft';
import type { NoteDraft } from '../note-draft';
import { chineseTag, nameOf, useStrings } from '../strings/context';
import { Chip, type TermLink } from '../TermChips';
import { Action } from './Action';
import { Gist } from './Gist';
import { NoteLines } from './NoteLines';
import { Reading } from './Reading';

/** Said in the language that it leads to. */
const OTHER = { zh: { short: 'EN', whole: 'EN: English' }, en: { short: '中', whole: '看中文' } };

/**
 * A term at a glance: its name, how it is read, its English, what it means, the reader's own words, and one row of actions.
 * All else comes below the row, on demand, so that nothing above moves.
 */
export function Glance({
	entry,
	draft,
	form,
	nested = [],
	isMore,
	knowledge,
	refusal,
	why,
	onKnow,
	onMore,
	onOpen,
	onSpeak,
	onWriting,
}: {
	entry: Entry;
	draft: NoteDraft;
	/** The wording on the page. */
	form?: string;
	/** Terms inside this occurrence. */
	nested?: TermLink[];
	isMore: boolean;
	knowledge: Knowledge;
	/** Where the term was met: by what its mark can be refused. */
	refusal?: ComponentChildren;
	/** Why it was marked. */
	why?: ComponentChildren;
	onKnow: (knowledge: Knowledge) => void;
	onMore: (isMore: boolean) => void;
	onOpen: (id: string) => void;
	onSpeak: ((word: string) => void) | null;
	onWriting?: (writing: boolean) => void;
}) {
	useDraft(draft);
	const strings = useStrings();
	const { card, knowledge: knows } = strings;
	const { term } = entry;
	const [isOther, setOther] = useState(false);
	const [isRefusing, setRefusing] = useState(false);
	// What is not in the notebook yet, or is in doubt, is not to be looked for.
	const isPending = !['empty', 'stored', 'binned'].includes(draft.state.kind);
	const [writing, setWriting] = useState<'no' | 'at once' | 'asked'>(isPending ? 'at once' : 'no');
	if (isPending && writing === 'no') setWriting('at once');
	const meaning = meaningIn(term.definition, strings, { isOther });
	const name = nameOf(term.prefLabel, strings);
	const other = form === name || form === term.prefLabel.en ? undefined : form;
	const { others, labels } = officialEnglish(entry);
	return (
		<article class="entry glance">
			<header class="entry-head">
				<h1 class="label" lang={chineseTag(strings)}>
					{name}
				</h1>
				<Reading entry={entry} onSpeak={onSpeak} form={other} />
			</header>
			<Gist meaning={meaning} isWhole={isMore} />
			{entry.supersededBy && (
				<p class="superseded">
					<small>{strings.entry.now}</small> <Chip term={entry.supersededBy} onOpen={onOpen} />
				</p>
			)}
			{writing === 'no' ? (
				<NoteLines text={draft.text} onOpen={() => setWriting('asked')} />
			) : (
				<NoteEditor draft={draft} focus={writing === 'asked'} {...(onWriting && { onWriting })} />
			)}
			<div class="actions">
				<Action
					icon="note"
					words={card.notes}
					isOpen={writing !== 'no'}
					onClick={() => setWriting(writing === 'no' || isPending ? 'asked' : 'no')}
				/>
				<Action
					icon="known"
					words={knows.is.known}
					title={knowledge === 'known' ? knows.unknowHint : knows.knowHint}
					isPressed={knowledge === 'known'}
					onClick={() => onKnow(knowledge === 'known' ? 'new' : 'known')}
				/>
				{refusal && (
					<Action icon="notHere" words={card.notHere} isOpen={isRefusing} onClick={() => setRefusing(!isRefusing)} />
				)}
				<Action
					icon={isMore ? 'less' : 'more'}
					words={isMore ? card.less : card.more}
					isOpen={isMore}
					onClick={() => onMore(!isMore)}
				/>
				{meaning.hasOther && (
					<button
						type="button"
						class="action other"
						lang={meaning.language === 'zh' ? 'en' : 'zh-Hans'}
						aria-label={OTHER[meaning.language].whole}
						title={OTHER[meaning.language].whole}
						onClick={() => setOther(!isOther)}
					>
						{OTHER[meaning.language].short}
					</button>
				)}
			</div>
			{isRefusing && refusal}
			{isMore && (
				<>
					<KnowledgeChoice value={knowledge} onChoose={onKnow} />
					{term.asOf && <small class="as-of">{strings.entry.asOf(formatDate(term.asOf, strings.code))}</small>}
					<OtherLabels labels={{ ...term.altLabel, en: labels }} renderings={others} />
					<Details entry={entry} nested={nested} onOpen={onOpen} />
					{why}
				</>
			)}
		</article>
	);
}
