/**
 * Everything that can go wrong, as data. One table a language turns a fault into what was tried, what
 * is wrong and what to do; shells show that text and never invent their own. A fault never carries content.
 */
export type Fault =
  | { code: 'source/missing'; name: string }
  | { code: 'source/empty'; name: string }
  | { code: 'source/unreadable'; name: string; why: string }
  | { code: 'source/no-video'; name: string }
  /** A document among media, or the other way round. */
  | { code: 'source/elsewhere'; name: string; is: 'document' | 'media' }
  | { code: 'source/no-decoder'; name: string; codec: string }
  | { code: 'source/too-large'; name: string; what: string; limit: string }
  | { code: 'source/damaged'; name: string; frames: number; why: string }
  | { code: 'source/changed'; name: string }
  /** A voice is to be hidden in a sound track that cannot be decoded, or not from some second on. */
  | { code: 'sound/unreadable'; codec: string; seconds: number }
  /** Nothing but sound, and no voice (ids) that speaks instead: kept, nothing would be masked; taken out, nothing would be left. */
  | { code: 'sound/whole'; voices: string }
  | { code: 'model/missing'; model: string }
  /** No detector of a kind (its id) is here, or none of another family for the check. */
  | { code: 'detector/missing'; kind: string; for: 'find' | 'check' }
  | { code: 'model/corrupt'; model: string; want: string; got: string }
  | { code: 'model/wrong'; model: string; backend: string; error: number }
  | { code: 'model/failed'; model: string; why: string }
  | { code: 'part/missing'; part: string }
  | { code: 'engine/lost'; engine: string; why: string }
  | { code: 'engine/hung'; engine: string; seconds: number }
  | { code: 'engine/missing'; engine: string; why: string }
  | { code: 'endpoint/failed'; address: string; why: string }
  /** Somebody in the picture that came is taken for somebody of the file; a cosine, and from where two are the same. */
  | { code: 'endpoint/likeness'; address: string; alike: number; from: number }
  /** In a page that embeds Guise: its folder was not named, is of another release, or cannot be used from there. */
  | { code: 'engine/place'; why: string }
  | { code: 'sink/no-encoder'; codec: string; size: string }
  | { code: 'sink/failed'; why: string }
  | { code: 'sink/taken'; name: string; why: string }
  | { code: 'policy/invalid'; path: string; why: string }
  | { code: 'edits/invalid'; path: string; why: string }
  | { code: 'edits/other'; want: string; got: string }
  | { code: 'edits/lost'; frame: number }
  | { code: 'export/empty'; what: string }
  /** Something of the catalog (its id) that an export is made with is not here. */
  | { code: 'export/lacking'; what: string; model: string }
  | { code: 'verify/residual'; count: number; frames: number }
  | { code: 'verify/unverified'; why: string }
  /** A voice that reads aloud has nothing to read, or cannot read its language. */
  | { code: 'voice/transcript' }
  | { code: 'voice/language'; language: string }
  /** A voice that was given with a name says too little to be known again: so many seconds. */
  | { code: 'speaker/short'; name: string; seconds: number }
  /** Several voices are heard where one person alone was said to speak. */
  | { code: 'speaker/mixed'; name: string }
  /** A rule (its place, from 0) names somebody whose voice nobody gave. */
  | { code: 'speaker/unknown'; name: string; rule: number }
  /** A transcript goes on where its sound has ended. */
  | { code: 'transcript/other'; begins: number; seconds: number }
  /** A recognizer heard no word. */
  | { code: 'transcript/silent' }
  /** Text without times that does not say when it is said: in a language that nobody here reads aloud, unlike what is heard, or of several tracks. */
  | { code: 'transcript/unaligned'; why: 'language' | 'unlike' | 'tracks' }
  /** A portrait that cannot move, or a film that cannot move one: there is no face, one is to be chosen, or it is too small or turned too far to be read. */
  | { code: 'portrait/face'; name: string; why: 'none' | 'several' | 'small' | 'turned'; faces: number }
  | { code: 'text/key'; what: string }
  | { code: 'text/document'; name: string; where: string; why: string }
  | { code: 'text/residual'; count: number }
  | { code: 'job/aborted' }
  | { code: 'job/internal'; why: string };

/** A fault for people. */
export interface Message {
  readonly tried: string;
  readonly wrong: string;
  readonly todo: string;
}

/** A catalogue of faults: every one of them, in one language. */
export type FaultTable = { readonly [C in Fault['code']]: (f: Extract<Fault, { code: C }>) => Message };

/** A message of its three parts. */
export const say = (tried: string, wrong: string, todo: string): Message => ({ tried, wrong, todo });

/** In English, which logs and the command line speak. */
export const FAULTS: FaultTable = {
  'source/missing': (f) =>
    say(`Opening ${f.name}`, 'There is no such file.', 'Check the name and the folder.'),
  'source/empty': (f) =>
    say(`Opening ${f.name}`, 'The file is empty (0 bytes).', 'Copy it again from where it came from.'),
  'source/unreadable': (f) =>
    say(
      `Opening ${f.name}`,
      `It is no video or picture that can be read: ${f.why}.`,
      'Check that it opens elsewhere. Video is best given as MP4, a picture as JPEG or PNG.',
    ),
  'source/no-video': (f) =>
    say(`Opening ${f.name}`, 'There is no picture in it.', 'Choose a file with a video track or a picture.'),
  'source/elsewhere': (f) =>
    say(
      `Opening ${f.name}`,
      f.is === 'document'
        ? 'It is a document, no video or picture.'
        : 'It is a video, a picture or a sound, no text.',
      f.is === 'document'
        ? 'Give it to the text view, or to "guise text".'
        : 'Give it to the view of videos and pictures, or to "guise mask".',
    ),
  'source/no-decoder': (f) =>
    say(
      `Decoding ${f.name}`,
      `Neither this browser nor ffmpeg can decode its format (${f.codec}).`,
      'Save it in another format and try again: a video as MP4 (H.264), a picture as JPEG or PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `Opening ${f.name}`,
      `Its ${f.what} is over what can be handled here (${f.limit}).`,
      'Scale it down or cut it into parts.',
    ),
  'source/damaged': (f) =>
    say(
      `Reading ${f.name}`,
      `It is damaged after frame ${f.frames}: ${f.why}.`,
      'Allow damaged files in the settings to get the part before the damage, or repair the file.',
    ),
  'source/changed': (f) =>
    say(
      `Reading ${f.name} again`,
      'It gave other frames than the first time.',
      'Make sure that no program is still writing it, then start again.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Hiding the voice',
      `A sound track (${f.codec}) cannot be decoded${f.seconds > 0 ? ` after ${f.seconds.toFixed(1)} s` : ''}, and as it is it does not go out.`,
      'Choose "No sound", or allow damaged files in the settings: what cannot be decoded is left out then.',
    ),
  'sound/whole': (f) =>
    say(
      'Hiding the voice',
      'The file holds nothing but sound, and the settings keep it or take all of it out: nothing would be hidden, or nothing left.',
      `Choose a voice that speaks instead (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Loading the model ${f.model}`,
      'It is not among the files that this copy of the page came with.',
      'Choose another one in the settings, or tell whoever runs this copy.',
    ),
  'detector/missing': (f) =>
    say(
      `Choosing a detector (${f.kind})`,
      f.for === 'find'
        ? 'This copy of the page came with no model that finds it.'
        : 'This copy of the page came with no second model, of another family, that could check the result.',
      'Tell whoever runs this copy that models are missing.',
    ),
  'model/corrupt': (f) =>
    say(
      `Loading the model ${f.model}`,
      `Its checksum is ${f.got.slice(0, 12)}, not ${f.want.slice(0, 12)}.`,
      'Reload the page; if it stays, the server gives a wrong file.',
    ),
  'model/wrong': (f) =>
    say(
      `Testing the model ${f.model} on ${f.backend}`,
      `It computes wrong results there (error ${f.error.toPrecision(2)}).`,
      'Another backend is taken; update the graphics driver to use this one.',
    ),
  'model/failed': (f) =>
    say(`Running the model ${f.model}`, `It failed: ${f.why}.`, 'Choose another detector or backend.'),
  'part/missing': (f) =>
    say(
      `Loading ${f.part}`,
      `This part of the page (${f.part}) was not yet stored for use without network, and it could not be fetched.`,
      'Connect to the network once and try again; nothing was written.',
    ),
  'engine/lost': (f) =>
    say(`Using ${f.engine}`, `It stopped working: ${f.why}.`, 'Start the job again; nothing was written.'),
  'engine/hung': (f) =>
    say(
      `Using ${f.engine}`,
      `It gave no answer for ${f.seconds} s.`,
      'Start the job again, or choose another backend.',
    ),
  'engine/missing': (f) =>
    say(
      `Starting ${f.engine}`,
      `It is not available here: ${f.why}.`,
      'Use a current Chromium, Firefox or Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `Asking ${f.address} for a picture`,
      `None came: ${f.why}.`,
      'Look at the address, the interface and the key, and try again.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Taking a picture from ${f.address}`,
      `Somebody in it is taken for somebody in the file (${f.alike.toFixed(2)}; the same from ${f.from.toFixed(2)}), so it was not kept.`,
      'Ask again with another seed, or say less of the person in the caption.',
    ),
  'engine/place': (f) =>
    say(
      'Starting Guise in this page',
      `${f.why[0]?.toUpperCase()}${f.why.slice(1)}.`,
      'Tell whoever runs this site; the file stays where it is.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Writing the result',
      `This browser cannot encode ${f.codec} at ${f.size}.`,
      'Choose another output format or a smaller file.',
    ),
  'sink/failed': (f) =>
    say('Writing the result', `It failed: ${f.why}.`, 'Make room or choose another place, and start again.'),
  'sink/taken': (f) =>
    say(`Writing ${f.name}`, `It was not touched: ${f.why}.`, 'Choose another folder or name.'),
  'policy/invalid': (f) => say('Reading the settings', `${f.path} ${f.why}.`, 'Correct it and try again.'),
  'edits/invalid': (f) => say('Reading the edits', `${f.path} ${f.why}.`, 'Correct it and try again.'),
  'edits/other': (f) =>
    say(
      'Reading the edits',
      `They were made for another file (sha256 ${f.want.slice(0, 12)}, this one has ${f.got.slice(0, 12)}): they name its frames or characters by number and would hide the wrong places here.`,
      'Take the file that they were made for, or make them anew.',
    ),
  'edits/lost': (f) =>
    say(
      'Applying the edits',
      `What was chosen to be hidden at frame ${f.frame} was not found there this time.`,
      'Find with the settings that the edits were made with, or draw it by hand.',
    ),
  'export/empty': (f) =>
    say(
      `Writing ${f.what}`,
      'No movement could be read: what it is read from was not looked for, or nobody shows it clearly enough.',
      'Have bodies found as well (the preset Body does), or hands, or export something else.',
    ),
  'export/lacking': (f) =>
    say(
      `Writing ${f.what}`,
      `What it is made with (${f.model}) is not among the files that this copy of the page came with.`,
      'Whoever runs this copy adds it with "npm run models" and a network, or from a folder named in GUISE_ASSETS. Other exports need none of it.',
    ),
  'verify/residual': (f) =>
    say(
      'Checking the result',
      `${f.count} finding(s) may still be visible in ${f.frames} frame(s).`,
      'Look at them, then mask or accept each.',
    ),
  'verify/unverified': (f) =>
    say(
      'Checking the result',
      `It could not be checked: ${f.why}.`,
      'An unchecked result is not saved. Leave the choice of detectors to "auto", and start again.',
    ),
  'voice/transcript': () =>
    say(
      'Reading aloud',
      'The voice "Read aloud" says what a transcript says, and there is none.',
      'Give the transcript of this file, with times (--transcript, or beside the file in the page), or choose another voice.',
    ),
  'voice/language': (f) =>
    say(
      'Reading aloud',
      `The transcript is in another language (${f.language}), and the voice "Read aloud" speaks English, German, Spanish, French and Italian.`,
      'Choose another voice. Where the language was guessed wrong, set it (such as find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Learning the voice of ${f.name}`,
      `Only ${f.seconds.toFixed(1)} s of speech can be heard in it, and it takes 5.`,
      'Give a recording in which this person alone speaks for longer.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Learning the voice of ${f.name}`,
      'More than one voice can be heard in it.',
      'Give a recording, or stretches of one, in which this person alone speaks.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Telling who speaks',
      `Rule ${f.rule + 1} is about "${f.name}", and nobody said how that voice sounds.`,
      'In the page, choose a stretch of the sound in which this person alone speaks, and say who it is; in the shell, give a recording by --enroll. Or take the rule out.',
    ),
  'transcript/other': (f) =>
    say(
      'Reading the transcript',
      `Something in it begins at ${f.begins.toFixed(1)} s, and the sound ends at ${f.seconds.toFixed(1)} s: it is of another recording.`,
      'Give the transcript that was made for this very file, with times in seconds from its beginning.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Aligning the text with the sound',
      {
        language: 'Nothing here reads this language aloud to compare it with the sound.',
        unlike:
          'The text could not be found in the sound: it says something else, or too little of it is clear.',
        tracks: 'The file has several sound tracks, and the text does not say which it is of.',
      }[why],
      'Give a transcript with times (SRT, VTT or JSON), set the language of the text, or mask the file without one.',
    ),
  'transcript/silent': () =>
    say(
      'Listening for words',
      'No word was heard in this file.',
      'Give a transcript of it with times, or mask the file without one.',
    ),
  'portrait/face': (f) =>
    say(
      `Reading the face in ${f.name}`,
      {
        none: 'No face was found in it.',
        several: `There are ${f.faces} faces in it.`,
        small: 'The face is too small to be read, or too little of it is seen.',
        turned: 'The face is turned too far away.',
      }[f.why],
      f.why === 'several'
        ? 'Say which one it is, counted from the left (--face), or cut the picture.'
        : 'Choose one in which a face looks at the camera, upright, about 100 pixels high or more.',
    ),
  'text/key': (f) =>
    say(
      `Restoring a ${f.what}`,
      'The key does not open it, or it was changed.',
      'Use the key that it was encrypted with.',
    ),
  'text/document': (f) =>
    say(
      `Reading ${f.name}`,
      `It is not well formed${f.where ? ` at ${f.where}` : ''}: ${f.why}.`,
      'Repair it, or give it as plain text; nothing was written.',
    ),
  'text/residual': (f) =>
    say(
      'Checking the masked text',
      `${f.count} value(s) that should be gone still stand in it.`,
      'Please report this; nothing was written.',
    ),
  'job/aborted': () =>
    say('Masking', 'It was cancelled.', 'Nothing was written. Start it again when you like.'),
  'job/internal': (f) =>
    say('Masking', `Something unforeseen happened: ${f.why}.`, 'Please report this; nothing was written.'),
};

/** What was tried, what is wrong, and what to do. @param table of another language */
export function explain(fault: Fault, table: FaultTable = FAULTS): Message {
  // The table's type pairs every code with its own fault; TypeScript cannot follow that through an index.
  const row = table[fault.code] as (f: Fault) => Message;
  return row(fault);
}

/** The same in one line. */
export function words(fault: Fault, table?: FaultTable): string {
  const m = explain(fault, table);
  return `${m.tried}: ${m.wrong} ${m.todo}`;
}

/** The only error that leaves an API of ours. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(words(fault));
    this.fault = fault;
  }
}

/** @throws FaultError always */
export function raise(fault: Fault): never {
  throw new FaultError(fault);
}

/** What Chromium, Firefox and WebKit say of a module or a file that cannot be fetched. */
const NOT_FETCHED =
  /dynamically imported module|Importing a module script failed|^Failed to fetch$|^NetworkError when|^Load failed$/;
/** The file's name without its folder and hash: `text` for `https://host/assets/text-BtHgYlvp.js`. */
const partOf = (message: string): string =>
  /([^/\s]+?)(?:-[\w-]{8})?\.m?js\b[^/]*$/.exec(message)?.[1] ?? 'what it needs';

/** The fault in any thrown value; what nobody foresaw is `job/internal`. */
export function faultOf(error: unknown): Fault {
  // By its name: where modules were built apart, each has a class of its own.
  if (error instanceof Error && error.name === 'FaultError' && 'fault' in error) return error.fault as Fault;
  // What cannot be let go hides no fault that came before.
  if (error instanceof Error && error.name === 'SuppressedError' && 'suppressed' in error)
    return faultOf(error.suppressed);
  if (error instanceof Error && error.name === 'AbortError') return { code: 'job/aborted' };
  if (error instanceof TypeError && NOT_FETCHED.test(error.message))
    return { code: 'part/missing', part: partOf(error.message) };
  const why = error instanceof Error ? error.message || error.name : String(error);
  return { code: 'job/internal', why: why.slice(0, 300) };
}
