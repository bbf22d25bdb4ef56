import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button } from './draw.tsx';
import { drawCard } from './draw-card.tsx';

const voice = (lang: string, localService: boolean) =>
  ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

/** The machine's voices, which may come late. */
function stubVoices(...voices: SpeechSynthesisVoice[]) {
  const speech = Object.assign(new EventTarget(), {
    voices,
    getVoices: () => speech.voices,
    cancel: vi.fn<() => void>(),
    speak: vi.fn<(words: { readonly text: string; readonly lang: string }) => void>(),
  });
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = '';
      voice: unknown;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  return speech;
}

const buttons = (element: HTMLElement) =>
  [...element.querySelectorAll('button')].filter(({ ariaLabel }) => ariaLabel?.startsWith('Say '));

afterEach(() => vi.unstubAllGlobals());

test('the Chinese name is said by the machine’s own Chinese voice', async () => {
  const speech = stubVoices(voice('en-US', true), voice('zh-CN', true));
  await userEvent.click(button(drawCard(), 'Say 小红书'));
  expect(speech.speak).toHaveBeenCalledOnce();
  expect(speech.speak.mock.calls[0]?.[0]).toMatchObject({ text: '小红书', lang: 'zh-CN' });
});

test.each([
  ['no voice at all', []],
  ['no Chinese one', [voice('en-US', true)]],
  ['only one that would send the name away', [voice('zh-CN', false)]],
])('with %s there is no button', (_, voices) => {
  stubVoices(...voices);
  expect(buttons(drawCard())).toEqual([]);
});

test('a voice that comes late brings its button', async () => {
  const speech = stubVoices();
  const element = drawCard();
  speech.voices = [voice('cmn-Hans-CN', true)];
  speech.dispatchEvent(new Event('voiceschanged'));
  await expect.poll(() => buttons(element).length).toBe(1);
});
