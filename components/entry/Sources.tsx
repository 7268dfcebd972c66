import type { Bilingual } from '../../model/shared';
import type { Source } from '../../model/source';
import type { Evidence } from '../../model/term';
import { formatDate } from '../format-date';
import { type Strings, textIn, textTag, useStrings } from '../strings/context';
import { SourceTitle } from './SourceName';
import { splitEvidence } from './split-evidence';

/** What each source says about the term, and exactly where. */
export function Sources({ evidence, sources }: { evidence: Evidence[]; sources: Record<string, Source> }) {
	const strings = useStrings();
	if (evidence.length === 0) return null;
	const { shown, folded } = splitEvidence(evidence);
	const show = (item: Evidence) => (
		<CitedSource key={`${item.source} ${item.locator}`} item={item} source={sources[item.source]} />
	);
	return (
		<section class="sources" aria-label={strings.entry.sources}>
			<h2>{strings.entry.sources}</h2>
			<ol>{shown.map(show)}</ol>
			{folded.length > 0 && (
				<details class="fold">
					<summary>{strings.entry.moreSources(folded.length)}</summary>
					<ol start={shown.length + 1}>{folded.map(show)}</ol>
				</details>
			)}
		</section>
	);
}

function CitedSource({ item, source }: { item: Evidence; source: Source | undefined }) {
	const strings = useStrings();
	const lang = textTag(strings);
	return (
		<li class="source">
			<p class="says" lang={lang}>
				{textIn(item.says, strings)}
			</p>
			{item.locator && (
				<blockquote class="locator" lang="zh-Hans" aria-label={strings.entry.passage}>
					{item.locator}
				</blockquote>
			)}
			{source && (
				<p class="citation" lang={lang}>
					<cite>
						<SourceTitle source={source} />
					</cite>
					<span>{citation(source, strings)}</span>
				</p>
			)}
			{item.note && (
				<p class="doubt">
					<strong>{strings.entry.doubt}</strong> <span lang={lang}>{textIn(item.note, strings)}</span>
				</p>
			)}
		</li>
	);
}

/** Authors with positions, publication, date; what is not known is left out, an inferred date says so. */
function citation(source: Source, strings: Strings): string {
	const { content, code, entry, common } = strings;
	const authors = (source.authors ?? []).map(({ name, position }) => {
		const office = position && textIn(position, strings);
		return office ? (content === 'zh' ? `${name}（${office}）` : `${name} (${office})`) : name;
	});
	const date = source.date && formatDate(source.date, code);
	const inferred = date && source.kind === 'seed' && isInferred(source.dateBasis);
	const publisher = source.kind === 'seed' ? source.publication : source.publisher;
	return [
		authors.length > 0 ? common.list(authors) : source.kind === 'seed' ? entry.unsigned : undefined,
		publisher && textIn(publisher, strings),
		inferred ? (content === 'zh' ? `${date}（${entry.inferred}）` : `${date} (${entry.inferred})`) : date,
	]
		.filter(Boolean)
		.join(' · ');
}

function isInferred(basis: Bilingual): boolean {
	return /infer/i.test(basis.en);
}
