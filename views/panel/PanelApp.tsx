import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import { BadgesContext } from '../../components/PackBadge';
import { Asleep } from '../../components/panel/Asleep';
import { DigestBar } from '../../components/panel/DigestBar';
import { LevelPicker } from '../../components/panel/LevelPicker';
import { locate, mergeReports, type PageReport } from '../../components/panel/merge-reports';
import { NewsLine } from '../../components/panel/NewsLine';
import { PageState } from '../../components/panel/PageState';
import { PanelFrame } from '../../components/panel/PanelFrame';
import { PanelHeader } from '../../components/panel/PanelHeader';
import { PanelLinks } from '../../components/panel/PanelLinks';
import { Receipt } from '../../components/panel/Receipt';
import { SearchField } from '../../components/panel/SearchField';
import { SearchResults } from '../../components/panel/SearchResults';
import { TermsOnPage } from '../../components/panel/TermsOnPage';
import { Failure, Loading } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { back, follow, type Trail } from '../../components/trail';
import { wordOfId } from '../../model/dictionary';
import { isSiteOn, switchSite } from '../../model/reach';
import type { Settings } from '../../model/settings';
import { type SettingsPatch, writeSettings } from '../../storage/settings/settings';
import { EntryView } from '../EntryView';
import { KnowledgeOf } from '../KnowledgeOf';
import { useBadges } from '../use-badges';
import { useDrafts } from '../use-drafts';
import { useSidePanel } from '../use-side-panel';
import { WordView } from '../WordView';
import { useBodyPlace } from './use-body-place';
import { useNews } from './use-news';
import { usePageTerms } from './use-page-terms';
import { useSearch } from './use-search';
import { useTab } from './use-tab';
import { useWithheld } from './use-withheld';

const RESULTS = 'results';

/** The popup and the side panel: terms on this page, search, entries. */
export function PanelApp({ settings, sidePanel }: { settings: Settings; sidePanel: boolean }) {
	const strings = useStrings();
	const drafts = useDrafts();
	const { view, post } = useTab();
	const [trail, setTrail] = useState<Trail>([]);
	const page = view.kind === 'frames' ? mergeReports(view.reports) : null;
	const badges = useBadges();
	const pageTerms = usePageTerms(page, settings);
	const open = (id: string) => setTrail(follow(trail, id));
	const search = useSearch(open);
	const goBack = () => setTrail(trail.length > 1 ? back(trail) : []);
	const shown = trail.at(-1);
	const word = shown === undefined ? undefined : wordOfId(shown);
	const body = useBodyPlace(trail);
	const openSidePanel = useSidePanel();
	const news = useNews();
	const isWithheld = useWithheld();
	const [isUnsaved, setUnsaved] = useState(false);
	const write = (patch: SettingsPatch) =>
		void writeSettings(patch).then(
			() => setUnsaved(false),
			() => setUnsaved(true),
		);

	useEffect(() => {
		const end = new AbortController();
		const hear = (event: KeyboardEvent) => {
			const field = event.target instanceof Element && event.target.matches('input, textarea');
			const leaves = event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey);
			const isBack = leaves || (event.key === 'Backspace' && !field);
			if (!isBack || event.isComposing || event.defaultPrevented || trail.length === 0) return;
			event.preventDefault();
			goBack();
		};
		document.addEventListener('keydown', hear, { signal: end.signal });
		return () => end.abort();
	}, [trail]);

	return (
		<BadgesContext.Provider value={badges}>
			<PanelFrame
				isWide={sidePanel}
				body={body}
				head={
					<PanelHeader
						host={page?.host ?? ''}
						siteOn={page !== null && isSiteOn(page.host, settings)}
						paused={settings.paused}
						onSite={(on) => page?.host && write((now) => switchSite(now, page.host, on))}
						onPaused={(paused) => write({ paused })}
					/>
				}
				search={
					shown === undefined && (
						<SearchField
							query={search.query}
							results={search.wanted && search.isAnswered ? RESULTS : undefined}
							active={search.hasActive ? `${RESULTS}-${search.active}` : undefined}
							onQuery={search.change}
							onMove={search.move}
							onChoose={search.choose}
						/>
					)
				}
				foot={
					<>
						<PanelLinks onSidePanel={sidePanel || !openSidePanel ? null : () => void openSidePanel().then(close)} />
						<LevelPicker level={settings.level} onLevel={(level) => write({ level })} />
					</>
				}
			>
				{isUnsaved && (
					<p class="failure" role="alert">
						{strings.settings.saveFailed}
					</p>
				)}
				{shown === undefined ? (
					<>
						{news.isNew && <NewsLine onDismiss={news.dismiss} />}
						{page?.hasNoCard && (
							<p class="hint" role="status">
								{strings.panel.noCard}
							</p>
						)}
						{search.failed && (
							<Failure title={strings.panel.searchFailed} code={search.failed.code} onRetry={search.failed.retry} />
						)}
						{search.wanted ? (
							search.isAnswered ? (
								<SearchResults
									id={RESULTS}
									query={search.wanted}
									hits={search.hits}
									words={search.words}
									active={search.active}
									addOwnAddress={`/notebook.html#/own/${encodeURIComponent(search.wanted)}`}
									onOpen={open}
								/>
							) : (
								!search.failed && <Loading />
							)
						) : page && pageTerms && page.terms.length > 0 && page.state === 'on' ? (
							<>
								{pageTerms.failure && <Failure title={strings.panel.namesFailed} {...pageTerms.failure} />}
								<TermsOnPage
									{...pageTerms.list}
									onOpen={open}
									onReveal={(term, nth) => {
										const place = locate(term, nth);
										if (place) post({ reveal: { term: term.id, ...place } });
									}}
								>
									{pageTerms.digest && <DigestBar state={pageTerms.digest.state} onMake={pageTerms.digest.make} />}
								</TermsOnPage>
							</>
						) : page?.state === 'asleep' ? (
							<Asleep
								host={page.host}
								onRead={() => post({ read: true })}
								onAlways={() => write((now) => switchSite(now, page.host, true))}
							/>
						) : (
							<PageState state={emptiness({ view: view.kind, page, paused: settings.paused, isWithheld })} />
						)}
						{!search.wanted && page?.state === 'on' && page.cost.characters > 0 && (
							<Receipt cost={page.cost} isReading={page.isReading} isCut={page.isCut} />
						)}
					</>
				) : (
					<>
						<button type="button" class="back" onClick={goBack}>
							<Icon name="back" /> {strings.common.back}
						</button>
						{word === undefined ? (
							<EntryView key={shown} id={shown} drafts={drafts} onOpen={open}>
								<KnowledgeOf id={shown} />
							</EntryView>
						) : (
							<WordView key={shown} word={word} onOpen={open} />
						)}
					</>
				)}
			</PanelFrame>
		</BadgesContext.Provider>
	);
}

function emptiness({
	view,
	page,
	paused,
	isWithheld,
}: {
	view: 'waiting' | 'unreadable' | 'frames';
	page: PageReport | null;
	paused: boolean;
	isWithheld: boolean;
}) {
	if (paused) return 'paused';
	if (view === 'waiting') return 'reading';
	if (view === 'unreadable') return isWithheld ? 'withheld' : 'unreadable';
	if (page && page.state !== 'on') return page.state === 'off' ? 'site-off' : 'paused';
	return page?.isReading ? 'reading' : 'none';
}
