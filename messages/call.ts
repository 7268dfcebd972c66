import { browser } from 'wxt/browser';
import { CallFailed } from './call-failed';
import { type CallMessage, type Envelope, isEnvelope } from './envelope';
import type { CallName, Reply, Request } from './protocol';
import { within } from './within';

export { CallFailed } from './call-failed';

/** What may be asked twice: it changes nothing of the reader's, or the same once more. */
export type Reading = Extract<
	CallName,
	| 'reading'
	| 'segment'
	| 'lexicon'
	| 'seen'
	| 'tab.host'
	| 'search'
	| 'card.vouch'
	| `words.${string}`
	| 'terms.get'
	| 'terms.labels'
	| 'note.get'
	| 'knowledge.get'
	// Saying the same again changes nothing; only what it was before is lost.
	| 'knowledge.set'
	| 'snapshots.list'
	| 'aside.clear'
	| 'aside.restore'
	| `packs.${string}`
	| `pack.${string}`
>;

/** Milliseconds before each new try. A background that ends while it is asked is there again at once. */
const AGAIN = [50, 250, 1_000];

/** Reads by way of the background, again if that ended before it answered; throws `CallFailed`. */
export function ask<N extends Reading>(name: N, request: Request<N>): Promise<Reply<N>> {
	return patiently(() => call(name, request));
}

/** Asks, and again if the background ended meanwhile. */
export async function patiently<T>(once: () => Promise<T>): Promise<T> {
	for (const wait of AGAIN) {
		try {
			return await once();
		} catch (error) {
			if (!isPassing(error)) throw error;
		}
		await new Promise((resolve) => setTimeout(resolve, wait));
	}
	return once();
}

/**
 * What is answered at once or not at all: a message can be lost while the background starts, and nobody is told. Everything else
 * may be long.
 */
const QUICK = /^(?:note|own|knowledge|terms|words)\.|^(?:card\.vouch|reading|lexicon)$/;

/** So long (milliseconds) an answer is waited for that should be there at once. */
const PATIENCE = 10_000;

/** The background ended, while the extension goes on. */
function isPassing(error: unknown): boolean {
	return error instanceof CallFailed && error.error.code === 'no-background' && Boolean(browser?.runtime?.id);
}

/** Calls the background once; throws `CallFailed`. Whoever writes knows whether doing so twice is harmless. */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Reply<N>> {
	const answer = await send({ call: name, request });
	if (!answer.ok) throw new CallFailed(answer.error);
	return answer.value as Reply<N>;
}

async function send(message: CallMessage): Promise<Envelope> {
	// Once the extension is reloaded, a content script that was left behind has no runtime id (Chromium) or no runtime.
	if (!browser?.runtime?.id) throw noBackground('the extension is gone');
	let answer: unknown;
	try {
		const answering = browser.runtime.sendMessage(message);
		answer = await (QUICK.test(message.call) ? within(PATIENCE, answering) : answering);
	} catch (error) {
		// What cannot be cloned is the caller's fault; all other rejections of `sendMessage` are about the other side.
		if (error instanceof DOMException && error.name === 'DataCloneError') {
			throw new CallFailed({ code: 'bad-request', detail: error.message });
		}
		throw noBackground(String(error));
	}
	// `undefined`: only other views heard it, or the background ended before it answered.
	if (!isEnvelope(answer)) throw noBackground('no answer');
	return answer;
}

function noBackground(detail: string): CallFailed {
	return new CallFailed({ code: 'no-background', detail });
}
