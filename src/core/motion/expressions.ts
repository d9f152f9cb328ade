/** Expressions of a face as ARKit names them (developer.apple.com, `ARFaceAnchor.BlendShapeLocation`), as far as MediaPipe's network tells them: all but `tongueOut`. */

const SIDES = ['Left', 'Right'] as const;
const both = (name: string): string[] => SIDES.map((side) => name + side);

/** In the order of the network. */
export const ARKIT: readonly string[] = [
  ...both('browDown'),
  'browInnerUp',
  ...both('browOuterUp'),
  'cheekPuff',
  ...both('cheekSquint'),
  ...both('eyeBlink'),
  ...both('eyeLookDown'),
  ...both('eyeLookIn'),
  ...both('eyeLookOut'),
  ...both('eyeLookUp'),
  ...both('eyeSquint'),
  ...both('eyeWide'),
  'jawForward',
  'jawLeft',
  'jawOpen',
  'jawRight',
  'mouthClose',
  ...both('mouthDimple'),
  ...both('mouthFrown'),
  'mouthFunnel',
  'mouthLeft',
  ...both('mouthLowerDown'),
  ...both('mouthPress'),
  'mouthPucker',
  'mouthRight',
  'mouthRollLower',
  'mouthRollUpper',
  'mouthShrugLower',
  'mouthShrugUpper',
  ...both('mouthSmile'),
  ...both('mouthStretch'),
  ...both('mouthUpperUp'),
  ...both('noseSneer'),
];

/** All that the network gives: how far a face is at rest comes first. */
export const SHAPES: readonly string[] = ['_neutral', ...ARKIT];
