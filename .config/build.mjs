// Builds the program into dist/: one bundle in pieces that are loaded when they are needed, so that
// `mao --help` reads only the command tree. better-sqlite3 stays outside: it brings a binary.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    onResolve({ filter: /^node:|^(child_process|crypto|fs|os|path|process|stream|tty|util)$/ }, ({ path }) => ({
      path: path.replace(/^(node:)?/, 'node:'),
      namespace: 'lazy-builtins',
    }));
    onLoad({ filter: /.*/, namespace: 'lazy-builtins' }, ({ path }) => {
      const builtin = process.getBuiltinModule(path);
      // What is itself a function, such as `node:events`, cannot be stood in for; `process` is always there.
      if (typeof builtin === 'function' || path === 'node:process') {
        return { contents: `module.exports = process.getBuiltinModule('${path}');` };
      }
      return {
        contents: `for (const name of ${JSON.stringify(Object.keys(builtin))}) {
          Object.defineProperty(exports, name, { enumerable: true, get: () => process.getBuiltinModule('${path}')[name] });
        }`,
      };
    });
  },
};

/**
 * string-width asks ICU for every emoji as soon as it is read, which takes as long as starting Node. It is read at the
 * first text that holds more than Dutch does.
 */
const lazyStringWidth = {
  name: 'lazy-string-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ namespace }) =>
      namespace === 'lazy-string-width' ? null : { path: 'string-width', namespace: 'lazy-string-width' },
    );
    onLoad({ filter: /.*/, namespace: 'lazy-string-width' }, () => ({
      resolveDir: root,
      contents: `let read;
        export default (text, options) => (read ??= require('string-width').default)(text, options);`,
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
  external: ['better-sqlite3'],
  plugins: [lazyBuiltins, lazyStringWidth],
  metafile: true,
  legalComments: 'none',
  // Packages in CommonJS (ajv, iconv-lite) ask for Node's own modules with require.
  banner: {
    js: "import { createRequire as maoCreateRequire } from 'node:module'; const require = maoCreateRequire(import.meta.url);",
  },
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
