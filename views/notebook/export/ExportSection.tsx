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
	const [kept, keep] = useRemembered('export', FIRST, readChoice);
	const usual = { deck: appName, noteType: exporting.defaultNoteType };
	const choice: ExportChoice = { ...kept, deck: kept.deck ?? usual.deck, noteType: kept.noteType ?? usual.noteType };
	// What is usual is not kept: it is called otherwise in another language.
	const setChoice = ({ format, deck, noteType }: ExportChoice) =>
		keep({
			format,
			...(deck !== usual.deck && { deck }),
			...(noteType !== usual.noteType && { noteType }),
		});
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

type Kept = Pick<ExportChoice, 'format'> & Partial<ExportChoice>;

const FIRST: Kept = { format: 'markdown' };

function readChoice(stored: unknown): Kept | undefined {
	if (typeof stored !== 'object' || stored === null) return undefined;
	const { format, deck, noteType } = stored as Record<string, unknown>;
	return {
		format: oneOf(EXPORT_FORMATS)(format) ?? FIRST.format,
		...(isName(deck) && { deck }),
		...(isName(noteType) && { noteType }),
	};
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
