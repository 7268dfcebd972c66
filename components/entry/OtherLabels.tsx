import type { Labels } from '../../model/term';
import { chineseOf, chineseTag, useStrings } from '../strings/context';
import type { Rendering } from './official-english';
import { SourceName } from './SourceName';

/** What else the term is called, and how documents render it otherwise; folded away. */
export function OtherLabels({ labels, renderings }: { labels: Labels; renderings: Rendering[] }) {
	const strings = useStrings();
	const texts = (['zh-Hans', 'zh-Hant', 'en'] as const).flatMap((lang) =>
		(labels[lang] ?? []).map((text) => ({ text, lang })),
	);
	const count = texts.length + renderings.length;
	if (count === 0) return null;
	return (
		<details class="fold other-labels">
			<summary>
				{strings.entry.otherLabels} <span class="count">{count}</span>
			</summary>
			{texts.length > 0 && (
				<ul>
					{texts.map(({ text, lang }) => (
						<li key={`${lang} ${text}`} lang={lang}>
							{text}
						</li>
					))}
				</ul>
			)}
			{renderings.length > 0 && (
				<ul class="renderings">
					{renderings.map(({ zh, hant, en, document }) => (
						<li key={`${zh} ${en}`}>
							{zh && (
								<>
									<span lang={chineseTag(strings)}>{chineseOf({ zh, ...(hant && { hant }) }, strings)}</span> –{' '}
								</>
							)}
							<span lang="en">{en}</span>{' '}
							<small>
								{strings.entry.official} · <SourceName source={document} />
							</small>
						</li>
					))}
				</ul>
			)}
		</details>
	);
}
