import { type Browser, browser } from 'wxt/browser';
import { CallFailed } from './call-failed';
import { type CallMessage, type Envelope, isCallMessage } from './envelope';
import { ownIdentity } from './identity';
import { costOf, LEAST } from './pace';
import type { CallError, CallName, CheckedRequest, Reply } from './protocol';
import { isCallName, parseRequest } from './requests';
import { isOwnView, mayCall } from './sender';
import { Turns } from './turns';

/** One function for each call; what it throws becomes the error of the reply, see `describe`. */
export type Handlers = {
	[N in CallName]: (request: CheckedRequest<N>, sender: Browser.runtime.MessageSender) => Promise<Reply<N>>;
};

/**
 * Answers calls. To be called while the background script first runs, before anything is awaited:
 * a listener added later misses the message that woke a service worker.
 */
export function serve(
	handlers: Handlers,
	describe: (error: unknown) => CallError = describeError,
	turns = new Turns(),
): void {
	browser.runtime.onMessage.addListener((message: unknown, sender, respond: (envelope: Envelope) => void) => {
		if (!isCallMessage(message)) return undefined;
		void answer(handlers, message, sender, turns)
			.catch((error: unknown): Envelope => ({ ok: false, error: describe(error) }))
			.then(respond);
		return true; // The answer comes later; understood by both browsers, unlike a returned promise.
	});
}

/** Answers one call, if its sender may make it. */
export async function answer(
	handlers: Handlers,
	message: CallMessage,
	sender: Browser.runtime.MessageSender,
	turns: Turns,
): Promise<Envelope> {
	const name = message.call;
	if (!isCallName(name)) return refuse(`no such call: ${name.slice(0, 100)}`);
	if (!mayCall(name, sender, ownIdentity())) {
		return refuse(`${name} is not for pages`);
	}
	const work = (spend?: (cost: number) => void) => handle(handlers, name, message.request, { sender, spend });
	if (!isOwnView(sender, ownIdentity())) return turns.page(sender.tab?.id, work);
	return isReading(name) ? work() : turns.write(work);
}

async function handle<N extends CallName>(
	handlers: Handlers,
	name: N,
	request: unknown,
	{ sender, spend }: { sender: Browser.runtime.MessageSender; spend: ((cost: number) => void) | undefined },
): Promise<Envelope> {
	const parsed = parseRequest(name, request);
	spend?.(parsed.ok ? costOf(name, parsed.request) : LEAST);
	if (!parsed.ok) return refuse(parsed.detail);
	return { ok: true, value: await handlers[name](parsed.request, sender) };
}

/** What only reads may wait; an import of a pack is long. */
function isReading(name: CallName): boolean {
	return !/^(?:note|own)\.(?:add|save|delete|restore|erase)$|^knowledge\.set$/.test(name);
}

function refuse(detail: string): Envelope {
	return { ok: false, error: { code: 'bad-request', detail } };
}

/** Errors that carry a code keep it; all others are `unexpected`. */
export function describeError(error: unknown): CallError {
	if (error instanceof CallFailed) return error.error;
	return { code: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
