import type { Entry } from '../../messages/protocol';
import { officialEnglish } from '../entry/official-english';
import { Standing } from '../entry/Standing';
import { Icon } from '../Icon';
import { Badge } from '../PackBadge';
import { chineseOf, useStrings } from '../strings/context';

/** How a term is read and what it is in English, with who says so and the pack that it is from: what fits stands on one line. */
export function Reading({
	entry,
	form,
	onSpeak,
}: {
	entry: Entry;
	/** The wording on the page, where it is another. */
	form?: string | undefined;
	/** Null where the browser has no voice of its own for it. */
	onSpeak: ((word: string) => void) | null;
}) {
	const strings = useStrings();
	const { prefLabel, pinyin } = entry.term;
	const { standing } = officialEnglish(entry);
	const word = chineseOf(prefLabel, strings);
	return (
		<div class="reading">
			{(pinyin || (word && onSpeak)) && (
				<p class="pinyin">
					<span lang="zh-Latn">{pinyin}</span>
					{word && onSpeak && (
						<button
							type="button"
							class="icon-button speak"
							aria-label={strings.card.speak(word)}
							title={strings.card.speak(word)}
							onClick={() => onSpeak(word)}
						>
							<Icon name="speak" />
						</button>
					)}
				</p>
			)}
			{prefLabel.zh && prefLabel.en && (
				<p class="english" lang="en">
					{prefLabel.en}
				</p>
			)}
			{form !== undefined && <small class="page-form">{strings.card.onPage(form)}</small>}
			{standing && <Standing standing={standing} />}
			{entry.topic === 'own' && <span class="badge">{strings.entry.own}</span>}
			{entry.badge && <Badge text={entry.badge} />}
		</div>
	);
}
