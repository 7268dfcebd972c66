import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/entry.css';
import '../../components/styles/panel.css';
import '../../components/styles/notebook.css';
import { mount } from '../../views/mount';
import { NotebookApp } from '../../views/notebook/NotebookApp';

void mount((settings) => <NotebookApp settings={settings} />);
