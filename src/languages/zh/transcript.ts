import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('zh');
const words = (n: number): string => f.count(n, { other: '# 个词' });

export default {
  title: '所说的内容',
  about: '有文字稿（WebVTT、SubRip 或带时间的 JSON）时，其中提及的内容也会在声音中隐藏。',
  add: '添加文字稿',
  choose: '选择文字稿',
  another: '换一份文字稿',
  without: '不用文字稿',
  lacking: '此文件先前有过文字稿。文字稿及您对其中词语的更改都不会保留：请重新选择，或不使用文字稿。',
  show: '显示声音',
  reading: '正在读取文字稿',
  planning: '正在听取声音',
  wordByWord: '逐词',
  keys: '点击一个词可将其隐藏或保留，也可拖选多个词。方向键移动，按住 Shift 选择，回车键隐藏或保留。',
  as: '词语隐藏为',
  hidden: (kind) => `${kind}，已隐藏`,
  heard: (kind) => `${kind}，可听到`,
  hide: (n) => `隐藏 ${words(n)}`,
  how: '如何隐藏',
  options: {
    pad: { label: '所说内容的前后', help: '每个词前后至少隐藏这么多。' },
    untold: { label: '文字稿中没有的内容', help: '那里能听到声音，但没人知道是什么。' },
  },
  untold: { tell: '保留并说明', mask: '也隐藏' },
  kinds: '个别类别另行处理',
  asRest: '与其余相同',
  sound: '声音及其中隐藏的部分',
  soundKeys: '点击可从该处播放。在上面拖动可隐藏一段，也可拖动其两端。下方列表可用键盘完成同样的操作。',
  listen: '听到的是',
  zoom: '放大',
  from: (at) => `从 ${at} 播放`,
  stretches: '隐藏的片段',
  stretch: (kind, from, to) => `${kind}，从 ${from} 到 ${to}`,
  begins: '开始',
  ends: '结束',
  byHand: '手动',
  untoldStretch: '不在文字稿中',
  hideHere: '从此处隐藏一秒',
  unhide: '保留可听',
  asFound: '恢复原来找到的',
} satisfies Transcript;
