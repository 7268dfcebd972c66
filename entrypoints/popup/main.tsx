import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/entry.css';
import '../../components/styles/panel.css';
import { mount } from '../../views/mount';
import { PanelApp } from '../../views/panel/PanelApp';

void mount((settings) => <PanelApp settings={settings} sidePanel={false} />);
