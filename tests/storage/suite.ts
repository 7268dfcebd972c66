import './database-suite';
import './kept-suite';
import './packs-suite';
import './replaced-packs-suite';
import './upgrade-suite';

export { suite } from './scenario';
