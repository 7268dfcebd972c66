import './database-suite';
import './kept-suite';
import './packs-suite';
import './upgrade-suite';

export { suite } from './scenario';
