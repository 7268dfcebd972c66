import { browser } from 'wxt/browser';
import type { Answer, Question } from '../../matching/occurrence';
import { createSegmenter, type Segmenter } from '../../matching/segment/segmenter';
import { CallFailed } from '../../messages/call-failed';
import { Turns } from '../../messages/turns';
import { StorageFailed } from '../../storage/failure';

/** jieba's 59 MiB are let go of this long after the last question, milliseconds. */
const IDLE = 30_000;

/** Shared with `serve`: what the reader writes goes before. */
export const turns = new Turns();

const segmenter = createSegmenter({
	load: () => fetch(new URL('/jieba.wasm', browser.runtime.getURL('/'))),
	pause: () => turns.free(),
});

let idle: ReturnType<typeof setTimeout> | undefined;
let asking = 0;

/** Cuts each question's text with jieba, which is loaded at the first one. */
export function segment(questions: Question[]): Promise<Answer[][]> {
	return withSegmenter(() => segmenter.answer(questions));
}

/** Does work that needs the segmenter, which is let go of some time after the last. */
export async function withSegmenter<T>(work: (shared: Segmenter) => Promise<T>): Promise<T> {
	clearTimeout(idle);
	asking++;
	try {
		return await work(segmenter);
	} catch (error) {
		if (error instanceof CallFailed || error instanceof StorageFailed) throw error;
		throw new CallFailed({ code: 'segmenter-failed', detail: String(error) });
	} finally {
		asking--;
		if (asking === 0) idle = setTimeout(() => segmenter.release(), IDLE);
	}
}
