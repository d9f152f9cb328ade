/** The endpoints that a build is made with. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { endpointsIn, type NamedEndpoint } from '../bridge/endpoints.ts';

/** Of `GUISE_ENDPOINTS`. @throws where one speaks an interface that nothing here does */
export function namedEndpoints(root: string): readonly NamedEndpoint[] {
  const endpoints = endpointsIn(process.env.GUISE_ENDPOINTS);
  for (const { api } of endpoints)
    if (!existsSync(path.join(root, 'src', 'plugins', 'generators', `${api}.ts`)))
      throw new Error(`GUISE_ENDPOINTS: there is no interface "${api}" in src/plugins/generators`);
  return endpoints;
}
