import base from '../theme/base.css?inline';
import tokens from '../theme/tokens.css?inline';
import card from './card.css?inline';
import chart from './chart.css?inline';
import foot from './foot.css?inline';
import receipt from './receipt.css?inline';
import rows from './rows.css?inline';
import notes from '../notes/notes.css?inline';

/** Everything the card wears, as one sheet for a shadow root's `adoptedStyleSheets`. */
export const cardCss: string = [base, tokens, card, rows, chart, receipt, notes, foot].join('\n');
