import { formatOf, formats } from '../format.ts';

const f = formatOf('en');

/** What the browser extension says: in its card on a page, in its own pages, and of itself to the browser. */
export default {
  format: formats(f),
  /** Stores take 132 characters. */
  about: 'Hides faces, names and numbers in files before a site gets them.',
  keys: { mask: 'Mask the text in hand', unmask: 'Read the selected answer with the values' },
  held: (n: number): string =>
    f.count(n, { one: 'This site asks for a file', other: 'This site asks for # files' }),
  nothingYet: 'It has got nothing yet.',
  mask: 'Mask',
  look: 'Mask and look first',
  stop: 'Give nothing',
  through: 'Let through as it is',
  why: 'Why may it go as it is?',
  reasons: {
    nobody: 'It holds nobody’s data',
    known: 'The receiver has to know who it is',
    consent: 'Everybody in it agreed',
    public: 'It is public already',
  },
  choose: 'Choose a reason',
  working: 'Masking',
  stage: {
    open: 'opening',
    find: 'looking',
    track: 'following',
    people: 'telling people apart',
    motion: 'reading how people move',
    scenery: 'reading light and surroundings',
    plate: 'gathering the background',
    follow: 'following',
    transcribe: 'listening',
    render: 'hiding',
    verify: 'checking',
    report: 'writing the report',
  },
  sealed: (n: number): string =>
    f.count(n, {
      one: 'Masked and checked; the site has got it.',
      other: '# files masked and checked; the site has got them.',
    }),
  /** Without the tick: what follows says why. */
  noted: (n: number): string =>
    f.count(n, {
      one: 'Masked, with this to know; the site has got it.',
      other: '# files masked, with this to know; the site has got them.',
    }),
  refused: 'Not handed out',
  rest: (n: number): string => f.count(n, { one: 'Give the other # only', other: 'Give the other # only' }),
  lost: 'Guise was stopped or updated while it worked. The site got nothing; reload the page.',
  failed: 'Masking failed. The site got nothing.',
  folders: 'Folders are not handed on: choose their files.',
  moved: 'The page moved on meanwhile, and got nothing. Choose the file again.',
  degraded: 'Less than usual',
  cpu: 'without the graphics processor: slower, not less thorough',
  unhooked: 'not every way by which this page takes files could be watched',
  untaken:
    'The page gave no sign that it took this. If it is missing there, choose the file with the page’s own button.',
  close: 'Close',
  /** Before the site gets it. */
  review: {
    toConfirm: 'Look at it before the site gets it',
    confirm: 'Give it like this',
    confirmed: 'Confirmed',
    after: 'What the site gets',
    refused: 'Not handed out: it could not be made safe',
    play: 'Play',
    pause: 'Pause',
    moment: (n: number, of: number): string => `Picture ${f.number(n)} of ${f.number(of)}`,
  },
  text: {
    none: 'Select a text, or put the cursor into a text box, and press the keys again.',
    masking: 'Masking the text',
    failed: 'Masking failed. The text was left as it is: do not send it.',
    done: (n: number): string =>
      f.count(n, {
        one: 'One stand-in. Press the other keys on the answer to read it with the value.',
        other: '# stand-ins. Press the other keys on the answer to read it with the values.',
      }),
    clean: 'Nothing was found in it.',
    copy: 'The page does not take it. Copy it from here.',
    answer: 'With the values, for your eyes: the page does not see this.',
    unknown: 'No text was masked here since the browser was started.',
  },
  popup: {
    today: 'Today',
    masked: 'masked',
    refused: 'not handed out',
    through: 'let through',
    stopped: 'given nothing',
    on: 'Guard this site',
    guarded: 'This site is guarded.',
    off: 'This site is not guarded.',
    none: 'Guise cannot guard this page.',
    preset: 'Pictures and films',
    text: 'Texts',
    sound: 'Sound',
    asPreset: 'As the preset for films says',
    rule: 'When a file is chosen',
    panel: 'Open Guise beside the page',
    options: 'Options',
  },
  rule: { ask: 'Ask what to do', mask: 'Mask without asking', look: 'Mask, and let me look first' },
  options: {
    title: 'Guise: options',
    sites: 'Guarded sites',
    noSites: 'None yet. Open a site and press the button of Guise, or name one here.',
    add: 'Guard it',
    address: 'Address of a site',
    wrong: 'That is no address of a site.',
    remove: 'Stop guarding',
    presets: 'Presets',
    language: 'Language',
    auto: 'As the browser',
    log: 'Let through',
    logAbout: 'Kept on this device: when, where, why and what kind of file; never its name or what is in it.',
    noLog: 'Nothing was let through.',
    clear: 'Clear',
  },
};
