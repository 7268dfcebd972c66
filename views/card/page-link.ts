import { ask } from '../../messages/call';
import type { FromCard, ToCard } from '../../messages/protocol';

/**
 * The port that the content script hands to this frame. Listened for as soon as this module runs: the message comes with the
 * frame's load event. Any page may frame this document and send it a port; only of a content script's the background says that
 * it is ours, and until then nothing is shown and nothing is asked.
 */
const received = new Promise<MessagePort>((resolve) => {
	const take = async ({ data, ports: [port] }: MessageEvent) => {
		if (typeof data !== 'string' || !port) return;
		if (!(await ask('card.vouch', { token: data }).catch(() => false))) return;
		removeEventListener('message', take);
		resolve(port);
	};
	addEventListener('message', take);
});

/** Hears what to show, and gives the way back to the page. */
export async function linkToPage(
	hear: (message: ToCard) => void,
	signal: AbortSignal,
): Promise<(message: FromCard) => void> {
	const port = await received;
	port.onmessage = ({ data }: MessageEvent<ToCard>) => hear(data);
	signal.addEventListener('abort', () => port.close(), { once: true });
	return (message) => port.postMessage(message);
}
