/**
 * Everyday words that companies like to be called by: without a word about the company near them, they are mostly
 * something else. Short words need no entry; their length is warning enough.
 */
const LATIN =
  'account action active agent alliance alpha amber anchor angel apollo apple arrow atlas aurora autumn balance ' +
  'bamboo beacon bloom boost brave bridge bright bubble butter cactus canvas carbon castle castor center central ' +
  'century chance charge circle citizen classic clever cloud clover comet common compass concept connect copper ' +
  'coral cosmos couch crane creative crystal culture dancer daily delta desert design diamond digital direct ' +
  'discover dolphin double dragon dream dynamic eagle early earth eastern echo eclipse element ember empire energy ' +
  'engine enjoy enterprise equal event evergreen express falcon family fashion feather field finance flame flash ' +
  'flower focus forest formula fortune forward fountain frontier future galaxy garden general genesis giant global ' +
  'golden grace grand gravity green harbor harmony harvest health heart heritage honest honey honor horizon hunter ' +
  'icon ideal image impact infinite infinity insight inspire island jasmine journey jungle justice keeper kingdom ' +
  'ladder legend lemon liberty light lily lion local lotus lucky lumen magic magnet maple marble market master ' +
  'matrix meadow memory mercury meteor method micro midnight million mirror mobile modern moment monday monkey ' +
  'moonlight morning mosaic motion mountain music native nature network nexus noble north northern nova oasis ocean ' +
  'office olive onward opera optimum orange orbit orchard orchid origin panda paper paradise parallel partner ' +
  'patriot pearl people phoenix pilot pioneer pixel planet platform player pocket polar popular power prime ' +
  'princess prism pulse quantum quest radiant rainbow random range ranger rapid raven ready rebel red rhythm ' +
  'ripple river robin rocket royal sample science season select senior sense shadow share shine signal silver ' +
  'simple smart smile social solar solid sonic soul source southern spark spirit splash spring square star stellar ' +
  'stone storm story strategy stream street strong studio summer summit sunday sunrise sunshine supreme swallow ' +
  'swift symbol target temple theory thunder tiger titan together tomorrow torch tower trace trade treasure tribe ' +
  'triumph trust turtle umbrella union unique unity universe upward valley value vector velvet venture victor ' +
  'victory village violet virtue vision vista vital voice voyage walker water wave western whale whisper willow ' +
  'window winter wisdom wonder world young youth zebra zenith zephyr zero';

const HAN =
  '未来 希望 光明 太阳 月亮 星星 天空 大地 海洋 森林 平安 幸福 快乐 美好 生活 世界 时代 世纪 东方 南方 西部 北方 ' +
  '中心 创新 科学 技术 智慧 智能 数字 数据 网络 信息 互联 移动 金融 财富 健康 医疗 教育 文化 音乐 电影 运动 旅行 ' +
  '朋友 家庭 城市 乡村 春天 夏天 秋天 冬天 新年 黄金 白银 钻石 水晶 苹果 橙子 柠檬 葡萄 熊猫 老虎 凤凰 飞龙 火箭 ' +
  '灵魂 荣耀 梦想 理想 力量 速度 高度 第一 领先 先锋 卓越 完美 永恒 无限 和谐 团结 胜利 成功 机会 价值 品质 选择 ' +
  '得到 自如 作业 闪电 元气 知识 问答 优选 百科 地图 天气 新闻 日报 直播 视频 游戏 社区 开心 微笑 阳光 彩虹 银河';

const WORDS: ReadonlySet<string> = new Set([...LATIN.split(' '), ...HAN.split(' ')]);

/** Whether a name, as a whole, is a word of everyday. Case does not count. */
export function isEverydayWord(name: string): boolean {
  return WORDS.has(name.toLowerCase());
}
