import type { CallError } from '../../messages/protocol';
import { Failure } from '../Status';
import { useStrings } from '../strings/context';

/** What can be done with a digest. */
export const DIGEST_WAYS = ['copy', 'markdown', 'html'] as const;
export type DigestWay = (typeof DIGEST_WAYS)[number];

/** What came of the last digest. */
export type DigestState =
	| { kind: 'none' }
	| { kind: 'busy' }
	| { kind: 'copied' }
	| { kind: 'saved'; file: string }
	| { kind: 'failed'; code: CallError['code'] };

/** The terms of the page as a text to keep: copied, or saved. */
export function DigestBar({ state, onMake }: { state: DigestState; onMake: (way: DigestWay) => void }) {
	const { digest } = useStrings();
	const names: Record<DigestWay, string> = {
		copy: digest.copy,
		markdown: digest.saveMarkdown,
		html: digest.saveHtml,
	};
	const isBusy = state.kind === 'busy';
	return (
		<details class="fold digest">
			<summary>{digest.title}</summary>
			<p class="hint">{digest.hint}</p>
			<div class="row">
				{DIGEST_WAYS.map((way) => (
					<button key={way} type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || onMake(way)}>
						{names[way]}
					</button>
				))}
			</div>
			<p role="status" class="hint">
				{isBusy && digest.working}
				{state.kind === 'copied' && digest.copied}
				{state.kind === 'saved' && digest.saved(state.file)}
			</p>
			{state.kind === 'failed' && <Failure title={digest.failed} code={state.code} />}
		</details>
	);
}
