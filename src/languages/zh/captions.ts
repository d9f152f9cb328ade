/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'zh',
  nobody: '画面中没有人。',
  one: '画面中有一个人。',
  several: {
    other: (n) => `画面中有${n}个人。`,
  },
  marks: { colon: '：', comma: '，', stop: '。' },
  things: '画面中还有',
  values: {
    camera: {
      still: '画面静止。',
      left: '画面向左移动。',
      right: '画面向右移动。',
      up: '画面向上移动。',
      down: '画面向下移动。',
      closer: '画面拉近。',
      wider: '画面拉远。',
      shaking: '画面晃动。',
    },
    light: {
      dark: '画面很暗。',
      dim: '画面偏暗。',
      medium: '画面不暗也不亮。',
      bright: '画面明亮。',
    },
    setting: {
      indoors: '场景在室内。',
      outdoors: '场景在室外。',
    },
    shot: {
      short: '镜头很短。',
      medium: '镜头长度一般。',
      long: '镜头很长。',
    },
    objects: thingsCalled(
      '自行车|汽车|摩托车|飞机|公共汽车|火车|卡车|船|交通信号灯|消防栓|停车标志|停车计时器|长椅|鸟|猫|狗|马|羊|牛|大象|熊|斑马|长颈鹿|背包|雨伞|手提包|领带|行李箱|飞盘|滑雪板|单板滑雪板|球|风筝|棒球棒|棒球手套|滑板|冲浪板|网球拍|瓶子|酒杯|杯子|叉子|刀|勺子|碗|香蕉|苹果|三明治|橙子|西兰花|胡萝卜|热狗|披萨|甜甜圈|蛋糕|椅子|沙发|盆栽|床|餐桌|马桶|屏幕|笔记本电脑|鼠标|遥控器|键盘|手机|微波炉|烤箱|烤面包机|水槽|冰箱|书|时钟|花瓶|剪刀|泰迪熊|吹风机|牙刷'.split(
        '|',
      ),
    ),
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
