import type { States } from './gallery/states';
import { SettingsUnread } from './SettingsUnread';

export const states: States = { 'not to be read': <SettingsUnread /> };
