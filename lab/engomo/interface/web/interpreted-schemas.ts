import { z } from 'zod';

// Compiled schemas would be refused by the page's content security policy; said before the first schema is made.
z.config({ jitless: true });
