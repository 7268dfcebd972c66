import type { Settings } from '../../model/settings';
import { LEVELS, type Level } from '../../model/term-kinds';
import { useStrings } from '../strings/context';

/** How much is marked, in one line. */
export function LevelPicker({ level, onLevel }: { level: Settings['level']; onLevel: (level: Level) => void }) {
	const { settings } = useStrings();
	return (
		<label class="level-picker" title={settings.level}>
			<span class="visually-hidden">{settings.level}</span>
			<select value={level} onChange={(event) => onLevel(event.currentTarget.value as Level)}>
				{LEVELS.map((one) => (
					<option key={one} value={one}>
						{settings.levels[one]}
					</option>
				))}
			</select>
		</label>
	);
}
