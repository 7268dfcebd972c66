import { useRef } from 'preact/hooks';
import type { FromCard } from '../../messages/protocol';
import { Icon } from '../Icon';
import { useStrings } from '../strings/context';
import { ARROWS } from './arrows';

/** By an arrow key, CSS px. */
const STEP = 32;
/** Pressed and let go within so much, it was clicked. CSS px. */
const TREMOR = 3;

/** CSS px; or to the other side of the window. */
type Way = Extract<FromCard, { kind: 'move' }>['by'];

/** By what a pinned card is moved: dragged, by the arrow keys, or by a click to the other side of the window. */
export function MoveHandle({ onMove }: { onMove: (by: Way) => void }) {
	const { card } = useStrings();
	const from = useRef<{ x: number; y: number } | null>(null);
	const isDragged = useRef(false);
	return (
		<button
			type="button"
			class="icon-button move"
			aria-label={card.move}
			title={card.move}
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId);
				isDragged.current = false;
				// Of the screen: the card itself moves under the pointer.
				from.current = { x: event.screenX, y: event.screenY };
			}}
			onPointerMove={({ screenX, screenY }) => {
				if (!from.current) return;
				const by = { x: screenX - from.current.x, y: screenY - from.current.y };
				if (!isDragged.current && Math.hypot(by.x, by.y) <= TREMOR) return;
				isDragged.current = true;
				from.current = { x: screenX, y: screenY };
				onMove(by);
			}}
			onLostPointerCapture={() => {
				from.current = null;
			}}
			onClick={() => {
				if (isDragged.current) isDragged.current = false;
				else onMove('across');
			}}
			onKeyDown={(event) => {
				const [x, y] = ARROWS[event.key] ?? [0, 0];
				if ((x === 0 && y === 0) || event.altKey) return;
				event.preventDefault();
				onMove({ x: x * STEP, y: y * STEP });
			}}
		>
			<Icon name="move" />
		</button>
	);
}
