/** `guise/uppy`: a preprocessor for Uppy 5 and 6. What an uploader gets is sealed; a file that cannot be made safe is taken out. */
import { BasePlugin, type Body, type Meta, type PluginOpts, type Uppy } from '@uppy/core';
import type { Taken } from '../../bridge/contract/intake.ts';
import { Gate, type GateOptions } from '../../bridge/intake/gate.ts';
import { FaultError, faultOf } from '../../core/model/fault.ts';
import { shareOf } from '../review/share.ts';

export interface GuiseUppyOptions extends PluginOpts, GateOptions {
  /** Each file's outcome, by Uppy's id. */
  readonly onTaken?: (id: string, taken: Taken) => void;
}

export default class GuiseUppy<M extends Meta, B extends Body> extends BasePlugin<GuiseUppyOptions, M, B> {
  readonly #gate: Gate;
  /** Those that are sealed already: an upload that is tried again masks nothing twice. */
  readonly #sealed = new WeakSet<Blob>();

  constructor(uppy: Uppy<M, B>, options: GuiseUppyOptions = {}) {
    super(uppy, options);
    this.id = options.id ?? 'Guise';
    this.type = 'modifier';
    this.#gate = new Gate(options);
  }

  override install(): void {
    this.uppy.addPreProcessor(this.#mask);
  }
  override uninstall(): void {
    this.uppy.removePreProcessor(this.#mask);
    this.#gate.end();
  }

  readonly #mask = async (ids: string[]): Promise<void> => {
    for (const id of ids) await this.#maskOne(id);
  };

  async #maskOne(id: string): Promise<void> {
    const { data, name, isRemote } = this.uppy.getFile(id);
    // A server would fetch it from where it lies, and nobody here ever has it.
    if (isRemote || !(data instanceof Blob)) return this.#takeOut(id, name, 'it is not on this device');
    if (this.#sealed.has(data)) return;
    try {
      const source = data instanceof File ? data : new File([data], name);
      const tell = (value: number | null) => {
        const file = this.uppy.getFile(id);
        const progress =
          value === null
            ? ({ mode: 'indeterminate', message: 'Guise' } as const)
            : ({ mode: 'determinate', message: 'Guise', value } as const);
        if (file) this.uppy.emit('preprocess-progress', file, progress);
      };
      tell(null);
      const taken = await this.#gate.take(source, {
        onProgress: (progress) => tell(shareOf({ status: 'masking', progress })),
      });
      this.opts.onTaken?.(id, taken);
      if (taken.verdict === 'refused') return this.#takeOut(id, name, taken.words.title);
      const { file } = taken;
      this.#sealed.add(file);
      const extension = file.name.replace(/^.*\./, '');
      const { meta } = this.uppy.getFile(id);
      // The name goes as well: what a server keeps is often the name.
      this.uppy.setFileState(id, {
        data: file,
        name: file.name,
        type: file.type,
        size: file.size,
        extension,
        preview: undefined,
        meta: { ...meta, name: file.name, type: file.type },
      });
      this.uppy.emit('preprocess-complete', this.uppy.getFile(id));
    } catch (error) {
      this.#takeOut(id, name, new FaultError(faultOf(error)).message);
    }
  }

  /** Nothing of it may be sent, also where the other files are. */
  #takeOut(id: string, name: string, why: string): void {
    if (this.uppy.getFile(id)) this.uppy.removeFile(id);
    this.uppy.info({ message: `${name}: ${why}`, details: why }, 'error', 15_000);
  }
}
