import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Card } from '../../components/card/Card';
import { NotHereMenu } from '../../components/card/NotHereMenu';
import { SenseTabs } from '../../components/card/SenseTabs';
import { Why } from '../../components/card/Why';
import type { NoteDrafts } from '../../components/note-drafts';
import type { CardSubject } from '../../messages/protocol';
import { GlanceView } from './GlanceView';
import { KeyboardNotice } from './KeyboardNotice';
import { useKnowKey } from './use-know-key';
import { useNested } from './use-nested';
import { hostOf, useRefusal } from './use-refusal';
import { useSenses } from './use-senses';
import { useTrail } from './use-trail';

/** What every card has, whatever it is about. */
export interface CardFrame {
	pinned: boolean;
	message: string;
	/** The page has taken the keyboard. */
	isTaken: boolean;
	/** By what it is moved, while it is pinned. */
	move: ComponentChildren;
	/** The corner by which it is made larger. */
	resize: ComponentChildren;
	onPin: () => void;
	onClose: () => void;
}

/** The card of a term of the glossary. Give it another key for another occurrence: it begins anew. */
export function TermCard({
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
	const { shown, atFirst, open, startAt, onBack } = useTrail(terms[0] ?? '', { onEscape: frame.onClose });
	// It stays open from term to term within this card.
	const [isMore, setMore] = useState(false);
	const nested = useNested(occurrence, isMore);
	const refusal = useRefusal();
	const senses = useSenses(terms);
	useKnowKey(shown);
	return (
		<Card
			{...frame}
			label={occurrence.text}
			notice={<KeyboardNotice isTaken={isTaken} id={shown} />}
			bar={
				atFirst && senses.length > 1 ? (
					<SenseTabs senses={senses} chosen={shown} onChoose={startAt} />
				) : atFirst ? null : (
					<span class="subject">{occurrence.text}</span>
				)
			}
			onBack={onBack}
		>
			<GlanceView
				id={shown}
				drafts={drafts}
				place={place}
				isMore={isMore}
				onMore={setMore}
				{...(atFirst && {
					form: occurrence.text,
					nested,
					why: <Why occurrence={occurrence} />,
					refusal: (
						<NotHereMenu
							host={hostOf(place.url)}
							done={refusal.done}
							failed={refusal.failed}
							onRefuse={(reach) => refusal.refuse(shown, reach, place)}
							onUndo={refusal.undo}
						/>
					),
				})}
				onOpen={open}
				onWriting={onWriting}
			/>
		</Card>
	);
}
