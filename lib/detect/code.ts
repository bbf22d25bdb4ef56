import type { FoldedText } from './fold.ts';

/** How far a line of code around a name is read. */
const REACH = 120;

const NEWLINE = '\n';
const BACKTICK = '`';
const BEYOND_ASCII = /[^\0-\x7f]/;

/** A line that nobody writes as prose: a statement, a command, what a browser says of itself. */
const CODE_LINE =
  /^\s*(import ?[{*'"]|import .{1,60} from ['"]|from [\w.]+ import |#(include|define) |SELECT .* FROM |(const|let|var) \w+ ?=|export (default|const) |enum \w+ ?\{|alias \w+=|\$ [a-z]|(git|npm|docker|sudo|pip3?|adb|brew|curl|kubectl) [a-z-]((?!\. ).)*$)|Mozilla\/5\.0 \(/;
/** `"brand": "Xiaomi"`, `includes('XiaoMi')`, `a.b=Xiaomi`, `open -a WeChat`: in any capitals. */
const OPENS_ANY =
  /(["']\s?:\s?|\w\()["']$|\w\.\w+=$|\bopen -a $|\b(FROM|JOIN|INTO|UPDATE|TABLE) $|\bX-$|\/x-$|\bUser-Agent: /;
/** `TikTok.Client()`, `weibo->login`, `HUAWEI# display`. */
const GOES_ON = /^(\.[A-Za-z]\w*(\.\w+)*\(|->|# [a-z]| ?(:=|<-|[!=+]==?) )/;
/** `class Weibo(Base):`, `function wechat() {`, `const DOUYIN = 1`: a declaration. */
const DECLARES = /\b(class|interface|struct|trait|enum|extends|def|fn|func|function|const|let|var|type) $/;
const DECLARED = /^(\(|<\w| ?[{=]| (extends|implements) )/;
/** `<Weibo />`, `</tiktok-embed>`: a tag. */
const OPENS_TAG = /<\/?$/;
const CLOSES_TAG = /^[\w-]*(\s?\/?>|\s[\w-]+=)/;

/** `vendor="huawei"`, `require('wechat')`, `"platform": "weibo"`, `provider: "aliyun"`: a value in quotes. */
const OPENS_VALUE =
  /([=([{]\s?|["']\s?:\s?|^\s*[\w-]+: |\b(from|import|require|reading|property|variable|module|target|package|command|key|field|column|table|class|method|function|parameter|argument|option|flag|type)\s)["']$/;
/** `user=weibo`, `pip install wechat`, `--brand huawei`, `fix(wechat):`, `feature/tiktok-login`, `.wechat-button`. */
const OPENS_ARGUMENT =
  /=$|\b(npm|pnpm|yarn|bun|pip3?|pipx|brew|cargo|gem|apt|apt-get|dnf|go|docker|git) (\w+ |(install|i|add|pull|run|get|clone|remove|uninstall) (\S*[^\s.,;:] )*)$|\b(const|let|var|import|package|namespace|module|cd|mkdir|sudo|ssh|ping) $|(^|\s)--[a-z-]+ $|\b(feat|fix|chore|docs|refactor|test|perf|build|ci)\($|\b(feature|bugfix|hotfix|release|origin|heads)\/$|(^|[\s{,;])\.$|\w -[a-z] $|\^$|\/?\([a-z|]*\|$/;
const CLOSES_VALUE = /^["']|^=/;
/** `wechat-api`, `tiktok-sdk`: the name of a package, not `tiktok-style`. */
const PACKAGE_PART =
  /^-(api|sdk|cli|bot|js|ts|py|rs|go|php|lib|libs|core|kit|db|ui|utils|plugin|server|client|theme|crawler|downloader|scraper|dl|dlp|login|oauth|embed|widget|parser|spider|hooks?|proxy|mirror|exporter|helper)\b/;
/** `bytedance/sonic2`, `aliyun/some-tool`, `kugou/`: a repository or folder; `tencent:latest`; `weibo|douyin)`. */
const REPOSITORY =
  /^\/([a-z]*[\d_-]|\s|$)|^:(latest|stable|alpine)\b|^-v?\d|^-[0-9a-f]*\d[0-9a-f]*\b|^\$|^\|[a-z|]*\)/;
const SETTING = /^: ?(true|false|null|\d+)\s*$/;

/**
 * Whether a name is a piece of code in running text: between backticks, a quoted or assigned value, a
 * package or repository. Prose writes names with capitals; without them, code is told by what stands beside.
 */
export function isCode({ exact, low }: FoldedText, start: number, end: number): boolean {
  const name = low.slice(start, end);
  const around = low.slice(Math.max(0, start - REACH), end + REACH);
  if (BEYOND_ASCII.test(name))
    return around.includes(BACKTICK) && inSpan(lineBefore(low, start), lineAfter(low, end));
  const isSmall = exact.startsWith(name, start);
  // Mostly there is no sign of code, and nothing more need be read.
  if (!isSmall && !CODE_SIGN.test(around)) return false;
  const before = lineBefore(exact, start);
  const after = lineAfter(exact, end);
  if (inSpan(before, after) || CODE_LINE.test(before) || OPENS_ANY.test(before) || GOES_ON.test(after))
    return true;
  if (DECLARES.test(before) && DECLARED.test(after)) return true;
  if (OPENS_TAG.test(before) && CLOSES_TAG.test(after)) return true;
  return isSmall && isSmallCode(before, after);
}

/** Without any such sign around it, a name with a capital is no code. */
const CODE_SIGN = /["'#(/<=>{`]/;

/** Code in small letters, told by what stands beside it. */
function isSmallCode(before: string, after: string): boolean {
  if (OPENS_VALUE.test(before) && CLOSES_VALUE.test(after)) return true;
  if (before.trim() === '' && SETTING.test(after)) return true;
  if (before.endsWith('[') && after.startsWith(']') && !after.startsWith('](')) return true;
  return (
    OPENS_ARGUMENT.test(before) || PACKAGE_PART.test(after) || REPOSITORY.test(after) || after.startsWith('=')
  );
}

function lineBefore(low: string, at: number): string {
  const before = low.slice(Math.max(0, at - REACH + 1), at);
  return before.slice(before.lastIndexOf(NEWLINE) + 1);
}

function lineAfter(low: string, at: number): string {
  const after = low.slice(at, at + REACH);
  const end = after.indexOf(NEWLINE);
  return end < 0 ? after : after.slice(0, end);
}

/** Between backticks, of which an odd number opens a span of code. */
function inSpan(before: string, after: string): boolean {
  return before.split(BACKTICK).length % 2 === 0 && after.includes(BACKTICK);
}
