import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('de');
const values = (n: number): string => f.count(n, { one: '# Wert', other: '# Werte' });
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = { dark: 'zu dunkel', blurred: 'zu unscharf', barred: 'hinter Stäben, Jalousien oder Gittern' };
const all = (frames: number): string => `allen ${f.number(frames)} Einzelbildern`;

export default {
  kind: ENGLISH.kind,
  said: ENGLISH.said,
  and: f.and,
  or: f.or,
  px: f.px,
  percent: f.percent,
  degrees: f.degrees,
  clock: (s) => f.clock(s, 1),
  figure: (n) => f.number(n, 3),
  between: ENGLISH.between,

  nothingSeen: 'Nicht herausgegeben: Es wurde nichts angesehen',
  unchecked: 'Nicht herausgegeben: Das Ergebnis konnte nicht geprüft werden',
  findingsLeft: (n) =>
    `Nicht herausgegeben: ${f.count(n, { one: '# Fund', other: '# Funde' })} im Ergebnis übrig`,
  because: (why) => `${why}.`,
  hidden: (what) => `${what} verborgen`,
  yours: (n) => `${f.number(n)} von Ihnen gezeigt`,
  byPolicy: (n) => `${f.number(n)} nach Richtlinie gezeigt`,
  tooSmall: (n) => `${f.number(n)} zu klein zum Verbergen`,
  takenFor: (n, kind) => `${f.number(n)} nicht als ${kind.one} gewertet`,
  noneFound: (kinds) => `Nichts gefunden (gesucht: ${many(kinds)})`,
  nothingHidden: 'Nichts verborgen',
  checked: 'geprüft',
  everyFrame: 'jedes Einzelbild geprüft',
  unsought: (kinds) => `nicht gesucht: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: gesucht hat ${by}. Siehe docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Ein Zeuge, der weder suchte noch verbarg (${by}), markierte ${kind.many} in ${f.number(looks)} von ${f.number(of)} Blicken auf das Original: ${mean} davon liegen neben dem Verborgenen, höchstens ${most}. Was kleiner ist als ein Zwanzigstel davon, kann ihm entgehen.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Mehr als ${from} können unverborgen sein (${kind.many}) in ${f.number(looks)} von ${f.number(of)} Blicken, am meisten bei ${at}: Sehen Sie dort nach.`,
  leftMended: (kind, n, from) =>
    `Mehr als ${from} waren unverborgen (${kind.many}) in ${f.number(n)} Blicken und sind nun mit Kästen verborgen; Ränder daneben können übrig sein: Sehen Sie dort nach.`,
  disguised: (n, still, by) =>
    `${still ? f.count(n, { one: '# Fund ist', other: '# Funde sind' }) : f.count(n, { one: '# Spur ist', other: '# Spuren sind' })} nur verkleidet (${by}): Wer eine Person kennt, kann sie dahinter erkennen.`,
  lookedFor: (kind, from, frames, by) =>
    `Gesucht: ${kind.many} ab ${from} ${frames === 1 ? 'im Bild' : `in ${all(frames)}`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} ab ${every}`
        : `${kind.many} ab ${every} in jedem Einzelbild und ab ${inTurn} reihum in Teilen davon`;
    return `Ein zweiter Detektor (${by}) suchte ${frames === 1 ? 'im Ergebnis' : `in ${all(frames)} des Ergebnisses`} nach: ${sizes}${clean ? '; er sah sonst nichts' : ''}.`;
  },
  lookedAgain: (n) =>
    f.count(n, {
      one: 'In der letzten Runde sah er das eine Einzelbild noch einmal an, dessen Abdeckung sich geändert hatte.',
      other:
        'In der letzten Runde sah er die # Einzelbilder noch einmal an, deren Abdeckung sich geändert hatte.',
    }),
  notLookedFor: (what) => `Nicht gesucht: ${what.join(', ')}.`,
  things: {
    text: 'Text im Bild',
    plates: 'Kennzeichen',
    bodies: 'Körper',
    clothes: 'Kleidung',
    voices: 'Stimmen',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `Die Prüfung sah nicht Verborgenes: ${what}.`,
  notArrived: 'An manchen Stellen kam das Verbergen nicht an.',
  unread: (why, share, still, kinds) =>
    `Teile des Bildes waren nicht lesbar (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? `${share} davon` : `bis zu ${share} eines Einzelbildes`}). Dort wird nichts gefunden (${many(kinds)}): Sehen Sie sie an.`,
  removed: (n) =>
    `${f.count(n, { one: '# Fund wurde', other: '# Funde wurden' })} entfernt: Was dahinter liegt, ist erfunden, wo kein Einzelbild es zeigt, und niemand sieht, dass etwas fehlt.`,
  overlaid: (kind, share) =>
    `Von ${kind.many} bleibt: Ihre Landmarken liegen auf ${share} dessen, was von ihnen verborgen ist.`,
  kept: (kind, share, measure, looks) =>
    `Von ${kind.many} bleibt: ${share} der Landmarken werden gelesen, wo sie waren (${measure}, Vergleiche: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Personas: ${by} hält das Gesicht im Ergebnis in ${same} von ${looks} Vergleichen für das der Vorlage (Ähnlichkeit höchstens ${most}; dasselbe ab ${from}).`,
  strangersUntold: 'Personas: Niemand hat ihre Gesichter mit denen der Vorlage verglichen.',
  portraitMoves: 'Ein Porträt bewegt sich, vom Original ist nichts zu sehen',
  portraitRead: (read, of) =>
    `Das Gesicht, das es bewegt, wurde in ${f.number(read)} von ${f.number(of)} Bildern gelesen; in den anderen kommt das Porträt zur Ruhe.`,
  portraitHeard: 'Es bewegt sich nach dem Ton allein.',
  portraitEdited: (n) => `Eine Person hat gesetzt, was es daneben tut; Schlüsselbilder: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Von ${kind.many} bleibt: Köpfe werden um ${degrees} anders gelesen, als sie gehalten waren (Mittel; Vergleiche: ${f.number(looks)} von ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Von ${kind.many} bleibt: Der Ausdruck wird um ${mean} anders gelesen, als er war (mittlerer Fehler von 51 Blendshapes von 0 bis 1; RMSE ${rmse}; Vergleiche: ${f.number(looks)} von ${f.number(of)}).`,
  small: (n, kind, from) => `${kind.count(n)} unter ${from} gesehen und unverändert gelassen.`,
  refuted: (n, kind, most) =>
    `${f.count(n, { one: '# schwacher Fund', other: '# schwache Funde' })} bei genauem Hinsehen nicht als ${kind.one} gewertet (höchstens ${most} wahrscheinlich) und unverändert gelassen: bitte in der Liste ansehen.`,

  valuesLeft: (n) => `Nicht herausgegeben: ${values(n)} im Ergebnis übrig`,
  valuesMasked: (n) => `${values(n)} maskiert`,
  nothingFound: 'Nichts gefunden',
  readAgain: 'erneut gelesen und geprüft',
  searched: (kinds, parts, classifier) =>
    `Gesucht: ${f.count(kinds, { one: '# Art', other: '# Arten' })} von Daten in ${f.count(parts, { one: '# Teil', other: '# Teilen' })} (${classifier === null ? 'nur Regeln' : `Regeln und ein Klassifikator, ${classifier}`}).`,
  readAnew:
    'Das Ergebnis wurde aus seinen Bytes neu gelesen; Geändertes wurde noch einmal durchsucht, und nach allem, was weg sein sollte, wurde überall gesucht.',
  onlyNamed: 'Gesucht wurde nur, was die Richtlinie nennt: Alles andere blieb, wie es war.',
  allowed: (n) => `Wo immer sie stehen, blieben ${values(n)}, die die Richtlinie erlaubt.`,
  surer: (share) => `Maskiert wurde nur, was zu mindestens ${share} sicher ist.`,
  onlyColumns: 'Nur manche Spalten wurden angesehen: Die übrigen blieben, wie sie waren.',
  noClassifier: 'Kein Klassifikator hat gelesen: Namen, die keine Regel kennt, können übrig sein.',
  notShown: 'Nicht gesucht: was Bilder, Zeichnungen und Töne darin zeigen.',

  soundKept: 'Ton behalten',
  soundDropped: 'Ton weggelassen',
  soundReplaced: 'Ton ersetzt',
  soundDisguised: 'Stimmen verkleidet',
  soundLeft: 'Nicht herausgegeben: Der ursprüngliche Ton ist noch zu hören',
  voicesKept: 'Der Ton ist, wie er war: Stimmen sind zu erkennen, und was sie sagen, ist zu hören.',
  soundLeaves: {
    nothing: 'Vom ursprünglichen Ton ist nichts übrig.',
    words: 'Was gesagt wird, ist zu verstehen. Die Stimmen sind verkleidet und nicht anonym.',
    'words and prosody':
      'Was gesagt wird und wie, ist zu hören. Die Stimmen sind verkleidet und nicht anonym.',
  },
  soundCompared: (pieces, most) =>
    `Mit dem Original verglichen: ${f.number(pieces)} halbe Sekunden, höchste Übereinstimmung ${most}.`,
  soundSaid: 'Verborgen, was das Transkript nennt; Stimmen behalten',
  soundOfSpeakers: 'Stimmen mancher Sprecher behalten, alle anderen verkleidet oder ersetzt',
  speakersKept: (n, seconds) =>
    `Zu hören, wie sie waren: ${f.number(n)} Sprecher, zusammen ${seconds} s, mit allem, was dann gesagt wird.`,
  speakersVoiced: (n, seconds) => `Mit eigener Stimme: ${f.number(n)} Sprecher, zusammen ${seconds} s.`,
  speakersGuessed:
    'Wer spricht, hat ein Modell erkannt: Nur wo es sich bei jemandem allein sicher war, gilt dessen Regel. Es kann sich irren: Hören Sie an, was behalten wurde.',
  speakersRest: 'Alles andere:',
  speakersNobody:
    'Bei niemandem, den eine Regel nennt, war sich das Modell sicher: Nichts davon wurde behalten.',
  soundByHand: 'Von Hand markierte Stellen verborgen; Stimmen behalten',
  saidOnlyByHand:
    'Verborgen ist nur, was von Hand markiert wurde: Stimmen sind zu erkennen, und alles andere ist zu hören.',
  saidHidden: (n, seconds) =>
    `Gesagte personenbezogene Daten: ${f.number(n)} Stellen, ${seconds} s sind verborgen.`,
  saidOnly:
    'Verborgen ist nur, was im Transkript steht und darin gefunden wurde: Stimmen sind zu erkennen, und alles andere ist zu hören.',
  saidByMachine:
    'Das Transkript hat eine Maschine gehört, und niemand hat es nachweislich gelesen: Ein Name, den sie falsch gehört hat, wurde nicht gefunden und ist zu hören.',
  saidAligned: (sure, words) =>
    `Wortzeiten wurden geschätzt, indem der Text am Ton ausgerichtet wurde: ${f.number(sure)} von ${f.number(words)} sind sicher. Die anderen sind mit dem verborgen, was um sie steht. Niemand hat sie geprüft: Hören Sie das Ergebnis an.`,
  saidUntold: (n, hidden) =>
    `Im Transkript fehlt, was an ${f.number(n)} Stellen zu hören ist; ${hidden ? 'auch das ist verborgen' : 'was dort gesagt wird, wurde nicht durchgesehen'}.`,
  saidStill: (n) =>
    `An ${f.number(n)} verborgenen Stellen war nichts zu hören: Das Transkript gehört zu einer anderen Aufnahme, oder seine Zeiten stimmen nicht.`,
  saidShifted: (seconds) =>
    `Das Transkript passte um ${seconds} s verschoben besser: Seine Zeiten stimmen wohl nicht, und was verborgen ist, liegt daneben.`,
  saidCompared: (most) =>
    `Die verborgenen Stellen wurden mit dem Original verglichen: höchste Übereinstimmung ${most}.`,
  measured: (eer, was, attacker) =>
    `Ein Programm, das die Verkleidung kannte (${attacker}), verwechselte Sprecher in ${eer} (im Original ${was}) der Fälle; 50 % wäre geraten.`,
} satisfies Wording;
