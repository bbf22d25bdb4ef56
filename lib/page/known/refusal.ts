import { OBJECT } from '../text/join.ts';
import type { Piece, TextRun } from '../text/run.ts';
import { withoutPieces } from '../text/run.ts';

/** Why text is no readable prose: it is not shown, or somebody writes in it. */
type Refusal = 'hidden' | 'editor';
const READ = 'read';

/**
 * Asks of parents whether their text can be read. Asked only of runs that hold names, since it costs
 * more than matching; the answers hold as long as nothing is restyled.
 */
export class Refusals {
  readonly #answers = new Map<Node, Refusal | typeof READ>();

  of({ node }: Piece): Refusal | undefined {
    const parent = node.parentNode;
    if (!parent) return 'hidden';
    let answer = this.#answers.get(parent);
    if (answer === undefined) {
      answer = refusalOf(parent) ?? READ;
      this.#answers.set(parent, answer);
    }
    return answer === READ ? undefined : answer;
  }

  /** One sign for each piece; two runs with the same signature show the same text. */
  signature(run: TextRun): string {
    let signs = '';
    for (const piece of run.pieces) signs += (this.of(piece) ?? READ).charAt(0);
    return signs;
  }

  /** The run without the text that cannot be read; the run itself if all of it can. */
  readable(run: TextRun, signature: string): TextRun {
    if (!signature.includes('h') && !signature.includes('e')) return run;
    return withoutPieces(
      run,
      (piece) => !this.of(piece),
      (piece) => (this.of(piece) === 'editor' ? OBJECT : ''),
    );
  }
}

const SHOWN = { visibilityProperty: true } as const;

function refusalOf(parent: Node): Refusal | undefined {
  const element = parent.nodeType === 1 ? (parent as Element) : (parent as ShadowRoot).host;
  if (!element?.checkVisibility(SHOWN)) return 'hidden';
  return isEdited(element) ? 'editor' : undefined;
}

function isEdited(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  const nearest = element.closest('[contenteditable], [role~="textbox"]');
  return nearest !== null && nearest.getAttribute('contenteditable')?.toLowerCase() !== 'false';
}
