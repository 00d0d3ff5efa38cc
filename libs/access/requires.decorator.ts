import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions';

/** Where the guard finds what a route asks for. */
export const REQUIRED = 'rettid:required';

export type Requirement = { readonly permission: Permission } | { readonly open: true };

/** What the caller must be permitted to use this route. */
export const Requires = (permission: Permission) => SetMetadata<string, Requirement>(REQUIRED, { permission });

/** A route that shows nothing of anybody and needs no token (health, the API's own description). */
export const OpenToAll = () => SetMetadata<string, Requirement>(REQUIRED, { open: true });
