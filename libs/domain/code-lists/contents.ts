import type { CodeList } from './code-list';
import { contentsFrom2026 } from './contents-from-2026';
import { contentsUntil2025 } from './contents-until-2025';

/** What a concern is about (9.2 Saksinnhold), both lists; their codes look different and never collide. */
export const contents: CodeList = [...contentsUntil2025, ...contentsFrom2026];
