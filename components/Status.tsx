import type { ComponentChildren } from 'preact';
import type { CallError } from '../messages/protocol';
import { useStrings } from './strings/context';
import { takeFocus } from './take-focus';

/** Says what went wrong and, where it can help, offers to try again. */
export function Failure({ title, code, onRetry }: { title: string; code: CallError['code']; onRetry?: () => void }) {
	const strings = useStrings();
	return (
		<div class="failure" role="alert">
			<p>
				<strong>{title}</strong> {strings.error[code]}
			</p>
			{onRetry && (
				<button type="button" class="button" onClick={onRetry}>
					{strings.common.retry}
				</button>
			)}
		</div>
	);
}

/** Shown while something is read: nothing for a moment, so that quick answers don't flicker. */
export function Loading() {
	return (
		<p class="loading" role="status">
			{useStrings().common.loading}
		</p>
	);
}

/** In the place of an entry that is being read, below what is known of it already: its name. */
export function Coming({ children }: { children?: ComponentChildren }) {
	return (
		<div class="entry" aria-busy="true">
			{children}
			<Loading />
		</div>
	);
}

/** Tells of something done that can be taken back. What did it is gone, as a rule: the way back has the focus. */
export function UndoBar({ children, onUndo }: { children: ComponentChildren; onUndo: () => void }) {
	const strings = useStrings();
	return (
		<div class="undo-bar" role="status">
			<span>{children}</span>
			<button type="button" class="button" data-guarded ref={takeFocus} onClick={onUndo}>
				{strings.common.undo}
			</button>
		</div>
	);
}
