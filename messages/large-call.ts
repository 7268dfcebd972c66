import { browser } from 'wxt/browser';
import { CallFailed, call, patiently } from './call';
import { type Envelope, isEnvelope } from './envelope';
import { LARGE_PORT, readText, sendText } from './parts';
import type { CallName, Reply, Request } from './protocol';

/** What all of a reader's notes may stand in. */
type Large = Extract<
	CallName,
	'notes.list' | 'own.list' | 'own.bin' | 'aside.list' | 'backup.export' | 'backup.import'
>;

/** Reads by way of the background, however much that is, again if it ended before it answered; throws `CallFailed`. */
export function askLarge<N extends Exclude<Large, 'backup.import'>>(name: N, request: Request<N>): Promise<Reply<N>> {
	return patiently(() => callLarge(name, request));
}

/** Calls the background once, with however much; throws `CallFailed`. */
export async function callLarge<N extends Large>(name: N, request: Request<N>): Promise<Reply<N>> {
	const answer = await send(JSON.stringify({ call: name, request })).catch((error: unknown) => {
		throw new CallFailed({ code: 'no-background', detail: String(error) });
	});
	if (!answer.ok) throw new CallFailed(answer.error);
	return answer.value as Reply<N>;
}

/** A background that is asked nothing goes to sleep after 30 s, whatever it works at for a port. Milliseconds. */
const AWAKE = 10_000;

async function send(message: string): Promise<Envelope> {
	const port = browser.runtime.connect({ name: LARGE_PORT });
	const awake = setInterval(() => void call('tab.host', {}).catch(() => {}), AWAKE);
	try {
		const answering = readText(port);
		sendText(port, message);
		const answer: unknown = JSON.parse(await answering);
		if (!isEnvelope(answer)) throw new Error('no answer');
		return answer;
	} finally {
		clearInterval(awake);
		port.disconnect();
	}
}
