/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'ar',
  nobody: 'لا أحد في الصورة.',
  one: 'في الصورة شخص واحد.',
  several: {
    two: () => 'في الصورة شخصان.',
    few: (n) => `في الصورة ${n} أشخاص.`,
    many: (n) => `في الصورة ${n} شخصًا.`,
    other: (n) => `في الصورة ${n} شخص.`,
  },
  marks: { colon: ': ', comma: '، ', stop: '.' },
  values: {
    age: {
      child: 'في سن الطفولة',
      teenager: 'في سن المراهقة',
      young: 'في سن الشباب',
      middle: 'في منتصف العمر',
      older: 'في سن متقدمة',
    },
    clothes: {
      black: 'بملابس لونها أسود',
      white: 'بملابس لونها أبيض',
      grey: 'بملابس لونها رمادي',
      red: 'بملابس لونها أحمر',
      orange: 'بملابس لونها برتقالي',
      yellow: 'بملابس لونها أصفر',
      green: 'بملابس لونها أخضر',
      blue: 'بملابس لونها أزرق',
      purple: 'بملابس لونها بنفسجي',
      pink: 'بملابس لونها وردي',
      brown: 'بملابس لونها بني',
    },
    expression: {
      neutral: 'بوجه هادئ',
      smiling: 'بابتسامة',
      surprised: 'بملامح دهشة',
      frowning: 'بعبوس',
    },
    eyes: {
      open: 'بعينين مفتوحتين',
      shut: 'بعينين مغمضتين',
    },
    facing: {
      camera: 'بوجه نحو الكاميرا',
      left: 'برأس نحو يسار الصورة',
      right: 'برأس نحو يمين الصورة',
      up: 'برأس مرفوع',
      down: 'برأس منخفض',
    },
    gaze: {
      camera: 'بنظرة إلى الكاميرا',
      left: 'بنظرة إلى يسار الصورة',
      right: 'بنظرة إلى يمين الصورة',
      up: 'بنظرة إلى الأعلى',
      down: 'بنظرة إلى الأسفل',
    },
    gesture: {
      none: 'بذراعين منسدلتين',
      hand: 'بيد مرفوعة',
      hands: 'بيدين مرفوعتين',
      waving: 'بيد تلوّح',
    },
    hair: {
      dark: 'بشعر داكن',
      brown: 'بشعر بني',
      blond: 'بشعر أشقر',
      red: 'بشعر أحمر',
      grey: 'بشعر رمادي',
    },
    mouth: {
      still: 'بفم ساكن',
      moving: 'بفم يتحرك كما في الكلام',
    },
    posture: {
      standing: 'في وضع الوقوف',
      walking: 'في وضع المشي',
      sitting: 'في وضع الجلوس أو القرفصاء',
      lying: 'في وضع الاستلقاء',
    },
    presentation: {
      woman: 'بمظهر امرأة',
      man: 'بمظهر رجل',
    },
    skin: (step) => `درجة لون البشرة ${step} على مقياس مونك`,
  },
}) satisfies Grammar;
