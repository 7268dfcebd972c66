import type { Entry } from '../../messages/protocol';
import { chineseOf, chineseTag, useStrings } from '../strings/context';
import { SourceName } from './SourceName';

/** For who learns the language: what kind of word, where one meets it, what its characters say, what it stands with. */
export function Learner({ learner, sources }: { learner: Entry['term']['learner'] } & Pick<Entry, 'sources'>) {
	const strings = useStrings();
	if (!learner) return null;
	const { partOfSpeech, register, gloss, collocations = [] } = learner;
	return (
		<details class="fold learner">
			<summary>{strings.learner.title}</summary>
			<p class="kind">
				{strings.learner.partOfSpeech[partOfSpeech]} · {strings.learner.register[register]}
			</p>
			{gloss && (
				<p class="gloss" lang="en">
					{gloss}
				</p>
			)}
			{collocations.length > 0 && (
				<ul class="collocations" aria-label={strings.learner.collocations}>
					{collocations.map((one) => {
						const source = one.source === undefined ? undefined : sources[one.source];
						return (
							<li key={one.zh}>
								<span lang={chineseTag(strings)}>{chineseOf(one, strings)}</span> – <span lang="en">{one.en}</span>
								{source && (
									<>
										{' '}
										<cite>
											<SourceName source={source} />
										</cite>
									</>
								)}
							</li>
						);
					})}
				</ul>
			)}
		</details>
	);
}
