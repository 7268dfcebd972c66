import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/entry.css';
import '../../components/styles/card.css';
import { CardApp } from '../../views/card/CardApp';
import { mount } from '../../views/mount';

void mount(() => <CardApp />, { isCard: true });
