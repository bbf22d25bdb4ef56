/** What a message may hold at most; senders cut to these, receivers refuse what is larger. */
export const MESSAGE_LIMITS = {
  /** UTF-16 units of a whole message written as JSON. */
  message: 1_000_000,
  /** Spellings of names that a page asks for at once; written as JSON they fit into a message. */
  spellings: 3_000,
  /** UTF-16 units of one of them. */
  spelling: 255,
  /** Companies in one page report. */
  companies: 300,
  /** UTF-16 units of the sentence that goes with a company in a page report. */
  sentence: 400,
  /** Mentions of one company that a report counts; the page says `truncated` beyond. */
  count: 1_000_000,
} as const;
