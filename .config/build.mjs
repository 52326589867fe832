// Builds the program into dist/: one bundle in pieces that are loaded when they are needed, so that
// `mao --help` reads only the command tree. better-sqlite3 stays outside: it brings a binary.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// Built beside its place and put there in one step: a program that is running or starting never sees half of it.
const outdir = `${dist}-${process.pid}`;

/**
 * Node's own modules, read at first use. An `import` of `node:fs` makes Node set up everything that module can give,
 * streams and promises included, which takes a sixth of the time that Node itself needs to start.
 */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path }) =>
      isBuiltin(path) ? { path: path.replace(/^(node:)?/, 'node:'), namespace: 'lazy-builtins' } : null,
    );
    onLoad({ filter: /./, namespace: 'lazy-builtins' }, ({ path }) => {
      const read = `process.getBuiltinModule('${path}')`;
      // What is itself a function, such as `node:events`, cannot be stood in for.
      if (typeof process.getBuiltinModule(path) === 'function')
        return { contents: `module.exports = ${read};` };
      return {
        contents: `module.exports = Object.create(new Proxy({}, { get: (_, name) => ${read}[name] }));`,
      };
    });
  },
};

/**
 * Packages that do much as soon as they are read, and that most commands never ask for anything: string-width asks ICU
 * for every emoji, chalk makes every colour. They are read at first use.
 */
const LAZY_PACKAGES = {
  chalk: "exports.Chalk = class { constructor(options) { return new (require('chalk').Chalk)(options); } };",
  'string-width': "module.exports = (...args) => require('string-width').default(...args);",
  'jsonc-parser/lib/esm/main.js': `const read = () => require('jsonc-parser/lib/esm/main.js');
    exports.createScanner = (...args) => read().createScanner(...args);
    exports.visit = (...args) => read().visit(...args);
    exports.printParseErrorCode = (...args) => read().printParseErrorCode(...args);`,
  'wrap-ansi': "module.exports = (...args) => require('wrap-ansi').default(...args);",
};
const lazyPackages = {
  name: 'lazy-packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, namespace }) =>
      path in LAZY_PACKAGES && namespace !== 'lazy-packages' ? { path, namespace: 'lazy-packages' } : null,
    );
    onLoad({ filter: /./, namespace: 'lazy-packages' }, ({ path }) => ({
      resolveDir: root,
      contents: LAZY_PACKAGES[path],
    }));
  },
};

/**
 * Keeps in one piece what is always needed together. The bundler cuts a module off for every set of pieces that share
 * it, and each piece takes time to find. Here all that is loaded later also names the start, and every command, with what
 * it loads of the layers below, also names the command that is asked for most: so there is one set of either.
 */
const START = join(root, 'src', 'cli', 'main.ts');
const MOST_ASKED = join(root, 'src', 'cli', 'commands', 'les-lijst.ts');
const inFewPieces = {
  name: 'in-few-pieces',
  setup({ onLoad }) {
    const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name));
    const loadedLater = new Set(
      sources.flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, target]) =>
          join(dirname(path), target),
        ),
      ),
    );
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      if (!loadedLater.has(path)) return null;
      const along = /[\\/](?:cli[\\/]commands|app|input)[\\/]/.test(path) ? [START, MOST_ASKED] : [START];
      const imports = along
        .filter((other) => other !== path)
        .map((other) => `import ${JSON.stringify(other)};\n`);
      return { loader: 'ts', contents: `${readFileSync(path, 'utf8')}\n${imports.join('')}` };
    });
  },
};

/** Whether there is colour is decided by our streams: what chalk would find out for itself is never asked. */
const chalkWithoutDetection = {
  name: 'chalk-without-detection',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'no-colour-detection' }));
    onLoad({ filter: /.*/, namespace: 'no-colour-detection' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/**
 * The JavaScript of better-sqlite3 goes into the bundle, which saves reading a dozen files at every start; its binary
 * stays in its own package, where npm puts it.
 */
const bundledSqlite = {
  name: 'bundled-sqlite',
  setup({ onResolve, onLoad }) {
    const library = join(root, 'node_modules', 'better-sqlite3', 'lib');
    onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: join(library, 'index.js') }));
    // A module of its own, because a CommonJS one such as binding.js cannot say where it is.
    onResolve({ filter: /^mao:require$/ }, ({ path }) => ({ path, namespace: 'mao-require' }));
    onLoad({ filter: /./, namespace: 'mao-require' }, () => ({
      contents: "export default process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    }));
    onLoad({ filter: /better-sqlite3\/lib\/binding\.js$/ }, ({ path }) => ({
      contents: `const nodeRequire = require('mao:require').default;
        ${readFileSync(path, 'utf8')
          .replaceAll('__dirname', "path.dirname(nodeRequire.resolve('better-sqlite3'))")
          .replaceAll('DEFAULT_ADDON = require(', 'DEFAULT_ADDON = nodeRequire(')}`,
    }));
  },
};

const result = await build({
  absWorkingDir: root,
  entryPoints: { mao: 'src/cli/main.ts' },
  outdir,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.14',
  plugins: [inFewPieces, lazyBuiltins, lazyPackages, chalkWithoutDetection, bundledSqlite],
  metafile: true,
  legalComments: 'none',
});

// The licences of what was bundled go along with it.
const packages = new Set();
for (const file of Object.keys(result.metafile.inputs)) {
  const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
  if (match) packages.add(match[1]);
}
const notices = [...packages].sort().map((name) => {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(join(outdir, 'third-party-licenses.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
rmSync(dist, { recursive: true, force: true });
renameSync(outdir, dist);
