import type { Reader } from '../marking/reader';
import type { Found } from '../reading/registry';
import type { Card } from './card';
import { hitTest, hitTestThrough } from './hit-test';
import { followLongPress, isInLink } from './long-press';

/** After the pointer has left term and card, the card stays this long (milliseconds). */
const LEAVE_DELAY = 280;
/** Where the pointer has rested for this long, or half the delay, the card is made ready (milliseconds). */
const READY = 60;
/** A resting hand trembles this much (CSS px). */
const TREMOR = 3;

/** Opens the card where the pointer rests, pins it on a click, and closes it when the pointer has left. */
export function followPointer({
	reader,
	card,
	delay,
	signal,
}: {
	reader: Reader;
	card: Card;
	delay: () => number;
	signal: AbortSignal;
}): void {
	let rest: ReturnType<typeof setTimeout> | undefined;
	let ready: ReturnType<typeof setTimeout> | undefined;
	let leave: ReturnType<typeof setTimeout> | undefined;
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
		(under === card.host ? null : hitTestThrough({ x, y, findings: reader.findings, roots: reader.roots }));

	const onRest = (x: number, y: number) => {
		const at = seenAt(x, y);
		if (!at || card.isHeld) return;
		stay();
		if (at.occurrence === card.subject?.occurrence) return;
		card.open({ found: at, range: at.range, line: at.line, pinned: false, focus: false });
	};

	const onReady = (x: number, y: number) => {
		const at = hit(x, y);
		if (at) card.prepare(at);
	};

	const startLeaving = () => {
		const { subject } = card;
		if (!subject || card.isHeld || (leave !== undefined && subject === left)) return;
		stay();
		left = subject;
		leave = setTimeout(() => {
			leave = undefined;
			// Meanwhile it may be about a word that the pointer has gone to.
			if (!card.isHeld && card.subject === subject) card.close();
		}, LEAVE_DELAY);
	};

	const onMove = (event: PointerEvent) => {
		if (!event.isTrusted || event.pointerType === 'touch') return;
		const { clientX: x, clientY: y } = event;
		see(event);
		if (card.isOpen) {
			if (card.holds(x, y)) stay();
			else startLeaving();
		}
		if (Math.abs(x - restedAt.x) <= TREMOR && Math.abs(y - restedAt.y) <= TREMOR) return;
		restedAt = { x, y };
		cancel();
		if (event.buttons !== 0 || reader.findings.all.size === 0) return;
		if (under && nearFinding(under)) {
			card.preload();
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
		if (!event.isTrusted || event.button !== 0 || event.target === card.host) return;
		cancel();
		if (!window.getSelection()?.isCollapsed) return;
		if (isInLink(event)) {
			// It is followed, and nothing is pinned.
			if (!card.isOn(event.clientX, event.clientY)) card.close();
			return;
		}
		see(event);
		const at = seenAt(event.clientX, event.clientY);
		if (!at) {
			// On a word that was looked up, on which there is no mark.
			if (card.isOn(event.clientX, event.clientY)) card.pin();
			else if (card.isOpen) card.close();
		} else if (at.occurrence === card.subject?.occurrence) card.pin();
		else card.open({ found: at, range: at.range, line: at.line, pinned: true, focus: false });
	};

	const onKey = (event: KeyboardEvent) => {
		cancel();
		if (event.key !== 'Escape' || !event.isTrusted || !card.isOpen) return;
		// This Escape is ours: a dialog of the page below stays open.
		event.preventDefault();
		event.stopImmediatePropagation();
		card.close();
	};

	const onPress = (x: number, y: number) => {
		under = null;
		const at = seenAt(x, y);
		if (at) card.open({ found: at, range: at.range, line: at.line, pinned: true, focus: false });
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
		if (!card.holds(clientX, clientY)) startLeaving();
	};
	const onOver = (event: PointerEvent) => {
		see(event);
		if (event.target !== card.host || !event.isTrusted) return;
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
	});
}

/**
 * Keeps an open card beside its term while the page scrolls or is laid out anew.
 *
 * @returns what is to be called when the page has changed otherwise
 */
export function followTerm({ card, signal }: { card: Card; signal: AbortSignal }): () => void {
	let frame = 0;
	const schedule = () => {
		if (!card.isOpen || frame) return;
		frame = requestAnimationFrame(() => {
			frame = 0;
			card.place();
		});
	};
	window.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
	window.addEventListener('resize', schedule, { passive: true, signal });
	window.addEventListener('toggle', schedule, { capture: true, passive: true, signal });
	signal.addEventListener('abort', () => cancelAnimationFrame(frame));
	return schedule;
}
