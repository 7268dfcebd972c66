import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/entry.css';
import '../../components/styles/panel.css';
import '../../components/styles/notebook.css';
import '../../components/styles/card.css';
import '../../components/styles/welcome.css';
import { mount } from '../../views/mount';
import { WelcomeApp } from '../../views/welcome/WelcomeApp';

void mount((settings) => <WelcomeApp settings={settings} />);
