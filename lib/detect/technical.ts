import { LATIN, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';

/** How far a web address or path around a name is read. */
const REACH = 200;

const AT = 0x40;
const DOT = 0x2e;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const PERCENT = 0x25;
const DEGREE = 0xb0;
const COMMA = 0x2c;
const SPACE = 0x20;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLowerAscii(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Units that web addresses, paths and identifiers are made of. */
function inToken(unit: number): boolean {
  return scriptOf(unit) === LATIN
    ? unit < 0x80
    : unit === DOT ||
        unit === SLASH ||
        unit === BACKSLASH ||
        unit === COLON ||
        unit === AT ||
        unit === UNDERSCORE ||
        unit === HYPHEN ||
        unit === PERCENT ||
        unit === 0x3f || // ?
        unit === 0x3d || // =
        unit === 0x26 || // &
        unit === 0x23 || // #
        unit === 0x7e; // ~
}

/** White space, signs of Han text, the ends of a text: nothing technical has them beside a name. */
function isPlain(unit: number): boolean {
  return unit <= SPACE || unit > 0xff;
}

/** `.:?`, which end a sentence after an address. */
function endsClause(unit: number): boolean {
  return unit === DOT || unit === COLON || unit === 0x3f;
}

const WEB_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/|^www\.|^[a-z0-9-]+(\.[a-z0-9-]+)*:\d+(?:[/?#]|$)/;
/** `jd.com/item`, not the list `Trip.com/Booking.com`. */
const ADDRESS_WITH_PATH = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+[/?](?![A-Z])/;
const MAIL_ADDRESS = /[a-z0-9._%+-]@[a-z0-9-]/;
const FILE_PATH = /^(~|\.{1,2})?\/[\w.-]+\/|^[\w-]+(\/[\w.-]+){2,}$/;
const SCOPED_PACKAGE = /^@[a-z0-9-]+\/[a-z0-9]/;
const FILE_NAME =
  /\.(jar|[jt]sx?|py|go|rs|c|h|cpp|java|txt|pdf|png|jpe?g|gif|svg|zip|t?gz|apk|ipa|exe|dll|so|dmg|deb|rpm|whl|md|json|ya?ml|toml|xml|html?|css|csv|xlsx?|docx?|pptx?|mp[34]|mov|log|conf|ini|sh)$/;
/** `--vendor`; two hyphens before anything else are a dash. */
const OPTION = /^--[a-z]/;
/** `lf16-tiktok-web.example.com`, `*.tiktokcdn.com`: a host in lower case. */
const HOST = /^(\*\.)?[a-z0-9]+(-[a-z0-9]+)+(\.[a-z0-9-]+)*\.[a-z]{2,}$/;
const TICKER = /^[A-Z]+\.[A-Z]{1,2}(?![A-Za-z])/;
const LOWER_IDENTIFIER = /^[a-z0-9]+(-[a-z0-9]+){2,}$/;
const PREFIXED_WORD = /^(ex|non|pre|post|anti|pro)-/;

/**
 * Whether a name stands inside a web or mail address, a path, a package or class name, or a number:
 * then it is not used as a name.
 */
export function isTechnical(folded: FoldedText, start: number, end: number): boolean {
  const { low, exact, length } = folded;
  const before = low.charCodeAt(start - 1) || 0;
  const after = low.charCodeAt(end) || 0;
  if (isPlain(before) && isPlain(after)) return false;

  if (isNumberPart(low, start, end)) return true;
  if (before === DOT && scriptOf(low.charCodeAt(start - 2)) === LATIN) return true;
  if (after === DOT && (isLowerAscii(exact.charCodeAt(end + 1)) || isTicker(exact, start, end))) return true;
  if (joinsIdentifier(before, low.charCodeAt(start - 2)) || joinsIdentifier(after, low.charCodeAt(end + 1)))
    return true;
  if (!inToken(before) && !inToken(after)) return false;

  let from = start;
  while (from > 0 && start - from < REACH && inToken(low.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < length && to - end < REACH && inToken(low.charCodeAt(to))) to += 1;
  while (to > end && endsClause(low.charCodeAt(to - 1))) to -= 1;
  return isTechnicalToken(exact.slice(from, to));
}

function isTechnicalToken(exact: string): boolean {
  const token = exact.toLowerCase();
  if (WEB_ADDRESS.test(token) || MAIL_ADDRESS.test(token) || SCOPED_PACKAGE.test(token)) return true;
  if (ADDRESS_WITH_PATH.test(exact) || FILE_NAME.test(token)) return true;
  if (token.includes('::') || token.includes('\\')) return true;
  if (exact === token && (OPTION.test(token) || HOST.test(token))) return true;
  if (FILE_PATH.test(token) && exact === token) return true;
  return exact === token && LOWER_IDENTIFIER.test(token) && !PREFIXED_WORD.test(token);
}

/** `PDD.O`, `BABA.N`: a share's symbol with its exchange. */
function isTicker(exact: string, start: number, end: number): boolean {
  return TICKER.test(exact.slice(start, end + 4));
}

/** `tencent_sdk` and `sdk_tencent` are identifiers; `_Tencent_` is emphasis. */
function joinsIdentifier(beside: number, beyond: number): boolean {
  return beside === UNDERSCORE && scriptOf(beyond) === LATIN;
}

/** `360` in `1,360`, `360.5`, `360%` or `-360` is a number. */
function isNumberPart(low: string, start: number, end: number): boolean {
  const first = isDigit(low.charCodeAt(start));
  const last = isDigit(low.charCodeAt(end - 1));
  if (!first && !last) return false;
  const before = low.charCodeAt(start - 1);
  const after = low.charCodeAt(end);
  if (first && (before === DOT || before === COMMA) && isDigit(low.charCodeAt(start - 2))) return true;
  if (last && (after === DOT || after === COMMA) && isDigit(low.charCodeAt(end + 1))) return true;
  return last && first && (after === PERCENT || after === DEGREE || before === 0x24 || before === 0xa5);
}
