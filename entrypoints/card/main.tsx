import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/entry.css';
import '../../components/styles/card.css';
import { mount } from '../views/mount';
import { CardApp } from './CardApp';

void mount(() => <CardApp />);
