import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('zh');

export default {
  title: '由描述生成图片',
  about:
    '端点会为每条描述生成一张图片。无论描述写了什么，都先在此处匿名化；您会看到将要发送的内容，在您按下“发送”之前不会发出任何内容。',
  endpoint: '端点',
  model: '模型（留空：由其选择）',
  size: '尺寸（像素）',
  seed: '种子',
  most: '最多请求次数',
  key: '密钥（如需要）',
  keep: '将密钥加密保存在此浏览器中',
  prepare: '显示它会收到的内容',
  preparing: (n) => `正在匿名化，剩余：${f.number(n)}`,
  stale: '描述或设置已更改：请再次查看将要发送的内容。',
  gets: '端点会收到的内容',
  beside: '逐字节一致。密钥放在单独的标头中；浏览器会照常附上本网站的地址和浏览器自身的名称。',
  replaced: (n) => `其中已替换：${f.number(n)}`,
  send: '发送',
  sendAll: (n) => `全部发送（${f.number(n)}）`,
  cancel: '取消',
  going: '发送中',
  came: '图片已收到',
  spent: (n, most) => `已发送：${f.number(n)} / ${f.number(most)}`,
  pictures: '收到的图片',
  people: (n) => `图中看到的人数：${f.number(n)}`,
  nobody: (most, from) =>
    `未被认作文件中的任何人：最高 ${f.number(most, 2)}，达到 ${f.number(from, 2)} 即为同一人`,
  apart: '并非所有人都能比较',
  save: '保存图片',
  log: (n) => `已发送的全部内容（${f.number(n)}）`,
  saveLog: '保存列表',
  left: '发送中',
  unanswered: '无应答',
  answered: (code) => `应答 ${code}`,
} satisfies Endpoints;
