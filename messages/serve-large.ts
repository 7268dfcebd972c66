import { type Browser, browser } from 'wxt/browser';
import { type Envelope, isCallMessage } from './envelope';
import { ownIdentity } from './identity';
import { LARGE_PORT, readText, sendText } from './parts';
import type { CallError } from './protocol';
import { isOwnView } from './sender';
import { answer, type Handlers } from './serve';
import type { Turns } from './turns';

/** Answers calls that come in parts. To be called, as `serve`, before anything is awaited. */
export function serveLarge(handlers: Handlers, describe: (error: unknown) => CallError, turns: Turns): void {
	browser.runtime.onConnect.addListener((port) => {
		if (port.name !== LARGE_PORT) return;
		const { sender } = port;
		// What a page sends is not collected, whatever it asks.
		if (!sender || !isOwnView(sender, ownIdentity())) return port.disconnect();
		void answerText(port, sender)
			.catch((error: unknown): Envelope => ({ ok: false, error: describe(error) }))
			.then((envelope) => sendText(port, JSON.stringify(envelope)))
			.catch(() => {}); // The view is gone.
	});

	async function answerText(port: Browser.runtime.Port, sender: Browser.runtime.MessageSender): Promise<Envelope> {
		const message: unknown = JSON.parse(await readText(port));
		if (!isCallMessage(message)) throw new Error('not a call');
		return answer(handlers, message, sender, turns);
	}
}
