/** Packs a table of kinds (see `characters.ts`) as its runs: kind, first and last code unit of each, as characters. */
export function packKinds(kinds: Uint8Array): string {
	let packed = '';
	for (let first = 0; first < kinds.length; ) {
		let last = first;
		while (kinds[last + 1] === kinds[first]) last++;
		if (kinds[first]) packed += String.fromCharCode(kinds[first]!, first, last);
		first = last + 1;
	}
	return packed;
}

/** Reads what `packKinds` wrote. */
export function unpackKinds(packed: string): Uint8Array {
	const kinds = new Uint8Array(0x10000);
	for (let i = 0; i < packed.length; i += 3) {
		kinds.fill(packed.charCodeAt(i), packed.charCodeAt(i + 1), packed.charCodeAt(i + 2) + 1);
	}
	return kinds;
}

/** Packs a table of folds as pairs of characters: one that is folded, and what it is read as. */
export function packFold(fold: Uint16Array): string {
	let packed = '';
	for (const [code, folded] of fold.entries()) if (folded) packed += String.fromCharCode(code, folded);
	return packed;
}

/** Reads what `packFold` wrote. */
export function unpackFold(packed: string): Uint16Array {
	const fold = new Uint16Array(0x10000);
	for (let i = 0; i < packed.length; i += 2) fold[packed.charCodeAt(i)] = packed.charCodeAt(i + 1);
	return fold;
}
