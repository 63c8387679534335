import type { Refusal } from '../refusal.ts';

export const nobodyRefusal: Refusal = {
  code: 'missing',
  message: 'Nobody of this name works here. They may have left.',
};

/** Without an admin nobody could make one. */
export const lastAdminRefusal: Refusal = {
  code: 'forbidden',
  message: 'There is no other admin. Make somebody else one first.',
};

/** Whether a batch was undone because it would have left nobody who administers (migration 0063). */
export const isLastAdminFault = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('the last admin stays');
