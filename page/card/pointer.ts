import type { Reader } from '../marking/reader';
import type { Found } from '../reading/registry';
import type { Cards } from './cards';
import { type Hit, hitTest, hitTestThrough } from './hit-test';
import { followLongPress, isInLink } from './long-press';

/** After the pointer has left term and card, the card stays this long (milliseconds). */
const LEAVE_DELAY = 280;
/** Where the pointer has rested for this long, or half the delay, the card is made ready (milliseconds). */
const READY = 60;
/** What is painted may just be shown anew, as when the segmenter has answered: so often it is looked again, milliseconds apart. */
const AGAIN = { times: 10, every: 30 };
/** A resting hand trembles this much (CSS px). */
const TREMOR = 3;

/** Opens the card where the pointer rests, pins it on a click, and closes it when the pointer has left. */
export function followPointer({
	reader,
	cards,
	delay,
	signal,
}: {
	reader: Reader;
	cards: Cards;
	delay: () => number;
	signal: AbortSignal;
}): void {
	let rest: ReturnType<typeof setTimeout> | undefined;
	let ready: ReturnType<typeof setTimeout> | undefined;
	let leave: ReturnType<typeof setTimeout> | undefined;
	let clicked: ReturnType<typeof setTimeout> | undefined;
	/** What the card was about when the pointer left it. */
	let left: Found | null = null;
	let restedAt = { x: Number.NaN, y: Number.NaN };
	/** What the browser last said is under the pointer; `null` once the page has scrolled. */
	let under: Element | null = null;

	const hit = (x: number, y: number) => {
		const target = under?.isConnected ? under : document.elementFromPoint(x, y);
		return target && hitTest({ x, y, target, findings: reader.findings, roots: reader.roots });
	};

	const see = ({ isTrusted, target }: Event) => {
		if (isTrusted) under = target instanceof Element ? target : null;
	};

	const cancel = () => {
		clearTimeout(rest);
		clearTimeout(ready);
	};

	const stay = () => {
		clearTimeout(leave);
		leave = undefined;
	};

	const seenAt = (x: number, y: number) =>
		hit(x, y) ??
		(under === cards.host ? null : hitTestThrough({ x, y, findings: reader.findings, roots: reader.roots }));

	const isBeingShown = (times: number) => times > 0 && reader.marks.isBehind;

	const onRest = (x: number, y: number, times = AGAIN.times) => {
		const at = seenAt(x, y);
		if (!at && isBeingShown(times)) rest = setTimeout(onRest, AGAIN.every, x, y, times - 1);
		if (!at || cards.isHeld) return;
		stay();
		if (at.occurrence === cards.subject?.occurrence) return;
		cards.open({ found: at, range: at.range, line: at.line, pinned: false, focus: false });
	};

	const onReady = (x: number, y: number) => {
		const at = hit(x, y);
		if (at) cards.prepare(at);
	};

	const startLeaving = () => {
		const { subject } = cards;
		if (!subject || cards.isHeld || (leave !== undefined && subject === left)) return;
		stay();
		left = subject;
		leave = setTimeout(() => {
			leave = undefined;
			// Meanwhile it may be about a word that the pointer has gone to.
			if (!cards.isHeld && cards.subject === subject) cards.close();
		}, LEAVE_DELAY);
	};

	const onMove = (event: PointerEvent) => {
		if (!event.isTrusted || event.pointerType === 'touch') return;
		const { clientX: x, clientY: y } = event;
		see(event);
		if (cards.isOpen) {
			if (cards.holds(x, y)) stay();
			else startLeaving();
		}
		if (Math.abs(x - restedAt.x) <= TREMOR && Math.abs(y - restedAt.y) <= TREMOR) return;
		restedAt = { x, y };
		cancel();
		if (event.buttons !== 0 || reader.findings.all.size === 0) return;
		if (under && nearFinding(under)) {
			cards.preload();
			ready = setTimeout(onReady, Math.min(READY, delay() / 2), x, y);
		}
		rest = setTimeout(onRest, delay(), x, y);
	};

	/** Is there a finding in this element or just around it? */
	const nearFinding = (element: Element): boolean => {
		for (let at: Element | null = element, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
			if (reader.findings.in(at).length > 0) return true;
		}
		return false;
	};

	const onClick = (event: MouseEvent) => {
		if (!event.isTrusted || event.button !== 0 || event.target === cards.host) return;
		cancel();
		clearTimeout(clicked);
		if (!window.getSelection()?.isCollapsed) return;
		if (isInLink(event)) {
			// It is followed, and nothing is pinned.
			if (!cards.isOn(event.clientX, event.clientY)) cards.close();
			return;
		}
		see(event);
		choose(event.clientX, event.clientY);
	};

	const choose = (x: number, y: number, times = AGAIN.times) => {
		const at = seenAt(x, y);
		if (!at) {
			// On a word that was looked up, on which there is no mark.
			if (cards.isOn(x, y)) cards.pin();
			else if (cards.isOpen) cards.close();
			else if (isBeingShown(times)) clicked = setTimeout(choose, AGAIN.every, x, y, times - 1);
		} else if (at.occurrence === cards.subject?.occurrence) cards.pin();
		else open(at);
	};

	const open = (at: Hit) => cards.open({ found: at, range: at.range, line: at.line, pinned: true, focus: false });

	const onKey = (event: KeyboardEvent) => {
		cancel();
		if (event.key !== 'Escape' || !event.isTrusted || !cards.isAnyOpen) return;
		// This Escape is ours: a dialog of the page below stays open.
		event.preventDefault();
		event.stopImmediatePropagation();
		cards.closeLast();
	};

	const onPress = (x: number, y: number) => {
		under = null;
		const at = seenAt(x, y);
		if (at) open(at);
		return at !== null;
	};

	const passive = { capture: true, passive: true, signal };
	followLongPress({ onPress, signal });
	window.addEventListener('pointermove', onMove, passive);
	window.addEventListener('click', onClick, passive);
	window.addEventListener('keydown', onKey, { capture: true, signal });
	window.addEventListener('pointerdown', cancel, passive);
	// Where frames have processes of their own, entering the card looks to the page as if the pointer had left it.
	const onOut = ({ clientX, clientY, isTrusted }: PointerEvent) => {
		if (!isTrusted) return;
		cancel();
		if (!cards.holds(clientX, clientY)) startLeaving();
	};
	const onOver = (event: PointerEvent) => {
		see(event);
		if (event.target !== cards.host || !event.isTrusted) return;
		cancel();
		stay();
	};
	// Not capturing: in Firefox that hears the leaving of every element below.
	document.documentElement.addEventListener('pointerleave', onOut, { passive: true, signal });
	window.addEventListener('pointerover', onOver, passive);
	window.addEventListener('scroll', () => (under = null), passive);
	signal.addEventListener('abort', () => {
		cancel();
		clearTimeout(leave);
		clearTimeout(clicked);
	});
}

/**
 * Keeps the open cards beside their terms while the page scrolls or is laid out anew.
 *
 * @returns what is to be called when the page has changed otherwise
 */
export function followTerm({ cards, signal }: { cards: Cards; signal: AbortSignal }): () => void {
	let frame = 0;
	const schedule = () => {
		if (!cards.isAnyOpen || frame) return;
		frame = requestAnimationFrame(() => {
			frame = 0;
			cards.place();
		});
	};
	window.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
	window.addEventListener('resize', schedule, { passive: true, signal });
	window.addEventListener('toggle', schedule, { capture: true, passive: true, signal });
	signal.addEventListener('abort', () => cancelAnimationFrame(frame));
	return schedule;
}
