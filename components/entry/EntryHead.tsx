import type { Entry } from '../../messages/protocol';
import { chineseOf, chineseTag, nameOf, useStrings } from '../strings/context';

/** Chinese label, pinyin, English, and the other labels folded away. `form`: the wording on the page where it differs. */
export function EntryHead({ term, form }: { term: Entry['term']; form?: string }) {
	const strings = useStrings();
	const { prefLabel, altLabel = {} } = term;
	const others = [
		...(altLabel['zh-Hans'] ?? []).map((text) => ({ text, lang: 'zh-Hans' })),
		...(altLabel['zh-Hant'] ?? []).map((text) => ({ text, lang: 'zh-Hant' })),
		...(altLabel.en ?? []).map((text) => ({ text, lang: 'en' })),
	];
	const known = form === undefined || form === chineseOf(prefLabel, strings) || form === prefLabel.en;
	return (
		<header class="entry-head">
			{!known && <p class="page-form">{strings.card.onPage(form)}</p>}
			<h1 class="label" lang={chineseTag(strings)}>
				{nameOf(prefLabel, strings)}
			</h1>
			{term.pinyin && (
				<p class="pinyin" lang="zh-Latn">
					{term.pinyin}
				</p>
			)}
			{prefLabel.zh && prefLabel.en && (
				<p class="english" lang="en">
					{prefLabel.en}
				</p>
			)}
			{others.length > 0 && (
				<details class="fold other-labels">
					<summary>
						{strings.entry.otherLabels} <span class="count">{others.length}</span>
					</summary>
					<ul>
						{others.map(({ text, lang }) => (
							<li key={`${lang} ${text}`} lang={lang}>
								{text}
							</li>
						))}
					</ul>
				</details>
			)}
		</header>
	);
}
