import type { CallError } from './protocol';

/** What a call looks like on the wire. */
export interface CallMessage {
	call: string;
	request: unknown;
}

/** What an answer looks like on the wire. */
export type Envelope = { ok: true; value: unknown } | { ok: false; error: CallError };

/** Whether a message is a call; everything else that is sent around is no business of `serve`. */
export function isCallMessage(message: unknown): message is CallMessage {
	return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'string';
}

/** Whether an answer came from `serve`; a context that vanished half-way answers `undefined`. */
export function isEnvelope(answer: unknown): answer is Envelope {
	return typeof answer === 'object' && answer !== null && 'ok' in answer && ('value' in answer || 'error' in answer);
}
