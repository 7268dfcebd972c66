import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	advance,
	hasSeen,
	joinSeen,
	LAST_MOMENT,
	nextStamp,
	STAMP,
	type Stamp,
	stampOfContent,
	wallOf,
	withinCalendar,
} from './clock';
import { LIMITS } from './limits';

const DAY = 24 * 60 * 60_000;
const moment = fc.oneof(fc.nat(), fc.constantFrom(0, 1, LAST_MOMENT, 8.64e15, Number.MAX_SAFE_INTEGER, -1, Number.NaN));
const node = fc.constantFrom('a', 'b', 'c');
const seen = fc
	.array(fc.record({ now: moment, node }), { maxLength: 6 })
	.map((changes) => changes.reduce<Stamp[]>((known, change) => joinSeen(known, [nextStamp(known, change)]), []));

describe('a stamp', () => {
	it('is later than all that are known, and a stamp, whatever the date', () => {
		fc.assert(
			fc.property(seen, moment, node, (known, now, by) => {
				const next = nextStamp(known, { now, node: by });
				expect(v.is(STAMP, next) || wallOf(next) === LAST_MOMENT + 1).toBe(true);
				expect(known.includes(next)).toBe(false);
			}),
		);
	});

	it('counts within one millisecond, and carries over', () => {
		const at = { now: 1000, node: 'n' };
		let known = [nextStamp([], at)];
		const stamps = [...known];
		for (let n = 0; n < 1000; n++) {
			known = joinSeen(known, [nextStamp(known, at)]);
			stamps.push(known[0]!);
		}
		expect([...stamps].sort()).toEqual(stamps);
		expect(wallOf(nextStamp(['0000000rszzzzn'], at))).toBe(1001);
	});

	it('is later than what was before, unless that is more than a day ahead', () => {
		fc.assert(
			fc.property(seen, fc.nat(), node, (known, now, by) => {
				const next = nextStamp(known, { now, node: by });
				for (const stamp of known) if (wallOf(stamp) <= now + DAY) expect(next > stamp).toBe(true);
			}),
		);
	});

	it('of a file is brought within the calendar', () => {
		expect(withinCalendar(stampOfContent(5, ''))).toBe(stampOfContent(5, ''));
		expect(v.is(STAMP, 'zzzzzzzzz0000n')).toBe(false);
		expect(v.is(STAMP, withinCalendar('zzzzzzzzz0000n'))).toBe(true);
	});

	it('far ahead does not push ours ahead', () => {
		const next = nextStamp([stampOfContent(LAST_MOMENT, '')], { now: DAY, node: 'n' });
		expect(wallOf(next)).toBeLessThanOrEqual(2 * DAY);
	});
});

describe('who knows of what', () => {
	it('a change knows all that was there, and nobody knows it yet', () => {
		const one = advance({ text: '', seen: [] }, ['text'], { now: 5, node: 'one' });
		const other = advance(one, ['text'], { now: 3, node: 'other' });
		expect([hasSeen(other.seen, one.text), hasSeen(one.seen, other.text)]).toEqual([true, false]);
		expect(other.text > one.text).toBe(true);
	});

	it('remembers as many installations as there is room for, the newest', () => {
		const many = Array.from({ length: 40 }, (_, n) => nextStamp([], { now: n, node: `n${n}` }));
		const known = joinSeen(many, []);
		expect(known.length).toBe(LIMITS.nodes);
		expect(hasSeen(known, many[39]!)).toBe(true);
	});

	it('the same content has the same stamp, other content another', () => {
		expect(stampOfContent(5, '甲')).toBe(stampOfContent(5, '甲'));
		expect(stampOfContent(5, '甲')).not.toBe(stampOfContent(5, '乙'));
	});
});
