/** What a library asks of Node alone has nothing in a page: its reading and writing of files goes with it. */
import type { Plugin } from 'vite';

const NOTHING = '\0guise-no-node';

export const noNode = (): Plugin => ({
  name: 'guise-no-node',
  enforce: 'pre',
  resolveId: (id, from) => (id.startsWith('node:') && from?.includes('@gltf-transform') ? NOTHING : null),
  load: (id) => (id === NOTHING ? 'export default {};' : null),
});
