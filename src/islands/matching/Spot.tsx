import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Moves } from './ProposalShown.tsx';

type Props = { idea: string | null; moves: Moves; class: string; children: ComponentChildren };

/** The name under which a person is carried, so that nothing else can be dropped here. */
export const carried = 'application/x-potluck-person';

/** A place to which people can be dragged; whoever uses keys has the dialog. */
export function Spot({ idea, moves, class: look, children }: Props) {
  const [over, setOver] = useState(false);
  const isPerson = (event: DragEvent) => event.dataTransfer?.types.includes(carried) ?? false;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be moved by keys in a dialog, too.
    <div
      class={`match-spot ${look}`}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!isPerson(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const slug = event.dataTransfer?.getData(carried);
        if (!slug) return;
        event.preventDefault();
        moves.move(slug, idea);
      }}
    >
      {children}
    </div>
  );
}
