/**
 * `guise/filepond`: a plug-in for FilePond 4. Files are masked while they are loaded (`LOAD_FILE`), so that an item never holds an
 * original: neither its preview nor its field nor an upload that starts at once could give it away.
 */
import { Gate, type GateOptions } from '../../bridge/intake/gate.ts';
import { FaultError, faultOf } from '../../core/model/fault.ts';

/** What FilePond hands to plug-ins; its own types leave it out. */
interface PluginApi {
  addFilter(
    name: 'LOAD_FILE',
    filter: (file: File, context: { query: (name: string) => unknown }) => Promise<File>,
  ): void;
}

/** As FilePond shows it: two lines. */
const invalid = (main: string, sub: string) => ({ status: { main, sub } });

/** `FilePond.registerPlugin(guiseFilePond({ assets: '/guise/' }))` */
export default function guiseFilePond(options: GateOptions = {}): (api: object) => { options: object } {
  const gate = new Gate(options);
  return (api) => {
    (api as PluginApi).addFilter('LOAD_FILE', async (file) => {
      const taken = await gate.take(file).catch((error: unknown) => {
        const message = new FaultError(faultOf(error)).message.split('\n');
        throw invalid(message[0] ?? '', message.slice(1).join(' '));
      });
      if (taken.verdict === 'refused') throw invalid(taken.words.title, taken.words.lines[0] ?? '');
      return taken.file;
    });
    return { options: {} };
  };
}
