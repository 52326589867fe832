import { MaoError } from '../domain/errors.ts';

/** What is wrong, with the remedy behind it, as one text. */
export function withRemedy({
  message,
  hint,
}: {
  readonly message: string;
  readonly hint: string | null;
}): string {
  return hint === null ? message : `${message} ${hint}`;
}

/** What is wrong with what is tried, as `withRemedy`; `null` when nothing is. */
export async function faultOf(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof MaoError) return withRemedy(error);
    throw error;
  }
}
