// Searches beside the page, so that the page goes on.
import { answerSearch } from './answer-search.ts';

answerSearch(globalThis);
