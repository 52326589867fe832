import { showFramework } from '../../app/frameworks.ts';
import type { Run } from '../dutch.ts';
import { flag, text } from '../options.ts';
import { renderFramework } from '../render/framework.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, { options }) => {
  const framework = await withSession(context, null, (deps) =>
    showFramework(deps, text(options, 'versie-kader')),
  );
  const { streams } = context;
  streams.out(
    context.json
      ? `${JSON.stringify(framework)}\n`
      : renderFramework(framework, flag(options, 'uitleg'), streams),
  );
  return 0;
};
