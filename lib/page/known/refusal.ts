import { OBJECT } from '../text/join.ts';
import type { Piece, TextRun } from '../text/run.ts';
import { withoutPieces } from '../text/run.ts';

/** Why text is no readable prose: it is not shown, or somebody writes in it. */
type Refusal = 'hidden' | 'editor';

/**
 * Asks of parents whether their text can be read. Asked only of runs that hold names, since it costs
 * more than matching; the answers hold as long as nothing is restyled.
 */
export class Refusals {
  readonly #answers = new Map<Node, Refusal | undefined>();

  of({ node }: Piece): Refusal | undefined {
    const parent = node.parentNode;
    if (!parent) return 'hidden';
    if (this.#answers.has(parent)) return this.#answers.get(parent);
    const answer = refusalOf(parent);
    this.#answers.set(parent, answer);
    return answer;
  }

  /** One sign for each piece; two runs with the same signature show the same text. */
  signature(run: TextRun): string {
    return run.pieces.map((piece) => (this.of(piece) ?? 'read').charAt(0)).join('');
  }

  /** The run without the text that cannot be read; the run itself if all of it can. */
  readable(run: TextRun): TextRun {
    if (run.pieces.every((piece) => !this.of(piece))) return run;
    return withoutPieces(
      run,
      (piece) => !this.of(piece),
      (piece) => (this.of(piece) === 'editor' ? OBJECT : ''),
    );
  }
}

function refusalOf(parent: Node): Refusal | undefined {
  const element = parent.nodeType === 1 ? (parent as Element) : (parent as ShadowRoot).host;
  if (!element?.checkVisibility({ visibilityProperty: true })) return 'hidden';
  return isEdited(element) ? 'editor' : undefined;
}

function isEdited(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  const nearest = element.closest('[contenteditable], [role~="textbox"]');
  return nearest !== null && nearest.getAttribute('contenteditable')?.toLowerCase() !== 'false';
}
