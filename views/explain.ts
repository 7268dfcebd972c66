import { CallFailed } from '../messages/call';
import type { CallError } from '../messages/protocol';

/** The code of a failure, for the interface to put into words. */
export function explain(error: unknown): CallError['code'] {
	return error instanceof CallFailed ? error.error.code : 'unexpected';
}
