/** Data to train on, out of all that was masked and checked here. */
import type { Bytes } from '../../bridge/dataset.ts';
import { secondsAt } from '../../bridge/frame-at.ts';
import { resultPictures } from '../../bridge/pictures-of.ts';
import type { Item as Datum } from '../../core/dataset/dataset.ts';
import { type Layout, numbered } from '../../core/dataset/layout.ts';
import type { Sample } from '../../core/dataset/sample.ts';
import { type Fault, faultOf, raise } from '../../core/model/fault.ts';
import { isKept } from '../../core/model/verdict-sound.ts';
import { extensionOf } from '../../formats/extension-of.ts';
import { loadGrammar } from '../../languages/load.ts';
import { attributes, exporters } from '../../plugins/index.ts';
import type { Item } from './item.svelte.ts';
import { download } from './save.ts';
import type { Work } from './work.svelte.ts';

/** What one file gives to a dataset. */
interface Taken {
  readonly datum: Datum;
  readonly media: Blob;
  readonly pictures: readonly Uint8Array[];
}

export class DatasetWork {
  readonly #work: Work;
  /** Name of the file that is read now. */
  reading = $state.raw<string | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** Pictures and films that were checked. */
  readonly #checked = $derived.by(() =>
    this.#work.items.filter((i) => !i.isSound && i.made !== null && i.sealed?.report.verdict === 'clean'),
  );
  /** What has a place in a dataset: nobody is to be heard in it. */
  readonly ready = $derived(this.#checked.filter((i) => !speaks(i)));
  /** Whether any is left out for its voices. */
  readonly heard = $derived(this.#checked.some(speaks));

  constructor(work: Work) {
    this.#work = work;
  }

  async save(layout: Layout, k: number): Promise<void> {
    this.fault = null;
    try {
      const [{ packed, writeDataset }, { datasetOf }, { filesOf }] = await Promise.all([
        import('../../bridge/dataset.ts'),
        import('../../core/dataset/dataset.ts'),
        import('../../formats/dataset.ts'),
      ]);
      const taken: Taken[] = [];
      for (const [i, item] of this.ready.entries()) {
        this.reading = item.file.name;
        taken.push(await this.#taken(item, numbered(i), layout));
      }
      const grammar = await loadGrammar(taken[0]?.datum.sample.language ?? 'en');
      const date = new Date().toISOString().slice(0, 10);
      const particulars = { name: `guise-${layout.id}`, license: '', creator: '', date, k, grammar };
      const dataset = datasetOf(
        taken.map((t) => t.datum),
        attributes,
        particulars,
      );
      const of = (key: string) => taken.find((t) => t.datum.key === key)!;
      const files: { path: string; blob: Blob }[] = [];
      await writeDataset(
        filesOf(dataset, layout),
        {
          media: async (key) => of(key).media,
          scene: async (key, at) => new Blob([of(key).pictures[at] as BlobPart]),
        },
        async (path, bytes) => {
          files.push({ path: `${particulars.name}/${path}`, blob: await whole(bytes) });
        },
      );
      download(
        await whole(packed(files.map(({ path, blob }) => ({ path, blob: async () => blob })))),
        `${particulars.name}.tar`,
      );
    } catch (error) {
      this.fault = faultOf(error);
    } finally {
      this.reading = null;
    }
  }

  async #taken(item: Item, key: string, layout: Layout): Promise<Taken> {
    const exporter = exporters.find((e) => e.id === 'sample')!;
    const { made, sealed, inspection } = item;
    const written = await this.#work.written(item, exporter);
    // Masked anew, or removed, meanwhile.
    if (written === null || !sealed || !inspection || item.made !== made)
      return raise(item.unwritten ?? { code: 'job/aborted' });
    const sample: Sample = JSON.parse(`${written}`);
    const media = sealed.value;
    const seconds = sample.scenes.map((s) => secondsAt(inspection.timeline, s.middle));
    const { sha256, bytes, mime } = sealed.report.output;
    return {
      datum: { key, extension: extensionOf(mime), bytes, sha256, sample },
      media,
      pictures: layout.pictures ? await resultPictures(media, seconds) : [],
    };
  }
}

const speaks = ({ sealed }: Item): boolean => {
  const sound = sealed?.report.lanes.sound;
  return sound !== undefined && isKept(sound);
};

const whole = (bytes: Bytes): Promise<Blob> => new Response(bytes).blob();
