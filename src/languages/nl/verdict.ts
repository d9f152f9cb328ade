import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('nl');
const values = (n: number): string => f.count(n, { one: '# waarde', other: '# waarden' });
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = { dark: 'te donker', blurred: 'te onscherp', barred: 'achter tralies, jaloezieën of gaas' };

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

  nothingSeen: 'Niet vrijgegeven: er is niets bekeken',
  unchecked: 'Niet vrijgegeven: het resultaat kon niet worden gecontroleerd',
  findingsLeft: (n) =>
    `Niet vrijgegeven: nog ${f.count(n, { one: '# vondst', other: '# vondsten' })} in het resultaat`,
  because: (why) => `${why}.`,
  hidden: (what) => `${what} verborgen`,
  yours: (n) => `${f.number(n)} door u getoond`,
  byPolicy: (n) => `${f.number(n)} door het beleid getoond`,
  tooSmall: (n) => `${f.number(n)} te klein om te verbergen`,
  takenFor: (n, kind) => `${f.number(n)} niet als ${kind.one} beschouwd`,
  noneFound: (kinds) => `Niets gevonden (gezocht: ${many(kinds)})`,
  nothingHidden: 'Niets verborgen',
  checked: 'gecontroleerd',
  everyFrame: 'elk beeld gecontroleerd',
  unsought: (kinds) => `niet gezocht: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: gezocht door ${by}. Zie docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Een getuige die niet zocht en niets verborg (${by}) markeerde ${kind.many} in ${f.number(looks)} van ${f.number(of)} blikken op het origineel: ${mean} daarvan ligt naast wat verborgen is, hoogstens ${most}. Wat minder is dan een twintigste kan hem ontgaan.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Meer dan ${from} kan onbedekt zijn (${kind.many}) in ${f.number(looks)} van ${f.number(of)} blikken, het meest bij ${at}: kijk daar.`,
  leftMended: (kind, n, from) =>
    `Meer dan ${from} was onbedekt (${kind.many}) in ${f.number(n)} blikken en is nu met vakken verborgen; er kunnen randen over zijn: kijk daar.`,
  disguised: (n, still, by) =>
    `${still ? f.count(n, { one: '# vondst', other: '# vondsten' }) : f.count(n, { one: '# spoor', other: '# sporen' })} alleen vermomd (${by}): bekenden kunnen erdoorheen worden herkend.`,
  lookedFor: (kind, from, frames, by) =>
    `Gezocht: ${kind.many} vanaf ${from} in ${frames === 1 ? 'de afbeelding' : `alle ${f.number(frames)} beelden`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} vanaf ${every}`
        : `${kind.many} vanaf ${every} in elk beeld en vanaf ${inTurn} om beurten in delen ervan`;
    return `Een tweede detector (${by}) zocht in ${frames === 1 ? 'het resultaat' : `alle ${f.number(frames)} beelden van het resultaat`} naar ${sizes}${clean ? ' en zag verder niets' : ''}.`;
  },
  lookedAgain: (n) =>
    f.count(n, {
      one: 'In de laatste ronde bekeek hij opnieuw het ene waarvan de afdekking was gewijzigd.',
      other: 'In de laatste ronde bekeek hij opnieuw de # waarvan de afdekking was gewijzigd.',
    }),
  notLookedFor: (what) => `Niet gezocht: ${what.join(', ')}.`,
  things: {
    text: 'tekst in beeld',
    plates: 'kentekens',
    bodies: 'lichamen',
    clothes: 'kleding',
    voices: 'stemmen',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `De controle zag onverborgen: ${what}.`,
  notArrived: 'Bij sommige gebieden kwam het verbergen niet aan.',
  unread: (why, share, still, kinds) =>
    `Delen van het beeld waren niet te lezen (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? `${share} ervan` : `tot ${share} van een beeld`}): daar worden geen ${many(kinds)} gevonden. Bekijk ze.`,
  removed: (n) =>
    `${n} verwijderd: wat erachter ligt is verzonnen waar geen beeld het toont, en niemand ziet dat er iets ontbreekt.`,
  overlaid: (kind, share) =>
    `Behouden van ${kind.many}: hun punten liggen over ${share} van wat verborgen is.`,
  kept: (kind, share, measure, looks) =>
    `Behouden van ${kind.many}: ${share} van de punten wordt gelezen waar ze waren (${measure}, vergelijkingen: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Persona’s: ${by} houdt het gezicht in het resultaat in ${same} van ${looks} vergelijkingen voor dat in de bron (gelijkenis hoogstens ${most}; hetzelfde vanaf ${from}).`,
  strangersUntold: 'Persona’s: niemand heeft hun gezichten met die in de bron vergeleken.',
  portraitMoves: 'Een portret beweegt, van het origineel is niets te zien',
  portraitRead: (read, of) =>
    `Het gezicht dat het beweegt is in ${f.number(read)} van ${f.number(of)} beelden gelezen; in de andere komt het portret tot rust.`,
  portraitHeard: 'Het beweegt op het geluid alleen.',
  portraitEdited: (n) => `Iemand heeft bepaald wat het daarnaast doet; sleutelbeelden: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Behouden van ${kind.many}: de stand van het hoofd wordt ${degrees} anders gelezen dan die was (gemiddeld; vergelijkingen: ${f.number(looks)} van ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Behouden van ${kind.many}: de uitdrukking wordt ${mean} anders gelezen dan die was (gemiddelde fout van 51 blendshapes van 0 tot 1; RMSE ${rmse}; vergelijkingen: ${f.number(looks)} van ${f.number(of)}).`,
  small: (n, kind, from) => `${kind.count(n)} kleiner dan ${from} gezien en zo gelaten.`,
  refuted: (n, kind, most) =>
    `${f.count(n, { one: '# zwakke waarneming', other: '# zwakke waarnemingen' })} van dichtbij niet als ${kind.one} beschouwd (hoogstens ${most} waarschijnlijk) en zo gelaten: bekijk de lijst.`,

  valuesLeft: (n) => `Niet vrijgegeven: nog ${values(n)} in het resultaat`,
  valuesMasked: (n) => `${values(n)} gemaskeerd`,
  nothingFound: 'Niets gevonden',
  readAgain: 'opnieuw gelezen en gecontroleerd',
  searched: (kinds, parts, classifier) =>
    `Gezocht: ${f.count(kinds, { one: '# soort', other: '# soorten' })} gegevens in ${f.count(parts, { one: '# deel', other: '# delen' })} (${classifier === null ? 'alleen regels' : `regels en een classificator, ${classifier}`}).`,
  readAnew:
    'Het resultaat is opnieuw uit zijn bytes gelezen; wat gewijzigd was, is opnieuw doorzocht en wat weg moest, is overal gezocht.',
  onlyNamed: 'Alleen wat het beleid noemt is gezocht: al het andere is zoals het was.',
  allowed: (n) => `Gelaten waar ze ook staan: ${values(n)} die het beleid toestaat.`,
  surer: (share) => `Alleen wat minstens ${share} zeker is, is gemaskeerd.`,
  onlyColumns: 'Alleen sommige kolommen zijn bekeken: de andere zijn zoals ze waren.',
  noClassifier: 'Geen classificator heeft het gelezen: namen die geen regel kent, kunnen er nog staan.',
  notShown: 'Niet gezocht: wat afbeeldingen, tekeningen en geluid erin tonen.',

  soundKept: 'Geluid behouden',
  soundDropped: 'Geluid weggelaten',
  soundReplaced: 'Geluid vervangen',
  soundDisguised: 'Stemmen vermomd',
  soundLeft: 'Niet afgegeven: het oorspronkelijke geluid is nog te horen',
  voicesKept: 'Het geluid is zoals het was: stemmen zijn te herkennen, en wat ze zeggen is te horen.',
  soundLeaves: {
    nothing: 'Van het oorspronkelijke geluid is niets over.',
    words: 'Wat er wordt gezegd is te verstaan. De stemmen zijn vermomd en niet anoniem.',
    'words and prosody': 'Wat er wordt gezegd en hoe is te horen. De stemmen zijn vermomd en niet anoniem.',
  },
  soundCompared: (pieces, most) =>
    `Vergeleken met het origineel: ${f.number(pieces)} halve seconden, hoogste overeenkomst ${most}.`,
  soundSaid: 'Verborgen wat het transcript noemt; stemmen behouden',
  soundOfSpeakers: 'Stemmen van sommige sprekers behouden, alle andere vermomd of vervangen',
  speakersKept: (n, seconds) =>
    `Te horen zoals ze waren: ${f.number(n)} sprekers, samen ${seconds} s, met alles wat dan wordt gezegd.`,
  speakersVoiced: (n, seconds) => `Met een eigen stem: ${f.number(n)} sprekers, samen ${seconds} s.`,
  speakersGuessed:
    'Een model vertelde wie spreekt: een regel geldt alleen waar het zeker was van die ene persoon. Het kan zich vergissen: luister naar wat behouden is.',
  speakersRest: 'Al het andere:',
  speakersNobody: 'Het model was zeker van niemand die een regel noemt: er is niets behouden.',
  soundByHand: 'Met de hand gemarkeerde stukken verborgen; stemmen behouden',
  saidOnlyByHand:
    'Alleen wat met de hand is gemarkeerd, is verborgen: stemmen zijn te herkennen, en al het andere is te horen.',
  saidHidden: (n, seconds) => `Gezegde persoonsgegevens: ${f.number(n)} stukken verborgen, ${seconds} s.`,
  saidOnly:
    'Alleen wat in het transcript staat en daarin is gevonden, is verborgen: stemmen zijn te herkennen, en al het andere is te horen.',
  saidByMachine:
    'Een machine heeft het transcript gehoord, en niet bekend is of iemand het heeft gelezen: een naam die zij verkeerd verstond, is niet gevonden en is te horen.',
  saidAligned: (sure, words) =>
    `De tijden van woorden zijn geschat door de tekst op het geluid uit te lijnen: ${f.number(sure)} van ${f.number(words)} zijn zeker. De andere zijn verborgen met wat eromheen staat. Niemand heeft ze gecontroleerd: beluister het resultaat.`,
  saidUntold: (n, hidden) =>
    `In het transcript ontbreekt wat op ${f.number(n)} plaatsen te horen is; ${hidden ? 'ook dat is verborgen' : 'wat daar gezegd wordt, is niet doorgelezen'}.`,
  saidStill: (n) =>
    `Op ${f.number(n)} verborgen plaatsen was niets te horen: het transcript hoort bij een andere opname, of zijn tijden kloppen niet.`,
  saidShifted: (seconds) =>
    `Het transcript zou ${seconds} s verschoven beter passen: zijn tijden kloppen waarschijnlijk niet, en wat verborgen is, ligt ernaast.`,
  saidCompared: (most) =>
    `De verborgen stukken zijn vergeleken met het origineel: hoogste overeenkomst ${most}.`,
  measured: (eer, was, attacker) =>
    `Een programma dat de vermomming kende (${attacker}) verwisselde sprekers in ${eer} (in het origineel ${was}) van de gevallen; 50% zou gokken zijn.`,
} satisfies Wording;
