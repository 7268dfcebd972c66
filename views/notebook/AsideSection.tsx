import { useEffect, useState } from 'preact/hooks';
import { AsideLine } from '../../components/notebook/AsideLine';
import { ask } from '../../messages/call';
import { askLarge } from '../../messages/large-call';
import { asJson, download } from '../download';
import { useLoaded } from '../use-loaded';

/** The line that tells of damaged records, where there are any. `list`: what was read just now, and may have met some. */
export function AsideSection({ list }: { list: unknown }) {
	const { loaded, refresh } = useLoaded('aside', () => askLarge('aside.list', {}));
	useEffect(() => refresh(), [list]);
	const [cleared, setCleared] = useState(false);
	const change = async (name: 'aside.clear' | 'aside.restore') => {
		const isDone = await ask(name, {}).then(
			() => true,
			() => false,
		);
		if (isDone) setCleared(name === 'aside.clear');
		refresh();
	};
	const records = loaded.kind === 'ready' ? loaded.value : [];
	return (
		<AsideLine
			count={records.length}
			onExport={() => download('zhudu-damaged.json', asJson(records))}
			cleared={cleared}
			onClear={() => void change('aside.clear')}
			onRestore={() => void change('aside.restore')}
		/>
	);
}
