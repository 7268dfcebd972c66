import { DEFAULT_SETTINGS } from '../../model/settings';
import { nothing, type States } from '../gallery/states';
import { SettingsForm } from './SettingsForm';

export const states: States = {
	'as it begins': <SettingsForm settings={DEFAULT_SETTINGS} onChange={nothing} />,
	'paused, nothing marked': (
		<SettingsForm
			settings={{ ...DEFAULT_SETTINGS, paused: true, markStyle: 'none', hoverDelay: 1000 }}
			onChange={nothing}
		/>
	),
};
