/** One labelled look at a sighting, as `collect.ts` writes it, a line each. */
export interface Look {
  readonly face: boolean;
  /** File, or clip, that it comes from: what is held back is told by it. */
  readonly source: string;
  /** What was done to it: dark, blurred, barred, cut by the border. */
  readonly kind: string;
  /** Detector that saw it, its score and the height of its box. */
  readonly by: string;
  readonly score: number;
  readonly height: number;
  readonly strength: number;
  readonly votes: Readonly<Record<string, number>>;
}
