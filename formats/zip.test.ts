import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip } from './zip';

interface File {
	name: string;
	text: string;
}

describe('ZIP', () => {
	it('comes back as it was', async () => {
		const name = fc.string({ unit: 'grapheme', maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(fc.array(fc.record({ name, text: fc.string({ unit: 'grapheme' }) })), async (files) => {
				expect(unzip(await whole(files))).toEqual(files);
			}),
		);
	});

	it('holds more files than the plain form can count', async () => {
		const files = Array.from({ length: 70_000 }, (_, at) => ({ name: `${at}.md`, text: '' }));
		expect(unzip(await whole(files))).toHaveLength(70_000);
	});
});

async function whole(files: File[]): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	const each = async function* () {
		yield* files;
	};
	for await (const part of writeZip(each(), new Date(2026, 2, 5))) parts.push(part);
	return Buffer.concat(parts);
}

/** Reads an archive from its end, as programs do. */
function unzip(bytes: Buffer): File[] {
	const end = bytes.length - 22;
	expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
	let [count, at] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
	if (count === 0xffff) {
		const large = Number(bytes.readBigUInt64LE(end - 20 + 8));
		expect([bytes.readUInt32LE(end - 20), bytes.readUInt32LE(large)]).toEqual([0x07064b50, 0x06064b50]);
		count = Number(bytes.readBigUInt64LE(large + 32));
		at = Number(bytes.readBigUInt64LE(large + 48));
	}
	const files: File[] = [];
	for (let nth = 0; nth < count; nth++) {
		const [sum, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
		const [length, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
		const name = bytes.subarray(at + 46, at + 46 + length).toString();
		const begin = local + 30 + length;
		const content = bytes.subarray(begin, begin + size);
		// So many times over, `expect` takes longer than all else.
		if (bytes.subarray(local + 30, begin).toString() !== name) throw new Error(`another name at ${name}`);
		if (crc32(content) !== sum) throw new Error(`another sum of ${name}`);
		files.push({ name, text: content.toString() });
		at += 46 + length;
	}
	return files;
}
