import { LIMITS } from '../../model/limits';

/** Tags as they are typed, parted by commas or the like: each once, without the sign that often stands before one. */
export function parseTags(typed: string, known: readonly string[] = []): string[] {
	const tags = typed
		.normalize('NFC')
		.split(/[,，、;；\n]+/u)
		.map((tag) =>
			tag
				.trim()
				.replace(/^[#＃]+/u, '')
				.replace(/\s+/gu, ' ')
				.slice(0, LIMITS.tag)
				.trim(),
		)
		.filter((tag) => tag !== '');
	return [...new Set([...known, ...tags])].slice(0, LIMITS.tags);
}
