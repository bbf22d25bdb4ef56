import type { FoldedText } from './fold.ts';

/** How far a line of code around a name is read. */
const REACH = 120;

const NEWLINE = '\n';
const BACKTICK = '`';
const BEYOND_ASCII = /[^\0-\x7f]/;

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
export function isCode({ exact, low }: FoldedText, start: number, end: number): boolean {
  const name = low.slice(start, end);
  const isSmall = exact.startsWith(name, start) && !BEYOND_ASCII.test(name);
  // Mostly neither is so, and then no line need be cut.
  if (!isSmall && !low.slice(Math.max(0, start - REACH), start).includes(BACKTICK)) return false;
  const before = lineBefore(low, start);
  const after = lineAfter(low, end);
  if (opensSpan(before) && after.includes(BACKTICK)) return true;
  if (!isSmall) return false;
  if (OPENS_VALUE.test(before) && CLOSES_VALUE.test(after)) return true;
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

/** An odd number of backticks opens a span of code. */
function opensSpan(before: string): boolean {
  return before.split(BACKTICK).length % 2 === 0;
}
