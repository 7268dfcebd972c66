/** Any value that a database can hold as JSON, as well as it goes: nothing of it is left out unsaid. */
export function asText(value: unknown): string {
	const around: unknown[] = [];
	return (
		JSON.stringify(
			value,
			function (this: unknown, _key, inner: unknown) {
				if (typeof inner === 'bigint' || typeof inner === 'undefined') return String(inner);
				if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner);
				if (inner instanceof Map || inner instanceof Set) return [...inner];
				if (typeof inner !== 'object' || inner === null) return inner;
				// `this` holds what is being written: what does not lead to it is left behind.
				while (around.length > 0 && around.at(-1) !== this) around.pop();
				if (around.includes(inner)) return 'itself';
				around.push(inner);
				return inner;
			},
			'\t',
		) ?? 'undefined'
	);
}
