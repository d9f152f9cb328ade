import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('it');
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = {
  dark: 'troppo scuro',
  blurred: 'troppo sfocato',
  barred: 'dietro sbarre, tende o reti',
};

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

  nothingSeen: 'Non consegnato: non è stato guardato nulla',
  unchecked: 'Non consegnato: non è stato possibile verificare il risultato',
  findingsLeft: (n) =>
    `Non consegnato: ${f.count(n, { one: 'resta # elemento', other: 'restano # elementi' })} nel risultato`,
  because: (why) => `${why}.`,
  hidden: (what) => `Nascosti: ${what}`,
  yours: (n) => f.count(n, { one: '# mostrato da Lei', other: '# mostrati da Lei' }),
  byPolicy: (n) => f.count(n, { one: '# mostrato dalla policy', other: '# mostrati dalla policy' }),
  tooSmall: (n) =>
    f.count(n, { one: '# troppo piccolo per nasconderlo', other: '# troppo piccoli per nasconderli' }),
  takenFor: (n, kind) =>
    f.count(n, { one: `# non ritenuto ${kind.one}`, other: `# non ritenuti ${kind.many}` }),
  noneFound: (kinds) => `Non è stato trovato nulla (cercati: ${many(kinds)})`,
  nothingHidden: 'Non è stato nascosto nulla',
  checked: 'verificato',
  everyFrame: 'ogni fotogramma verificato',
  unsought: (kinds) => `non cercati: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: ha cercato ${by}. Vedi docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Un testimone che non ha cercato né nascosto (${by}) ha segnato ${kind.many} in ${f.number(looks)} di ${f.number(of)} sguardi all’originale: il ${mean} di quanto ha segnato sta fuori da ciò che è nascosto, al massimo il ${most}. Ciò che è meno di un ventesimo può sfuggirgli.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Più del ${from} può essere scoperto (${kind.many}) in ${f.number(looks)} di ${f.number(of)} sguardi, soprattutto a ${at}: lo guardi.`,
  leftMended: (kind, n, from) =>
    `Più del ${from} era scoperto (${kind.many}) in ${f.number(n)} sguardi e ora è nascosto da riquadri; può restare qualche bordo: lo guardi.`,
  disguised: (n, still, by) =>
    `${still ? f.count(n, { one: '# elemento', other: '# elementi' }) : f.count(n, { one: '# traccia', other: '# tracce' })} soltanto con camuffamento (${by}): le persone note si possono riconoscere.`,
  lookedFor: (kind, from, frames, by) =>
    `Cercati: ${kind.many} da ${from} in ${frames === 1 ? 'tutta l’immagine' : `tutti i ${f.number(frames)} fotogrammi`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} da ${every}`
        : `${kind.many} da ${every} in ogni fotogramma e da ${inTurn} a turno nelle sue parti`;
    return `Un secondo rilevatore (${by}) ha cercato ${frames === 1 ? 'nel risultato' : `in tutti i ${f.number(frames)} fotogrammi del risultato`}: ${sizes}${clean ? '; non ha visto altro' : ''}.`;
  },
  lookedAgain: (n) =>
    f.count(n, {
      one: 'Nell’ultimo giro ha riguardato il solo in cui il mascheramento era cambiato.',
      other: 'Nell’ultimo giro ha riguardato i # in cui il mascheramento era cambiato.',
    }),
  notLookedFor: (what) => `Non cercati: ${what.join(', ')}.`,
  things: {
    text: 'testo nell’immagine',
    plates: 'targhe',
    bodies: 'corpi',
    clothes: 'abiti',
    voices: 'voci',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `La verifica ha visto non nascosti: ${what}.`,
  notArrived: 'In alcune zone il mascheramento non è riuscito.',
  unread: (why, share, still, kinds) =>
    `Parti dell’immagine non si sono potute leggere (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? share : `fino al ${share} di un fotogramma`}): lì non si trovano ${many(kinds)}. Le guardi.`,
  removed: (n) =>
    `${n === 1 ? '1 rimosso' : `${n} rimossi`}: ciò che sta dietro è inventato dove nessun fotogramma lo mostra, e nessuno vede che manca qualcosa.`,
  overlaid: (kind, share) =>
    `Resta di ${kind.many}: i loro punti sono tracciati sul ${share} di ciò che è nascosto.`,
  kept: (kind, share, measure, looks) =>
    `Resta di ${kind.many}: ${share} dei punti si leggono dov’erano (${measure}, confronti: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Personas: ${by} scambia il volto del risultato per quello dell’originale in ${same} confronti su ${looks} (somiglianza ${most} al massimo; lo stesso da ${from}).`,
  strangersUntold: 'Personas: nessuno ha confrontato i loro volti con quelli dell’originale.',
  portraitMoves: 'Un ritratto si muove, dell’originale non si vede nulla',
  portraitRead: (read, of) =>
    `Il volto che lo muove è stato letto in ${f.number(read)} fotogrammi su ${f.number(of)}; negli altri il ritratto torna a riposo.`,
  portraitHeard: 'Si muove con il solo suono.',
  portraitEdited: (n) => `Una persona ha stabilito che cosa fa in più; fotogrammi chiave: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Resta di ${kind.many}: la posa della testa si legge a ${degrees} da com’era (media; confronti: ${f.number(looks)} su ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Resta di ${kind.many}: l’espressione si legge a ${mean} da com’era (errore medio di 51 blendshape da 0 a 1; RMSE ${rmse}; confronti: ${f.number(looks)} su ${f.number(of)}).`,
  small: (n, kind, from) =>
    `${kind.count(n)} sotto ${from}: ${f.count(n, { one: 'visto e lasciato com’è', other: 'visti e lasciati come sono' })}.`,
  refuted: (n, kind, most) =>
    `${f.count(n, { one: '# avvistamento debole, visto da vicino, non è stato ritenuto', other: '# avvistamenti deboli, visti da vicino, non sono stati ritenuti' })} ${kind.one} (probabilità al massimo ${most}): lo guardi nell’elenco.`,

  valuesLeft: (n) =>
    `Non consegnato: ${f.count(n, { one: 'resta # valore', other: 'restano # valori' })} nel risultato`,
  valuesMasked: (n) => f.count(n, { one: '# valore mascherato', other: '# valori mascherati' }),
  nothingFound: 'Non è stato trovato nulla',
  readAgain: 'riletto e verificato',
  searched: (kinds, parts, classifier) =>
    `Cercati ${f.count(kinds, { one: '# tipo', other: '# tipi' })} di dati in ${f.count(parts, { one: '# parte', other: '# parti' })} (${classifier === null ? 'solo regole' : `regole e un classificatore, ${classifier}`}).`,
  readAnew:
    'Il risultato è stato riletto dai suoi byte; ciò che era cambiato è stato riesaminato e ciò che doveva sparire è stato cercato ovunque.',
  onlyNamed: 'È stato cercato solo ciò che la policy nomina: il resto è com’era.',
  allowed: (n) =>
    `Lasciati ovunque si trovino: ${f.count(n, { one: '# valore', other: '# valori' })} che la policy consente.`,
  surer: (share) => `È stato mascherato solo ciò che è sicuro almeno al ${share}.`,
  onlyColumns: 'Sono state guardate solo alcune colonne: le altre sono com’erano.',
  noClassifier: 'Nessun classificatore lo ha letto: possono restare nomi che nessuna regola conosce.',
  notShown: 'Non cercato: ciò che mostrano le sue immagini, i suoi disegni e i suoi suoni.',

  soundKept: 'Suono conservato',
  soundDropped: 'Suono tolto',
  soundReplaced: 'Suono sostituito',
  soundDisguised: 'Voci travestite',
  soundLeft: 'Non consegnato: si sente ancora il suono originale',
  voicesKept: 'Il suono è com’era: le voci si possono riconoscere e si sente ciò che dicono.',
  soundLeaves: {
    nothing: 'Del suono originale non resta nulla.',
    words: 'Si capisce ciò che viene detto. Le voci sono travestite e non anonime.',
    'words and prosody': 'Si sente ciò che viene detto e come. Le voci sono travestite e non anonime.',
  },
  soundCompared: (pieces, most) =>
    `Confrontato con l’originale: ${f.number(pieces)} mezzi secondi, somiglianza massima ${most}.`,
  soundSaid: 'Nascosto ciò che nomina la trascrizione; voci conservate',
  soundOfSpeakers: 'Voci di alcune persone conservate, tutte le altre travestite o sostituite',
  speakersKept: (n, seconds) =>
    `Si sentono com’erano: ${f.number(n)} parlanti, ${seconds} s in tutto, con tutto ciò che viene detto allora.`,
  speakersVoiced: (n, seconds) => `Con una voce propria: ${f.number(n)} parlanti, ${seconds} s in tutto.`,
  speakersGuessed:
    'Chi parla l’ha detto un modello: la regola di qualcuno vale solo dove era sicuro di quella persona sola. Può sbagliare: ascolti ciò che è stato conservato.',
  speakersRest: 'Tutto il resto:',
  speakersNobody: 'Il modello non era sicuro di nessuno che una regola nomini: nulla è stato conservato.',
  soundByHand: 'Nascosti i passaggi segnati a mano; voci conservate',
  saidOnlyByHand:
    'È nascosto solo ciò che è stato segnato a mano: le voci si possono riconoscere e tutto il resto si sente.',
  saidHidden: (n, seconds) => `Dati personali detti: ${f.number(n)} passaggi nascosti, ${seconds} s.`,
  saidOnly:
    'È nascosto solo ciò che sta nella trascrizione e vi è stato trovato: le voci si possono riconoscere e tutto il resto si sente.',
  saidByMachine:
    'La trascrizione l’ha sentita una macchina, e non risulta che qualcuno l’abbia riletta: un nome sentito male non è stato trovato e si sente.',
  saidAligned: (sure, words) =>
    `I tempi delle parole sono stati stimati allineando il testo al suono: ${f.number(sure)} su ${f.number(words)} sono certi. Le altre sono nascoste con ciò che le circonda. Nessuno li ha verificati: ascolti il risultato.`,
  saidUntold: (n, hidden) =>
    `Alla trascrizione manca ciò che si sente in ${f.number(n)} punti; ${hidden ? 'anche questo è nascosto' : 'ciò che vi si dice non è stato esaminato'}.`,
  saidStill: (n) =>
    `In ${f.number(n)} punti nascosti non si sentiva nulla: la trascrizione è di un’altra registrazione, o i suoi tempi sono sbagliati.`,
  saidShifted: (seconds) =>
    `La trascrizione combacerebbe meglio spostata di ${seconds} s: i suoi tempi sembrano sbagliati, e ciò che è nascosto sta accanto.`,
  saidCompared: (most) =>
    `I passaggi nascosti sono stati confrontati con l’originale: somiglianza massima ${most}.`,
  measured: (eer, was, attacker) =>
    `Un programma che conosceva il travestimento (${attacker}) ha confuso chi parla nel ${eer} (nell’originale ${was}) dei casi; il 50% sarebbe a caso.`,
} satisfies Wording;
