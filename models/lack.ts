/** What goes less well without some models of the catalog: said to whoever gets the models, and no reason to stop. */

/** By task of the catalog. */
const LESS: Readonly<Record<string, string>> = {
  'face detection': 'fewer of the faces in fades and motion blur are found (docs/figures.md)',
  'face mesh': 'no form follows the outline of a face',
  'face geometry': 'no head pose is told',
  'face expressions': 'no expressions (blendshapes) are told, and no irises',
  'face shapes': 'heads in GLB files turn, but do not change their expression',
  'face descriptor': 'each track of a face is listed as somebody of their own',
  'person detection': 'whole people are found or checked by fewer detectors',
  'pose and silhouette': 'whole people are hidden as boxes, not along their silhouettes',
  'person segmentation':
    'nobody is there to say whether all of a hidden body is hidden, so that none has the tick',
  'hand detection': 'hands are not found or not checked',
  'hand landmarks': 'hands have no landmarks',
  'voice activity': 'loudness alone tells when somebody speaks',
  speakers: 'nobody is told by their voice (turns, --enroll, --speaker)',
  personas: 'nobody is played by a persona',
  voices: 'no voice is spoken anew (neutral, strong)',
  'reading aloud': 'no transcript is read aloud (spoken)',
  vocoder: 'no voice is spoken anew (neutral, strong)',
};

/** @param missing models that are not here, at least one */
export function lack(missing: readonly { readonly id: string; readonly task: string }[]): string {
  const less = [...new Set(missing.map((m) => LESS[m.task] ?? m.task))];
  return (
    `Not here: ${missing.map((m) => m.id).join(', ')}. Guise works without, but ${less.join('; ')}. ` +
    'To add them, run "npm run models" with a network, or name a folder that holds them in GUISE_ASSETS.'
  );
}
