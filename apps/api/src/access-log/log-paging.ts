import type { LogLines, LogPage } from '@libs/access/log/log-store';
import { cursorOf, positionOf } from '../http/paging';

export type LogQuery = { readonly cursor?: string; readonly limit: number };

const isPosition = (value: unknown): value is [number] =>
  Array.isArray(value) && value.length === 1 && Number.isSafeInteger(value[0]) && Number(value[0]) >= 1;

/** The page of a log that a query asks for. @throws HttpProblem (400) if the cursor is none of ours */
export const logPage = ({ cursor, limit }: LogQuery): LogPage => ({
  before: positionOf(cursor, isPosition)?.[0] ?? null,
  limit,
});

export const cursorAfter = ({ next }: LogLines<unknown>): string | null => (next === null ? null : cursorOf([next]));
