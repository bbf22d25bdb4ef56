import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';

function localChineseVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  // A remote voice would send the name over the network.
  return speechSynthesis.getVoices().find((voice) => voice.localService && /^(zh|cmn)\b/i.test(voice.lang));
}

function useChineseVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(localChineseVoice);
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined;
    const lifetime = new AbortController();
    // Voices load after the first question for them.
    speechSynthesis.addEventListener('voiceschanged', () => setVoice(localChineseVoice()), {
      signal: lifetime.signal,
    });
    return () => lifetime.abort();
  }, []);
  return voice;
}

/** Speaks the Chinese name with the machine's own voice; not there where the machine has none. */
export function SayIt({ name }: { readonly name: string }) {
  const { t } = useLanguage();
  const voice = useChineseVoice();
  if (!voice) return null;
  const say = () => {
    const words = new SpeechSynthesisUtterance(name);
    words.voice = voice;
    words.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  };
  return <IconButton icon={Volume2} name={t.card.say(name)} onPress={say} />;
}
