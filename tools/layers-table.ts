// The layer table as `docs/architecture.md` shows it. Run, it prints the table; a test compares.
import { LAYERS, type Layer } from './layers.ts';

const short = (folder: string): string => folder.replace(/^lib\//, '').replace('data/schema', 'schema');

function mayImport({ packages, folders, typesOf = [], files = [] }: Layer): string {
  const types = typesOf.length > 0 ? [`types of ${typesOf.map(short).join(', ')}`] : [];
  const parts = [...packages, ...folders.map(short), ...files.map((file) => `\`${file}\``), ...types];
  return parts.join(', ') || 'nothing';
}

/** A row a layer; layers that may do the same share one. */
export function layersTable(layers: readonly Layer[] = LAYERS): readonly string[] {
  const rows = new Map<string, string[]>();
  for (const layer of layers) {
    const rest = `${layer.is} | ${mayImport(layer)}`;
    rows.set(rest, [...(rows.get(rest) ?? []), `\`${layer.folder}\``]);
  }
  const body = [...rows].map(([rest, folders]) => `| ${folders.join(', ')} | ${rest} |`);
  return ['| folder | is | may import |', '| --- | --- | --- |', ...body];
}

if (import.meta.main) console.log(layersTable().join('\n'));
