import type { Settings } from '../../model/settings';
import { TOPICS } from '../../model/term';
import { useStrings } from '../strings/context';
import { LevelChoice } from './LevelChoice';

/** Which terms are marked: by their weight, and by topic. */
export function LevelsAndTopics({
	level,
	topicsOff,
	onChange,
}: Pick<Settings, 'level' | 'topicsOff'> & { onChange: (patch: Partial<Settings>) => void }) {
	const { settings, topic: names } = useStrings();
	return (
		<>
			<LevelChoice level={level} onLevel={(chosen) => onChange({ level: chosen })} />
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
