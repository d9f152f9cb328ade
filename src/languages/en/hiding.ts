/** How to hide, who plays, and whose portrait moves. */
import type { Weakness } from '../../core/text/keys.ts';

export default {
  settings: {
    rules: {
      title: 'Rules',
      stay: 'stay as they are',
      inside: 'in this part of the frame',
      from: (share: string) => `from ${share} of the frame’s height on`,
      under: (share: string) => `under ${share} of the frame’s height`,
    },
    own: {
      save: 'Save as a preset',
      take: 'Take a preset from a file',
      choose: 'Choose the file of a preset',
      file: 'Save it to a file',
      remove: 'Delete',
      name: 'Name',
      about: 'What it is for',
      keep: 'Save',
      cancel: 'Cancel',
      removed: (name: string) => `“${name}” is deleted.`,
      back: 'Bring it back',
    },
    title: 'How to hide',
    preset: 'Preset',
    adjust: 'Adjust',
    form: 'Form',
    with: 'Hide with',
    background: 'Background',
    asItIs: 'as it is',
    noPicture: 'Without a picture',
    sound: 'Sound',
    soundKept: 'Voices are personal data too: kept sound can identify people.',
    leaves: {
      nothing: 'leaves nothing',
      scene: 'leaves the place',
      pose: 'leaves the pose',
      colour: 'leaves the colour',
      look: 'leaves the look',
    },
    find: 'Find',
    unsought: (kinds: string) => `The ${kinds} stay as they are, and nothing checks the result for them.`,
    context: 'What captions may tell',
    write: 'Write',
    check: 'Check',
    look: 'Let me look before masking',
    backend: 'Run models on',
    best: 'the best there is',
    unmeasured: 'How often people can be recognised behind it was not measured.',
    around: {
      hair: 'Around this form hair, hairline and ears stay.',
      head: 'Around this form the shape of the head shows.',
    },
    known: (n: number, of: number) =>
      `Of ${of} people, up to ${n} were recognised by someone who hides other pictures of them in the same way.`,
    measuredWith: (options: string) =>
      `That was measured with ${options.toLowerCase()}; your settings were not measured.`,
    weak: (why: Weakness, least: number) =>
      `It ${{ short: `has fewer than ${least} characters`, repeats: 'repeats a few characters', digits: 'is only digits' }[why]} and can be guessed. Four words in a row are better.`,
  },
  personas: {
    title: 'Who plays',
    each: 'Another for each',
    eachAbout: 'Everybody who is hidden so has a face of their own.',
    one: (name: string) =>
      `${name} plays everybody who is hidden so, in the light and skin colour of each. In the list of people you choose for one of them.`,
    roll: 'Four others',
    take: 'Take one from a file',
    choose: 'Choose the file of a persona',
    keep: 'Keep it',
    voice: 'Let its voice speak',
    playedBy: 'Played by',
    asSet: 'as set',
  },
  /** A portrait that moves in a file's place. */
  reanimate: {
    ofFilm: 'A portrait instead of the film',
    ofSound: 'A portrait that says it',
    aboutFilm:
      'A portrait does what the face in the film does: a new video, in which no pixel of the film is. How somebody moves can still be recognised.',
    aboutSound: 'A portrait says what is heard: a new video.',
    who: 'Whose portrait',
    own: 'Own picture',
    ownAbout:
      'A picture of a face that looks at the camera: drop it here or choose it. Whoever is in it can be recognised.',
    choose: 'Choose a picture',
    face: 'Which face, from the left',
    person: 'Whose face moves it',
    largest: 'the largest for longest',
    drawing: 'Drawing the portrait',
    make: 'Make the video and check it',
    wait: 'Possible once the work above is done.',
    save: 'Save the video',
    kept: 'Unless you save it, it is gone with the tab.',
  },
};
