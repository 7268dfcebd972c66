import { useState } from 'preact/hooks';
import { Card } from '../../components/card/Card';
import { AddOwn } from '../../components/entry/AddOwn';
import type { NoteDrafts } from '../../components/note-drafts';
import type { CardSubject } from '../../messages/protocol';
import { textOfId, wordOfId } from '../../model/dictionary';
import { LIMITS } from '../../model/limits';
import { TextView } from '../TextView';
import { WordView } from '../WordView';
import { GlanceView } from './GlanceView';
import { KeyboardNotice } from './KeyboardNotice';
import { nestedTerms } from './nested-terms';
import type { CardFrame } from './TermCard';
import { useAddOwn } from './use-add-own';
import { useTrail } from './use-trail';

/** The card of a word that no pack has, or of a selected text, and of what is opened from there. */
export function LookUpCard({
	subject: { terms, occurrence, place },
	drafts,
	frame: { isTaken, ...frame },
	onWriting,
}: {
	subject: CardSubject;
	drafts: NoteDrafts;
	frame: CardFrame;
	onWriting: (writing: boolean) => void;
}) {
	const { shown, atFirst, open, goBack, onBack } = useTrail(terms[0] ?? '', { onEscape: frame.onClose });
	const [isMore, setMore] = useState(false);
	const own = useAddOwn({ place, onOpen: open, onUndone: goBack });
	const show = (id: string) => {
		const word = wordOfId(id);
		if (word === undefined) {
			return (
				<GlanceView
					key={id}
					id={id}
					drafts={drafts}
					place={place}
					isMore={isMore}
					onMore={setMore}
					onOpen={open}
					onWriting={onWriting}
				/>
			);
		}
		return (
			<WordView
				key={id}
				word={word}
				{...(atFirst && { nested: nestedTerms(occurrence) })}
				add={(definition) => <AddOwn onAdd={() => own.add(word, definition)} />}
				onOpen={open}
			/>
		);
	};
	const text = textOfId(shown);
	const mayAdd = text !== undefined && text.length > 1 && text.length <= LIMITS.label;
	return (
		<Card
			{...frame}
			label={occurrence.text}
			notice={
				<>
					<KeyboardNotice isTaken={isTaken} id={shown} />
					{own.notice}
				</>
			}
			bar={atFirst ? null : <span class="subject">{occurrence.text}</span>}
			onBack={onBack}
		>
			{text === undefined ? (
				show(shown)
			) : (
				<TextView
					key={shown}
					text={text}
					add={mayAdd && <AddOwn onAdd={() => own.add(text, '')} />}
					show={show}
					onOpen={open}
				/>
			)}
		</Card>
	);
}
