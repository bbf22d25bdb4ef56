const NAMES = ['Tencent', 'Alibaba', '小红书', 'ByteDance', 'nothing', 'Kuaishou'];

/** Pages that never rest. */
export const MOVING = {
  'every-frame': {
    label: 'page that changes 60 times a second',
    script: `const lines = [...document.querySelectorAll('p')];
      let turn = 0;
      const move = () => {
        turn++;
        for (let i = 0; i < 20; i++) {
          const name = names[(turn + i) % names.length];
          lines[(turn * 7 + i) % lines.length].firstChild.data = 'Shares of ' + name + ' at ' + turn;
        }
        requestAnimationFrame(move);
      };
      move();`,
  },
  endless: {
    label: 'page that adds 200 nodes every 50 ms',
    script: `let turn = 0;
      setInterval(() => {
        const part = document.createElement('section');
        for (let i = 0; i < 100; i++) {
          const line = document.createElement('p');
          const name = i % 20 ? '' : ' names ' + names[turn % names.length];
          line.append('Line ' + turn++ + ' of the list' + name);
          part.append(line);
        }
        document.body.append(part);
      }, 50);`,
  },
} as const;

/** The HTML of a page that begins with some lines and then follows a script. */
export function movingPage(script: string): string {
  const lines = Array.from({ length: 300 }, (_, i) => `<p>Line ${i} before anything moves</p>`).join('\n');
  return `<!doctype html><html lang="en"><title>Moving</title><body>${lines}
<script>const names = ${JSON.stringify(NAMES)};\n${script}</script></body></html>`;
}
