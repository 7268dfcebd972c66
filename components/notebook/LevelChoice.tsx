import type { Settings } from '../../model/settings';
import { LEVELS } from '../../model/term-kinds';
import { useStrings } from '../strings/context';
import { Choice } from './Choice';

/** Which terms are marked, by their weight. */
export function LevelChoice({
	level,
	onLevel,
}: Pick<Settings, 'level'> & { onLevel: (level: Settings['level']) => void }) {
	const { settings } = useStrings();
	return (
		<>
			<Choice
				name="level"
				legend={settings.level}
				value={level}
				options={LEVELS.map((one) => [one, settings.levels[one]])}
				onChange={onLevel}
			/>
			<p class="hint">{settings.levelHint}</p>
		</>
	);
}
