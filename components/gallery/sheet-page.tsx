import { render } from 'preact';
import { Sheet } from './Sheet';
import { useChoices } from './use-choices';

/** What answers of itself after so long (a question that is taken back) stays as it is here. Milliseconds. */
const LONG = 5_000;
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = ((work: () => void, after?: number) =>
	after && after >= LONG ? 0 : wait(work, after)) as typeof wait;

function SheetPage() {
	return <Sheet {...useChoices()} />;
}

render(<SheetPage />, document.body);
