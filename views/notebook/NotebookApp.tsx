import { useEffect, useMemo, useState } from 'preact/hooks';
import { About } from '../../components/notebook/About';
import { NotebookFrame } from '../../components/notebook/NotebookFrame';
import { parseRoute } from '../../components/notebook/route';
import { BadgesContext } from '../../components/PackBadge';
import { useStrings } from '../../components/strings/context';
import { textOfId, wordOfId } from '../../model/dictionary';
import type { Settings } from '../../model/settings';
import { useBadges } from '../use-badges';
import { useDrafts } from '../use-drafts';
import { useLabels } from '../use-labels';
import { useTitle } from '../use-title';
import { GlossarySection } from './GlossarySection';
import { NotesSection } from './NotesSection';
import { OwnSection } from './OwnSection';
import { PacksSection } from './PacksSection';
import { SettingsSection } from './SettingsSection';
import { useImport } from './use-import';
import { usePersistence } from './use-persistence';

/** The notebook: one page, its sections by the address's fragment. */
export function NotebookApp({ settings }: { settings: Settings }) {
	const route = useRoute();
	const drafts = useDrafts();
	const { notebook } = useStrings();
	const open = route.section === 'term' ? route.id : undefined;
	/** A word or text that is looked up, and is no term. */
	const other = open === undefined ? undefined : (wordOfId(open) ?? textOfId(open));
	const labelOf = useLabels(useMemo(() => (open === undefined || other !== undefined ? [] : [open]), [open, other]));
	useTitle(route.section === 'term' ? (other ?? labelOf(route.id)) : notebook[route.section]);
	const badges = useBadges();
	const isPersisted = usePersistence();
	const importing = useImport();
	useEffect(() => void drafts.flush(), [route, drafts]);
	return (
		<BadgesContext.Provider value={badges}>
			<NotebookFrame route={route}>
				{(route.section === 'glossary' || route.section === 'term') && <GlossarySection drafts={drafts} open={open} />}
				{route.section === 'notes' && <NotesSection drafts={drafts} />}
				{route.section === 'own' && <OwnSection begin={route.label} markAdded={settings.markAdded} />}
				{route.section === 'packs' && (
					<PacksSection packsOff={settings.packsOff} markAdded={settings.markAdded} importing={importing} />
				)}
				{route.section === 'settings' && <SettingsSection settings={settings} isPersisted={isPersisted} />}
				{route.section === 'about' && <About />}
			</NotebookFrame>
		</BadgesContext.Provider>
	);
}

function useRoute() {
	const [hash, setHash] = useState(location.hash);
	useEffect(() => {
		const end = new AbortController();
		addEventListener('hashchange', () => setHash(location.hash), { signal: end.signal });
		return () => end.abort();
	}, []);
	return parseRoute(hash);
}
