import { type Browser, browser } from 'wxt/browser';
import { type FrameReport, PAGE_PORT, type ToPage } from './protocol';

interface PortsOptions {
	/** Name of this frame. */
	frame: string;
	/** Resolves when everything is known that a report tells, or after a while that a reader can wait. */
	complete: () => Promise<void>;
	report: () => Promise<FrameReport>;
	reveal: (term: string, nth: number) => void;
	walk: (step: 1 | -1) => void;
	/** Reads this page, whatever its site. */
	read: () => void;
	/** Looks up what is selected; tells whether it did. */
	lookUp: () => Promise<boolean>;
	signal: AbortSignal;
}

/** Reports go out at most this often (milliseconds). */
const REPORT_EVERY = 250;

/** What the background asks of a tab. */
interface Asked {
	command?: unknown;
	/** Only this frame is asked. */
	isHere?: boolean;
}

/** The command that looks up what is selected; answered with whether that was done. */
export const LOOK_UP = 'look-up';

/** What the other keyboard commands ask for. */
const STEPS = new Map<unknown, 1 | -1>([
	['next-term', 1],
	['previous-term', -1],
]);

/** Answers the ports that the popup and the side panel open to this frame, and the keyboard commands. */
export function followPorts({ frame, complete, report, reveal, walk, read, lookUp, signal }: PortsOptions): {
	changed(): void;
} {
	const readers = new Set<Browser.runtime.Port>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** Something has changed since the last report was begun. */
	let isDue = false;

	const onConnect = (port: Browser.runtime.Port) => {
		if (port.name !== PAGE_PORT) return;
		readers.add(port);
		port.onDisconnect.addListener(() => readers.delete(port));
		port.onMessage.addListener((message: ToPage) => {
			if ('read' in message) read();
			else if (message.reveal.frame === undefined || message.reveal.frame === frame)
				reveal(message.reveal.term, message.reveal.nth);
		});
		void complete()
			.then(report)
			.then((told) => {
				if (readers.has(port)) port.postMessage(told);
			});
	};

	const onMessage = (message: Asked | null, _sender: unknown, answer: (did: boolean) => void): true | undefined => {
		const step = STEPS.get(message?.command);
		if (step) walk(step);
		if (message?.command !== LOOK_UP || getSelection()?.isCollapsed !== false) return undefined;
		// All frames of the tab are asked: of those in which something is selected, the one where the reader is.
		if (!message.isHere && !document.hasFocus()) return undefined;
		lookUp().then(answer, () => answer(false));
		return true;
	};

	browser.runtime.onConnect.addListener(onConnect);
	browser.runtime.onMessage.addListener(onMessage);
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		try {
			browser.runtime.onConnect.removeListener(onConnect);
			browser.runtime.onMessage.removeListener(onMessage);
			for (const port of readers) port.disconnect();
		} catch {
			// Left over from before the extension was reloaded: there is no runtime to leave.
		}
	});

	const changed = () => {
		isDue = true;
		if (readers.size > 0) timer ??= setTimeout(tell, REPORT_EVERY);
	};

	const tell = async () => {
		await complete();
		// What changes from here on may not be in the report.
		isDue = false;
		const told = await report();
		timer = undefined;
		if (signal.aborted) return;
		for (const port of readers) port.postMessage(told);
		if (isDue) changed();
	};

	return { changed };
}
