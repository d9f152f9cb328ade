/** `npm start`: serves the built app and says where. */

import { endpointsIn } from '../../bridge/endpoints.ts';
import { DIST } from './browser.ts';
import { serve } from './server.ts';

const port = Number(process.env.PORT ?? 4173);
const endpoints = endpointsIn(process.env.GUISE_ENDPOINTS);
const { url } = await serve(DIST, { port, endpoints }).catch(() => serve(DIST, { endpoints }));
console.log(`Guise is at ${url}`);
