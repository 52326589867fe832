import type { OtherVersion } from '../../domain/report.ts';
import { markdownInline } from './markdown-text.ts';
import { lessonCount } from './report-words.ts';

/** Says of lessons that were tagged with another version of the reflectiekader what the item was called then. */
export function versionNotes(item: {
  readonly label: string;
  readonly otherVersions: readonly OtherVersion[];
}): string[] {
  return item.otherVersions.map(({ framework, label, lessons }) => {
    const were = `${lessonCount(lessons)} ${lessons === 1 ? 'is' : 'zijn'} geduid met versie ${markdownInline(framework)} van het reflectiekader`;
    return label === item.label
      ? `${were}.`
      : `${were}; daarin heette dit onderdeel: ${markdownInline(label)}.`;
  });
}
