import { browser } from 'wxt/browser';
import type { Answer, Question } from '../../matching/occurrence';
import { createSegmenter } from '../../matching/segment/segmenter';
import { CallFailed } from '../../messages/call-failed';
import { Turns } from '../../messages/turns';

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
export async function segment(questions: Question[]): Promise<Answer[][]> {
	clearTimeout(idle);
	asking++;
	try {
		return await segmenter.answer(questions);
	} catch (error) {
		throw new CallFailed({ code: 'segmenter-failed', detail: String(error) });
	} finally {
		asking--;
		if (asking === 0) idle = setTimeout(() => segmenter.release(), IDLE);
	}
}
