import { resolve } from 'node:path';
import { z } from 'zod';
import { packSchema } from '../../data/schema/pack.ts';

/** Where the JSON Schema of packs stands, for editors and other programs. */
export const SCHEMA_FILE = resolve(import.meta.dirname, '../../docs/pack-schema.json');

/** The JSON Schema of a pack file. What it cannot say (one claim's value fits its field) is checked on top. */
export function schemaText(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ title: 'A Mingpian pack', ...schema }, undefined, 2)}\n`;
}
