import './database-suite';
import './packs-suite';
import './upgrade-suite';

export { suite } from './scenario';
