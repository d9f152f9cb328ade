/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'zh',
  nobody: '画面中没有人。',
  one: '画面中有一个人。',
  several: {
    other: (n) => `画面中有${n}个人。`,
  },
  marks: { colon: '：', comma: '，', stop: '。' },
  values: {
    age: {
      child: '儿童',
      teenager: '青少年',
      young: '青年',
      middle: '中年',
      older: '年长',
    },
    clothes: {
      black: '穿黑色衣服',
      white: '穿白色衣服',
      grey: '穿灰色衣服',
      red: '穿红色衣服',
      orange: '穿橙色衣服',
      yellow: '穿黄色衣服',
      green: '穿绿色衣服',
      blue: '穿蓝色衣服',
      purple: '穿紫色衣服',
      pink: '穿粉色衣服',
      brown: '穿棕色衣服',
    },
    expression: {
      neutral: '面容平静',
      smiling: '微笑',
      surprised: '显得惊讶',
      frowning: '皱眉',
    },
    eyes: {
      open: '睁着眼',
      shut: '闭着眼',
    },
    facing: {
      camera: '面向镜头',
      left: '头转向画面左侧',
      right: '头转向画面右侧',
      up: '抬头',
      down: '低头',
    },
    gaze: {
      camera: '看着镜头',
      left: '看向画面左侧',
      right: '看向画面右侧',
      up: '向上看',
      down: '向下看',
    },
    gesture: {
      none: '双臂下垂',
      hand: '举起一只手',
      hands: '举起双手',
      waving: '挥手',
    },
    hair: {
      dark: '深色头发',
      brown: '棕色头发',
      blond: '金色头发',
      red: '红色头发',
      grey: '灰色头发',
    },
    mouth: {
      still: '嘴不动',
      moving: '嘴像说话一样在动',
    },
    posture: {
      standing: '站着',
      walking: '走着',
      sitting: '坐着或蹲着',
      lying: '躺着',
    },
    presentation: {
      woman: '看似女性',
      man: '看似男性',
    },
    skin: (step) => `肤色为蒙克色阶第${step}级`,
  },
}) satisfies Grammar;
