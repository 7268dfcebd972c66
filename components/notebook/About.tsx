import { useStrings } from '../strings/context';

/** What is done with the reader's data, in plain words. */
export function About() {
	const { about, welcome } = useStrings();
	return (
		<article class="prose">
			<h1>{about.title}</h1>
			{about.paragraphs.map((paragraph) => (
				<p key={paragraph}>{paragraph}</p>
			))}
			<p>
				<a href="/welcome.html">{welcome.again}</a>
			</p>
		</article>
	);
}
