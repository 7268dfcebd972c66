import type { Browser } from 'wxt/browser';

/** Name of the port over which a view makes a call whose request or answer may be larger than one message may be. */
export const LARGE_PORT = 'large';

/** UTF-16 units of a message. Chromium passes on no more than 64 MiB, and a Chinese character takes three bytes. */
const PART = 4_000_000;

type Port = Browser.runtime.Port;

/** Sends a text in parts. */
export function sendText(port: Port, text: string): void {
	for (let at = 0; at < text.length; at += PART) port.postMessage({ part: text.slice(at, at + PART) });
	port.postMessage({ end: text.length });
}

/** The text that comes over a port; rejects when the other side goes away before its end. */
export function readText(port: Port): Promise<string> {
	const parts: string[] = [];
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	port.onMessage.addListener((message: unknown) => {
		const { part, end } = (message ?? {}) as { part?: unknown; end?: unknown };
		if (typeof part === 'string') parts.push(part);
		if (end === undefined) return;
		const text = parts.join('');
		if (text.length === end) resolve(text);
		else reject(new Error('A part is missing'));
	});
	port.onDisconnect.addListener(() => reject(new Error('The other side is gone')));
	return promise;
}
