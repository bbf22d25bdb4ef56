// Rules made from the layer table. `npm run check:layers` runs them and checks that modules were really read.
const { LAYERS, LAYER_ROOTS } = require('./tools/layers.ts');

/** A pattern for a package wherever npm put it, or for Node's own modules. */
function packagePattern(name) {
  if (name === 'node:')
    return '^(node:|fs|path|url|os|crypto|stream|readline|util|events|child_process|process)(/|$)';
  return `(^|/)node_modules/${name.replaceAll('.', '\\.')}/`;
}

/** The deepest folder of the table that holds a file is its layer: `data/schema` goes before `data`. */
function within(folder) {
  const inner = LAYERS.map((layer) => layer.folder).filter((other) => other.startsWith(`${folder}/`));
  return { path: `^${folder}/`, ...(inner.length > 0 && { pathNot: inner.map((other) => `^${other}/`) }) };
}

const stylesAndAssets = '\\.(css|svg|png)($|\\?)';

module.exports = {
  forbidden: [
    ...LAYERS.map((layer) => ({
      name: layer.folder,
      severity: 'error',
      comment: layer.instead,
      from: within(layer.folder),
      to: {
        pathNot: [
          ...[layer.folder, ...layer.folders, ...(layer.typesOf ?? [])].map((folder) => `^${folder}/`),
          ...(layer.files ?? []).map((file) => `^${file.replaceAll('.', '\\.')}`),
          ...layer.packages.map(packagePattern),
          stylesAndAssets,
        ],
      },
    })),
    ...LAYERS.filter((layer) => layer.typesOf).map((layer) => ({
      name: `${layer.folder} (types)`,
      severity: 'error',
      comment: layer.instead,
      from: within(layer.folder),
      to: { path: layer.typesOf.map((folder) => `^${folder}/`), dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'unknown-layer',
      severity: 'error',
      comment:
        'give the folder a row in tools/layers.ts and in docs/architecture.md, or use an existing layer',
      from: { path: `^(${LAYER_ROOTS.join('|')})/`, pathNot: LAYERS.map((layer) => `^${layer.folder}/`) },
      to: {},
    },
    {
      name: 'circle',
      severity: 'error',
      comment: 'move what both need into a third file',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
