export { compileIndex } from './compile.ts';
export { findNames } from './find.ts';
export { detect, judge } from './judge.ts';
export { INDEX_VERSION } from './layout.ts';
export { openIndex, type NameIndex } from './name-index.ts';
export { mayHoldName, mayHoldPart } from './prefilter.ts';
export { Seam } from './seam.ts';
export type { EvidencePart, FoundNames, Mention } from './types.ts';
