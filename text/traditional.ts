import * as OpenCC from 'opencc-js';
import type { InBothScripts } from '../model/shared';

const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** A copy in which every text that is given in Chinese and English is given in Traditional characters too. */
export function withTraditional<T>(value: T): InBothScripts<T> {
	return addTraditional(value) as InBothScripts<T>;
}

function addTraditional(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(addTraditional);
	if (typeof value !== 'object' || value === null) return value;
	const copy: Record<string, unknown> = Object.fromEntries(
		Object.entries(value).map(([key, part]) => [key, addTraditional(part)]),
	);
	if (typeof copy.zh === 'string' && typeof copy.en === 'string') {
		const hant = convert(copy.zh);
		if (hant !== copy.zh) copy.hant = hant;
	}
	return copy;
}
