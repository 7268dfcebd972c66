import type { Entry } from '../../messages/protocol';
import { chineseOf, chineseTag, nameOf, useStrings } from '../strings/context';
import { OtherLabels } from './OtherLabels';
import { officialEnglish } from './official-english';
import { SourceName } from './SourceName';

/** Chinese label, pinyin, English and whose wording it is, and the other labels folded away. `form`: the wording on the page. */
export function EntryHead({ entry, form }: { entry: Entry; form?: string }) {
	const strings = useStrings();
	const { prefLabel, altLabel, pinyin } = entry.term;
	const { standing, others, labels } = officialEnglish(entry);
	const known = form === undefined || form === chineseOf(prefLabel, strings) || form === prefLabel.en;
	return (
		<header class="entry-head">
			{!known && <p class="page-form">{strings.card.onPage(form)}</p>}
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
				<p class="standing">
					{standing.by === 'us' ? (
						strings.entry.ourWording
					) : (
						<>
							{strings.entry.official} · <SourceName source={standing.document} />
						</>
					)}
				</p>
			)}
			<OtherLabels labels={{ ...altLabel, en: labels }} renderings={others} />
		</header>
	);
}
