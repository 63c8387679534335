/** Whether who says this in `Accept-Encoding` takes an answer in this coding. */
export function takes(accepted: string, coding: string): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', q = ''] = one.toLowerCase().split(';');
    return name.trim() === coding && !/^\s*q=0(\.0*)?\s*$/.test(q);
  });
}
