// Loaded before the program that is measured: writes at its end how much memory it held at most, in MB.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * On Linux the peak of `resourceUsage` begins with that of the process that started this one; what the system keeps
 * of the program itself does not.
 */
function peakKilobytes(): number {
  const status = '/proc/self/status';
  const own = existsSync(status)
    ? /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

const report = process.env['MAO_BENCH_PEAK'];
if (report !== undefined) process.on('exit', () => writeFileSync(report, String(peakKilobytes() / 1024)));
