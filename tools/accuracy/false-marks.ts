import { detect, type NameIndex } from '../../lib/detect/index.ts';

/** What a text that names no company got. */
export interface FalseMarks {
  /** Words as `Intl.Segmenter` cuts them: also of scripts without spaces. */
  readonly words: number;
  /** Each mark with what stands around it. */
  readonly marks: readonly string[];
}

/** Longer paragraphs are cut, as the page layer cuts them. */
const LONGEST = 16_000;
const AROUND = 40;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}

/** Marks in a text that is known to name no company, paragraph by paragraph: every one of them is false. */
export function falseMarks(index: NameIndex, text: string): FalseMarks {
  let words = 0;
  const marks: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    for (let from = 0; from < paragraph.length; from += LONGEST) {
      const part = paragraph.slice(from, from + LONGEST);
      words += countWords(part);
      for (const { start, end, company } of detect(index, part)) {
        const before = part.slice(Math.max(0, start - AROUND), start);
        const shown = `${before}⟦${part.slice(start, end)}⟧${part.slice(end, end + AROUND)}`;
        marks.push(`${company}: ${shown.replace(/\s+/g, ' ')}`);
      }
    }
  }
  return { words, marks };
}

/** The line that sums up false marks: how many, in how many words, and the rate. */
export function falseMarkRate({ words, marks }: FalseMarks): string {
  const rate = words === 0 ? 0 : (marks.length / words) * 100_000;
  return `${marks.length} false marks in ${words.toLocaleString('en')} words: ${rate.toFixed(2)} in 100,000`;
}
