/**
 * The half of the guard in the page's own world, before any of its scripts: ways of files that no event on `window` tells of are led past the
 * other half. Nothing here decides anything, and nothing that it knows lets a file through.
 */
import { detached } from './detached.ts';
import { handles } from './handles.ts';
import { reopened } from './reopened.ts';
import { shadows } from './shadows.ts';
import { wire } from './wire.ts';

reopened(wire());
shadows();
detached();
handles();
