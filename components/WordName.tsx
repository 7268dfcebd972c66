import type { DictionaryEntry } from '../model/dictionary';
import { useStrings } from './strings/context';

/** A word of the dictionary in the reader's script, the other beside it where they differ. */
export function WordName({ entry: { simplified, traditional } }: { entry: DictionaryEntry }) {
	const isHant = useStrings().code === 'zh-Hant';
	if (simplified === traditional) return <>{simplified}</>;
	return (
		<>
			{isHant ? traditional : simplified}{' '}
			<span class="other-script" lang={isHant ? 'zh-Hans' : 'zh-Hant'}>
				{isHant ? simplified : traditional}
			</span>
		</>
	);
}
