import { ExportPanel } from '../../../components/notebook/ExportPanel';
import { EXPORT_FORMATS, type ExportChoice } from '../../../components/notebook/export-choice';
import { useStrings } from '../../../components/strings/context';
import type { ToExport } from '../../export/read-exported';
import { oneOf, useRemembered } from '../../use-remembered';
import { useExport } from './use-export';
import type { useTicks } from './use-ticks';

/** The export of a list: what was ticked or, where nothing was, all that it shows. */
export function ExportSection({
	name,
	title,
	count,
	selection: { isOpen, setOpen, chosen, clear },
	readAll,
	readChosen,
}: {
	/** Begins the file's name. */
	name: string;
	/** Stands over the text in the file. */
	title: string;
	/** How many the list shows. */
	count: number;
	selection: ReturnType<typeof useTicks>;
	/** All that the list shows, with what is not laid out yet. */
	readAll: (signal: AbortSignal) => Promise<ToExport[]>;
	/** What was ticked, where more of it is known than its name. */
	readChosen?: () => Promise<ToExport[]>;
}) {
	const { appName, exporting } = useStrings();
	const initial: ExportChoice = { format: 'markdown', deck: appName, noteType: exporting.defaultNoteType };
	const [choice, setChoice] = useRemembered('export', initial, (stored) => readChoice(stored, initial));
	const { state, run, cancel } = useExport({ name, title });
	return (
		<ExportPanel
			isOpen={isOpen}
			count={count}
			chosen={chosen.length}
			choice={choice}
			state={state}
			onToggle={setOpen}
			onChoice={setChoice}
			onExport={() => run(choice, chosen.length > 0 ? (readChosen ?? (async () => chosen)) : readAll)}
			onChooseNone={clear}
			onCancel={cancel}
		/>
	);
}

function readChoice(stored: unknown, initial: ExportChoice): ExportChoice | undefined {
	if (typeof stored !== 'object' || stored === null) return undefined;
	const { format, deck, noteType } = stored as Record<string, unknown>;
	return {
		format: oneOf(EXPORT_FORMATS)(format) ?? initial.format,
		deck: typeof deck === 'string' && deck.trim() !== '' ? deck : initial.deck,
		noteType: typeof noteType === 'string' && noteType.trim() !== '' ? noteType : initial.noteType,
	};
}
