import type { Entry } from '../../messages/protocol';
import { chineseTag, nameOf, useStrings } from '../strings/context';
import { OtherLabels } from './OtherLabels';
import { officialEnglish } from './official-english';
import { Standing } from './Standing';

/** Chinese label, pinyin, English and whose wording it is, and the other labels folded away. */
export function EntryHead({ entry }: { entry: Entry }) {
	const strings = useStrings();
	const { prefLabel, altLabel, pinyin } = entry.term;
	const { standing, others, labels } = officialEnglish(entry);
	return (
		<header class="entry-head">
			<h1 class="label" lang={chineseTag(strings)}>
				{nameOf(prefLabel, strings)}
			</h1>
			{pinyin && (
				<p class="pinyin" lang="zh-Latn">
					{pinyin}
				</p>
			)}
			{prefLabel.zh && prefLabel.en && (
				<p class="english" lang="en">
					{prefLabel.en}
				</p>
			)}
			{standing && (
				<p>
					<Standing standing={standing} />
				</p>
			)}
			<OtherLabels labels={{ ...altLabel, en: labels }} renderings={others} />
		</header>
	);
}
