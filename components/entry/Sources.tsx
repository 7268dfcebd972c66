import type { Article, Bilingual, Evidence } from '../../glossary/term';
import { formatDate } from '../format-date';
import { chineseTag, type Strings, useStrings } from '../strings/context';

/** How many are open to the eye at first. */
const OPEN = 2;

/** What each article says about the term, and exactly where. */
export function Sources({ evidence, articles }: { evidence: Evidence[]; articles: Record<string, Article> }) {
	const strings = useStrings();
	if (evidence.length === 0) return null;
	const items = evidence.map((item) => (
		<Source key={`${item.article} ${item.locator}`} item={item} article={articles[item.article]} />
	));
	return (
		<section class="sources" aria-label={strings.entry.sources}>
			<h2>{strings.entry.sources}</h2>
			<ol>{items.slice(0, OPEN)}</ol>
			{items.length > OPEN && (
				<details class="fold">
					<summary>{strings.entry.moreSources(items.length - OPEN)}</summary>
					<ol start={OPEN + 1}>{items.slice(OPEN)}</ol>
				</details>
			)}
		</section>
	);
}

function Source({ item, article }: { item: Evidence; article: Article | undefined }) {
	const strings = useStrings();
	const { content } = strings;
	const lang = content === 'zh' ? chineseTag(strings) : 'en';
	return (
		<li class="source">
			<p class="says" lang={lang}>
				{item.says[content]}
			</p>
			<blockquote class="locator" lang="zh-Hans" aria-label={strings.entry.passage}>
				{item.locator}
			</blockquote>
			{article && (
				<p class="citation" lang={lang}>
					<cite>{strings.common.title(article.title[content])}</cite>
					<span>{citation(article, strings)}</span>
				</p>
			)}
			{item.note && (
				<p class="doubt">
					<strong>{strings.entry.doubt}</strong> <span lang={lang}>{item.note[content]}</span>
				</p>
			)}
		</li>
	);
}

/** Authors with positions, publication, date; what is not known is left out, an inferred date says so. */
function citation(article: Article, strings: Strings): string {
	const { content, code, entry, common } = strings;
	const authors = article.authors.map(({ name, position }) =>
		position?.[content] ? (content === 'zh' ? `${name}（${position.zh}）` : `${name} (${position.en})`) : name,
	);
	const date = article.date && formatDate(article.date, code);
	const inferred = date && isInferred(article.dateBasis);
	return [
		authors.length > 0 ? common.list(authors) : entry.unsigned,
		article.publication?.[content],
		inferred ? (content === 'zh' ? `${date}（${entry.inferred}）` : `${date} (${entry.inferred})`) : date,
	]
		.filter(Boolean)
		.join(' · ');
}

function isInferred(basis: Bilingual): boolean {
	return /infer/i.test(basis.en);
}
