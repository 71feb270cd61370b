import { writeFileSync } from 'node:fs';
import { TROUBLESHOOTING, troubleshooting } from './troubleshooting-text.ts';

/** `npm run troubleshooting`: writes docs/troubleshooting.md anew, after guide/causes/ was changed. */
writeFileSync(TROUBLESHOOTING, await troubleshooting());
