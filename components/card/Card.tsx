import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon';
import { useStrings } from '../strings/context';
import { useScrolled } from './use-scrolled';

/** The frame of the hover card: a bar with back, pin and close, and what is in it. */
export function Card({
	label,
	pinned,
	message,
	notice,
	bar,
	move,
	resize,
	children,
	onBack,
	onPin,
	onClose,
}: {
	label: string;
	pinned: boolean;
	/** Something to tell at once, such as a click that was ignored. */
	message: string;
	/** Something to be told, with what the reader can do. */
	notice?: ComponentChildren;
	/** Beside the buttons: where the way back leads, or the senses of the label. */
	bar?: ComponentChildren;
	/** By what it is moved. */
	move?: ComponentChildren;
	/** The corner by which it is made larger. */
	resize?: ComponentChildren;
	children: ComponentChildren;
	/** Null at the first term. */
	onBack: (() => void) | null;
	onPin: () => void;
	onClose: () => void;
}) {
	const { card, common } = useStrings();
	const scrolled = useScrolled();
	return (
		<div class="card" role="dialog" aria-label={card.region(label)} tabIndex={-1}>
			<div class={`card-bar${bar ? '' : ' over-head'}${scrolled ? ' scrolled' : ''}`}>
				{onBack && (
					<button type="button" class="icon-button" aria-label={common.back} title={common.back} onClick={onBack}>
						<Icon name="back" />
					</button>
				)}
				<div class="card-bar-middle">
					{/* The heading says it until it is scrolled away. */}
					{bar ?? (scrolled && <span class="subject">{label}</span>)}
				</div>
				{move}
				<button
					type="button"
					class="icon-button"
					aria-pressed={pinned}
					aria-label={card.pin}
					title={pinned ? card.unpin : card.pin}
					onClick={onPin}
				>
					<Icon name="pin" />
				</button>
				<button type="button" class="icon-button" aria-label={common.close} title={common.close} onClick={onClose}>
					<Icon name="close" />
				</button>
			</div>
			<div role="status" class="card-message">
				{message}
			</div>
			{notice}
			{children}
			{resize}
		</div>
	);
}
