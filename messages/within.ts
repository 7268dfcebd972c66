/** What a promise gives, or `undefined` where it has given nothing after so many milliseconds. */
export async function within<T>(milliseconds: number, coming: Promise<T>): Promise<T | undefined> {
	const { promise: late, resolve } = Promise.withResolvers<undefined>();
	const timer = setTimeout(() => resolve(undefined), milliseconds);
	return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
