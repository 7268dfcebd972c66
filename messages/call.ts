import { browser } from 'wxt/browser';
import { CallFailed } from './call-failed';
import { type CallMessage, type Envelope, isEnvelope } from './envelope';
import type { CallName, Reply, Request } from './protocol';

export { CallFailed } from './call-failed';

/** Asks the background; throws `CallFailed`. Not repeated by itself: whoever asks knows whether asking twice is harmless. */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Reply<N>> {
	const answer = await send({ call: name, request });
	if (!answer.ok) throw new CallFailed(answer.error);
	return answer.value as Reply<N>;
}

async function send(message: CallMessage): Promise<Envelope> {
	// Once the extension is reloaded, a content script that was left behind has no runtime id (Chromium) or no runtime.
	if (!browser?.runtime?.id) throw noBackground('this extension context is no longer valid');
	let answer: unknown;
	try {
		answer = await browser.runtime.sendMessage(message);
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
