/** `npm start`: serves the built app and says where. */
import { DIST } from './browser.ts';
import { serve } from './server.ts';

const port = Number(process.env.PORT ?? 4173);
const { url } = await serve(DIST, { port }).catch(() => serve(DIST));
console.log(`Guise is at ${url}`);
