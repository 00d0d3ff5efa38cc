import { SetMetadata } from '@nestjs/common';
import type { Permission } from './policy/permissions';
import type { CaseObject } from './relations/relations';

/** Where the guard finds what a route asks for. */
export const REQUIRED = 'rettid:required';

/**
 * Where a request names whose case it is about. `path`: what the path's parameter (default `id`) is. `body`: a field
 * that holds a child's id; `children.*.childId` means each of a list's. Both: the permission is needed for every one.
 */
export type Target =
  | { readonly path: CaseObject | 'deadline'; readonly param?: string; readonly body?: string }
  | { readonly body: string };

export type Requirement = { readonly permission: Permission; readonly target: Target | null } | { readonly open: true };

/**
 * What the caller must be permitted to use this route. Without `target` the route is about no case, or it is a list, a
 * search or a count, which shows only what `Session.visible` lets through.
 */
export const Requires = (permission: Permission, target: Target | null = null) =>
  SetMetadata<string, Requirement>(REQUIRED, { permission, target });

/** A route that shows nothing of anybody and needs no token (health, the API's own description). */
export const OpenToAll = () => SetMetadata<string, Requirement>(REQUIRED, { open: true });
