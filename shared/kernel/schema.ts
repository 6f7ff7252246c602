import { z } from 'zod';

/**
 * The product runs under a content security policy without `unsafe-eval`. Zod's compiled parsers need eval, and even
 * probing for it is reported as a violation, so every schema of the project comes through this configured instance.
 */
z.config({ jitless: true });

export { z };
