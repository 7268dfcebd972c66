import type { Language } from '../../model/settings';
import { VIEWS, type View } from './states';

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const satisfies Language[];
export const THEMES = ['light', 'dark'] as const;
/** CSS px; a sheet that is wider than its window scrolls. */
export const WIDTHS = [320, 420, 1440] as const;

/** What of the gallery is shown, and how. */
export interface Choices {
	view: View;
	/** Name of the only component to show; empty: all of the view. */
	component: string;
	language: Language;
	theme: (typeof THEMES)[number];
	width: (typeof WIDTHS)[number];
	/** Everything that can be folded away is open. */
	unfold: boolean;
}

/** Reads choices from the fragment of an address; what is missing or unknown takes the first there is. */
export function readChoices(hash: string): Choices {
	const given = new URLSearchParams(hash.replace(/^#/, ''));
	const oneOf = <T extends string | number>(name: string, all: readonly T[]): T =>
		all.find((one) => String(one) === given.get(name)) ?? all[0]!;
	return {
		view: oneOf('view', VIEWS),
		component: given.get('component') ?? '',
		language: oneOf('language', LANGUAGES),
		theme: oneOf('theme', THEMES),
		width: oneOf('width', WIDTHS),
		unfold: given.has('unfold'),
	};
}

/** The fragment that `readChoices` reads. */
export function writeChoices({ unfold, ...others }: Choices): string {
	const words = Object.entries(others).map(([name, value]) => [name, String(value)]);
	return `#${new URLSearchParams([...words, ...(unfold ? [['unfold', '']] : [])])}`;
}
