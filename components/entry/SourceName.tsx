import type { ComponentChildren } from 'preact';
import type { Source } from '../../model/source';
import { formatDate } from '../format-date';
import { type Strings, textIn, useStrings } from '../strings/context';

/** The full title of what is cited. */
export function SourceTitle({ source }: { source: Source }) {
	const strings = useStrings();
	return <SourceLink source={source}>{strings.common.title(textIn(source.title, strings))}</SourceLink>;
}

/** What is cited, as it is called in passing: work report 2026. */
export function SourceName({ source }: { source: Source }) {
	const strings = useStrings();
	return <SourceLink source={source}>{shortTitle(source, strings)}</SourceLink>;
}

/** A document that stands on the web is a link; where it leads, the reader sees before following it. */
function SourceLink({ source, children }: { source: Source; children: ComponentChildren }) {
	const { entry } = useStrings();
	if (source.kind !== 'document' || source.address === undefined) return <>{children}</>;
	const { host } = new URL(source.address);
	return (
		<a href={source.address} target="_blank" rel="noreferrer noopener" title={entry.opensSite(host)}>
			{children}
		</a>
	);
}

/** With its date, unless the title names the year. */
function shortTitle(source: Source, strings: Strings): string {
	const short = source.kind === 'document' && source.shortTitle;
	const title = short ? textIn(short, strings) : strings.common.title(textIn(source.title, strings));
	if (source.date === undefined || title.includes(source.date.slice(0, 4))) return title;
	return strings.common.list([title, formatDate(source.date, strings.code)]);
}
