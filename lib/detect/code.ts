import type { FoldedText } from './fold.ts';

/** How far a line of code around a name is read. */
const REACH = 120;

const NEWLINE = 0x0a;
const BACKTICK = 0x60;

/** `vendor="huawei"`, `require('wechat')`, `"platform": "weibo"`: a value in quotes. */
const OPENS_VALUE = /([=([{]\s?|["']\s?:\s?|\b(from|import|require)\s)["']$/;
/** `user=weibo`, `pip install wechat`. */
const OPENS_ARGUMENT =
  /=$|\b(npm|pnpm|yarn|bun|pip3?|pipx|brew|cargo|gem|apt|apt-get|dnf|go|docker|git) \w+ $|\b(const|let|var|import|package|namespace|module) $/;
const CLOSES_VALUE = /^["']|^=/;
/** `wechat-api`, `tiktok-sdk`: the name of a package, not `tiktok-style`. */
const PACKAGE_PART =
  /^-(api|sdk|cli|bot|js|ts|py|rs|go|php|lib|libs|core|kit|db|ui|utils|plugin|server|client|theme|crawler|downloader|scraper)\b/;
/** `bytedance/sonic2`, `aliyun/some-tool`, `kugou/`: a repository or folder. */
const REPOSITORY = /^\/([a-z]*[\d_-]|\s|$)/;

/**
 * Whether a name is a piece of code in running text: between backticks, a quoted or assigned value, a
 * package or repository. Prose writes names with capitals; without them, code is told by what stands beside.
 */
export function isCode({ exact, low, length }: FoldedText, start: number, end: number): boolean {
  const lineStart = lineEdge(low, start, Math.max(-1, start - REACH), -1) + 1;
  const lineEnd = lineEdge(low, end - 1, Math.min(length, end + REACH), 1);
  if (between(low, lineStart, start) && low.subarray(end, lineEnd).includes(BACKTICK)) return true;

  for (let i = start; i < end; i++) if (exact[i] !== low[i] || (low[i] ?? 0) > 0x7f) return false;
  const before = String.fromCharCode(...low.subarray(lineStart, start));
  const after = String.fromCharCode(...low.subarray(end, lineEnd));
  if (OPENS_VALUE.test(before) && CLOSES_VALUE.test(after)) return true;
  return (
    OPENS_ARGUMENT.test(before) || PACKAGE_PART.test(after) || REPOSITORY.test(after) || after.startsWith('=')
  );
}

/** The newline next to a place, in one direction, or the edge where reading stops. */
function lineEdge(low: Uint16Array, from: number, edge: number, step: 1 | -1): number {
  let i = from + (step === 1 ? 1 : -1);
  while (i !== edge && low[i] !== NEWLINE) i += step;
  return i;
}

/** An odd number of backticks opens a span of code. */
function between(low: Uint16Array, from: number, to: number): boolean {
  let open = false;
  for (let i = from; i < to; i++) if (low[i] === BACKTICK) open = !open;
  return open;
}
