// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { expect, it } from 'vitest';
import { onStage } from '../tests/stage';
import { Card } from './card/Card';
import { nothing } from './gallery/states';
import { PanelHeader } from './panel/PanelHeader';

const card = (pinned: boolean) => (
	<Card label="新质生产力" pinned={pinned} message="" onBack={null} onPin={nothing} onClose={nothing}>
		<p>…</p>
	</Card>
);
const header = (paused: boolean) => (
	<PanelHeader host="www.news.cn" siteOn paused={paused} onSite={nothing} onPaused={nothing} />
);

/** What a screen reader says of a button: its name, and whether it is pressed. */
const said = (button: HTMLElement) =>
	[button.getAttribute('aria-label') ?? button.textContent, button.getAttribute('aria-pressed')]
		.filter((word) => word !== null)
		.join(', ');

it.each<[what: string, selector: string, of: (isPressed: boolean) => ComponentChildren, off: string, on: string]>([
	['the pin', '.card-bar button', card, 'Keep open, beside others, false', 'Keep open, beside others, true'],
	['the pause', 'button', header, 'Pause everywhere', 'Resume'],
])('%s is either pressed or called otherwise, not both', (_what, selector, of, off, on) => {
	const { find, show } = onStage(of(false));
	expect(said(find(selector))).toBe(off);
	show(of(true));
	expect(said(find(selector))).toBe(on);
});
