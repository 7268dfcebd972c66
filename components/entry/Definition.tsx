import { useState } from 'preact/hooks';
import type { Bilingual } from '../../model/shared';
import { formatDate } from '../format-date';
import { useStrings } from '../strings/context';
import { meaningIn } from './meaning';

/** Said in the language that it leads to. */
const OTHER = { zh: 'English', en: '看中文' };

/** The meaning in the reader's language, the other one a click away, and as of when it holds. Give it the term's id as key. */
export function Definition({ text, asOf }: { text: Bilingual; asOf?: string | undefined }) {
	const strings = useStrings();
	const [isOther, setOther] = useState(false);
	const meaning = meaningIn(text, strings, { isOther });
	if (!meaning.text) return null;
	return (
		<section class="definition" aria-label={strings.entry.definition}>
			<p lang={meaning.lang}>{meaning.text}</p>
			<div class="definition-foot">
				{asOf && <small>{strings.entry.asOf(formatDate(asOf, strings.code))}</small>}
				{meaning.hasOther && (
					<button
						type="button"
						class="quiet"
						lang={meaning.language === 'zh' ? 'en' : 'zh-Hans'}
						onClick={() => setOther(!isOther)}
					>
						{OTHER[meaning.language]}
					</button>
				)}
			</div>
		</section>
	);
}
