import type { Language } from '../../model/settings';

/** `zh-TW` → zh-Hant, `zh-CN` → zh-Hans, anything not Chinese → en. */
export function languageOf(tag: string): Language {
	const parts = tag.toLowerCase().replaceAll('_', '-').split('-');
	if (parts[0] !== 'zh') return 'en';
	if (parts.includes('hant')) return 'zh-Hant';
	if (parts.includes('hans')) return 'zh-Hans';
	return parts.some((part) => part === 'tw' || part === 'hk' || part === 'mo') ? 'zh-Hant' : 'zh-Hans';
}
