import { nothing, type States } from '../gallery/states';
import { ExportPanel } from './ExportPanel';

const panel = {
	isOpen: true,
	count: 871,
	chosen: 0,
	choice: { format: 'markdown', deck: 'Zhudu', noteType: 'Basic' } as const,
	state: { kind: 'none' } as const,
	onToggle: nothing,
	onChoice: nothing,
	onExport: nothing,
	onChooseNone: nothing,
	onCancel: nothing,
};

export const states: States = {
	closed: <ExportPanel {...panel} isOpen={false} />,
	open: <ExportPanel {...panel} />,
	'nothing to export': <ExportPanel {...panel} count={0} />,
	anki: <ExportPanel {...panel} choice={{ ...panel.choice, format: 'anki' }} chosen={3} />,
	begun: <ExportPanel {...panel} state={{ kind: 'busy', done: 0, size: 0 }} />,
	busy: <ExportPanel {...panel} state={{ kind: 'busy', done: 300, size: 871 }} />,
	done: <ExportPanel {...panel} state={{ kind: 'done', file: 'zhudu-glossary-2026-03-05.md', count: 871 }} />,
	cancelled: <ExportPanel {...panel} state={{ kind: 'cancelled' }} />,
	failed: <ExportPanel {...panel} state={{ kind: 'failed', code: 'storage-broken' }} />,
};
