import { defineBackground } from 'wxt/utils/define-background';
import directoryPack from '../data/directory-pack.json?url&no-inline';
import seedsPack from '../data/seeds-pack.json?url&no-inline';
import { startBackground } from '../lib/background/start.ts';

export default defineBackground(() => {
  startBackground({ packUrls: [seedsPack, directoryPack] });
});
