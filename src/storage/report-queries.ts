import { sql } from 'kysely';
import type {
  GroupCount,
  GroupLesson,
  GroupPerspective,
  OtherVersion,
  RegionPresence,
} from '../domain/framework-facts.ts';
import { DIRECTIONS, EVIDENCE_LEVELS, memberOf, PERSPECTIVES, STATUSES } from '../domain/values.ts';
import type { GroupKind, ReportDb } from './report-groups.ts';
