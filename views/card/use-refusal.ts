import { useState } from 'preact/hooks';
import type { Reach } from '../../components/card/NotHereMenu';
import type { Place } from '../../model/note';
import type { NotHere } from '../../model/settings';
import { writeSettings } from '../../storage/settings/settings';

/** "Not here": remembers that a term is not to be marked, which the page hears of with the settings, and takes it back. */
export function useRefusal() {
	const [refused, setRefused] = useState<{ reach: Reach; rule: NotHere } | null>(null);
	const [failed, setFailed] = useState(false);
	const keep = async (change: (rules: NotHere[]) => NotHere[], after: () => void) => {
		try {
			await writeSettings(({ notHere }) => ({ notHere: change(notHere) }));
			setFailed(false);
			after();
		} catch {
			setFailed(true);
		}
	};
	return {
		done: refused?.reach ?? null,
		failed,
		refuse: (term: string, reach: Reach, place: Place) => {
			const rule = ruleFor(term, reach, place);
			void keep(
				(rules) => [...rules.filter((other) => !same(other, rule)), rule],
				() => setRefused({ reach, rule }),
			);
		},
		undo: () => {
			if (!refused) return;
			void keep(
				(rules) => rules.filter((other) => !same(other, refused.rule)),
				() => setRefused(null),
			);
		},
	};
}

/** The host name of an address; empty where it has none. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname : '';
}

function ruleFor(term: string, reach: Reach, { url }: Place): NotHere {
	if (reach === 'page') return { term, page: url.split('#')[0] ?? url };
	if (reach === 'site') return { term, host: hostOf(url) };
	return { term };
}

function same(a: NotHere, b: NotHere): boolean {
	return a.term === b.term && a.host === b.host && a.page === b.page;
}
