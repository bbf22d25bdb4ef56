// `npm run torture:long`: 200 rounds of writing notes and killing the browser. `-- --rounds 20 --seed 7` for others.
import { parseArgs } from 'node:util';
import { torture } from './torture/rounds.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const report = await torture(Number(values.rounds), Number(values.seed), (line) => console.log(line));
for (const line of report.lost) console.error(`lost: ${line}`);
console.log(
  `${report.rounds} rounds, ${report.notes} notes shown as saved (${report.acknowledged} times), ${report.lost.length} lost`,
);
process.exitCode = report.lost.length > 0 || report.notes === 0 ? 1 : 0;
