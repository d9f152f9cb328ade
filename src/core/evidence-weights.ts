/** Written by `models/evidence/train.ts`; see there for what it was learned from and how it was measured. */
export const WEIGHTS = {
  bias: 0.65,
  strength: 0.89,
  neutral: 0.5,
  votes: {
    'face-mesh': 1.8,
    yunet: 2.64,
    'blazeface-full': 3.54,
    'ssd-mobilenet': 3.99,
  },
  refuted: -1.95,
  certain: 1.45,
} as const;
