/** What maskers share in reading and making patches. */
import { raise } from '../model/fault.ts';
import type { Area, Content, Patch } from '../model/plugin.ts';
import { type Point, toShown } from '../space/geometry.ts';

/** The samples of a patch, for a masker that sees. @throws FaultError `job/internal` where it said that it needs none */
export const samplesOf = ({ samples }: Patch): Uint8Array =>
  samples ?? raise({ code: 'job/internal', why: 'a masker asks for what it said it leaves nothing of' });

/** Content plane by plane. */
export const eachPlane = (area: Area, make: (patch: Patch) => Uint8Array): Content => ({
  planes: area.patches.map(make),
});

/** A plane of one value. */
export const flat = ({ at }: Patch, value: number): Uint8Array =>
  new Uint8Array(at.width * at.height).fill(value);

/** The middle of a patch's pixel in frame space. @param x, y from the patch's corner, in its plane's pixels */
export const placeOf = ({ turn }: Area, { at, sub }: Patch, x: number, y: number): Point =>
  toShown({ x: (at.x + x) * sub, y: (at.y + y) * sub }, turn);
