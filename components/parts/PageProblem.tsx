import type { Language } from '../../data/schema/languages.ts';
import { problemSentence, type Problem } from '../../lib/shared/problem.ts';
import { Logo } from './Logo.tsx';

/** What stands on a page of the extension in the place of what cannot be shown: why not, in one sentence. */
export function PageProblem({
  problem,
  language,
}: {
  readonly problem: Problem;
  readonly language: Language;
}) {
  return (
    <main className="mp mp-page-problem" lang={language}>
      <Logo size={28} />
      <p role="alert">{problemSentence(problem, language)}</p>
    </main>
  );
}
