import { type ComponentType, h, render } from 'preact';

/**
 * Wakes every `<… data-island="name">` on the page: what the server wrote inside it (the loading
 * state) gives way to the component, which gets the element's other data attributes as properties.
 */
export function wake(name: string, component: ComponentType<Record<string, string>>): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    const { island, ...properties } = element.dataset;
    element.replaceChildren();
    element.removeAttribute('aria-busy');
    render(h(component, properties as Record<string, string>), element);
  }
}
