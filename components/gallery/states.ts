import type { ComponentChildren } from 'preact';

/** What a component can look like, by name: one line for each. */
export type States = Record<string, ComponentChildren>;

/** The views of the extension; each has style sheets of its own. */
export const VIEWS = ['notebook', 'panel', 'card'] as const;
export type View = (typeof VIEWS)[number];

/** A component with its states, and the view whose styles it is shown in. */
export interface Exhibit {
	name: string;
	view: View;
	states: States;
}

/** Every component of `components/`, from the files `Name.states.tsx` beside them. */
export const EXHIBITS: Exhibit[] = Object.entries(
	import.meta.glob<{ states: States }>('../**/*.states.tsx', { eager: true }),
).map(([path, { states }]) => ({ name: nameOf(path), view: viewOf(path), states }));

/** For callbacks of components that are only looked at. */
export function nothing(): void {}

function nameOf(path: string): string {
	return path.replace(/^.*\//, '').replace('.states.tsx', '');
}

/** Components of a view lie in its folder; what all views share is shown as in the notebook. */
function viewOf(path: string): View {
	return VIEWS.find((view) => path.startsWith(`../${view}/`)) ?? 'notebook';
}
