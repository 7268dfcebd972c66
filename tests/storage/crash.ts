/** Lets the nth write from now on be the last thing that its transaction does, as if everything ended there. */
export function crashAtWrite(nth: number): void {
	left = nth;
}

export function stopCrashing(): void {
	left = 0;
}

let left = 0;

for (const name of ['put', 'delete'] as const) {
	const write = IDBObjectStore.prototype[name] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
	Object.defineProperty(IDBObjectStore.prototype, name, {
		value(this: IDBObjectStore, ...args: unknown[]) {
			const request = write.apply(this, args);
			left--;
			if (left === 0) queueMicrotask(() => this.transaction.abort());
			return request;
		},
	});
}
