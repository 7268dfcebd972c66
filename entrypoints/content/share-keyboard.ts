import { browser } from 'wxt/browser';
import { call } from '../../messages/call';
import { Keyboard, type KeyboardNews } from '../../page/card/keyboard';

/** The keyboard of this frame, which hears of the others' in the tab and tells them, by way of the background. */
export function shareKeyboard(signal: AbortSignal): Keyboard {
	const keyboard = new Keyboard({
		// Without a background the frames of the tab don't hear of each other.
		tell: (news) => void call('keyboard', news).catch(() => {}),
		signal,
	});
	const hear = (message: { keyboard?: KeyboardNews } | null): undefined => {
		if (message?.keyboard) keyboard.follow(message.keyboard);
	};
	browser.runtime.onMessage.addListener(hear);
	signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
	return keyboard;
}
