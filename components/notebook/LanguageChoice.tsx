import type { Settings } from '../../model/settings';
import { useStrings } from '../strings/context';
import { Choice } from './Choice';

/** Language of interface and meanings. */
export function LanguageChoice({
	language,
	onLanguage,
}: Pick<Settings, 'language'> & { onLanguage: (language: Settings['language']) => void }) {
	const strings = useStrings().settings;
	return (
		<>
			<Choice
				name="language"
				legend={strings.language}
				value={language}
				options={[
					['auto', strings.auto],
					['zh-Hans', '简体中文', 'zh-Hans'],
					['zh-Hant', '繁體中文', 'zh-Hant'],
					['en', 'English', 'en'],
				]}
				onChange={onLanguage}
			/>
			<p class="hint">{strings.languageHint}</p>
		</>
	);
}
