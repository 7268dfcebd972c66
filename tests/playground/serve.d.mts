/** A running playground: the addresses of its two origins, without a slash at the end. */
export interface Playground {
	url: string;
	other: string;
	close(): Promise<void>;
}

export function servePlayground(options?: { port?: number }): Promise<Playground>;
