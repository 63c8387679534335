import { useRef, useState } from 'preact/hooks';
import type { Materials } from '../../../api/materials/schema.ts';
import { AddFile } from './AddFile.tsx';
import { AddLink } from './AddLink.tsx';

export type Adding = {
  event: string;
  session: string | undefined;
  put: (answer: Materials) => void;
};

/** The way to bring slides or a recording: as a file, or as a link to where they stand. */
export function AddMaterial({ fileBytes, ...adding }: Adding & { fileBytes: number }) {
  const [by, setBy] = useState<'file' | 'link'>();
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    setBy(undefined);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  if (by === 'file') return <AddFile {...adding} fileBytes={fileBytes} close={close} />;
  if (by === 'link') return <AddLink {...adding} close={close} />;
  return (
    <div class="cluster" ref={buttons}>
      {fileBytes > 0 && (
        <button class="button" type="button" onClick={() => setBy('file')}>
          Add a file
        </button>
      )}
      <button class="button" type="button" onClick={() => setBy('link')}>
        Add a link
      </button>
    </div>
  );
}
