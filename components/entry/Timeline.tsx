import type { Entry } from '../../messages/protocol';
import type { Step } from '../../model/term';
import { formatDate } from '../format-date';
import { textIn, textTag, useStrings } from '../strings/context';
import { SourceName } from './SourceName';

/** How the term came about, in order of time. */
export function Timeline({ steps = [], sources }: { steps: Step[] | undefined } & Pick<Entry, 'sources'>) {
	const strings = useStrings();
	if (steps.length === 0) return null;
	return (
		<details class="fold timeline">
			<summary>
				{strings.entry.timeline} <span class="count">{steps.length}</span>
			</summary>
			<ol>
				{steps.map(({ date, says, source: id }) => {
					const source = sources[id];
					return (
						<li key={`${date} ${says.en}`}>
							<time dateTime={date}>{formatDate(date, strings.code)}</time>
							<p lang={textTag(strings)}>{textIn(says, strings)}</p>
							{source && (
								<cite lang={textTag(strings)}>
									<SourceName source={source} />
								</cite>
							)}
						</li>
					);
				})}
			</ol>
		</details>
	);
}
