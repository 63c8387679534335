/** Why the service does not start, and the mend, in words for the person who runs it. */
export class CannotStart extends Error {}
