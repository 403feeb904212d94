import * as z from 'zod/mini';

// zod compiles its schemas with `new Function`, which the page's policy forbids. The setting is
// read when a schema is made, so schemas take `z` from here.
z.config({ jitless: true });

export { z };
