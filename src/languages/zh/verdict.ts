import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('zh');
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = { dark: '过暗', blurred: '过于模糊', barred: '在栏杆、百叶窗或网格之后' };

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
  between: { done: '，', parts: '；', titles: '。' },

  nothingSeen: '未提供：什么都没有查看',
  unchecked: '未提供：无法检查结果',
  findingsLeft: (n) => `未提供：结果中还剩 ${f.number(n)} 处`,
  because: (why) => `${why}。`,
  hidden: (what) => `已遮盖${what}`,
  yours: (n) => `您显示 ${f.number(n)} 个`,
  byPolicy: (n) => `策略显示 ${f.number(n)} 个`,
  tooSmall: (n) => `${f.number(n)} 个过小，未遮盖`,
  takenFor: (n, kind) => `${f.number(n)} 个不视为${kind.one}`,
  noneFound: (kinds) => `未找到${many(kinds)}`,
  nothingHidden: '未遮盖任何内容',
  checked: '已检查',
  everyFrame: '每一帧都已检查',
  unsought: (kinds) => `未查找${many(kinds)}`,
  missed: (misses, by) => `${misses}：由 ${by} 查找。参见 docs/models.md。`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `未参与查找和遮盖的见证模型（${by}）在对原件的 ${f.number(of)} 次查看中有 ${f.number(looks)} 次标出${kind.many}：其标出部分有 ${mean} 在遮盖之外，最多 ${most}。不足二十分之一的部分可能逃过它。`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `${f.number(of)} 次查看中有 ${f.number(looks)} 次，${kind.many}可能有超过 ${from} 露出，最多处在 ${at}：请查看该处。`,
  leftMended: (kind, n, from) =>
    `${kind.many}在 ${f.number(n)} 次查看中曾有超过 ${from} 露出，现已用方框遮盖；旁边可能留有边缘：请查看。`,
  disguised: (n, still, by) =>
    `${f.number(n)} ${still ? '处' : '条轨迹'}仅作伪装（${by}）：熟识的人仍可能被认出。`,
  lookedFor: (kind, from, frames, by) =>
    `在${frames === 1 ? '图片' : `全部 ${f.number(frames)} 帧`}中查找了不小于 ${from} 的${kind.many}（${by}）。`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `不小于 ${every} 的${kind.many}`
        : `${kind.many}（每帧不小于 ${every}，帧内各部分轮流不小于 ${inTurn}）`;
    return `第二个检测器（${by}）在${frames === 1 ? '结果' : `结果的全部 ${f.number(frames)} 帧`}中查找了${sizes}${clean ? '，未见其他' : ''}。`;
  },
  lookedAgain: (n) => `最后一轮重新查看了遮盖有变化的 ${f.number(n)} 帧。`,
  notLookedFor: (what) => `未查找：${what.join('、')}。`,
  things: { text: '画面中的文字', plates: '车牌', bodies: '身体', clothes: '衣着', voices: '声音' },
  sawBy: (kind, by) => `${kind.many}（${by}）`,
  saw: (what) => `检查看到了未遮盖的${what}。`,
  notArrived: '部分区域的遮盖未生效。',
  unread: (why, share, still, kinds) =>
    `画面的一部分无法辨读（${why.map((w) => UNREAD[w]).join('；')}；${still ? `占 ${share}` : `最多占一帧的 ${share}`}）：那里的${many(kinds)}找不到。请自行查看。`,
  removed: (n) => `已移除 ${n} 个：没有任何帧显示其后方时，背景是推测的，且看不出有所缺失。`,
  overlaid: (kind, share) => `${kind.many}保留：${share} 的遮盖处绘有其关键点。`,
  kept: (kind, share, measure, looks) =>
    `${kind.many}保留：${share} 的关键点仍在原处读出（${measure}，比较 ${looks} 次）。`,
  strangers: (by, same, looks, { most, from }) =>
    `虚拟人物：在 ${looks} 次比较中，${by} 有 ${same} 次把结果中的脸当作原片中的脸（相似度最高 ${most}；从 ${from} 起算同一人）。`,
  strangersUntold: '虚拟人物：没有把它们的脸与原片中的脸作比较。',
  portraitMoves: '肖像在动，看不到原件的任何内容',
  portraitRead: (read, of) =>
    `带动它的脸在 ${f.number(of)} 帧中读出 ${f.number(read)} 帧；其余帧中肖像恢复静止。`,
  portraitHeard: '它只随声音而动。',
  portraitEdited: (n) => `有人设定了它额外的动作；关键帧：${f.number(n)}。`,
  headsKept: (kind, degrees, { looks, of }) =>
    `${kind.many}保留：读出的头部姿态与原来相差 ${degrees}（平均；比较 ${f.number(looks)}/${f.number(of)} 次）。`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `${kind.many}保留：读出的表情与原来相差 ${mean}（51 个 0 到 1 的 blendshape 的平均误差；RMSE ${rmse}；比较 ${f.number(looks)}/${f.number(of)} 次）。`,
  small: (n, kind, from) => `看到小于 ${from} 的${kind.count(n)}，保持原样。`,
  refuted: (n, kind, most) =>
    `${f.number(n)} 处微弱发现经仔细查看不视为${kind.one}（可能性最多 ${most}），保持原样：请在列表中查看。`,

  valuesLeft: (n) => `未提供：结果中还剩 ${f.number(n)} 个值`,
  valuesMasked: (n) => `已遮盖 ${f.number(n)} 个值`,
  nothingFound: '未找到任何内容',
  readAgain: '已重新读取并检查',
  searched: (kinds, parts, classifier) =>
    `在 ${f.number(parts)} 个部分中查找了 ${f.number(kinds)} 种数据（${classifier === null ? '仅规则' : `规则和分类器 ${classifier}`}）。`,
  readAnew: '结果已从其字节重新读取；更改之处再次搜索，应消失的内容已在各处查找。',
  onlyNamed: '只查找了策略指明的内容：其余保持原样。',
  allowed: (n) => `策略允许的 ${f.number(n)} 个值无论在何处都予以保留。`,
  surer: (share) => `只遮盖了确定度不低于 ${share} 的内容。`,
  onlyColumns: '只查看了部分列：其他列保持原样。',
  noClassifier: '没有分类器读过：规则不认识的姓名可能仍在。',
  notShown: '未查找：其中图片、图形和声音所显示的内容。',

  soundKept: '声音已保留',
  soundDropped: '声音已去除',
  soundReplaced: '声音已替换',
  soundDisguised: '人声已伪装',
  soundLeft: '未交付：仍能听到原来的声音',
  voicesKept: '声音保持原样：可以认出人声，也能听到所说的话。',
  soundLeaves: {
    nothing: '原来的声音没有任何残留。',
    words: '能听懂所说的话。人声经过伪装，但不是匿名。',
    'words and prosody': '能听到所说的话和语气。人声经过伪装，但不是匿名。',
  },
  soundCompared: (pieces, most) => `已与原声比对：${f.number(pieces)} 个半秒片段，最高相似度 ${most}。`,
  soundSaid: '已隐藏文字稿所提及的内容，人声保留',
  soundOfSpeakers: '保留了部分说话人的声音，其余已伪装或替换',
  speakersKept: (n, seconds) =>
    `按原样可听到：${f.number(n)} 位说话人，共 ${seconds} 秒，包括其间所说的一切。`,
  speakersVoiced: (n, seconds) => `使用单独的声音：${f.number(n)} 位说话人，共 ${seconds} 秒。`,
  speakersGuessed:
    '谁在说话由模型判断：只有在它确定仅某人说话之处，该人的规则才生效。它可能出错：请听一听所保留的内容。',
  speakersRest: '其余部分：',
  speakersNobody: '模型对规则所指的任何人都不确定：没有保留任何内容。',
  soundByHand: '已隐藏手动标记的片段，人声保留',
  saidOnlyByHand: '只隐藏了手动标记的内容：仍可认出人声，其余内容都能听到。',
  saidHidden: (n, seconds) => `说出的个人数据：已隐藏 ${f.number(n)} 处，共 ${seconds} 秒。`,
  saidOnly: '只隐藏了文字稿中有且被找到的内容：仍可认出人声，其余内容都能听到。',
  saidByMachine: '文字稿由机器听写，且不知是否有人读过：听错的名字没有被找到，仍能听到。',
  saidAligned: (sure, words) =>
    `词语的时间是将文字与声音对齐后估计的：${f.number(words)} 个中有 ${f.number(sure)} 个可以确定。其余的连同其前后一起隐藏。没有人核对过：请听一遍结果。`,
  saidUntold: (n, hidden) =>
    `有 ${f.number(n)} 处能听到的声音不在文字稿中；${hidden ? '这些也已隐藏' : '那里说了什么没有检查'}。`,
  saidStill: (n) => `有 ${f.number(n)} 处被隐藏的位置原本没有声音：文字稿属于另一段录音，或其时间不准。`,
  saidShifted: (seconds) => `文字稿移动 ${seconds} 秒会更吻合：其时间可能不准，隐藏的位置有偏差。`,
  saidCompared: (most) => `已将隐藏之处与原声比对：最高相似度 ${most}。`,
  measured: (eer, was, attacker) =>
    `一个了解此伪装的程序（${attacker}）有 ${eer}（原声 ${was}） 的情况认错说话者；50% 等于猜测。`,
} satisfies Wording;
