import { useState } from 'preact/hooks';
import { LanguageChoice } from '../../components/notebook/LanguageChoice';
import { LevelChoice } from '../../components/notebook/LevelChoice';
import { ReachChoice } from '../../components/ReachChoice';
import { useStrings } from '../../components/strings/context';
import { Keys } from '../../components/welcome/Keys';
import { TrySentence } from '../../components/welcome/TrySentence';
import type { Settings } from '../../model/settings';
import { writeSettings } from '../../storage/settings/settings';
import { closeTab } from '../close-tab';
import { useTitle } from '../use-title';
import { TryCard } from './TryCard';
import { useShortcut } from './use-shortcut';

/** The terms of the sentence that can be tried. */
const TERMS = ['new-quality-productive-forces', 'artificial-intelligence', 'low-altitude-economy'] as const;

/** Opened once, on install: what there is, to be tried, and the first choices, which take effect at once. */
export function WelcomeApp({ settings }: { settings: Settings }) {
	const { welcome, appName } = useStrings();
	const [open, setOpen] = useState<string | null>(null);
	const [failed, setFailed] = useState(false);
	const next = useShortcut('next-term');
	useTitle(welcome.title);
	const write = (patch: Partial<Settings>) =>
		void writeSettings(patch).then(
			() => setFailed(false),
			() => setFailed(true),
		);
	return (
		<main class="welcome">
			<header>
				<p class="brand">{appName}</p>
				<h1>{welcome.title}</h1>
				<p>{welcome.intro}</p>
			</header>
			<section aria-labelledby="try">
				<h2 id="try">{welcome.try}</h2>
				<TrySentence terms={TERMS} open={open} onOpen={setOpen}>
					{open && <TryCard key={open} id={open} />}
				</TrySentence>
			</section>
			<section aria-labelledby="keys">
				<h2 id="keys">{welcome.keys}</h2>
				<Keys next={next} lookUp={settings.lookUpKey} />
			</section>
			<section aria-labelledby="choices">
				<h2 id="choices">{welcome.choices}</h2>
				<SaveFailed isShown={failed} />
				<div class="form">
					<LanguageChoice language={settings.language} onLanguage={(language) => write({ language })} />
					<LevelChoice level={settings.level} onLevel={(level) => write({ level })} />
					<ReachChoice reach={settings.reach} onReach={(reach) => write({ reach })} />
				</div>
			</section>
			<footer>
				<p class="hint">{welcome.later}</p>
				<div class="row">
					<button type="button" class="button primary" onClick={() => void closeTab()}>
						{welcome.done}
					</button>
					<a class="button" href="/notebook.html">
						{welcome.notebook}
					</a>
				</div>
			</footer>
		</main>
	);
}

function SaveFailed({ isShown }: { isShown: boolean }) {
	const { settings } = useStrings();
	return isShown ? (
		<p class="failure" role="alert">
			{settings.saveFailed}
		</p>
	) : null;
}
