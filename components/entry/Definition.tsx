import { useState } from 'preact/hooks';
import type { Bilingual } from '../../model/shared';
import { formatDate } from '../format-date';
import { chineseOf, chineseTag, useStrings } from '../strings/context';

/** Said in the language that it leads to. */
const OTHER = { zh: 'English', en: '看中文' };

/** The meaning in the reader's language, the other one a click away, and as of when it holds. Give it the term's id as key. */
export function Definition({ text, asOf }: { text: Bilingual; asOf?: string | undefined }) {
	const strings = useStrings();
	const [other, setOther] = useState(false);
	const both = text.zh !== '' && text.en !== '' && text.zh !== text.en;
	const first = text[strings.content] ? strings.content : strings.content === 'zh' ? 'en' : 'zh';
	const shown = other ? (first === 'zh' ? 'en' : 'zh') : first;
	if (!text[first]) return null;
	return (
		<section class="definition" aria-label={strings.entry.definition}>
			<p lang={shown === 'zh' ? chineseTag(strings) : 'en'}>{shown === 'zh' ? chineseOf(text, strings) : text.en}</p>
			<div class="definition-foot">
				{asOf && <small>{strings.entry.asOf(formatDate(asOf, strings.code))}</small>}
				{both && (
					<button type="button" class="quiet" lang={shown === 'zh' ? 'en' : 'zh-Hans'} onClick={() => setOther(!other)}>
						{OTHER[shown]}
					</button>
				)}
			</div>
		</section>
	);
}
