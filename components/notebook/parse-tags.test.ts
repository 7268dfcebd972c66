import { expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { parseTags } from './parse-tags';

it.each<[typed: string, known: string[], tags: string[]]>([
	['', [], []],
	['政策', [], ['政策']],
	[' #政策，考试、 to  read ;; ', [], ['政策', '考试', 'to read']],
	['考试, 考试', ['考试', '政策'], ['考试', '政策']],
	['字'.repeat(99), [], ['字'.repeat(LIMITS.tag)]],
	[
		'a',
		Array.from({ length: LIMITS.tags }, (_, at) => `${at}`),
		Array.from({ length: LIMITS.tags }, (_, at) => `${at}`),
	],
])('%j', (typed, known, tags) => expect(parseTags(typed, known)).toEqual(tags));
