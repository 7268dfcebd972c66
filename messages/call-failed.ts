import type { CallError } from './protocol';

/** A call that could not be answered; `error.code` is for the interface, `message` for reports. */
export class CallFailed extends Error {
	override readonly name = 'CallFailed';

	constructor(readonly error: CallError) {
		super(`${error.code}: ${error.detail}`);
	}
}
