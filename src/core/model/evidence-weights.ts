/** Written by `models/evidence/train.ts`; see there for what it was learned from and how it was measured. */
export const WEIGHTS = {
  bias: 0.69,
  strength: 0.82,
  neutral: 0.5,
  votes: {
    'face-mesh': 1.66,
    yunet: 2.62,
    'blazeface-full': 3.99,
    'ssd-mobilenet': 3.28,
  },
  refuted: -1.99,
  certain: 1.4,
} as const;
