/**
 * The ref of a field that appears where a button was pressed: one goes on there. The attribute
 * `autofocus` does not do it, for a browser heeds it only once in the life of a page.
 */
export function focused(element: HTMLElement | null): void {
  element?.focus();
}
