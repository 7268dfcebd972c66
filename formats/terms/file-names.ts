/** Names files by what is in them, so that every system takes the names and no two are the same. */
export function nameFiles(files: readonly { id: string; name: string }[], ending: string): Map<string, string> {
	const taken = new Set<string>();
	const named = new Map<string, string>();
	for (const { id, name } of files) {
		const base = asFileName(name) || asFileName(id) || 'term';
		let unique = base;
		for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${base} ${count}`;
		taken.add(unique.toLowerCase());
		named.set(id, `${unique}${ending}`);
	}
	return named;
}

/** Names that Windows keeps for itself. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A text without what some system, or a link between notes, does not take in a file's name. */
function asFileName(text: string): string {
	const name = text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|#^[\]%]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s.]+/u, '');
	// Many systems take 255 bytes at most; most signs here have three.
	const short = [...name]
		.slice(0, 60)
		.join('')
		.replace(/[\s.]+$/u, '');
	return KEPT.test(short) ? `_${short}` : short;
}
