import { UndoBar } from '../Status';
import { useStrings } from '../strings/context';

export type Reach = 'page' | 'site' | 'everywhere';

/** Lets the reader refuse this mark, here or further, and take that back. `done`: what was refused just now. */
export function NotHereMenu({
	host,
	done,
	failed,
	onRefuse,
	onUndo,
}: {
	host: string;
	done: Reach | null;
	failed: boolean;
	onRefuse: (reach: Reach) => void;
	onUndo: () => void;
}) {
	const { notHere } = useStrings();
	if (done) return <UndoBar onUndo={onUndo}>{notHere.done[done]}</UndoBar>;
	const choices: [Reach, string][] = [
		['page', notHere.page],
		...(host ? [['site', notHere.site(host)] as [Reach, string]] : []),
		['everywhere', notHere.everywhere],
	];
	return (
		<fieldset class="not-here" aria-label={notHere.title}>
			<div class="row">
				{choices.map(([reach, label]) => (
					<button key={reach} type="button" class="button" data-guarded onClick={() => onRefuse(reach)}>
						{label}
					</button>
				))}
			</div>
			{failed && (
				<p class="failed" role="alert">
					{notHere.failed}
				</p>
			)}
		</fieldset>
	);
}
