import { NEWS_SITES } from './news-sites';
import type { Settings } from './settings';

/** Whether pages of these hosts are read by themselves. */
export function isInReach(hosts: readonly string[], { reach, sitesOn }: Pick<Settings, 'reach' | 'sitesOn'>): boolean {
	if (reach === 'everywhere') return true;
	const sites = reach === 'listed' ? [...NEWS_SITES, ...sitesOn] : sitesOn;
	return hosts.some((host) => sites.some((site) => host === site || host.endsWith(`.${site}`)));
}

/** Whether pages of a host are marked: in reach, and not switched off. */
export function isSiteOn(host: string, settings: Pick<Settings, 'reach' | 'sitesOn' | 'sitesOff'>): boolean {
	return isInReach([host], settings) && !settings.sitesOff.includes(host);
}

/** What is to be written so that a host is read, or no more. */
export function switchSite(
	settings: Pick<Settings, 'reach' | 'sitesOn' | 'sitesOff'>,
	host: string,
	on: boolean,
): Pick<Settings, 'sitesOn' | 'sitesOff'> {
	const sitesOff = settings.sitesOff.filter((site) => site !== host);
	if (on) {
		const isThere = isInReach([host], settings);
		return { sitesOff, sitesOn: isThere ? settings.sitesOn : [...settings.sitesOn, host] };
	}
	const sitesOn = settings.sitesOn.filter((site) => site !== host);
	const isLeft = isInReach([host], { ...settings, sitesOn });
	return { sitesOn, sitesOff: isLeft ? [...sitesOff, host] : sitesOff };
}
