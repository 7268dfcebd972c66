import { useRef } from 'preact/hooks';
import type { Corner } from '../../messages/protocol';
import { useStrings } from '../strings/context';
import { ARROWS } from './arrows';

/** CSS px. */
interface Size {
	width: number;
	height: number;
}

/** Narrower the handle is not shown. */
const LEAST: Size = { width: 345, height: 120 };
/** By an arrow key, and by a click, which is another way to what dragging does. CSS px. */
const STEP = 32;
const LARGER: Size = { width: 120, height: 260 };
/** Pressed and let go within so much, it was clicked. CSS px. */
const TREMOR = 3;

/** The corner by which the card is made larger or smaller: dragged, by the arrow keys, or by a click, and back by another. */
export function ResizeHandle({
	corner,
	size,
	onResize,
}: {
	corner: Corner;
	/** As large as the reader has made it; null: as it is by itself. */
	size: Size | null;
	onResize: (size: Size | null) => void;
}) {
	const { card } = useStrings();
	const from = useRef<(Size & { x: number; y: number }) | null>(null);
	const isDragged = useRef(false);
	const [right, down] = [corner.x === 'right' ? 1 : -1, corner.y === 'bottom' ? 1 : -1];
	// The frame follows later.
	const now = () => size ?? { width: innerWidth, height: innerHeight };
	const resize = (width: number, height: number) =>
		onResize({ width: Math.max(LEAST.width, width), height: Math.max(LEAST.height, height) });
	return (
		<button
			type="button"
			class={`resize ${corner.x} ${corner.y}`}
			aria-label={card.resize}
			title={card.resize}
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId);
				isDragged.current = false;
				// Of the screen: the card itself moves under the pointer.
				from.current = { x: event.screenX, y: event.screenY, ...now() };
			}}
			onPointerMove={({ screenX, screenY }) => {
				if (!from.current) return;
				const [x, y] = [screenX - from.current.x, screenY - from.current.y];
				isDragged.current ||= Math.hypot(x, y) > TREMOR;
				if (isDragged.current) resize(from.current.width + x * right, from.current.height + y * down);
			}}
			onLostPointerCapture={() => {
				from.current = null;
			}}
			onClick={() => {
				if (isDragged.current) isDragged.current = false;
				else if (size) onResize(null);
				else resize(now().width + LARGER.width, now().height + LARGER.height);
			}}
			onKeyDown={(event) => {
				const [x, y] = ARROWS[event.key] ?? [0, 0];
				if ((x === 0 && y === 0) || event.altKey) return;
				event.preventDefault();
				resize(now().width + x * right * STEP, now().height + y * down * STEP);
			}}
		/>
	);
}
