import { useState } from 'preact/hooks';
import type { PackSummary } from '../../messages/protocol';
import { EraseButton } from '../EraseButton';
import { chineseTag, textIn, useStrings } from '../strings/context';
import { takeFocus } from '../take-focus';

/** Every pack with its switch; those that were imported can be removed, after a question, and put back. */
export function PackList({
	packs,
	packsOff,
	removing,
	onSwitch,
	onRemove,
	onPutBack,
	onErase,
}: {
	packs: PackSummary[];
	/** Ids of those that are off. */
	packsOff: string[];
	/** Id of the one that is being removed. */
	removing?: string | undefined;
	onSwitch: (pack: string, isOn: boolean) => void;
	onRemove: (pack: PackSummary) => void;
	onPutBack: (pack: PackSummary) => void;
	onErase: (pack: PackSummary) => void;
}) {
	const strings = useStrings();
	return (
		<>
			<ul class="packs">
				{packs.map((pack) => (
					<Pack
						key={pack.id}
						pack={pack}
						isOn={!packsOff.includes(pack.id)}
						isGoing={pack.id === removing}
						onSwitch={(isOn) => onSwitch(pack.id, isOn)}
						onRemove={() => onRemove(pack)}
						onPutBack={() => onPutBack(pack)}
						onErase={() => onErase(pack)}
					/>
				))}
			</ul>
			{!packs.some(({ origin }) => origin === 'imported') && <p class="empty">{strings.packs.noImported}</p>}
		</>
	);
}

function Pack({
	pack,
	isOn,
	isGoing,
	onSwitch,
	onRemove,
	onPutBack,
	onErase,
}: {
	pack: PackSummary;
	isOn: boolean;
	isGoing: boolean;
	onSwitch: (isOn: boolean) => void;
	onRemove: () => void;
	onPutBack: () => void;
	onErase: () => void;
}) {
	const strings = useStrings();
	const { packs, notebook, common, content } = strings;
	const [isAsking, setIsAsking] = useState(false);
	const { origin, state, version, size } = pack;
	const title = origin === 'own' ? notebook.own : textIn(pack.title, strings);
	const about = origin === 'own' ? packs.ownAbout : textIn(pack.description, strings);
	const lang = origin === 'own' ? undefined : content === 'zh' ? chineseTag(strings) : 'en';
	const isUsable = state === 'ready' || state === 'damaged';
	return (
		<li class="pack" data-state={state}>
			<div class="section-head">
				<h2 lang={lang}>{origin === 'own' ? <a href="#/own">{title}</a> : title}</h2>
				{isUsable && (
					<input
						type="checkbox"
						role="switch"
						checked={isOn}
						aria-checked={isOn}
						aria-label={packs.on(title)}
						onChange={(event) => onSwitch(event.currentTarget.checked)}
					/>
				)}
			</div>
			<p class="count">
				{[
					...(isUsable ? [notebook.count(size)] : []),
					packs.origin[origin],
					...(version ? [packs.version(version)] : []),
				].join(' · ')}
			</p>
			{about && <p lang={lang}>{about}</p>}
			{state !== 'ready' && (
				<p class={state === 'installing' || state === 'removed' ? 'hint' : 'failed'}>
					{state === 'damaged'
						? common.sentences(packs.state.damaged, origin === 'imported' ? packs.mendImported : packs.mendShipped)
						: packs.state[state]}
				</p>
			)}
			{isGoing ? (
				<>
					<p class="hint" role="status">
						{packs.removing(title)}
					</p>
					<progress aria-label={packs.removing(title)} />
				</>
			) : origin !== 'imported' || state === 'installing' ? null : state === 'removed' ? (
				<div class="row">
					<button
						type="button"
						class="button"
						aria-label={`${packs.putBack}${common.colon}${title}`}
						onClick={onPutBack}
					>
						{packs.putBack}
					</button>
					<EraseButton label={title} onErase={onErase} />
				</div>
			) : state === 'interrupted' ? (
				<button type="button" class="button" onClick={onRemove}>
					{packs.dismiss}
				</button>
			) : isAsking ? (
				<div
					class="question"
					role="alertdialog"
					aria-label={packs.question(title, size)}
					onKeyDown={(event) => event.key === 'Escape' && setIsAsking(false)}
				>
					<p>{packs.question(title, size)}</p>
					<div class="row">
						<button
							type="button"
							class="button primary"
							onClick={() => {
								setIsAsking(false);
								onRemove();
							}}
						>
							{packs.remove}
						</button>
						{/* The harmless answer has the focus. */}
						<button type="button" class="button" ref={takeFocus} onClick={() => setIsAsking(false)}>
							{common.cancel}
						</button>
					</div>
				</div>
			) : (
				<button
					type="button"
					class="button"
					aria-label={`${packs.remove}${common.colon}${title}`}
					onClick={() => setIsAsking(true)}
				>
					{packs.remove}…
				</button>
			)}
		</li>
	);
}
