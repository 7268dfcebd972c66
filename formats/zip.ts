/** Most that the plain form of the format can count, or point to (bytes). */
const COUNT = 0xffff;
const OFFSET = 0xffffffff;

/** UTF-8 in names; the form of the format that is needed: plain, and with more than 65,534 files. */
const UTF8 = 0x0800;
const PLAIN = 20;
const LARGE = 45;

/**
 * Files as one ZIP archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), piece by piece; nothing is
 * compressed, since the files are small and the archive is unpacked at once.
 */
export async function* writeZip(
	files: AsyncIterable<{ name: string; text: string }>,
	modified: Date,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	const directory: Uint8Array<ArrayBuffer>[] = [];
	const time = dosTime(modified);
	let offset = 0;
	for await (const file of files) {
		const [name, content] = [encoder.encode(file.name), encoder.encode(file.text)];
		const size = content.length;
		const about = [u16(PLAIN), u16(UTF8), u16(0), time, u32(crc32(content)), u32(size), u32(size), u16(name.length)];
		const local = join(u32(0x04034b50), ...about, u16(0), name);
		directory.push(join(u32(0x02014b50), u16(PLAIN), ...about, ...Array(4).fill(u16(0)), u32(0), u32(offset), name));
		offset += local.length + size;
		if (offset > OFFSET) throw new RangeError('more than 4 GiB');
		yield local;
		yield content;
	}
	yield* directory;
	yield endOf({ count: directory.length, offset, size: directory.reduce((sum, { length }) => sum + length, 0) });
}

/** What stands at the end, and is read first: where the directory is (`offset`, `size` in bytes). */
function endOf({ count, offset, size }: { count: number; offset: number; size: number }): Uint8Array<ArrayBuffer> {
	const plain = (files: number) =>
		join(u32(0x06054b50), u16(0), u16(0), u16(files), u16(files), u32(size), u32(offset), u16(0));
	if (count < COUNT) return plain(count);
	const [disk, files] = [u32(0), u64(count)];
	const large = join(
		u32(0x06064b50),
		u64(44),
		u16(LARGE),
		u16(LARGE),
		disk,
		disk,
		files,
		files,
		u64(size),
		u64(offset),
	);
	return join(large, u32(0x07064b50), disk, u64(offset + size), u32(1), plain(COUNT));
}

function u16(value: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.of(value, value >>> 8);
}

function u32(value: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

function u64(value: number): Uint8Array<ArrayBuffer> {
	return join(u32(value % 2 ** 32), u32(Math.floor(value / 2 ** 32)));
}

function join(...parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Local time, then date; to two seconds, from 1980 on. */
function dosTime(moment: Date): Uint8Array<ArrayBuffer> {
	const time = (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1);
	const date = (Math.max(0, moment.getFullYear() - 1980) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate();
	return join(u16(time), u16(date));
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
	let bits = byte;
	for (let step = 0; step < 8; step++) bits = bits & 1 ? (bits >>> 1) ^ 0xedb88320 : bits >>> 1;
	return bits;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
