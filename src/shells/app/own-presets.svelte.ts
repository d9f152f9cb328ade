/** The presets that a person made: kept between visits, taken from files and written to them. */
import { ownPreset, presetFile, presetFromFile } from '../../bridge/own-preset.ts';
import { check, parsePolicy } from '../../bridge/page-policy.ts';
import { raise } from '../../core/model/fault.ts';
import type { OwnPreset } from '../../core/model/preset.ts';
import { forgetPreset, listPresets, rememberPreset } from '../../storage/db.ts';
import { download, stem } from './save.ts';
import { uniqueId } from './unique-id.ts';

/** No policy is larger, bytes. */
const MOST = 1_000_000;

const isReadable = ({ policy }: OwnPreset): boolean => {
  try {
    parsePolicy(policy);
    return true;
  } catch {
    return false;
  }
};

export class OwnPresets {
  /** By name. */
  list = $state.raw<readonly OwnPreset[]>([]);
  /** The one that was deleted last, for as long as the page is open. */
  removed = $state.raw<OwnPreset | null>(null);

  /** What this release cannot read any more is not offered, and stays where it is for one that can. */
  async restore(): Promise<void> {
    this.#show((await listPresets()).filter(isReadable));
  }

  find(id: string): OwnPreset | undefined {
    return this.list.find((p) => p.id === id);
  }

  /** One of the same name is replaced. @throws FaultError `policy/invalid` */
  save(name: string, about: string, settings: object): OwnPreset {
    const id = this.list.find((p) => p.name === name.trim())?.id ?? freshId();
    return this.#put(ownPreset(id, { name, about }, settings, check));
  }

  /** Beside all there are, whatever it is called. @throws FaultError `policy/invalid`, with the line */
  async take(file: File): Promise<OwnPreset> {
    if (file.size > MOST)
      raise({ code: 'policy/invalid', path: file.name, why: 'is too large for a policy' });
    return this.#put(presetFromFile(freshId(), await file.text(), file.name, stem(file.name), check));
  }

  write(p: OwnPreset): void {
    download(new Blob([presetFile(p)], { type: 'application/json' }), `${fileNameOf(p.name)}.preset.json`);
  }

  remove(p: OwnPreset): void {
    this.#show(this.list.filter((o) => o.id !== p.id));
    this.removed = p;
    void forgetPreset(p.id);
  }
  bringBack(): void {
    if (this.removed) this.#put(this.removed);
    this.removed = null;
  }

  #put(p: OwnPreset): OwnPreset {
    this.#show([...this.list.filter((o) => o.id !== p.id), p]);
    void rememberPreset(p);
    return p;
  }
  #show(list: readonly OwnPreset[]): void {
    this.list = list.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  }
}

const freshId = (): string => `own-${uniqueId()}`;

/** Without signs that file systems know otherwise. */
const fileNameOf = (name: string): string => name.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'guise';
