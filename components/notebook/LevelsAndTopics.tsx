import type { Settings } from '../../model/settings';
import { LEVELS, TOPICS } from '../../model/term';
import { useStrings } from '../strings/context';
import { Choice } from './Choice';

/** Which terms are marked: by their weight, and by topic. */
export function LevelsAndTopics({
	level,
	topicsOff,
	onChange,
}: Pick<Settings, 'level' | 'topicsOff'> & { onChange: (patch: Partial<Settings>) => void }) {
	const { settings, topic: names } = useStrings();
	return (
		<>
			<Choice
				name="level"
				legend={settings.level}
				value={level}
				options={LEVELS.map((one) => [one, settings.levels[one]])}
				onChange={(chosen) => onChange({ level: chosen })}
			/>
			<p class="hint">{settings.levelHint}</p>
			<fieldset class="choice topics">
				<legend>{settings.topics}</legend>
				<div class="row">
					{TOPICS.map((topic) => (
						<label key={topic}>
							<input
								type="checkbox"
								checked={!topicsOff.includes(topic)}
								onChange={({ currentTarget: { checked } }) =>
									onChange({
										topicsOff: checked ? topicsOff.filter((other) => other !== topic) : [...topicsOff, topic],
									})
								}
							/>
							<span>{names[topic]}</span>
						</label>
					))}
				</div>
			</fieldset>
		</>
	);
}
