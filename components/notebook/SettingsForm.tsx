import type { Settings } from '../../model/settings';
import { ReachChoice } from '../ReachChoice';
import { useStrings } from '../strings/context';
import { Choice } from './Choice';
import { HintedSwitch } from './HintedSwitch';
import { LanguageChoice } from './LanguageChoice';
import { LevelsAndTopics } from './LevelsAndTopics';
import { LookingUp } from './LookingUp';
import { MarkAdded } from './MarkAdded';
import { Switch } from './Switch';

/** The reader's choices; each takes effect at once. */
export function SettingsForm({
	settings,
	onChange,
}: {
	settings: Settings;
	onChange: (patch: Partial<Settings>) => void;
}) {
	const { settings: strings, marking: words } = useStrings();
	return (
		<div class="form">
			<LanguageChoice language={settings.language} onLanguage={(language) => onChange({ language })} />
			<Choice
				name="theme"
				legend={strings.theme}
				value={settings.theme}
				options={[
					['auto', strings.themeAuto],
					['light', strings.light],
					['dark', strings.dark],
				]}
				onChange={(theme) => onChange({ theme })}
			/>
			<Choice
				name="mark-style"
				legend={strings.markStyle}
				value={settings.markStyle}
				options={[
					['background', <span class="sample background">{strings.markBackground}</span>],
					['underline', <span class="sample underline">{strings.markUnderline}</span>],
					['none', strings.markNone],
				]}
				onChange={(markStyle) => onChange({ markStyle })}
			/>
			<Choice
				name="marks-of"
				legend={words.marksOf}
				value={settings.marksOf}
				options={[
					['every', words.every],
					['first-on-page', words.firstOnPage],
					['first-in-section', words.firstInSection],
				]}
				onChange={(marksOf) => onChange({ marksOf })}
			/>
			<p class="hint">{words.marksOfHint}</p>
			<HintedSwitch
				label={words.fades}
				hint={words.fadesHint}
				isOn={settings.fades}
				onChange={(fades) => onChange({ fades })}
			/>
			<LevelsAndTopics level={settings.level} topicsOff={settings.topicsOff} onChange={onChange} />
			<MarkAdded isOn={settings.markAdded} onChange={(markAdded) => onChange({ markAdded })} />
			<label class="slider">
				<span>{strings.hoverDelay}</span>
				<input
					type="range"
					min={0}
					max={1000}
					step={50}
					value={settings.hoverDelay}
					aria-valuetext={strings.milliseconds(settings.hoverDelay)}
					onChange={(event) => onChange({ hoverDelay: event.currentTarget.valueAsNumber })}
				/>
				<output class="count">{strings.milliseconds(settings.hoverDelay)}</output>
			</label>
			<ReachChoice reach={settings.reach} onReach={(reach) => onChange({ reach })} />
			<LookingUp settings={settings} onChange={onChange} />
			<Switch label={strings.paused} isOn={settings.paused} onChange={(paused) => onChange({ paused })} />
		</div>
	);
}
