/** Encodes GBK by turning round what the platform's own decoder says, since Node can only decode it. */

let bytesOf;

/** @param {string} text @returns {Buffer} `text` in GBK; characters that it lacks become `?`. */
export function encodeGbk(text) {
	bytesOf ??= invertDecoder();
	const bytes = [];
	for (const character of text) {
		if (character < '\u0080') bytes.push(character.charCodeAt(0));
		else bytes.push(...(bytesOf.get(character) ?? [0x3f]));
	}
	return Buffer.from(bytes);
}

function invertDecoder() {
	const decoder = new TextDecoder('gbk');
	const map = new Map();
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if (!character.includes('\ufffd') && !map.has(character)) map.set(character, [lead, trail]);
		}
	}
	return map;
}
