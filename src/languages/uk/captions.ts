/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'uk',
  nobody: 'На зображенні нікого немає.',
  one: 'На зображенні одна людина.',
  several: {
    few: (n) => `На зображенні ${n} людини.`,
    other: (n) => `На зображенні ${n} людей.`,
  },
  values: {
    age: {
      child: 'дитина',
      teenager: 'у підлітковому віці',
      young: 'у молодому дорослому віці',
      middle: 'у середньому віці',
      older: 'у старшому віці',
    },
    clothes: {
      black: 'в одязі кольору: чорний',
      white: 'в одязі кольору: білий',
      grey: 'в одязі кольору: сірий',
      red: 'в одязі кольору: червоний',
      orange: 'в одязі кольору: помаранчевий',
      yellow: 'в одязі кольору: жовтий',
      green: 'в одязі кольору: зелений',
      blue: 'в одязі кольору: синій',
      purple: 'в одязі кольору: фіолетовий',
      pink: 'в одязі кольору: рожевий',
      brown: 'в одязі кольору: коричневий',
    },
    expression: {
      neutral: 'має спокійне обличчя',
      smiling: 'усміхається',
      surprised: 'виявляє подив',
      frowning: 'хмуриться',
    },
    eyes: {
      open: 'має розплющені очі',
      shut: 'має заплющені очі',
    },
    facing: {
      camera: 'обличчям до камери',
      left: 'з головою до лівого боку зображення',
      right: 'з головою до правого боку зображення',
      up: 'з піднятою головою',
      down: 'з опущеною головою',
    },
    gaze: {
      camera: 'дивиться в камеру',
      left: 'дивиться в лівий бік зображення',
      right: 'дивиться в правий бік зображення',
      up: 'дивиться вгору',
      down: 'дивиться вниз',
    },
    gesture: {
      none: 'тримає руки опущеними',
      hand: 'піднімає руку',
      hands: 'піднімає обидві руки',
      waving: 'махає рукою',
    },
    hair: {
      dark: 'має темне волосся',
      brown: 'має каштанове волосся',
      blond: 'має світле волосся',
      red: 'має руде волосся',
      grey: 'має сиве волосся',
    },
    mouth: {
      still: 'не рухає ротом',
      moving: 'рухає ротом як під час мовлення',
    },
    posture: {
      standing: 'стоїть',
      walking: 'йде',
      sitting: 'сидить або навпочіпки',
      lying: 'лежить',
    },
    presentation: {
      woman: 'має вигляд жінки',
      man: 'має вигляд чоловіка',
    },
    skin: (step) => `тон шкіри ${step} за шкалою Монка`,
  },
}) satisfies Grammar;
