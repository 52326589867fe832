/**
 * A place in JSON as people and `jq` write it: `elements[2].code`, `["Naam kolom"]`, and an empty text for the
 * whole. Lists count from 0.
 */
export function readablePath(segments: readonly (string | number)[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (!/^\p{L}[\p{L}\p{N}_]*$/u.test(segment)) path += `[${JSON.stringify(segment)}]`;
    else path += path === '' ? segment : `.${segment}`;
  }
  return path;
}
