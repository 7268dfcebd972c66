import { type Browser, browser } from 'wxt/browser';
import { CARD_PORT, type FrameReport, type FromCard, PAGE_PORT, type ToCard, type ToPage } from './protocol';

interface CardEnd {
	readonly token: string;
	attach(port: { post(message: ToCard): void }): void;
	detach(port: { post(message: ToCard): void }): void;
	receive(message: FromCard): void;
}

interface PortsOptions {
	card: () => CardEnd | null;
	report: () => FrameReport;
	reveal: (term: string, nth: number) => void;
	walk: (step: 1 | -1) => void;
	signal: AbortSignal;
}

/** Reports go out at most this often (milliseconds). */
const REPORT_EVERY = 250;

/**
 * Answers the ports that our own views open to this frame: the card's, which must name the token of the card that this
 * frame placed, and the popup's or side panel's, which get reports. Also the keyboard commands from the background.
 */
export function followPorts({ card, report, reveal, walk, signal }: PortsOptions): { changed(): void } {
	const readers = new Set<Browser.runtime.Port>();
	let timer: ReturnType<typeof setTimeout> | undefined;

	const onConnect = (port: Browser.runtime.Port) => {
		if (port.name === CARD_PORT) return followCard(port, card);
		if (port.name !== PAGE_PORT) return;
		readers.add(port);
		port.onDisconnect.addListener(() => readers.delete(port));
		port.onMessage.addListener((message: ToPage) => {
			if (message.reveal.frame === undefined || message.reveal.frame === report().frame)
				reveal(message.reveal.term, message.reveal.nth);
		});
		port.postMessage(report());
	};

	const onMessage = (message: unknown): undefined => {
		if (isCommand(message)) walk(message.command === 'next-term' ? 1 : -1);
	};

	browser.runtime.onConnect.addListener(onConnect);
	browser.runtime.onMessage.addListener(onMessage);
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		// A context whose extension is gone has no runtime to leave.
		browser.runtime?.onConnect?.removeListener(onConnect);
		browser.runtime?.onMessage?.removeListener(onMessage);
		for (const port of readers) port.disconnect();
	});

	return {
		changed() {
			if (readers.size === 0 || timer !== undefined) return;
			timer = setTimeout(() => {
				timer = undefined;
				const now = report();
				for (const port of readers) port.postMessage(now);
			}, REPORT_EVERY);
		},
	};
}

function followCard(port: Browser.runtime.Port, card: () => CardEnd | null): void {
	const end = { post: (message: ToCard) => port.postMessage(message) };
	let mine: CardEnd | null = null;
	port.onMessage.addListener((message: FromCard) => {
		if ('hello' in message) {
			const current = card();
			// A frame that does not know the token was not placed by us: it gets nothing.
			if (current?.token !== message.hello) return;
			mine = current;
			mine.attach(end);
		} else mine?.receive(message);
	});
	port.onDisconnect.addListener(() => mine?.detach(end));
}

function isCommand(message: unknown): message is { command: 'next-term' | 'previous-term' } {
	return (
		typeof message === 'object' &&
		message !== null &&
		'command' in message &&
		(message.command === 'next-term' || message.command === 'previous-term')
	);
}
