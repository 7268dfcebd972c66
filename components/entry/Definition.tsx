import { useState } from 'preact/hooks';
import type { Bilingual } from '../../model/shared';
import { chineseOf, chineseTag, useStrings } from '../strings/context';

/** Said in the language that it leads to. */
const OTHER = { zh: 'English', en: '看中文' };

/** The meaning in the reader's language, the other one a click away. Give it the term's id as key. */
export function Definition({ text }: { text: Bilingual }) {
	const strings = useStrings();
	const [other, setOther] = useState(false);
	const both = text.zh !== '' && text.en !== '' && text.zh !== text.en;
	const first = text[strings.content] ? strings.content : strings.content === 'zh' ? 'en' : 'zh';
	const shown = other ? (first === 'zh' ? 'en' : 'zh') : first;
	if (!text[first]) return null;
	return (
		<section class="definition" aria-label={strings.entry.definition}>
			<p lang={shown === 'zh' ? chineseTag(strings) : 'en'}>{shown === 'zh' ? chineseOf(text, strings) : text.en}</p>
			{both && (
				<button type="button" class="quiet" lang={shown === 'zh' ? 'en' : 'zh-Hans'} onClick={() => setOther(!other)}>
					{OTHER[shown]}
				</button>
			)}
		</section>
	);
}
