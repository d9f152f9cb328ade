/** What a persona does by itself, for who looks at it. */

/** What somebody does in a picture. */
export interface Pose {
  /** Radians to the persona's left. */
  readonly turned: number;
  /** As much of expressions as is named, of both sides: `jawOpen`, `mouthSmile`. */
  readonly does: Readonly<Record<string, number>>;
}

export const AT_REST: Pose = { turned: 0, does: {} };

/** A few seconds of somebody who looks about, smiles and says something; the last leads to the first. @param share 0..1 of them */
export function talking(share: number): Pose {
  const t = 2 * Math.PI * share;
  return {
    turned: 0.35 * Math.sin(t),
    does: {
      jawOpen: 0.28 * Math.max(0, Math.sin(5 * t)) * (share > 0.3 ? 1 : 0),
      mouthSmile: 0.45 + 0.3 * Math.sin(t + 1),
      browInnerUp: 0.25 * Math.max(0, Math.sin(2 * t)),
      eyeBlink: Math.max(0, 1 - 30 * Math.abs(share - 0.2)),
    },
  };
}
