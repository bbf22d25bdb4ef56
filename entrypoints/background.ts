import { defineBackground } from 'wxt/utils/define-background';
import directoryPack from '../data/directory-pack.json?raw';
import seedsPack from '../data/seeds-pack.json?raw';
import { startBackground } from '../lib/background/start.ts';

export default defineBackground(() => {
  startBackground({ packs: [seedsPack, directoryPack] });
});
