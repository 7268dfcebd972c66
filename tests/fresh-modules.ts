import { vi } from 'vitest';

// Files of one worker share its modules; one that was loaded with the stand-in of another file would keep it.
vi.resetModules();
