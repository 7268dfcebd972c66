import { useEffect, useState } from 'preact/hooks';

/** Milliseconds in which a voice begins to speak, if it does. */
const PATIENCE = 3_000;

/** Tags of Mandarin; with Hong Kong or Macau in it, `zh` is Cantonese. */
const MANDARIN = /^(zh|cmn)(?!.*-(hk|mo)\b)\b/i;

/** Speaks a word with a voice of this device; null where it has none: a voice of a server would be told what is read. */
export function useVoice(code: string): { speak: ((word: string) => void) | null; hasFailed: boolean } {
	const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
	const [hasFailed, setFailed] = useState(false);
	useEffect(() => {
		// Firefox can be built or told to be without.
		const { speechSynthesis } = globalThis as { speechSynthesis?: SpeechSynthesis };
		if (!speechSynthesis) return;
		const end = new AbortController();
		const look = () => setVoice(localVoice(speechSynthesis.getVoices(), code));
		look();
		speechSynthesis.addEventListener?.('voiceschanged', look, { signal: end.signal });
		return () => end.abort();
	}, [code]);
	const speak = (word: string) => {
		setFailed(false);
		const failed = setTimeout(() => setFailed(true), PATIENCE);
		const utterance = new SpeechSynthesisUtterance(word);
		utterance.voice = voice;
		utterance.lang = voice?.lang ?? 'zh-CN';
		utterance.onstart = () => clearTimeout(failed);
		utterance.onerror = ({ error }) => {
			clearTimeout(failed);
			if (error !== 'canceled' && error !== 'interrupted') setFailed(true);
		};
		try {
			speechSynthesis.cancel();
			speechSynthesis.speak(utterance);
		} catch {
			clearTimeout(failed);
			setFailed(true);
		}
	};
	return { speak: voice ? speak : null, hasFailed };
}

/** A voice for Mandarin that needs no server; of several, the one of the reader's script. */
export function localVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
	voices: readonly Voice[],
	code: string,
): Voice | null {
	const tag = ({ lang }: Voice) => lang.replaceAll('_', '-');
	const fit = voices.filter((voice) => voice.localService && MANDARIN.test(tag(voice)));
	const home = code === 'zh-Hant' ? /-(tw|hant)/i : /-(cn|hans)/i;
	return fit.find((voice) => home.test(tag(voice))) ?? fit[0] ?? null;
}
