import { useMemo } from 'preact/hooks';
import { zoneName } from '../when.ts';
import type { Tied } from './Field.tsx';

type Props = {
  tied: Tied;
  value: string;
  /** The zones that come first. */
  near: string[];
  onInput?: (zone: string) => void;
};

/** On whose clock. */
export function ZoneSelect({ tied, value, near, onInput }: Props) {
  const first = [...new Set([value, ...near])];
  // Some four hundred; they need not be looked at anew for every key.
  const others = useMemo(
    () => Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone)),
    [value],
  );
  return (
    <select {...tied} value={value} onInput={({ currentTarget }) => onInput?.(currentTarget.value)}>
      <optgroup label="Usual">{first.map((zone) => option(zone))}</optgroup>
      <optgroup label="All others">{others.map((zone) => option(zone))}</optgroup>
    </select>
  );
}

const option = (zone: string) => (
  <option key={zone} value={zone}>
    {`${zoneName(zone)} (${zone})`}
  </option>
);
