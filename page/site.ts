/**
 * The hosts that this frame belongs to, its own first and then those around it. A frame that a page writes itself, or puts
 * into a sandbox, has none of its own: it is part of the page around it.
 */
export function hostsAround(): string[] {
	const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
	const around = ancestorOrigins ? [...ancestorOrigins].map(hostOf) : readableHosts();
	return [location.hostname, ...around].filter((host) => host !== '');
}

/** Whether a frame can see all of them: a page may keep its own from those that it holds. */
export function seesHosts(): boolean {
	const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
	return window === window.top || (ancestorOrigins !== undefined && [...ancestorOrigins].every(hostOf));
}

/** Firefox tells of the frames of the same origin, and of where a frame was opened from. */
function readableHosts(): string[] {
	const hosts = [hostOf(document.referrer)];
	for (let at: Window = window; at !== at.parent; at = at.parent) {
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
