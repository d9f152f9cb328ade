/** Files of the catalog that exporters write from. */
import { raise } from '../../core/model/fault.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import type { Engines } from '../ports.ts';

/** What an exporter says of its needs. */
export type Supplied = Pick<Exporter, 'label' | 'files'>;

/** By their ids, as far as they are here. @throws FaultError `export/lacking` where one can write nothing without */
export async function suppliesOf<B>(
  engines: Pick<Engines<B>, 'models' | 'file'>,
  exporters: readonly Supplied[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const present = await engines.models();
  const wanted = new Set<string>();
  for (const { label, files = [] } of exporters)
    for (const { id, as } of files) {
      if (!present.has(id) && as !== 'better') raise({ code: 'export/lacking', what: label, model: id });
      if (present.has(id) && as !== 'model') wanted.add(id);
    }
  return new Map(await Promise.all([...wanted].map(async (id) => [id, await engines.file(id)] as const)));
}
