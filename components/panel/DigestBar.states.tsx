import { Clicked } from '../gallery/Clicked';
import { nothing, type States } from '../gallery/states';
import { DigestBar, type DigestState } from './DigestBar';

const open = (state: DigestState) => (
	<Clicked on="summary">
		<DigestBar state={state} onMake={nothing} />
	</Clicked>
);

export const states: States = {
	closed: <DigestBar state={{ kind: 'none' }} onMake={nothing} />,
	open: open({ kind: 'none' }),
	busy: open({ kind: 'busy' }),
	copied: open({ kind: 'copied' }),
	saved: open({ kind: 'saved', file: 'zhudu-2026-03-05.md' }),
	failed: open({ kind: 'failed', code: 'unexpected' }),
};
