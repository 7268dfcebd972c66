import { LONG_ZH } from './gallery/fixtures/texts';
import { nothing, type States } from './gallery/states';
import { Coming, Failure, Loading, UndoBar } from './Status';

export const states: States = {
	loading: <Loading />,
	'an entry on its way': (
		<Coming>
			<h1 class="label">图书馆</h1>
		</Coming>
	),
	failed: <Failure title="新质生产力" code="unexpected" />,
	'failed, to be tried again': <Failure title="新质生产力" code="storage-broken" onRetry={nothing} />,
	'disk full': <Failure title="新质生产力" code="storage-full" onRetry={nothing} />,
	'something to undo': <UndoBar onUndo={nothing}>新质生产力</UndoBar>,
	'something long to undo': <UndoBar onUndo={nothing}>{LONG_ZH}</UndoBar>,
};
