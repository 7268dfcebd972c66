import { useStrings } from '../strings/context';

/** What is done with the reader's data, in plain words. */
export function About() {
	const { about } = useStrings();
	return (
		<article class="prose">
			<h1>{about.title}</h1>
			{about.paragraphs.map((paragraph) => (
				<p key={paragraph}>{paragraph}</p>
			))}
		</article>
	);
}
