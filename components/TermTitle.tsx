import type { Bilingual } from '../model/shared';
import { chineseOf, chineseTag, useStrings } from './strings/context';

/** A term by its Chinese name, pinyin and English, whatever the language of the interface. */
export function TermTitle({ label, pinyin }: { label: Bilingual; pinyin: string }) {
	const strings = useStrings();
	return (
		<>
			{label.zh && (
				<span class="term-label" lang={chineseTag(strings)}>
					{chineseOf(label, strings)}
				</span>
			)}
			{pinyin && (
				<>
					{' '}
					<span class="pinyin" lang="zh-Latn">
						{pinyin}
					</span>
				</>
			)}
			{label.en && (
				<>
					{' '}
					<span class={label.zh ? 'term-english' : 'term-label'} lang="en">
						{label.en}
					</span>
				</>
			)}
		</>
	);
}
