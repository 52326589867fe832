#!/usr/bin/env node
// The guard comes first: better-sqlite3 needs Node-API 10 and would bring an older Node down without a word.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(
    `mao heeft Node.js 22.14 of nieuwer nodig; hier draait ${process.versions.node}.\n` +
      'Installeer een nieuwere versie via nodejs.org en probeer het opnieuw.\n',
  );
  process.exitCode = 1;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { main } = await import('../dist/mao.js');
  process.exitCode = await main(process.argv.slice(2));
}
