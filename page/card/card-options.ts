import type { OpenShadow } from '../reading/shadow-roots';
import type { CardAddress } from './card-host';
import type { Keyboard } from './keyboard';

/** What a card needs of the frame that it stands in. */
export interface CardOptions {
	address: CardAddress;
	title: string;
	keyboard: Keyboard;
	openShadow: OpenShadow;
	/** The extension is gone (reloaded, removed): fall silent. */
	isGone: () => boolean;
	onGone: () => void;
	/** Whether the frame answers has become known. */
	onMute: () => void;
	/** The card was shown for an occurrence, or closed. */
	onActive: (range: Range | null) => void;
	signal: AbortSignal;
}
