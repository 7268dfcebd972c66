import type { ComponentChildren, RefObject } from 'preact';
import { useStrings } from '../strings/context';

/** The popup and the side panel: a head, the search unless an entry is open, what is shown, a foot. */
export function PanelFrame({
	isWide,
	head,
	search,
	foot,
	body,
	children,
}: {
	/** As wide as its window: the side panel. */
	isWide: boolean;
	head: ComponentChildren;
	/** An entry, which stands without it, has a heading of its own. */
	search: ComponentChildren;
	foot: ComponentChildren;
	/** Gets what scrolls. */
	body?: RefObject<HTMLElement | null>;
	children: ComponentChildren;
}) {
	const { appName } = useStrings();
	return (
		<div class={isWide ? 'panel wide' : 'panel'}>
			{head}
			{search}
			<main class="panel-body" ref={body ?? null}>
				{search && <h1 class="visually-hidden">{appName}</h1>}
				{children}
			</main>
			<footer class="panel-foot">{foot}</footer>
		</div>
	);
}
