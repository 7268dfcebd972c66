import { nothing, type States } from '../gallery/states';
import { PanelLinks } from './PanelLinks';

export const states: States = {
	'in the popup': <PanelLinks onSidePanel={nothing} />,
	'without a side panel': <PanelLinks onSidePanel={null} />,
};
