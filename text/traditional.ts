import * as OpenCC from 'opencc-js';

const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** A copy in which every text that is given in Chinese and English is given in Traditional characters too. */
export function withTraditional<T>(value: T): T {
	if (Array.isArray(value)) return value.map(withTraditional) as T;
	if (typeof value !== 'object' || value === null) return value;
	const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTraditional(part)]));
	if (typeof copy.zh === 'string' && typeof copy.en === 'string') {
		const hant = convert(copy.zh);
		if (hant !== copy.zh) copy.hant = hant;
	}
	return copy as T;
}
