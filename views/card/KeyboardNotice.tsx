import { KeyboardTaken } from '../../components/card/KeyboardTaken';
import { termHash } from '../../components/notebook/route';
import { useSidePanel } from '../use-side-panel';

/** Where the page takes the keyboard away: says so, and leads to the note of what is shown in a page of our own. */
export function KeyboardNotice({ isTaken, id }: { isTaken: boolean; id: string }) {
	const openSidePanel = useSidePanel();
	return isTaken ? <KeyboardTaken notebook={`/notebook.html${termHash(id)}`} onSidePanel={openSidePanel} /> : null;
}
