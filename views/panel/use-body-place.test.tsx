// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PanelFrame } from '../../components/panel/PanelFrame';
import type { Trail } from '../../components/trail';
import { onStage } from '../../tests/stage';
import { useBodyPlace } from './use-body-place';

function Panel({ trail }: { trail: Trail }) {
	const body = useBodyPlace(trail);
	const rows = ['a', 'b'].map((id) => (
		<button key={id} type="button" data-term={id}>
			{id}
		</button>
	));
	return (
		<PanelFrame isWide={false} head={null} search={null} foot={null} body={body}>
			{trail.length === 0 ? rows : <h1>{trail.at(-1)}</h1>}
		</PanelFrame>
	);
}

describe('going back from an entry', () => {
	it.each([
		['from the entry that was opened', [['b'], []], 'b'],
		['from a term that it led to', [['b'], ['b', 'x'], ['b'], []], 'b'],
		['from an entry that is not in the list', [['y'], []], undefined],
	] satisfies [string, Trail[], string | undefined][])('%s finds the list where it was', (_, steps, focused) => {
		const { show, find } = onStage(<Panel trail={[]} />);
		const body = find('main');
		body.scrollTop = 120;
		for (const trail of steps) {
			show(<Panel trail={trail} />);
			expect(body.scrollTop).toBe(trail.length === 0 ? 120 : 0);
			body.scrollTop = trail.length === 0 ? 120 : 40;
		}
		expect((document.activeElement as HTMLElement).dataset.term).toBe(focused);
	});
});
