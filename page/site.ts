/**
 * The hosts that this frame belongs to, its own first and then those around it. A frame that a page writes itself, or puts
 * into a sandbox, has none of its own: it is part of the page around it.
 */
export function hostsAround(): string[] {
	const around = window === window.top ? [] : toldHosts();
	return [location.hostname, ...(around.length > 0 ? around : readableHosts())].filter((host) => host !== '');
}

/** Whether a frame can see all of them: a page may keep its own from those that it holds, and Firefox tells some frames of none. */
export function seesHosts(): boolean {
	if (window === window.top) return true;
	const told = toldHosts();
	return told.length > 0 && told.every((host) => host !== '');
}

function toldHosts(): string[] {
	const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
	return [...(ancestorOrigins ?? [])].map(hostOf);
}

/** Otherwise there are the frames of the same origin, and where a frame was opened from. */
function readableHosts(): string[] {
	const hosts: string[] = [];
	for (let at: Window = window; at !== at.parent; at = at.parent) {
		if (at === window) hosts.push(hostOf(document.referrer));
		try {
			hosts.push(at.parent.location.hostname);
		} catch {
			// Of another origin.
		}
	}
	return hosts;
}

function hostOf(address: string): string {
	return URL.parse(address)?.hostname ?? '';
}
