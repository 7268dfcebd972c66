import type { FromCard, ToCard } from '../../messages/protocol';

/**
 * The port that the content script hands to this frame, proved by the token that it loaded the frame with. Listened for
 * as soon as this module runs: the message comes with the frame's load event. A page that frames this document itself
 * has no token and shows an empty card.
 */
const received = new Promise<MessagePort>((resolve) => {
	const token = location.hash.slice(1);
	const take = ({ data, ports: [port] }: MessageEvent) => {
		if (data !== token || token === '' || !port) return;
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
