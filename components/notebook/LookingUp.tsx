import { LOOK_UP_KEYS, type Settings } from '../../model/settings';
import { useStrings } from '../strings/context';
import { Choice } from './Choice';
import { Switch } from './Switch';

/** How words that are no terms are looked up on pages. */
export function LookingUp({
	settings: { lookUpKey, selectionButton },
	onChange,
}: {
	settings: Pick<Settings, 'lookUpKey' | 'selectionButton'>;
	onChange: (patch: Partial<Settings>) => void;
}) {
	const strings = useStrings().settings;
	return (
		<>
			<Choice
				name="look-up-key"
				legend={strings.lookUpKey}
				value={lookUpKey}
				options={LOOK_UP_KEYS.map((key) => [key, strings.lookUpKeys[key]])}
				onChange={(key) => onChange({ lookUpKey: key })}
			/>
			<Switch
				label={strings.selectionButton}
				isOn={selectionButton}
				onChange={(isOn) => onChange({ selectionButton: isOn })}
			/>
		</>
	);
}
